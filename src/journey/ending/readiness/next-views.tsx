import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { Button, LinkList } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Ending } from '../ending.ts'
import { type ThirdReason, thirdFirst } from '../third/rules.ts'
import type { Readiness } from './readiness.ts'
import { gapsOf, mayConfirm, type ReadinessReason } from './rules.ts'
import { READINESS_WORDS } from './words.ts'

type Does = 'say-for-person' | 'ask' | 'give-reason' | 'replace' | 'offer' | 'answer-offer' | 'answer-offer-for-person'
export const mayConfirmIt = ({ permit }: Look): boolean => permit !== undefined && mayAlso(permit, 'ending', 'confirm')
export const may = ({ permit }: Look, does: Does): boolean => permit !== undefined && mayAlso(permit, 'readiness', does)
export const sayPath = (own: boolean): string => (own ? '/ending/say' : '/ending/say-as-worker')

type Shape = { readiness: Readiness; ending: Ending; look: Look }

type Door = { text: string; path: string }

/** What no step on these pages puts right: it is said, so that nobody waits for a manager who cannot confirm. */
const ONLY_SAID = [
  'last-day-has-passed',
  'no-plan-to-keep-the-good',
  'short-notice-needs-a-yes',
  'their-14-days-are-not-over',
  'no-answer-needs-full-notice',
] as const

/** What this reader can do next: one main button, the rest as links. */
export function Next({ readiness, ending, look }: Shape): JSX.Element | null {
  if (ending.confirmed !== undefined) return null
  if (mayConfirmIt(look)) return <Button href={onRecord(look, '/ending/confirm')}>Go on to confirm</Button>
  const own = isPerson(look)
  const both = ending.said.person && ending.said.worker
  const mine = ending.said[own ? 'person' : 'worker']
  const stops = mayConfirm(readiness, look.today).map(({ code }) => code)
  const main: Door | undefined = !mine
    ? { text: 'Say how I see it', path: sayPath(own) }
    : own
      ? undefined
      : both || readiness.asked.length > 1
        ? firstOf(stops, look)
        : { text: `Write down what ${knownAs(look)} said`, path: '/ending/say-for-person' }
  const listens = thirdFirst(readiness).length > 0 ? readiness.third : undefined
  const said = own || !mine ? [] : ONLY_SAID.filter((code) => stops.includes(code))
  const waits = !own && mine && stops.length === 0
  const doors = doorsFor({ readiness, ending, look }).filter(({ path }) => path !== main?.path)
  return (
    <>
      {main === undefined ? null : <Button href={onRecord(look, main.path)}>{main.text}</Button>}
      {listens === undefined ? null : (
        <p class="govuk-body">{`${listens.name} is heard first. Until then it does not end.`}</p>
      )}
      {said.map((code) => (
        <p class="govuk-body">{`${READINESS_WORDS[code]}.`}</p>
      ))}
      {waits ? <p class="govuk-body">A manager looks at it next. Until they confirm it, everything goes on.</p> : null}
      <LinkList links={doors.map(({ text, path }) => ({ href: onRecord(look, path), text }))} />
    </>
  )
}

/** The worker's next step: the first thing in the way that a page here puts right. Where nothing is in the way, a manager is next. */
function firstOf(stops: readonly (ReadinessReason | ThirdReason)[], look: Look): Door | undefined {
  const name = knownAs(look)
  const offer = { text: `Offer ${name} somebody neutral, or smaller steps`, path: '/ending/offer' }
  const answer = { text: `Write down what ${name} says to an offer`, path: '/ending/offer/answer-for-person' }
  const why = { text: 'Write why it ends all the same', path: '/ending/reason' }
  const doors: Partial<Record<ReadinessReason | ThirdReason, Door>> = {
    ...{ 'third-party-not-offered': offer, 'taper-not-offered': offer },
    ...{ 'wait-for-their-word': answer, 'they-would-like-it-first': answer },
    ...{ 'gap-needs-a-reason': why, 'no-answer-needs-a-reason': why },
    'ask-once-more-later': { text: `I asked ${name}, and there was no answer`, path: '/ending/asked' },
  }
  return stops.map((code) => doors[code]).find((door) => door !== undefined)
}

function doorsFor({ readiness, ending, look }: Shape): readonly Door[] {
  const own = isPerson(look)
  const name = knownAs(look)
  const [gaps, steady] = [gapsOf(readiness), ending.goals.some(({ kind }) => kind === 'maintenance')]
  const says = ending.said[own ? 'person' : 'worker']
  const when = (is: boolean, text: string, path: string): Door[] => (is ? [{ text, path }] : [])
  return [
    ...when(says, 'Change what I said', sayPath(own)),
    ...when(may(look, 'say-for-person') && says, `Write down what ${name} said`, '/ending/say-for-person'),
    ...when(may(look, 'ask') && !ending.said.person, `I asked ${name}, and there was no answer`, '/ending/asked'),
    ...when(may(look, 'replace') && steady, 'Write down what could take the place of the money', '/ending/replacement'),
    ...when(
      may(look, 'replace') && readiness.replacements.length > 0,
      'Write down that something was tried',
      '/ending/replacement/tried',
    ),
    ...when(may(look, 'offer'), `Offer ${name} somebody neutral, or smaller steps`, '/ending/offer'),
    ...when(
      may(look, 'answer-offer-for-person') && readiness.offers.length > 0,
      `Write down what ${name} says to an offer`,
      '/ending/offer/answer-for-person',
    ),
    ...when(
      may(look, 'give-reason') && thirdFirst(readiness).length > 0,
      'Write why it would end before they are heard',
      '/ending/third-reason',
    ),
    ...when(
      may(look, 'give-reason') && (gaps.length > 0 || (!ending.said.person && readiness.asked.length > 0)),
      'Write why it ends all the same',
      '/ending/reason',
    ),
  ]
}
