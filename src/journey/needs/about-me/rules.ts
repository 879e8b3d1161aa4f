import type { Day } from '#core/day.ts'
import { type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { type SaidWhenReason, saidWhen } from '../said-when.ts'
import { type About, PARTS, type Part, type Sent } from './about-me.ts'

export type AboutReason = 'nothing-written' | 'person-wrote-this' | SaidWhenReason

/** The parts in which other words were sent than stand there now. Emptied counts: words may be taken out again. */
export function changedParts(about: readonly About[], sent: Sent): readonly { part: Part; words: string }[] {
  const now = (part: Part): string => about.find((one) => one.part === part)?.words ?? ''
  return PARTS.flatMap((part) => (sent[part] === now(part) ? [] : [{ part, words: sent[part] }]))
}

/** Whether this is the person's own: a worker never writes over it. */
export const isOwn = (about: readonly About[], part: Part): boolean =>
  about.some((one) => one.part === part && one.byPerson && one.words !== '')

/** Whether a worker may type this for the person: words that the person typed themselves stay as they are. */
export function mayTypeAbout(about: readonly About[], sent: Sent, saidOn: Day, today: Day): Verdict<AboutReason> {
  const changed = changedParts(about, sent)
  if (changed.length === 0) return refuse('nothing-written', PARTS[0])
  const theirs = changed.flatMap(({ part }): Reason<AboutReason>[] =>
    isOwn(about, part) ? [{ code: 'person-wrote-this', at: part }] : [],
  )
  return [...theirs, ...saidWhen(saidOn, today)]
}
