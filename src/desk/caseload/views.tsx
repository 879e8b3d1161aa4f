import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Details, InsetText, Pagination, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { GROUPS, type Task } from './caseload.ts'
import { Entries, type Known, Who } from './entries.tsx'
import { NewPeople } from './new-people.tsx'
import type { Today } from './reads.ts'
import { byLongest, grouped, pageOf, tenMinutes, waitingFor } from './rules.ts'
import type { CaseRow } from './store.ts'
import { isUrgent, UrgentTable } from './urgent.tsx'
import { DONE, sayDays, sayGroup, WAITING_WORDS, WHY_WORDS } from './words.ts'

/** So many of a kind stand on the first screen; where there are more, three, and the rest is one link away. */
const SHOWN_AT_MOST = 4

/** Who needs something from me today, and why: kinds together, the longest first. `show`: all of one kind. */
export function Caseload(props: { today: Today; show: string; page: string; look: Look }): JSX.Element {
  const { today, show, page, look } = props
  const known: Known = { rows: new Map(today.rows.map((row) => [row.budget_id, row])), updates: today.updates }
  const group = GROUPS.find((one) => one === show)
  const all = grouped(today.tasks)
  const one = all.find((of) => of.group === group)
  if (group !== undefined && one !== undefined) {
    const { rows, ...where } = pageOf(one.tasks, page)
    return (
      <Layout look={look} title="Today" back={{ href: to(look, '/caseload'), text: 'Back to today' }} doneWords={DONE}>
        <h1 class="govuk-heading-l">{sayGroup(group, one.tasks.length)}</h1>
        <Entries tasks={rows} known={known} look={look} />
        <Pages {...where} href={(number) => to(look, `/caseload?show=${group}&page=${number}`)} />
      </Layout>
    )
  }
  return (
    <Layout look={look} title="Today" wide doneWords={DONE}>
      <h1 class="govuk-heading-l">Today</h1>
      <Covering today={today} look={look} />
      <NewPeople people={today.newPeople} look={look} />
      <UrgentTable urgent={today.urgent} look={look} />
      <Lead today={today} />
      <TenMinutes tasks={today.tasks} look={look} />
      <SummaryList
        rows={[
          ...requestsRow(today.requests, look),
          ...all.map(({ group, tasks }) => ({
            key: sayGroup(group, tasks.length),
            value: (
              <>
                <Entries tasks={tasks.length > SHOWN_AT_MOST ? tasks.slice(0, 3) : tasks} known={known} look={look} />
                {tasks.length <= SHOWN_AT_MOST ? null : (
                  <a class="govuk-link" href={to(look, `/caseload?show=${group}`)}>
                    {`All ${tasks.length}`}
                    <span class="govuk-visually-hidden">{`: ${sayGroup(group, tasks.length)}`}</span>
                  </a>
                )}
              </>
            ),
          })),
        ]}
      />
      <Button href={to(look, '/begin')} classes="govuk-button--secondary">
        Begin with somebody new
      </Button>
      <Rest today={today} page={page} look={look} />
      <MyLinks look={look} />
    </Layout>
  )
}

/** Who is away and who covers, so that nobody is left alone. */
function Covering({ today: { covers }, look }: { today: Today; look: Look }): JSX.Element | null {
  const me = look.permit?.humanId
  if (covers.length === 0) return null
  return (
    <InsetText>
      {covers.map((one) => (
        <p class="govuk-body">
          {one.workerId === me
            ? `You are away until ${sayDate(one.to)}. ${one.coveredByName} covers.`
            : `You cover for ${one.workerName} until ${sayDate(one.to)}.`}
        </p>
      ))}
      <a class="govuk-link" href={to(look, '/cover')}>
        Change this
      </a>
    </InsetText>
  )
}

function Lead({ today: { tasks, urgent } }: { today: Today }): JSX.Element | null {
  const [longest] = byLongest(tasks)
  const count = new Set(tasks.map(({ budgetId }) => budgetId)).size
  if (longest === undefined)
    return isUrgent(urgent) ? null : (
      <InsetText>
        Nobody is waiting for you today. When somebody needs something from you, they will stand here, longest first.
      </InsetText>
    )
  return (
    <p class="govuk-body-l">{`${count === 1 ? '1 person needs' : `${count} people need`} something from you. Longest: ${longest.knownAs}, ${sayDays(longest.days)}.`}</p>
  )
}

/** A short list for a short while; nothing where nothing is short. */
function TenMinutes({ tasks, look }: { tasks: readonly Task[]; look: Look }): JSX.Element | null {
  const chosen = tenMinutes(tasks)
  if (chosen.length === 0) return null
  return (
    <Details summary="Ten minutes free: do these">
      <ul class="govuk-list govuk-list--spaced">
        {chosen.map(({ why, budgetId, knownAs, minutes }) => (
          <li>
            <a class="govuk-link" href={to(look, `/budgets/${budgetId}${WHY_WORDS[why].path}`)}>
              {`${knownAs}: ${lower(WHY_WORDS[why].does)}`}
            </a>
            {`, about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`}
          </li>
        ))}
      </ul>
    </Details>
  )
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const requestsRow = (count: number, look: Look) =>
  count === 0
    ? []
    : [
        {
          key: count === 1 ? '1 person asks for a budget' : `${count} people ask for a budget`,
          value: (
            <a class="govuk-link" href={to(look, '/requests')}>
              See who asks, the longest wait first
            </a>
          ),
        },
      ]

/** Everybody else, so many a page: what their part is now. */
function Rest({ today, page, look }: { today: Today; page: string; look: Look }): JSX.Element | null {
  const { rows, tasks, urgent } = today
  const busy = new Set([...tasks, ...urgent.alarms, ...urgent.switches].map(({ budgetId }) => budgetId))
  const others = rows.filter(({ budget_id }) => !busy.has(budget_id))
  if (others.length === 0) return null
  const { rows: shown, ...where } = pageOf<CaseRow>(others, page)
  return (
    <>
      <h2 class="govuk-heading-m">Nothing needed from you now</h2>
      <ul class="govuk-list govuk-list--spaced">
        {shown.map((row) => (
          <li>
            <Who row={row} name={row.known_as} href={to(look, `/budgets/${row.budget_id}`)} />
            {`: ${WAITING_WORDS[waitingFor(row)]}`}
          </li>
        ))}
      </ul>
      <Pages {...where} href={(number) => to(look, `/caseload?page=${number}`)} />
    </>
  )
}

function Pages(props: { page: number; pages: number; href: (page: number) => string }): JSX.Element | null {
  const { page, pages, href } = props
  if (pages < 2) return null
  const at = (number: number) => ({ href: href(number), labelText: `${number} of ${pages}` })
  return (
    <Pagination
      landmarkLabel="Pages of your people"
      previous={page > 1 ? at(page - 1) : undefined}
      next={page < pages ? at(page + 1) : undefined}
    />
  )
}

function MyLinks({ look }: { look: Look }): JSX.Element {
  return (
    <ul class="govuk-list govuk-!-display-none-print">
      <li>
        <a class="govuk-link" href={to(look, '/supervision')}>
          My sheet for supervision
        </a>
      </li>
      <li>
        <a class="govuk-link" href={to(look, '/cover')}>
          Leave, and who covers
        </a>
      </li>
    </ul>
  )
}
