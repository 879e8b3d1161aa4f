import type { JSX } from 'preact'
import { type Day, sayDate, workingDaysBetween } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { StuckChallenge } from '../challenge/challenge.ts'
import type { StuckCase, StuckCases } from './reads.ts'
import type { ReadyCase } from './stuck.ts'
import { DONE, STUCK_SAYS } from './words.ts'

/** Plans that wait for want of somebody who can decide them, without the name of whose they are. */
export function StuckPage({ cases, look }: { cases: StuckCases; look: Look }): JSX.Element {
  const { waiting, ready, challenges } = cases
  return (
    <Layout
      look={look}
      title="Plans that nobody can decide"
      back={{ href: to(look, '/council-process') }}
      doneWords={DONE}
    >
      <h1 class="govuk-heading-l">Plans that nobody can decide as it stands</h1>
      {waiting.length + ready.length + challenges.length === 0 ? (
        <InsetText>
          Every plan that waits has somebody who can decide it. A plan stands here when whoever was named leaves the
          role, worked on it, or may not say yes to so much.
        </InsetText>
      ) : (
        <p class="govuk-body">
          Somebody waits for each of these. You see what is needed to help, and not whose plan it is: ask the worker.
        </p>
      )}
      {waiting.map((one) => (
        <Waiting stuck={one} look={look} />
      ))}
      {ready.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Ready, but nobody could decide them</h2>
          {ready.map((one) => (
            <Ready one={one} look={look} />
          ))}
        </>
      )}
      {challenges.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Decisions that nobody could look at again</h2>
          {challenges.map((one) => (
            <Challenged one={one} look={look} />
          ))}
        </>
      )}
    </Layout>
  )
}

/** How long somebody has waited, and since when. */
export const sayWait = (since: Day, look: Look): string => {
  const days = workingDaysBetween(since, look.today, new Set(look.settings.holidays))
  return `${days === 1 ? '1 working day' : `${days} working days`}, since ${sayDate(since)}`
}

function Waiting({ stuck, look }: { stuck: StuckCase; look: Look }): JSX.Element {
  const { one, why, others } = stuck
  return (
    <SummaryList
      card={{
        title: `A plan of ${sayMoney(one.yearlyPence)} a year`,
        actions:
          others.length === 0
            ? []
            : [
                {
                  href: to(look, `/stuck/${one.submissionId}`),
                  text: 'Name somebody else',
                  visuallyHiddenText: `(sent on ${sayDate(one.submittedOn)})`,
                },
              ],
      }}
      rows={[
        { key: 'Why', value: STUCK_SAYS[why](one.deciderName) },
        { key: 'Waiting', value: sayWait(one.submittedOn, look) },
        { key: 'Worker', value: one.workerName ?? 'Nobody is named' },
        { key: 'Who could', value: <Who names={others.map(({ deciderName }) => deciderName)} look={look} /> },
      ]}
    />
  )
}

function Ready({ one, look }: { one: ReadyCase; look: Look }): JSX.Element {
  return (
    <SummaryList
      card={{ title: `A plan of ${sayMoney(one.yearlyPence)} a year` }}
      rows={[
        { key: 'Why', value: 'Everybody who could decide worked on it, or may not say yes to so much.' },
        { key: 'Worker', value: one.workerName ?? 'Nobody is named' },
        { key: 'Who could', value: <Who names={[]} look={look} /> },
      ]}
    />
  )
}

function Challenged({ one, look }: { one: StuckChallenge; look: Look }): JSX.Element {
  const said = one.what === 'said'
  return (
    <SummaryList
      card={{ title: said ? 'A decision that somebody thinks is wrong' : 'A decision that may be challenged' }}
      rows={[
        {
          key: 'Why',
          value: said
            ? `${one.deciderName} was to look at it again, and no longer can.`
            : `${one.deciderName} decided it, and nobody else could look at it again.`,
        },
        { key: said ? 'Waiting' : 'Decided', value: said ? sayWait(one.since, look) : sayDate(one.since) },
        { key: 'Who could', value: <Who names={one.others} look={look} /> },
      ]}
    />
  )
}

/** Who could decide, or where the way on is. */
function Who({ names, look }: { names: readonly string[]; look: Look }): JSX.Element {
  if (names.length > 0) return <>{names.join(', ')}</>
  return (
    <>
      {'Nobody. Give a manager or a panel member a higher limit, or give somebody the role. '}
      <a class="govuk-link" href={to(look, '/council-process/change')}>
        Change how we decide
      </a>
    </>
  )
}
