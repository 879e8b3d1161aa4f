import type { JSX } from 'preact'
import { type Day, sayDate, workingDaysBetween } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { InsetText, SummaryList, Table } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { WaitingPlan } from './store.ts'

const VERDICTS: Record<string, string> = {
  approved: 'Approved',
  'approved-with-conditions': 'Approved with conditions',
  returned: 'Sent back to be changed',
  declined: 'Declined',
}

/** What waits, how long, what is asked; those of this human first, then longest first. */
export function PanelDesk(props: {
  waiting: readonly WaitingPlan[]
  decided: readonly { budget_id: string; known_as: string; verdict: string; decided_on: Day }[]
  look: Look
}): JSX.Element {
  const { waiting, decided, look } = props
  const mine = waiting.filter(({ decider_id }) => decider_id === look.permit?.humanId)
  const others = waiting.filter(({ decider_id }) => decider_id !== look.permit?.humanId)
  return (
    <Layout look={look} title="Waiting for a decision">
      <h1 class="govuk-heading-l">Waiting for a decision</h1>
      {mine.length === 0 ? (
        <InsetText>
          Nothing waits for you. When a plan is asked for and you are named to decide, it stands here.
        </InsetText>
      ) : (
        <>
          <p class="govuk-body-l">
            {mine.length === 1 ? '1 plan waits for you.' : `${mine.length} plans wait for you. Longest first.`}
          </p>
          {mine.map((one) => (
            <Waiting one={one} look={look} />
          ))}
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Waiting for somebody else</h2>
          {others.map((one) => (
            <Waiting one={one} look={look} />
          ))}
        </>
      )}
      {decided.length === 0 ? null : (
        <Table
          caption="Decided by you lately"
          head={['Who', 'How', 'When']}
          rows={decided.map((one) => [
            <a class="govuk-link" href={to(look, `/budgets/${one.budget_id}/decision`)}>
              {one.known_as}
            </a>,
            VERDICTS[one.verdict],
            sayDate(one.decided_on),
          ])}
        />
      )}
    </Layout>
  )
}

function Waiting({ one, look }: { one: WaitingPlan; look: Look }): JSX.Element {
  const days = workingDaysBetween(one.submitted_on, look.today, new Set(look.settings.holidays))
  return (
    <SummaryList
      card={{
        title: `${one.known_as}: ${sayMoney(one.weekly_pence)} a week`,
        actions: [
          {
            href: to(look, `/budgets/${one.budget_id}/decision/decide`),
            text: 'Read and decide',
            visuallyHiddenText: `(${one.known_as})`,
          },
        ],
      }}
      rows={[
        { key: 'In their words', value: <span class="footing-quote">{one.purpose ?? 'Nothing said yet'}</span> },
        {
          key: 'Waiting',
          value: `${days === 1 ? '1 working day' : `${days} working days`}, since ${sayDate(one.submitted_on)}`,
        },
        { key: 'Expected', value: one.expected_on === null ? 'No day named yet' : sayDate(one.expected_on) },
        { key: 'Decides', value: one.decider_name },
      ]}
    />
  )
}
