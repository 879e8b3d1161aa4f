import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Needs, Opened, View } from './needs.ts'

export type Stage = 'not-open' | 'answering' | 'revealed' | 'decided'

/** Where the assessment stands, derived from dated facts. */
export function stageOf(opened: Opened | undefined): Stage {
  if (opened === undefined) return 'not-open'
  if (opened.decision !== undefined) return 'decided'
  return isRevealed(opened) ? 'revealed' : 'answering'
}

/** Both have finished: from now on each sees both sets of answers (B1). */
export const isRevealed = ({ finished }: Opened): boolean =>
  finished.person !== undefined && finished.worker !== undefined

/** The two ticked different things. */
export const differs = ({ person, worker }: View): boolean => person.level !== worker.level

/** A difference that nobody has talked about yet, however the talk may end. */
export const isOpen = (view: View): boolean => differs(view) && view.talk === undefined

/** All differences, those that nobody has talked about first. */
export const differencesIn = (views: readonly View[]): readonly View[] =>
  views.filter(differs).sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)))

export type OpenReason = 'offer-not-accepted' | 'needs-already-open' | 'no-questions-in-force'

/** Whether the questions may be opened: the person has said yes to the offer, and they are not open already. */
export function mayOpen({ offerAccepted, opened, questionsToday }: Needs): Verdict<OpenReason> {
  if (opened !== undefined) return refuse('needs-already-open')
  if (!offerAccepted) return refuse('offer-not-accepted')
  return questionsToday.length === 0 ? refuse('no-questions-in-force') : fine
}
