import type { JSX } from 'preact'
import { sayDate, sayDay, workingDaysBetween } from '#core/day.ts'
import { sayAsked } from '#journey/decision/index.ts'
import { Button, InsetText, Pagination, SummaryList, WideTable } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { DecidedPlan, PanelDay, WaitingPlan } from './panel.ts'
import type { PanelDesk } from './reads.ts'
import { sayCutOff, sayDue, sayPlaces, VERDICTS } from './words.ts'

/** What waits for a decision, by day: those of this human first. */
export function PanelDeskPage({ desk, look }: { desk: PanelDesk; look: Look }): JSX.Element {
  const { waiting, on, page } = desk
  const me = look.permit?.humanId
  const mine = waiting.filter(({ deciderId }) => deciderId === me)
  const others = waiting.filter(({ deciderId }) => deciderId !== me)
  return (
    <Layout look={look} title="Waiting for a decision">
      <h1 class="govuk-heading-l">{on === undefined ? 'Waiting for a decision' : `The agenda of ${sayDay(on)}`}</h1>
      {page > 1 ? null : <Challenges desk={desk} look={look} />}
      <Waits title={page > 1 ? `Waiting for you, page ${page}` : 'Waiting for you'} plans={mine} look={look} />
      {waiting.length === 0 ? <Nothing desk={desk} look={look} /> : null}
      {mine.length > 0 || waiting.length === 0 ? null : (
        <InsetText>
          Nothing else waits for you. When a plan is sent and you are named to decide, it stands here.
        </InsetText>
      )}
      <Waits title="Waiting for somebody else" plans={others} look={look} />
      <Pages desk={desk} look={look} />
      {page > 1 ? null : <Agendas desk={desk} look={look} />}
      {page > 1 ? null : <Decided plans={desk.decided} look={look} />}
    </Layout>
  )
}

function Nothing({ desk, look }: { desk: PanelDesk; look: Look }): JSX.Element {
  const { on, page } = desk
  if (on === undefined && page === 1)
    return (
      <InsetText>Nothing waits for you. When a plan is sent and you are named to decide, it stands here.</InsetText>
    )
  return (
    <>
      <InsetText>{page > 1 ? 'There is no more to show.' : 'No plan stands on this day.'}</InsetText>
      <Button href={to(look, '/panel')}>See everything that waits</Button>
    </>
  )
}

function Waits(props: { title: string; plans: readonly WaitingPlan[]; look: Look }): JSX.Element | null {
  const { title, plans, look } = props
  if (plans.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {plans.map((one) => (
        <Waiting one={one} look={look} />
      ))}
    </>
  )
}

function Waiting({ one, look }: { one: WaitingPlan; look: Look }): JSX.Element {
  const days = workingDaysBetween(one.since, look.today, new Set(look.settings.holidays))
  const isMine = one.deciderId === look.permit?.humanId
  return (
    <SummaryList
      card={{
        title: `${one.knownAs}: ${sayAsked(one)}`,
        actions: [
          {
            href: to(look, `/budgets/${one.budgetId}/decision/decide`),
            text: 'Read and decide',
            visuallyHiddenText: `(${one.knownAs})`,
          },
        ],
      }}
      rows={[
        { key: 'In their words', value: <span class="footing-quote">{one.purpose ?? 'Nothing said yet'}</span> },
        { key: 'For', value: one.whats.length === 0 ? 'Nothing is named yet' : one.whats.join(', ') },
        {
          key: 'Waiting',
          value: `${days === 1 ? '1 working day' : `${days} working days`}, since ${sayDate(one.since)}`,
        },
        { key: 'When', value: sayDue(one.dueOn, one.isPanelDay, look.today) },
        isMine ? null : { key: 'Decides', value: one.deciderName },
      ]}
    />
  )
}

/** Decisions that somebody thinks are wrong, and that this human looks at again. */
function Challenges({ desk, look }: { desk: PanelDesk; look: Look }): JSX.Element | null {
  if (desk.challenges.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Somebody thinks a decision is wrong</h2>
      <ul class="govuk-list govuk-list--spaced">
        {desk.challenges.map((one) => (
          <li>
            <a class="govuk-link" href={to(look, `/budgets/${one.budgetId}/decision/challenge/answer`)}>
              {`Look again at the decision for ${one.knownAs}`}
            </a>
            {`. You answer by ${sayDate(one.answerBy)}.`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The coming panel days: how full each is, and until when a plan may be sent. */
function Agendas({ desk, look }: { desk: PanelDesk; look: Look }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">The next panel days</h2>
      <ul class="govuk-list govuk-list--bullet">
        {desk.days.map((one: PanelDay) => (
          <li>
            <a class="govuk-link" href={to(look, `/panel?on=${one.on}`)}>
              {sayDay(one.on)}
            </a>
            {`: ${sayPlaces(one)} ${sayCutOff(one, look.today)}`}
          </li>
        ))}
      </ul>
      {desk.on === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={to(look, '/panel')}>
            See everything that waits
          </a>
        </p>
      )}
    </>
  )
}

function Pages({ desk, look }: { desk: PanelDesk; look: Look }): JSX.Element | null {
  const { on, page, hasMore } = desk
  if (page === 1 && !hasMore) return null
  const at = (number: number) => ({
    href: to(look, `/panel?${on === undefined ? '' : `on=${on}&`}page=${number}`),
    labelText: `Page ${number}`,
  })
  return <Pagination previous={page > 1 ? at(page - 1) : undefined} next={hasMore ? at(page + 1) : undefined} />
}

function Decided({ plans, look }: { plans: readonly DecidedPlan[]; look: Look }): JSX.Element | null {
  if (plans.length === 0) return null
  return (
    <WideTable
      caption="Decided by you lately"
      head={['Who', 'How', 'When']}
      rows={plans.map((one) => [
        <a class="govuk-link" href={to(look, `/budgets/${one.budgetId}/decision`)}>
          {one.knownAs}
        </a>,
        VERDICTS[one.verdict],
        sayDate(one.decidedOn),
      ])}
    />
  )
}
