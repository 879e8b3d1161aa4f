import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { Level, Opened, View } from '../needs.ts'
import { isOpen } from '../rules.ts'

/** Two of ten: Care and Support (Eligibility Criteria) Regulations 2015, reg. 2(1)(b). */
export const OUTCOMES_NEEDED = 2

/** Why an outcome counts, or why it does not although the person says that they need help. */
export type Why = 'worker-says' | 'agreed-in-talk' | 'person-alone-says'

export type Counted = { view: View; why: Why }

/** What software proposes, with its reasoning. A named worker decides. */
export type Proposal = { eligible: boolean; counted: readonly Counted[]; personAlone: readonly Counted[] }

/** Managing only with somebody's help is not managing (reg. 2(3)(a)): so help that is there already never lowers a need. */
const needsHelp = (level: Level): boolean => level === 'cannot' || level === 'some-help'

const eitherNeedsHelp = ({ person, worker }: View): boolean => needsHelp(person.level) || needsHelp(worker.level)

/** An outcome counts by the worker's answer, or by what both agreed in a talk where one of them had said that help is needed. */
function whyOf(view: View): Why | undefined {
  if (!eitherNeedsHelp(view)) return undefined
  if (needsHelp(view.worker.level)) return 'worker-says'
  return view.talk?.endsAs === 'we-agree' ? 'agreed-in-talk' : 'person-alone-says'
}

/** Proposes whether there are eligible needs: two of the outcomes or more count. */
export function propose(views: readonly View[]): Proposal {
  const all = views.flatMap((view): Counted[] => {
    const why = whyOf(view)
    return why === undefined ? [] : [{ view, why }]
  })
  const counted = all.filter(({ why }) => why !== 'person-alone-says')
  const personAlone = all.filter(({ why }) => why === 'person-alone-says')
  return { eligible: counted.length >= OUTCOMES_NEEDED, counted, personAlone }
}

/** What the worker decides: which questions are eligible needs, each in words, and why, for the person to read. */
export type Deciding = { eligible: boolean; needs: readonly { key: string; words: string }[]; reasons: string }

export type DecideReason =
  | 'not-both-finished'
  | 'needs-decided-already'
  | 'choose-two-at-least'
  | 'needs-though-not-eligible'
  | 'say-the-need-in-words'
  | 'difference-not-talked-about'
  | 'difference-would-change-this'

/** Whether this may be decided now. Only differences that touch the decision must have been talked about, however that ended. */
export function mayDecide(
  opened: Opened | undefined,
  views: readonly View[] | undefined,
  { eligible, needs }: Deciding,
): Verdict<DecideReason> {
  if (opened === undefined || views === undefined) return refuse('not-both-finished')
  if (opened.decision !== undefined) return refuse('needs-decided-already')
  if (!eligible) return needs.length > 0 ? refuse('needs-though-not-eligible', 'chosen') : mayRefuse(views)
  const asked = needs.filter(({ key }) => views.some((view) => view.key === key))
  if (asked.length < OUTCOMES_NEEDED) return refuse('choose-two-at-least', 'chosen')
  const open = new Set(views.filter(isOpen).map(({ key }) => key))
  return asked.flatMap(({ key, words }): Reason<DecideReason>[] => [
    ...(words === '' ? [{ code: 'say-the-need-in-words' as const, at: `need-${key}` }] : []),
    ...(open.has(key) ? [{ code: 'difference-not-talked-about' as const, at: `need-${key}` }] : []),
  ])
}

/** "No eligible needs" waits for every open talk that could still make it two. */
function mayRefuse(views: readonly View[]): Verdict<DecideReason> {
  const couldCount = views.filter(eitherNeedsHelp)
  const waiting = couldCount.length >= OUTCOMES_NEEDED && couldCount.some(isOpen)
  return waiting ? refuse('difference-would-change-this', 'eligible') : fine
}
