import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { type Plan, sentenceOf } from '#journey/plan/index.ts'
import { Button, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { ALL_WORDS } from './done-words.ts'
import { factsOf } from './facts-views.tsx'
import type { Interim } from './interim/interim.ts'
import { isWorker } from './reader.ts'
import { isOpen, isToldOf } from './rules.ts'
import { OneTap } from './telling/views.tsx'
import { Turns, type WhoseTurn } from './turn-views.tsx'
import { Earlier, Meanwhile } from './views-parts.tsx'
import type { Waiting, WaitState } from './waiting.ts'
import { WhatToDo } from './what-to-do-views.tsx'
import { sayWorkingDays } from './words.ts'

/** `helps`: help until there is an answer; undefined for a reader who may not see it. */
export type Shown = {
  wait: Waiting | undefined
  plan: Plan | undefined
  turn: WhoseTurn
  helps: readonly Interim[] | undefined
}

/** The waiting truth: where it stands, since when, with whom, until when, what is usual, and what can be done meanwhile. */
export function WaitingPage({ shown, look }: { shown: Shown; look: Look }): JSX.Element {
  const { wait } = shown
  return (
    <Layout look={look} title="While you wait" back={{ href: onRecord(look, '/decision') }} doneWords={ALL_WORDS}>
      {wait === undefined ? <NotAsked look={look} /> : null}
      {wait?.state === 'decided' ? <Answered wait={wait} look={look} /> : null}
      {wait?.state === 'over' ? <Over wait={wait} look={look} /> : null}
      {wait !== undefined && isOpen(wait) ? <Open shown={{ ...shown, wait }} look={look} /> : null}
    </Layout>
  )
}

function NotAsked({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <h1 class="govuk-heading-l">Nobody is waiting yet</h1>
      <p class="govuk-body">
        Once the plan is sent, this page says who decides and on which day. It also says how many days it has taken so
        far.
      </p>
      <Button href={onRecord(look, '/decision/ask')}>Ask for a decision</Button>
    </>
  )
}

function Answered({ wait, look }: { wait: Waiting; look: Look }): JSX.Element {
  const who = isPerson(look) ? 'You' : knownAs(look)
  const until = wait.decidedOn === undefined ? '' : ` The answer came on ${sayDate(wait.decidedOn)}.`
  const stays =
    wait.staysOn === undefined
      ? ''
      : ` Somebody else looked at it again. On ${sayDate(wait.staysOn)} they said that it stays.`
  return (
    <>
      <h1 class="govuk-heading-l">{HEADING.decided}</h1>
      <p class="govuk-body">{`${who} first asked on ${sayDate(wait.since)}.${until}${stays} That was ${sayWorkingDays(wait.waitedDays)} in all.`}</p>
      <Button href={onRecord(look, '/decision')}>Read the answer</Button>
      {isWorker(look) && isToldOf(wait) ? <OneTap wait={wait} look={look} /> : null}
      <Earlier wait={wait} />
    </>
  )
}

/** It came back, and the money ended before it was sent again; or the person has died. */
function Over({ wait, look }: { wait: Waiting; look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <>
      <h1 class="govuk-heading-l">{HEADING.over}</h1>
      <p class="govuk-body">{`${isPerson(look) ? 'You' : knownAs(look)} asked on ${sayDate(wait.since)}. No answer is to come, and nobody works on it now.`}</p>
      <p class="govuk-body">{`If that is wrong, ring ${council.name} on ${council.number}, ${council.when}.`}</p>
      <Button href={onRecord(look, '/decision')}>See what was asked</Button>
      <Earlier wait={wait} />
    </>
  )
}

const HEADING: Record<WaitState, string> = {
  'with-decider': 'We are waiting for a decision',
  returned: 'The plan came back to be changed',
  challenged: 'Somebody else is looking at the decision again',
  decided: 'There is an answer',
  over: 'Nobody waits for this any more',
}

function Open({ shown, look }: { shown: Shown & { wait: Waiting }; look: Look }): JSX.Element {
  const { wait, plan, turn, helps } = shown
  return (
    <>
      <h1 class="govuk-heading-l">{HEADING[wait.state]}</h1>
      <p class="govuk-body">{sinceWords(wait, look)}</p>
      <Turns turn={turn} look={look} />
      <SummaryList rows={factsOf(wait, look)} />
      <WhatToDo wait={wait} turn={turn} look={look} />
      <Meanwhile available={plan && sentenceOf(plan, 'available', 'worker')} helps={helps} wait={wait} look={look} />
      <Earlier wait={wait} />
    </>
  )
}

function sinceWords(wait: Waiting, look: Look): string {
  const { since, waitedDays, challengedOn, challengedDays, decidedOn } = wait
  const own = isPerson(look)
  if (challengedOn !== undefined && decidedOn !== undefined)
    return `${own ? 'You' : knownAs(look)} first asked on ${sayDate(since)}, ${sayWorkingDays(waitedDays)} ago. An answer came on ${sayDate(decidedOn)}. On ${sayDate(challengedOn)} ${own ? 'you' : knownAs(look)} said that it is wrong: ${sayWorkingDays(challengedDays ?? 0)} so far.`
  if (since === look.today) return own ? 'You asked today.' : 'The plan was sent today.'
  const asked = own ? 'You asked' : `${knownAs(look)} has been waiting since the plan was sent`
  return `${asked} on ${sayDate(since)}: ${sayWorkingDays(waitedDays)} so far.`
}
