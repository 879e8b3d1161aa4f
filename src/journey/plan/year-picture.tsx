import type { JSX } from 'preact'
import { sayDate, sayMonth } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Details, Table } from '#web/components/index.ts'
import type { Look } from '#web/look.ts'
import { type Bar, Bars, rowsOf } from './bars.tsx'
import type { Plan } from './plan.ts'
import type { Guess } from './reads.ts'
import { isUneven, type Month, yearOf } from './year.ts'

const WEEKS_A_YEAR = 52n

/** What the plan comes to month by month, where a week alone would not tell: a season, a purchase, a last day. */
export function YearPicture(props: { plan: Plan; guess: Guess | undefined; look: Look }): JSX.Element | null {
  const { plan, guess, look } = props
  const year = isUneven(plan) ? yearOf(plan) : undefined
  if (year === undefined) return null
  const bars = year.months.map(barOf)
  const ends = plan.spendLines.some((line) => line.ends.as === 'event')
  const dated = plan.spendLines.some((line) => line.ends.as === 'date')
  return (
    <>
      <p class="govuk-body">
        {`Not every month is the same. From ${sayDate(year.from)} to ${sayDate(year.to)} the plan comes to ${sayMoney(year.totalPence)}.`}
        {ends ? ' It is less if something ends before that.' : ''}
        {dated ? ' It is more if something goes on after the day that the plan names.' : ''}
        {guess === undefined ? '' : ` The first guess comes to ${besides(guess)} in 52 weeks.`}
      </p>
      <Details summary="Month by month">
        <Bars id="year" title="The plan, month by month" each="" bars={bars} colour={look.settings.brand.colour} />
        <Table head={['Month', { children: 'The plan', format: 'numeric' }]} rows={rowsOf(bars)} firstCellIsHeader />
      </Details>
    </>
  )
}

function besides({ lowPence, highPence }: Guess): string {
  const [low, high] = [sayMoney(lowPence * WEEKS_A_YEAR), sayMoney(highPence * WEEKS_A_YEAR)]
  return low === high ? low : `between ${low} and ${high}`
}

function barOf({ from, pence }: Month): Bar {
  const [year, month] = from.split('-').map(Number)
  return { name: `${sayMonth(month ?? 0)} ${year}`, pence, own: true }
}
