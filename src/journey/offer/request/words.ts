import { type Day, daysBetween, sayDate } from '#core/day.ts'
import { BEGIN_WORDS } from '../begin/words.ts'
import type { AskedFor, Became, Relation, RequestRoute } from './request.ts'
import type { AskReason, TakeReason } from './rules.ts'

type AskNeeded = 'write-a-name' | 'say-how-to-reach' | 'say-for-whom'

export const ASK_WORDS: Record<AskReason | AskNeeded, string> = {
  'say-for-whom': 'Choose for whom you ask',
  'write-a-name': 'Write the name, so that we know whom to ask for',
  'say-how-to-reach': 'Write one safe way to reach you or them: a number, an e-mail or an address',
  'say-whether-they-know': 'Choose whether they know that you ask. Either is fine',
  'name-the-group': 'Write the name of the group',
  'too-many-today': 'More people have asked today than we can take in here. Please ring us: the number is on this page',
}

export const TAKE_WORDS: Record<TakeReason | 'choose-what-became', string> = {
  'request-is-taken': 'Somebody has taken this request already. Look at what became of it',
  'name-them-or-say-more': 'Choose which of your people it is, or write who knows them',
  'say-what-happened': 'Write what happened, so that nobody has to try again for nothing',
  'not-one-of-your-people': 'Choose one of your own people, or write who knows them',
  'choose-what-became': 'Choose what became of it',
}

export const TAKE_BY_BEGINNING_WORDS = { ...BEGIN_WORDS, ...TAKE_WORDS }

export const ASKED_FOR_WORDS: Record<AskedFor, string> = {
  myself: 'For myself',
  'somebody-else': 'For somebody else',
  'through-a-group': 'As a community group, for somebody',
}

export const RELATION_WORDS: Record<Relation, string> = {
  family: 'Family, or a friend',
  worker: 'A worker who helps them',
  gp: 'Their GP, or the surgery',
  peer: 'Somebody who has been through the same',
  other: 'Somebody else',
}

export const ROUTE_WORDS: Record<RequestRoute, string> = {
  ...RELATION_WORDS,
  myself: 'They asked themselves',
  'community-group': 'A community group',
}

export const BECAME_WORDS: Record<Became, string> = {
  begun: 'A journey was begun',
  'already-known': 'We know them already',
  'could-not-reach': 'We could not reach them',
  'not-for-us': 'Another place is right for this',
}

export const DONE = { closed: 'It is written down. The request is off the list.' }

/** How long somebody has waited for a first word. */
export function sayWaited(askedOn: Day, today: Day): string {
  const days = daysBetween(askedOn, today)
  if (days <= 0) return 'today'
  return days === 1 ? 'since yesterday' : `for ${days} days`
}

/** The sentences of the timeline. Nobody was signed in, so that it does not say who asked. */
export const said = {
  taken: (askedOn: Day, worker: string) =>
    `On ${sayDate(askedOn)} somebody asked us about a personal budget. ${worker} took it up.`,
}
