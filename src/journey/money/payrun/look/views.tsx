import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { InsetText, SummaryList } from '#web/components/index.ts'
import type { Differences, Warning, Warnings } from './look.ts'
import { DIFFERENCE_WORDS, sayDiffers, sayWarned, WARNING_WORDS } from './words.ts'

/** What differs from the run before, in sentences, with the biggest of each. */
export function DifferencesPart({ differences }: { differences: Differences }): JSX.Element {
  const { before, rows, same, people } = differences
  return (
    <>
      <h2 class="govuk-heading-m">What differs from the run before</h2>
      {before === undefined ? (
        <p class="govuk-body">{`No run was approved before this one. ${people === 1 ? '1 person is' : `${people} people are`} in it.`}</p>
      ) : (
        <>
          <p class="govuk-body">{`The run before paid up to ${sayDate(before.payUpTo)}. ${same === 1 ? '1 person gets' : `${same} people get`} the same as then.`}</p>
          {rows.length === 0 ? null : (
            <ul class="govuk-list govuk-list--bullet">
              {rows.map(({ kind, count, pence, biggest }) => (
                <li>
                  {DIFFERENCE_WORDS[kind](count, pence)}
                  {biggest.map((one) => (
                    <>
                      <br />
                      {`${sayDiffers(one)}.`}
                    </>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  )
}

/** What somebody must look at before the run is approved. */
export function WarningsPart({ warnings }: { warnings: Warnings }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">Look at these</h2>
      {warnings.count === 0 ? (
        <InsetText>Nothing stands out. New bank details, unusual amounts and the like would stand here.</InsetText>
      ) : (
        <SummaryList rows={warnings.rows.map((one) => ({ key: WARNING_WORDS[one.kind], value: whom(one) }))} />
      )}
    </>
  )
}

function whom({ kind, count, first }: Warning): JSX.Element {
  const more = count - first.length
  return (
    <ul class="govuk-list">
      {first.map(({ name, pence }) => (
        <li>{sayWarned(kind, name, pence)}</li>
      ))}
      {more > 0 ? <li>{`and ${more} more`}</li> : null}
    </ul>
  )
}
