import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { Details, Table } from '#web/components/index.ts'
import type { Look } from '#web/look.ts'
import { type Bar, Bars, rowsOf } from './bars.tsx'
import type { Plan } from './plan.ts'
import type { Guess } from './reads.ts'
import { weeklyPence } from './rules.ts'
import { sayTotal } from './words.ts'
import { YearPicture } from './year-picture.tsx'

/** What the plan comes to a week, in a sentence; beside the first guess, where there is one, also as a picture. */
export function Money({ plan, guess, look }: { plan: Plan; guess: Guess | undefined; look: Look }): JSX.Element | null {
  if (plan.spendLines.length === 0) return null
  const week = weeklyPence(plan)
  return (
    <>
      <h2 class="govuk-heading-m">What it comes to</h2>
      <p class="govuk-body">{`Everything in the plan comes to ${sayTotal(plan)}.`}</p>
      {guess === undefined ? null : (
        <>
          <p class="govuk-body">{beside(week, guess)}</p>
          <Bars
            id="money"
            title="The plan beside the first guess"
            each=" a week"
            bars={barsOf(week, guess)}
            colour={look.settings.brand.colour}
          />
          <Details summary="The same as a table">
            <Table
              head={['What', { children: 'A week', format: 'numeric' }]}
              rows={rowsOf(barsOf(week, guess))}
              firstCellIsHeader
            />
          </Details>
        </>
      )}
      <YearPicture plan={plan} guess={guess} look={look} />
    </>
  )
}

/** The plan against the first guess, in a sentence. The guess is no limit. */
export function beside(week: bigint, { lowPence, highPence }: Guess): string {
  const range = lowPence === highPence ? sayMoney(lowPence) : `between ${sayMoney(lowPence)} and ${sayMoney(highPence)}`
  const first = `The first guess was ${range} a week.`
  if (week > highPence)
    return `${first} The plan is ${sayMoney(week - highPence)} a week above it. That can be right: say why in the plan.`
  if (week < lowPence) return `${first} The plan is ${sayMoney(lowPence - week)} a week below it.`
  return `${first} The plan fits it.`
}

function barsOf(week: bigint, { lowPence, highPence }: Guess): Bar[] {
  return lowPence === highPence
    ? [
        { name: 'The plan', pence: week, own: true },
        { name: 'The first guess', pence: lowPence, own: false },
      ]
    : [
        { name: 'The plan', pence: week, own: true },
        { name: 'The first guess, lower end', pence: lowPence, own: false },
        { name: 'The first guess, upper end', pence: highPence, own: false },
      ]
}
