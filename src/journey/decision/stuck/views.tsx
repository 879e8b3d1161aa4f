import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { NobodyToLook, WaitingChallenge } from '../challenge/challenge.ts'
import { Waiting as WaitingAgain } from './handing-on/views.tsx'
import { Meantime } from './meantime/views.tsx'
import type { StuckCase, StuckCases } from './reads.ts'
import type { ReadyCase } from './stuck.ts'
import { sayWait } from './wait.ts'
import { DONE, STUCK_SAYS } from './words.ts'

/** Plans that wait for want of somebody who can decide them, without the name of whose they are. */
export function StuckPage({ cases, look }: { cases: StuckCases; look: Look }): JSX.Element {
  const { waiting, ready, challenges, meantime } = cases
  const again = challenges.waiting.filter(({ why }) => why !== undefined).length + challenges.nobody.length
  const helps = meantime.waiting.length + (meantime.nobodyFor === undefined ? 0 : 1)
  return (
    <Layout
      look={look}
      title="Plans that nobody can decide"
      back={{ href: to(look, '/council-process') }}
      doneWords={DONE}
    >
      <h1 class="govuk-heading-l">Plans that nobody can decide as it stands</h1>
      {waiting.length + ready.length + again + helps === 0 ? (
        <InsetText>
          Every plan that waits has somebody who can decide it. A plan stands here when whoever was named leaves the
          role, worked on it, or may not say yes to so much.
        </InsetText>
      ) : (
        <p class="govuk-body">
          Somebody waits for each of these. You see what is needed to help, and not whose plan it is: ask the worker.
        </p>
      )}
      {cases.leftBehind === 0 ? null : (
        <p class="govuk-body">
          {`${cases.leftBehind === 1 ? '1 person has' : `${cases.leftBehind} people have`} a worker who no longer works here. `}
          <a class="govuk-link" href={to(look, '/workers')}>
            Name somebody else
          </a>
        </p>
      )}
      <Meantime meantime={meantime} look={look} />
      {waiting.length === 0 || helps === 0 ? null : <h2 class="govuk-heading-m">Plans that wait</h2>}
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
      <LookingAgain challenges={challenges} look={look} />
    </Layout>
  )
}

/** Decisions to be looked at again: what is stuck first, then what is still in time, then what nobody could. */
function LookingAgain({ challenges, look }: { challenges: StuckCases['challenges']; look: Look }): JSX.Element {
  const { waiting, nobody } = challenges
  const stuck = waiting.filter(({ why }) => why !== undefined)
  const inTime = waiting.filter(({ why }) => why === undefined)
  const one = (challenge: WaitingChallenge) => {
    const who = <Who names={challenge.others.map(({ name }) => name)} look={look} />
    return <WaitingAgain one={challenge} look={look} who={who} />
  }
  return (
    <>
      {stuck.length + nobody.length === 0 ? null : (
        <h2 class="govuk-heading-m">Decisions that are not looked at again as they should be</h2>
      )}
      {stuck.map(one)}
      {nobody.map((decided) => (
        <Nobody one={decided} look={look} />
      ))}
      {inTime.length === 0 ? null : <h2 class="govuk-heading-m">Being looked at again, still in time</h2>}
      {inTime.map(one)}
    </>
  )
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

function Nobody({ one, look }: { one: NobodyToLook; look: Look }): JSX.Element {
  return (
    <SummaryList
      card={{ title: 'A decision that may be challenged' }}
      rows={[
        { key: 'Why', value: `${one.deciderName} decided it, and nobody else could look at it again.` },
        { key: 'Decided', value: sayDate(one.since) },
        { key: 'Who could', value: <Who names={[]} look={look} /> },
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
