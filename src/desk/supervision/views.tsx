import type { ComponentChildren, JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { type HelpCall, sayMoment } from '#journey/followup/index.ts'
import { sayLate } from '#journey/review/index.ts'
import type { DueForWorker } from '#journey/review/reads.ts'
import { sayWorkingDays } from '#journey/waiting/index.ts'
import { Details, InsetText, LinkList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { sayWhen, WHY_WORDS } from '../caseload/words.ts'
import { isManager, SHEET_ROWS } from './rules.ts'
import type { LongWait, Sheet, Worker, Worry } from './supervision.ts'
import { DONE, PARTS, sayDifferences } from './words.ts'

/** Every worker by name: whose sheet to read. */
export function WorkersPage(props: { workers: readonly Worker[]; late: readonly HelpCall[]; look: Look }): JSX.Element {
  const { workers, late, look } = props
  return (
    <Layout look={look} title="Supervision" back={{ href: to(look, '/home') }}>
      {late.length === 0 ? null : (
        <InsetText>
          <p class="govuk-body govuk-!-font-weight-bold">Somebody waits too long for an answer after an ending</p>
          <ul class="govuk-list">
            {late.map(({ budgetId, callId, knownAs, answerBy }) => (
              <li>
                <a class="govuk-link" href={to(look, `/budgets/${budgetId}/afterwards/calls/${callId}`)}>
                  {knownAs}
                </a>
                {`: an answer was due by ${sayMoment(answerBy)}.`}
              </li>
            ))}
          </ul>
        </InsetText>
      )}
      <h1 class="govuk-heading-l">Whose sheet?</h1>
      <p class="govuk-body">One sheet for one talk. Nobody is counted or compared.</p>
      {workers.length === 0 ? (
        <InsetText>Nobody works as a worker here yet. Their names will stand here.</InsetText>
      ) : (
        <LinkList
          links={workers.map(({ humanId, name }) => ({ href: to(look, `/supervision/${humanId}`), text: name }))}
        />
      )}
    </Layout>
  )
}

/** What to talk about together: printed, it fits beside a cup of tea. */
export function SheetPage({ sheet, look }: { sheet: Sheet; look: Look }): JSX.Element {
  const { worker } = sheet
  const own = worker.humanId === look.permit?.humanId
  // Only the worker may open these people's pages; for a manager a name is a name.
  const who = ({ budgetId, knownAs }: { budgetId: string; knownAs: string }) =>
    own ? (
      <a class="govuk-link" href={to(look, `/budgets/${budgetId}`)}>
        {knownAs}
      </a>
    ) : (
      <span class="govuk-!-font-weight-bold">{knownAs}</span>
    )
  const lines = <T extends { budgetId: string; knownAs: string }>(all: readonly T[], says: (one: T) => string) =>
    all.map((one) => (
      <>
        {who(one)}
        {says(one) === '' ? null : `: ${says(one)}`}
      </>
    ))
  const reviews = sheet.reviews.map((one) => ({ ...one, knownAs: one.personKnownAs }))
  const back = isManager(look.permit ?? { roles: [] }) ? '/supervision' : '/caseload'
  return (
    <Layout look={look} title="Supervision" back={{ href: to(look, back) }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{`For supervision: ${worker.name}`}</h1>
      <p class="govuk-body">{`As it stands on ${sayDay(look.today)}. What somebody answered stays between them and their worker.`}</p>
      <Covering sheet={sheet} />
      <Part of="waits" rows={lines(sheet.waits, sayWait)} />
      <Part
        of="tasks"
        rows={lines(sheet.tasks, (task) => `${WHY_WORDS[task.why].does}, ${sayWhen(task, look.today)}`)}
      />
      <Part of="reviews" rows={lines(reviews, sayReview)} />
      <Part of="endings" rows={lines(sheet.endings, ({ lastDay }) => `last day ${sayDate(lastDay)}`)} />
      <Part of="differences" rows={lines(sheet.differences, sayDifferences)} />
      <Part of="talks" rows={lines(sheet.talks, () => '')} />
      <Worries sheet={sheet} look={look} />
    </Layout>
  )
}

const sayWait = ({ waitedDays, deciderName, expectedOn, state }: LongWait): string =>
  `${sayWorkingDays(waitedDays)}. ${state === 'returned' ? 'It came back to be changed' : `${deciderName} decides`}${expectedOn === undefined || state === 'returned' ? '' : `, expected on ${sayDate(expectedOn)}`}`

/** By when, how late, and who moved it: the reason stays on the review page, for the two whom it is about. */
const sayReview = ({ due: { dueOn, moved }, late }: DueForWorker): string =>
  [
    `by ${sayDate(dueOn)}`,
    ...(late > 0 ? [sayLate(late)] : []),
    ...(moved === undefined ? [] : [`moved to ${sayDate(moved.to)} by ${moved.byName}`]),
  ].join(', ')

function Covering({ sheet: { worker, covers } }: { sheet: Sheet }): JSX.Element | null {
  if (covers.length === 0) return null
  return (
    <InsetText>
      {covers.map((one) => (
        <p class="govuk-body">
          {one.workerId === worker.humanId
            ? `${worker.name} is away until ${sayDate(one.to)}. ${one.coveredByName} covers.`
            : `${worker.name} covers for ${one.workerName} until ${sayDate(one.to)}. Their people are among these.`}
        </p>
      ))}
    </InsetText>
  )
}

/** One part: what is most urgent in it, how many more there are, or that there is nothing. */
function Part({ of, rows }: { of: keyof typeof PARTS; rows: readonly ComponentChildren[] }): JSX.Element {
  const [title, nothing] = PARTS[of]
  const more = rows.length - SHEET_ROWS
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {rows.length === 0 ? (
        <p class="govuk-body">{nothing}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {rows.slice(0, SHEET_ROWS).map((row) => (
            <li>{row}</li>
          ))}
          {more > 0 ? <li>{`and ${more} more`}</li> : null}
        </ul>
      )}
    </>
  )
}

function Worries({ sheet: { worker, worries }, look }: { sheet: Sheet; look: Look }): JSX.Element {
  const settles = isManager(look.permit ?? { roles: [] }) && worker.humanId !== look.permit?.humanId
  const open = worries.filter(({ settled }) => settled === undefined)
  const settled = worries.filter((one) => one.settled !== undefined)
  return (
    <>
      <Part
        of="worries"
        rows={open.map((one) => (
          <>
            <OneWorry worry={one} />
            {settles ? (
              <>
                <br />
                <a class="govuk-link" href={to(look, `/supervision/${worker.humanId}/worries/${one.worryId}`)}>
                  Write down what we agreed
                  <span class="govuk-visually-hidden">{` (${one.knownAs})`}</span>
                </a>
              </>
            ) : null}
          </>
        ))}
      />
      {worker.humanId === look.permit?.humanId ? (
        <p class="govuk-body">To add one, open the page of the person and choose “Something worries me”.</p>
      ) : null}
      {settled.length === 0 ? null : (
        <Details summary="What was agreed before">
          <ul class="govuk-list govuk-list--spaced">
            {settled.map((one) => (
              <li>
                <OneWorry worry={one} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

/** What worries the worker, and what was agreed about it. */
export function OneWorry({ worry }: { worry: Worry }): JSX.Element {
  const { knownAs, words, saidOn, settled } = worry
  return (
    <>
      <span class="govuk-!-font-weight-bold">{knownAs}</span>
      {`, ${sayDate(saidOn)}: `}
      <span class="footing-quote">{words}</span>
      {settled === undefined ? null : (
        <>
          <br />
          {`Agreed with ${settled.byName}, ${sayDate(settled.on)}: `}
          <span class="footing-quote">{settled.words}</span>
        </>
      )}
    </>
  )
}
