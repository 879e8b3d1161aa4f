import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'

/** One bar: what it is, its pence, and whether it is told apart by the council's colour. */
export type Bar = { name: string; pence: bigint; own: boolean }

const WIDTH = 320
const ROW = 48

/** Bars one below another, with the same in words for whoever cannot see them. */
export function Bars(props: {
  id: string
  title: string
  each: string
  bars: readonly Bar[]
  colour: string
}): JSX.Element {
  const { id, title, each, bars, colour } = props
  const most = bars.reduce((max, { pence }) => (pence > max ? pence : max), 1n)
  return (
    <svg
      class="footing-picture"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${WIDTH} ${ROW * bars.length}`}
      width={WIDTH}
      height={ROW * bars.length}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{bars.map(({ name, pence }) => `${name}: ${sayMoney(pence)}${each}.`).join(' ')}</desc>
      {bars.map(({ name, pence, own }, index) => (
        <g>
          <text class="govuk-body-s" x="0" y={ROW * index + 14} fill="currentColor">
            {`${name}: ${sayMoney(pence)}`}
          </text>
          <rect
            x="0"
            y={ROW * index + 20}
            height="16"
            width={Number((pence * BigInt(WIDTH)) / most)}
            fill={own ? colour : '#858a8d'}
          />
        </g>
      ))}
    </svg>
  )
}

/** The same bars as a table. */
export const rowsOf = (bars: readonly Bar[]) =>
  bars.map(({ name, pence }) => [name, { children: sayMoney(pence), format: 'numeric' as const }])
