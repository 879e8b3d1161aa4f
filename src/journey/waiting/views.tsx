import type { JSX } from 'preact'
import { addDays, sayDate, sayDay } from '#core/day.ts'
import { deciderRole, isInvolved } from '#journey/decision/index.ts'
import { type Plan, sentenceOf } from '#journey/plan/index.ts'
import { Button, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import { isLate } from './rules.ts'
import { Earlier, Meanwhile } from './views-parts.tsx'
import type { Update, Waiting } from './waiting.ts'
import { DONE, sayUsual, sayWorkingDays } from './words.ts'

export type Shown = { wait: Waiting | undefined; plan: Plan | undefined }

const isPerson = (look: Look): boolean => look.permit?.record?.personId === look.permit?.humanId
const isWorker = (look: Look): boolean => isInvolved(look.permit) && !isPerson(look)
const knownAs = (look: Look): string => look.permit?.record?.personKnownAs ?? ''

/** The waiting truth: where it stands, since when, with whom, until when, what is usual, and what can be done meanwhile. */
export function WaitingPage({ shown, look }: { shown: Shown; look: Look }): JSX.Element {
  const { wait, plan } = shown
  return (
    <Layout look={look} title="While you wait" back={{ href: onRecord(look, '/decision') }} doneWords={DONE}>
      {wait === undefined ? <NotAsked look={look} /> : null}
      {wait?.state === 'decided' ? <Answered wait={wait} look={look} /> : null}
      {wait?.state === 'returned' || wait?.state === 'with-decider' ? (
        <Open wait={wait} plan={plan} look={look} />
      ) : null}
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
  return (
    <>
      <h1 class="govuk-heading-l">There is an answer</h1>
      <p class="govuk-body">{`${who} first asked on ${sayDate(wait.since)}.${until} That was ${sayWorkingDays(wait.waitedDays)} in all.`}</p>
      <Button href={onRecord(look, '/decision')}>Read the answer</Button>
    </>
  )
}

type OpenProps = { wait: Waiting; plan: Plan | undefined; look: Look }

function Open({ wait, plan, look }: OpenProps): JSX.Element {
  const returned = wait.state === 'returned'
  return (
    <>
      <h1 class="govuk-heading-l">{returned ? 'The plan came back to be changed' : 'We are waiting for a decision'}</h1>
      <p class="govuk-body">{sinceWords(wait, look)}</p>
      <SummaryList
        rows={[
          { key: 'Now with', value: nowWith(wait, look) },
          returned ? null : { key: 'Expected', value: expectedWords(wait, look) },
          wait.usual === undefined ? undefined : { key: 'Usually', value: sayUsual(wait.usual) },
          { key: 'Last looked at', value: lastWords(wait, look) },
        ]}
      />
      <WhatToDo wait={wait} look={look} />
      <Meanwhile available={plan && sentenceOf(plan, 'available', 'worker')} wait={wait} look={look} />
      <Earlier wait={wait} />
    </>
  )
}

function sinceWords({ since, waitedDays }: Waiting, look: Look): string {
  if (since === look.today) return isPerson(look) ? 'You asked today.' : 'The plan was sent today.'
  const asked = isPerson(look) ? 'You asked' : `${knownAs(look)} has been waiting since the plan was sent`
  return `${asked} on ${sayDate(since)}: ${sayWorkingDays(waitedDays)} so far.`
}

function nowWith({ state, body, bodyName, deciderName, workerName }: Waiting, look: Look): string {
  const worker = workerName ?? 'the worker'
  if (state === 'returned')
    return `${isPerson(look) ? 'You' : knownAs(look)} and ${worker}, to change the plan and send it again`
  return `${deciderName}, ${deciderRole(body, bodyName)}, decides.`
}

function expectedWords(wait: Waiting, look: Look): string {
  const [now] = wait.expected
  if (now === undefined) return 'Nobody has named a day yet.'
  if (isLate(wait, look.today))
    return `We had expected an answer by ${sayDay(now.on)}. That day has passed, and nobody has named a new one yet. Ask for one: the numbers are below.`
  return `By ${sayDay(now.on)}, because ${now.reason}`
}

function lastWords({ updates, lastToldOn }: Waiting, look: Look): string {
  const byHuman: Update | undefined = updates.find(({ byName }) => byName !== undefined)
  const next = sayDate(addDays(lastToldOn, look.settings.process.updateEveryDays))
  const promise = isPerson(look) ? ` You hear from us by ${next} at the latest, also when nothing has changed.` : ''
  if (byHuman !== undefined) return `${sayDay(byHuman.on)}, by ${byHuman.byName}. ${byHuman.words}`
  return updates.length === 0
    ? `Nothing has been said since it was sent.${promise}`
    : `Nobody has written about it since it was sent. The system last said where it stands on ${sayDay(lastToldOn)}.`
}

/** The one main thing to do, for each reader their own. */
function WhatToDo({ wait, look }: { wait: Waiting; look: Look }): JSX.Element {
  if (wait.state === 'returned') return <Button href={onRecord(look, '/decision')}>See what needs to change</Button>
  if (isWorker(look)) {
    return (
      <>
        <Button href={onRecord(look, '/waiting/tell')}>{`Tell ${knownAs(look)} where it stands`}</Button>
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/waiting/move-date')}>
            The expected day has changed
          </a>
        </p>
      </>
    )
  }
  if (isPerson(look)) return <Button href={onRecord(look, '/decision')}>See what was asked</Button>
  return (
    <>
      <Button href={onRecord(look, '/decision/decide')}>Read the plan and decide</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/waiting/move-date')}>
          The expected day has changed
        </a>
      </p>
    </>
  )
}
