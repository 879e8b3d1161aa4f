import type { JSX } from 'preact'
import { type Pence, sayMoney } from '#core/money.ts'
import { Details, WideTable } from '#web/components/index.ts'
import type { Served } from './spending.ts'
import { type Reader, sayHelpedAll, sayServed } from './words.ts'

/** Each goal with its sentence and a picture of planned and spent; the same in a table for who would rather read that. */
export function Pictures({ served, reader }: { served: readonly Served[]; reader: Reader | undefined }): JSX.Element {
  return (
    <>
      {served.map((one, index) => (
        <>
          <p class="footing-words govuk-body">{one.words}</p>
          <p class="govuk-body">{sayServed(one)}</p>
          <Helped served={one} reader={reader} />
          <Bars served={one} id={`picture-${index + 1}`} />
        </>
      ))}
      <Details summary="The same in a table">
        <WideTable
          head={[
            'Goal',
            { children: 'Planned up to today', format: 'numeric' },
            { children: 'Spent', format: 'numeric' },
          ]}
          rows={served.map(({ words, plannedPence, spentPence }) => [
            words,
            { children: sayMoney(plannedPence), format: 'numeric' },
            { children: sayMoney(spentPence), format: 'numeric' },
          ])}
        />
      </Details>
    </>
  )
}

/** Whether it helped, for the person and their worker alone; nothing where nobody said so. */
function Helped({ served, reader }: { served: Served; reader: Reader | undefined }): JSX.Element | null {
  const sentence = reader && sayHelpedAll(served, reader)
  return sentence === undefined ? null : <p class="govuk-body">{sentence}</p>
}

const WIDE = 300
const [LEFT, LONGEST] = [66, WIDE - 68]

/** Two bars to one scale: planned as an outline, spent filled, told apart by their names rather than by a colour. */
function Bars({ served, id }: { served: Served; id: string }): JSX.Element | null {
  const { plannedPence, spentPence } = served
  const most = plannedPence > spentPence ? plannedPence : spentPence
  if (most === 0n) return null
  const long = (pence: Pence): number => Number((pence * BigInt(LONGEST)) / most)
  return (
    <svg
      class="footing-picture"
      viewBox={`0 0 ${WIDE} 56`}
      width={WIDE}
      height="56"
      role="img"
      aria-labelledby={id}
      font-family="system-ui, sans-serif"
    >
      <title id={id}>{`A picture of the same: planned ${sayMoney(plannedPence)}, spent ${sayMoney(spentPence)}`}</title>
      <text x="0" y="18" font-size="15" fill="currentColor">
        Planned
      </text>
      <rect x={LEFT} y="3" width={long(plannedPence)} height="20" fill="none" stroke="currentColor" stroke-width="2" />
      <text x="0" y="46" font-size="15" fill="currentColor">
        Spent
      </text>
      <rect x={LEFT} y="31" width={long(spentPence)} height="20" fill="currentColor" />
    </svg>
  )
}
