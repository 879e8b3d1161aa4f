import type { JSX } from 'preact'
import { sayDay } from '#core/day.ts'
import type { UpdateDue } from '#journey/waiting/index.ts'
import { Press } from '#web/form.tsx'
import { type Look, to } from '#web/look.ts'
import type { Task } from './caseload.ts'
import type { CaseRow } from './store.ts'
import { sayCover, sayWhen, WHY_WORDS } from './words.ts'

/** What is known about the people of this desk, by budget. */
export type Known = {
  rows: ReadonlyMap<string, CaseRow>
  updates: ReadonlyMap<string, UpdateDue>
}

/** A name, and for whom the worker covers there. */
export function Who(props: { row: CaseRow | undefined; name: string; href?: string }): JSX.Element {
  const { row, name, href } = props
  const cover = row?.covers_for == null || row.covers_until === null ? '' : sayCover(row.covers_for, row.covers_until)
  return (
    <>
      {href === undefined ? (
        <span class="govuk-!-font-weight-bold">{name}</span>
      ) : (
        <a class="govuk-link" href={href}>
          {name}
        </a>
      )}
      {cover === '' ? null : ` (${cover})`}
    </>
  )
}

/** Some tasks of one kind, each with whom and how long. */
export function Entries(props: { tasks: readonly Task[]; known: Known; look: Look }): JSX.Element {
  const { tasks, known, look } = props
  const panels = new Set(tasks.flatMap((task) => panelOf(task, known) ?? []))
  return (
    <>
      <ul class="govuk-list govuk-list--spaced">
        {tasks.map((task) => (
          <li>
            <Entry task={task} known={known} look={look} />
          </li>
        ))}
      </ul>
      {[...panels].sort().map((day) => (
        <AllAtOnce day={day} known={known} look={look} />
      ))}
    </>
  )
}

const panelOf = ({ why, budgetId }: Task, { updates }: Known) =>
  why === 'tell-about-waiting' ? updates.get(budgetId)?.panelDay : undefined

function Entry({ task, known, look }: { task: Task; known: Known; look: Look }): JSX.Element {
  const { why, budgetId, knownAs } = task
  const update = why === 'tell-about-waiting' ? known.updates.get(budgetId) : undefined
  return (
    <>
      <Who row={known.rows.get(budgetId)} name={knownAs} />
      {`, ${sayWhen(task, look.today)}`}
      <br />
      {update === undefined ? (
        <a class="govuk-link" href={to(look, `/budgets/${budgetId}${WHY_WORDS[why].path}`)}>
          {WHY_WORDS[why].does}
          <span class="govuk-visually-hidden">{` (${knownAs})`}</span>
        </a>
      ) : (
        <OneTap update={update} look={look} />
      )}
    </>
  )
}

/** The sentence that is true today, and one tap that says it. Nothing to type. */
function OneTap({ update, look }: { update: UpdateDue; look: Look }): JSX.Element {
  const { budgetId, knownAs, sentence, way } = update
  return (
    <>
      {sentence}
      <Press
        look={look}
        path={to(look, `/budgets/${budgetId}/waiting/nothing-changed`)}
        classes="govuk-button--secondary govuk-!-margin-top-2 govuk-!-margin-bottom-2"
        send={{ shown: sentence, from: 'today' }}
      >
        {way === 'rung' ? `I rang ${knownAs} and told them this` : `Tell ${knownAs} this`}
      </Press>
      <a class="govuk-link" href={to(look, `/budgets/${budgetId}/waiting/tell`)}>
        Say it in other words
        <span class="govuk-visually-hidden">{` (${knownAs})`}</span>
      </a>
    </>
  )
}

/** One tap more for everybody who waits for the same panel day; nothing where it is one person. */
function AllAtOnce({ day, known, look }: { day: NonNullable<UpdateDue['panelDay']>; known: Known; look: Look }) {
  const count = [...known.updates.values()].filter(({ panelDay }) => panelDay === day).length
  if (count < 2) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={to(look, '/waiting/tell-all')}>
        {`Tell all ${count} who wait for the panel on ${sayDay(day)} at once`}
      </a>
    </p>
  )
}
