import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Answered, Finished, Level, Needs, Opened, Origin, Said, Side, View } from './needs.ts'

export type Stage = 'not-open' | 'answering' | 'revealed' | 'decided'

/** Where the assessment stands, derived from dated facts. */
export function stageOf(opened: Opened | undefined): Stage {
  if (opened === undefined) return 'not-open'
  if (opened.decision !== undefined) return 'decided'
  return isRevealed(opened) ? 'revealed' : 'answering'
}

/** All who were invited have finished, a carer too, or the person said "show now": person and worker see both sides (B1). */
export const isRevealed = (opened: Opened): boolean =>
  opened.shownEarly !== undefined || (bothFinished(opened) && !waitsForCarer(opened))

/** An answer that stays as it is: turned face down together, or there when the person asked to see both. */
export const stays = (opened: Opened, { how, late }: Pick<Origin, 'how' | 'late'>): boolean =>
  how === 'together' || (opened.shownEarly !== undefined && !late)

/** Person and worker have finished. */
export const bothFinished = ({ finished }: Opened): boolean =>
  finished.person !== undefined && finished.worker !== undefined

/** The person invited a carer who has not finished yet. */
export const waitsForCarer = ({ carer }: Opened): boolean => carer !== undefined && carer.doneOn === undefined

/** Whether both sides' answers turn over when this side finishes now: not where a carer is waited for, nor where they have before. */
export const turnsOver = (opened: Opened, side: Side, finished: Finished): boolean =>
  !isRevealed(opened) && isRevealed({ ...opened, finished: { ...opened.finished, [side]: finished } })

/** Both answered this question. Where one left it there is nothing to compare. */
export const bothAnswered = ({ person, worker }: View): boolean => person.level !== 'left' && worker.level !== 'left'

/** A tick that says help is needed. */
export const needsHelp = (level: Answered): boolean => level === 'cannot' || level === 'some-help'

/**
 * Whether an answer says that somebody is unable (reg. 2(3)). Any of the four ways is enough, whatever was ticked: managing only
 * because somebody helps is not managing, so help that is there already never lowers a need.
 */
export const isUnable = ({ level, limbs }: Pick<Said, 'level' | 'limbs'>): boolean =>
  needsHelp(level) || limbs.length > 0

/** By one side's answer somebody is unable, by the other's not. */
const oneSaysUnable = ({ person, worker }: View): boolean => isUnable(person) !== isUnable(worker)

/** The two ticked different things, or only one of the two says in which way it cannot be done. */
export const differs = (view: View): boolean =>
  bothAnswered(view) && (view.person.level !== view.worker.level || oneSaysUnable(view))

/** The two see it the same way. */
export const agrees = (view: View): boolean => bothAnswered(view) && !differs(view)

/** A difference that nobody has talked about yet, however the talk may end. */
export const isOpen = (view: View): boolean => differs(view) && view.talk === undefined

/**
 * Whether a difference touches eligibility (one side alone says unable) or the first amount (the levels score differently; `points`
 * are the council's, and without them any two levels may). Differences about wellbeing touch neither.
 */
export function touchesDecision(view: View, points?: Readonly<Record<Level, number>>): boolean {
  const { area, person, worker } = view
  if (area !== 'care-act' || !differs(view)) return false
  if (oneSaysUnable(view) || points === undefined) return true
  const scored = (level: Answered): number => (level === 'left' ? 0 : points[level])
  return scored(person.level) !== scored(worker.level)
}

/** Whether a difference must be talked about before needs are decided; to talk about the others is offered. */
export const mustClose = (view: View, points?: Readonly<Record<Level, number>>): boolean =>
  isOpen(view) && touchesDecision(view, points)

/** All differences, those that nobody has talked about first. */
export const differencesIn = (views: readonly View[]): readonly View[] =>
  views.filter(differs).sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)))

export type OpenReason = 'offer-not-accepted' | 'needs-already-open' | 'no-questions-in-force'

/**
 * Whether the questions may be opened, or asked again once the last ones were decided: the person has said yes to the offer.
 * `after` is the assessment that the form was drawn after ('' for none), so that an old page opens nothing twice.
 */
export function mayOpen({ offerAccepted, opened, questionsToday }: Needs, after: string): Verdict<OpenReason> {
  if (after !== (opened?.assessmentId ?? '')) return refuse('needs-already-open')
  if (opened !== undefined && opened.decision === undefined) return refuse('needs-already-open')
  if (!offerAccepted) return refuse('offer-not-accepted')
  return questionsToday.length === 0 ? refuse('no-questions-in-force') : fine
}
