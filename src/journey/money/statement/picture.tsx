import type { JSX } from 'preact'
import { type Pence, sayMoney } from '#core/money.ts'

const [WIDE, ROW, LEFT] = [300, 28, 84]
const LONGEST = WIDE - LEFT - 72

/** A bar for each row, to one scale, with its name before and its amount behind. A table beside it says the same. */
export function BarsOf(props: {
  rows: readonly { name: string; pence: Pence }[]
  says: string
  id: string
}): JSX.Element | null {
  const { rows, says, id } = props
  const most = rows.reduce((top, { pence }) => (pence > top ? pence : top), 0n)
  if (most === 0n) return null
  const long = (pence: Pence): number => (pence <= 0n ? 0 : Number((pence * BigInt(LONGEST)) / most))
  return (
    <svg
      class="footing-picture"
      viewBox={`0 0 ${WIDE} ${rows.length * ROW}`}
      width={WIDE}
      height={rows.length * ROW}
      role="img"
      aria-labelledby={id}
      font-family="system-ui, sans-serif"
    >
      <title id={id}>{says}</title>
      {rows.map(({ name, pence }, index) => (
        <g>
          <text x="0" y={index * ROW + 18} font-size="13" fill="currentColor">
            {name}
          </text>
          <rect x={LEFT} y={index * ROW + 4} width={long(pence)} height="18" fill="currentColor" />
          <text x={LEFT + long(pence) + 4} y={index * ROW + 18} font-size="12" fill="currentColor">
            {sayMoney(pence)}
          </text>
        </g>
      ))}
    </svg>
  )
}
