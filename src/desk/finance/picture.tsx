import type { JSX } from 'preact'
import { type Pence, sayMoney } from '#core/money.ts'
import { type CodeForecast, comesTo } from '#journey/money/index.ts'
import { WideTable } from '#web/components/index.ts'

const [WIDE, BAR, ROW] = [300, 18, 46]

/** Each budget code as one bar: filled what has gone out, an outline what is still to come. To one scale for all codes. */
export function ForecastBars({ codes }: { codes: readonly CodeForecast[] }): JSX.Element | null {
  const most = codes.map(comesTo).reduce((a, b) => (a > b ? a : b), 0n)
  if (most <= 0n) return null
  const long = (pence: Pence): number => (pence <= 0n ? 0 : Number((pence * BigInt(WIDE - 2)) / most))
  const high = codes.length * ROW
  return (
    <svg
      class="footing-picture"
      viewBox={`0 0 ${WIDE} ${high}`}
      width={WIDE}
      height={high}
      role="img"
      aria-labelledby="picture-of-codes"
      font-family="system-ui, sans-serif"
    >
      <title id="picture-of-codes">
        {`A picture of the same: filled is what has gone out, an outline what is still to come. ${codes.map((one) => `${one.code} ${sayMoney(comesTo(one))}`).join(', ')}.`}
      </title>
      {codes.map((one, index) => (
        <>
          <text x="0" y={index * ROW + 14} font-size="13" fill="currentColor">
            {`${one.code} ${sayMoney(comesTo(one))}`}
          </text>
          <rect x="1" y={index * ROW + 20} width={long(one.spentPence)} height={BAR} fill="currentColor" />
          <rect
            x={1 + long(one.spentPence)}
            y={index * ROW + 20}
            width={long(one.toComePence)}
            height={BAR}
            fill="none"
            stroke="currentColor"
            stroke-width="2"
          />
        </>
      ))}
    </svg>
  )
}

/** The same in figures, to the penny. */
export const ForecastTable = ({ codes }: { codes: readonly CodeForecast[] }): JSX.Element => (
  <WideTable
    caption="By budget code"
    captionClasses="govuk-table__caption--s"
    head={[
      'Code',
      { children: 'Gone out', format: 'numeric' },
      { children: 'Still to come', format: 'numeric' },
      { children: 'Together', format: 'numeric' },
    ]}
    rows={codes.map((one) => [
      one.code === '' ? one.name : `${one.code}: ${one.name}`,
      { children: sayMoney(one.spentPence), format: 'numeric' },
      { children: sayMoney(one.toComePence), format: 'numeric' },
      { children: sayMoney(comesTo(one)), format: 'numeric' },
    ])}
  />
)
