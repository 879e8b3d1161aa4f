import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Checkboxes, Radios, WideTable } from '#web/components/index.ts'
import { bind, bindSome, type Look } from '#web/look.ts'
import { amountCells, IN_AND_OUT } from './amounts.tsx'
import { isEachAnswerable } from './rules.ts'
import type { AlikeFound } from './statements.ts'

/** Rows beside what they are like. */
export const SideBySide = ({ alike }: { alike: AlikeFound }): JSX.Element => (
  <WideTable
    caption="Side by side"
    head={['Day', 'In this file', 'Here already', ...IN_AND_OUT]}
    rows={alike.examples.map(({ on, words, otherWords, amountPence }) => [
      sayDate(on),
      words || 'no words',
      otherWords || 'no words',
      ...amountCells(amountPence),
    ])}
  />
)

/** Whether they are the same: all at once, or, where all of several are shown, each by itself. */
export function AreTheSame({ alike, look }: { alike: AlikeFound; look: Look }): JSX.Element {
  const isEach = isEachAnswerable(alike)
  return (
    <>
      <Radios
        {...bind(look, 'alike')}
        legend="Are they the same?"
        hint="A bank may write one payment in two ways."
        items={[
          {
            value: 'leave-out',
            text: isEach ? 'Yes, all of them: leave them out' : 'Yes, they are the same: leave them out',
          },
          { value: 'take-in', text: isEach ? 'No, all are others: take them in' : 'No, they are others: take them in' },
          isEach ? { value: 'each', text: 'Some are: I tick them' } : undefined,
        ]}
      />
      {isEach ? (
        <Checkboxes
          {...bindSome(look, 'same')}
          legend="If only some are: which are the same?"
          hint="Those that you do not tick are other payments, and count."
          items={alike.examples.map(({ rowNumber, on, words, otherWords }) => ({
            value: String(rowNumber),
            text: `${sayDate(on)}: ${words || 'no words'} is ${otherWords || 'no words'}`,
          }))}
        />
      ) : null}
    </>
  )
}
