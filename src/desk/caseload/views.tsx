import type { JSX } from 'preact'
import { type Day, daysBetween } from '#core/day.ts'
import { Button, InsetText, Table } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { byLongest, type Task, tasksOf, waitingFor } from './rules.ts'
import type { CaseRow } from './store.ts'
import { isUrgent, type Urgent, UrgentTable } from './urgent.tsx'
import { WAITING_WORDS, WHY_WORDS } from './words.ts'

const sayDays = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'since yesterday' : `for ${days} days`)

/** Who needs something from me today, and why: longest first. */
export function Caseload(props: {
  rows: readonly CaseRow[]
  reviewDue: ReadonlyMap<string, Day>
  talks: readonly Omit<Task, 'days'>[]
  urgent: Urgent
  look: Look
}): JSX.Element {
  const { rows, reviewDue, talks, urgent, look } = props
  const every = look.settings.process.updateEveryDays
  const tasks = byLongest([
    ...rows.flatMap((row) => tasksOf(row, look.today, every, reviewDue.get(row.budget_id))),
    ...talks.map((one) => ({ ...one, days: Math.max(0, daysBetween(one.since, look.today)) })),
  ])
  const longest = tasks[0]
  const busy = new Set(tasks.map(({ budgetId }) => budgetId))
  const waited = new Set([...urgent.alarms, ...urgent.switches].map(({ budgetId }) => budgetId))
  const others = rows.filter(({ budget_id }) => !busy.has(budget_id) && !waited.has(budget_id))
  return (
    <Layout look={look} title="Today" wide>
      <h1 class="govuk-heading-l">Today</h1>
      <UrgentTable urgent={urgent} look={look} />
      {longest === undefined && isUrgent(urgent) ? null : longest === undefined ? (
        <InsetText>
          Nobody is waiting for you today. When somebody needs something from you, they will stand here, longest first.
        </InsetText>
      ) : (
        <>
          <p class="govuk-body-l">{`${busy.size === 1 ? '1 person needs' : `${busy.size} people need`} something from you. Longest: ${longest.knownAs}, ${sayDays(longest.days)}.`}</p>
          <Table
            head={['Who', 'What', 'Since']}
            firstCellIsHeader
            rows={tasks.map((one) => [one.knownAs, <TaskLink task={one} look={look} />, sayDays(one.days)])}
          />
        </>
      )}
      <Button href={to(look, '/begin')} classes="govuk-button--secondary">
        Begin with somebody new
      </Button>
      {others.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Nothing needed from you now</h2>
          <Table
            head={['Who', 'Where it stands']}
            firstCellIsHeader
            rows={others.map((row) => [
              <a class="govuk-link" href={to(look, `/budgets/${row.budget_id}`)}>
                {row.known_as}
              </a>,
              WAITING_WORDS[waitingFor(row)],
            ])}
          />
        </>
      )}
    </Layout>
  )
}

function TaskLink({ task, look }: { task: Task; look: Look }): JSX.Element {
  const { does, path } = WHY_WORDS[task.why]
  return (
    <a class="govuk-link" href={to(look, `/budgets/${task.budgetId}${path}`)}>
      {does}
      <span class="govuk-visually-hidden">{` (${task.knownAs})`}</span>
    </a>
  )
}
