import type { JSX } from 'preact'
import { addDays, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { type Part, type Plan, sentenceOf } from '#journey/plan/index.ts'
import { InsetText, LinkList } from '#web/components/index.ts'
import { Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { backFromRecord, type Look, onRecord } from '#web/look.ts'
import { MoneyHasEnded } from '../over/money-has-ended.tsx'
import { MoreForNow } from './more/views.tsx'
import { holdsStill, isOpen } from './rules.ts'
import type { Switch, UnwellNow } from './unwell.ts'
import { type Voice, voiceOf } from './voice.ts'
import { ADDS_WORDS, NO_REASON, sayPause, UNWELL_NOW_DONE } from './words.ts'

type Props = { now: UnwellNow; voice: Voice; look: Look }

/** A bad time: whom to ring, one tap for a call, what else can be added. Nothing on it lowers or stops money by itself. */
export function UnwellPage({ now, look }: { now: UnwellNow; look: Look }): JSX.Element {
  const voice = voiceOf(look)
  const props = { now, voice, look }
  const { crisis } = look.settings.phones
  return (
    <Layout look={look} title="Help for now" back={{ href: backFromRecord(look) }} doneWords={UNWELL_NOW_DONE}>
      <h1 class="govuk-heading-l">{voice.own ? 'I’m not well' : `When ${voice.name} is not well`}</h1>
      <p class="govuk-body-l">{`In danger now: ring 999. In a crisis: ring ${crisis.number} (${crisis.name}), ${crisis.when}.`}</p>
      <p class="govuk-body">
        {voice.own
          ? 'You do not have to explain. Nothing here lowers your money, unless you ask for that yourself.'
          : 'You can only add something here. Nothing you press lowers or stops money.'}
      </p>
      <AskForCall {...props} />
      <More {...props} />
      <h2 class="govuk-heading-m">{voice.own ? 'What my plan says' : 'What the plan says'}</h2>
      <FromPlan {...props} />
      <Payments {...props} />
      <Alarms {...props} />
    </Layout>
  )
}

/** Once the money has ended: whom to ring, as the plan says it, and what somebody was worried about. */
export function UnwellAfterEnd({ now, look }: { now: UnwellNow; look: Look }): JSX.Element {
  const props = { now, voice: voiceOf(look), look }
  return (
    <MoneyHasEnded about="unwell" look={look}>
      <h2 class="govuk-heading-m">{props.voice.own ? 'What my plan says' : 'What the plan says'}</h2>
      <FromPlan {...props} />
      <Alarms {...props} />
    </MoneyHasEnded>
  )
}

const openOf = (now: UnwellNow, adds: Switch['adds']): Switch | undefined =>
  now.switches.find((one) => one.adds === adds && isOpen(one))

function AskForCall({ now, voice, look }: Props): JSX.Element {
  if (openOf(now, 'call') !== undefined) return <Asked now={now} voice={voice} look={look} />
  return (
    <>
      <Asked now={now} voice={voice} look={look} />
      <Press look={look} path={onRecord(look, '/unwell/call')}>
        {voice.own ? 'Please ring me' : `Ask for a call to ${voice.name}`}
      </Press>
    </>
  )
}

/** What was asked for and is open, each with the tap that ends it. */
function Asked({ now, voice, look }: Props): JSX.Element {
  return (
    <>
      {now.switches.filter(isOpen).map((one) => (
        <>
          <InsetText>
            {`${sayDate(one.on)}: ${voice.own && one.asRole === 'person' ? 'you' : one.byName} asked for ${ADDS_WORDS[one.adds]}. ${voice.own ? 'Your worker sees it first when they next look.' : ''}`}
            {one.words === '' ? null : <p class="footing-words govuk-body">{one.words}</p>}
          </InsetText>
          {voice.mayEnd ? (
            <Press
              look={look}
              path={onRecord(look, `/unwell/switches/${one.switchId}/end`)}
              classes="govuk-button--secondary"
            >
              {voice.own ? 'I don’t need this any more' : 'This is done'}
            </Press>
          ) : null}
        </>
      ))}
    </>
  )
}

/** What else can be added, one line each. */
function More({ now, voice, look }: Props): JSX.Element | null {
  const links = [
    ...(now.more.some(({ stretches }) => stretches.length > 0)
      ? [
          {
            path: '/unwell/more',
            text: voice.own ? 'Start the extra help in my plan' : 'Start the extra help in the plan',
          },
        ]
      : []),
    ...(openOf(now, 'hours') === undefined ? [{ path: '/unwell/hours', text: 'Ask for more hours of help' }] : []),
    ...(now.pot !== undefined && openOf(now, 'pot') === undefined
      ? [{ path: '/unwell/pot', text: `Ask for the ${sayMoney(now.pot.amountPence)} kept for a bad time` }]
      : []),
    { path: '/plan/unwell', text: voice.own ? 'See or change my plan for a bad time' : 'Read the plan for a bad time' },
  ]
  return <Links links={links} look={look} />
}

function Links({ links, look }: { links: readonly { path: string; text: string }[]; look: Look }): JSX.Element {
  return <LinkList links={links.map(({ path, text }) => ({ href: onRecord(look, path), text }))} />
}

const PARTS: readonly { part: Part; own: string; other: string }[] = [
  { part: 'unwell-ring', own: 'Whom to ring', other: 'Whom to ring' },
  { part: 'unwell-help', own: 'What helps me', other: 'What helps' },
  { part: 'unwell-signs', own: 'My early signs', other: 'Early signs' },
]

function FromPlan({ now, voice }: Props): JSX.Element {
  const { plan } = now
  const parts = plan === undefined ? [] : PARTS.filter(({ part }) => wordsIn(plan, part).length > 0)
  if (plan === undefined || parts.length === 0)
    return (
      <p class="govuk-body">
        Nothing is written in the plan about this yet. When it is, it stands here: whom to ring, what helps, early
        signs.
      </p>
    )
  return (
    <>
      {parts.map(({ part, own, other }) => (
        <>
          <h3 class="govuk-heading-s">{voice.own ? own : other}</h3>
          {wordsIn(plan, part).map((words) => (
            <p class="footing-words govuk-body">{words}</p>
          ))}
        </>
      ))}
    </>
  )
}

const wordsIn = (plan: Plan, part: Part): string[] =>
  (['person', 'worker'] as const).flatMap((side) => sentenceOf(plan, part, side)?.words ?? [])

/** What is paused, why, and the tap that ends it. */
function Payments({ now, voice, look }: Props): JSX.Element | null {
  if (!voice.mayEnd) return null
  const standing = now.pauses.filter((one) => holdsStill(one, look.today))
  return (
    <>
      <h2 class="govuk-heading-m">Payments</h2>
      <MoreForNow moreNow={now.moreNow} look={look} />
      {standing.length === 0 ? <p class="govuk-body">Nothing is paused. Payments go on as agreed.</p> : null}
      {standing.map((one) => (
        <>
          <InsetText>
            {`Paused: ${sayPause(one, one.to && addDays(one.to, 1))} `}
            {one.spoke === undefined
              ? `${voice.own ? 'You' : voice.name} asked for it${one.reason === NO_REASON ? '.' : `: “${one.reason}”`}`
              : `${voice.own ? 'You' : voice.name} had written this wish. ${one.spoke.byName} spoke to ${voice.own ? 'you' : voice.name} on ${sayDate(one.spoke.on)}: “${one.reason}”`}
          </InsetText>
          <Press
            look={look}
            path={onRecord(look, `/unwell/pauses/${one.overlayId}/end`)}
            classes="govuk-button--secondary"
          >
            End the pause
          </Press>
        </>
      ))}
      {now.pausable.length === 0 ? null : (
        <Links
          links={[
            voice.own
              ? { path: '/unwell/pause', text: 'Pause one of my payments' }
              : { path: '/unwell/pause-by-wish', text: `Pause a payment, as ${voice.name} wrote` },
          ]}
          look={look}
        />
      )}
    </>
  )
}

/** To the person: that somebody they chose was worried, and what was done. To the worker: each alarm with its page. */
function Alarms({ now, voice, look }: Props): JSX.Element | null {
  if (now.alarms.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">When somebody was worried</h2>
      <ul class="govuk-list govuk-list--spaced">
        {now.alarms.map(({ alarmId, raisedOn, answered }) => (
          <li>
            {voice.own
              ? `On ${sayDate(raisedOn)} somebody you chose told us that they were worried. `
              : `A friend was worried on ${sayDate(raisedOn)}. `}
            {answered === undefined ? 'Nobody has answered yet. ' : `${answered.byName}: ${answered.words} `}
            {voice.own ? null : (
              <a class="govuk-link" href={onRecord(look, `/unwell/alarms/${alarmId}`)}>
                {answered === undefined ? 'Read it and answer' : 'Read it'}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
