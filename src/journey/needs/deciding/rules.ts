import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { Level, Opened, PartDecided, View } from '../needs.ts'
import { isOpen, isUnable, mustClose, needsHelp } from '../rules.ts'

/** Two of ten: Care and Support (Eligibility Criteria) Regulations 2015, reg. 2(1)(b). */
export const OUTCOMES_NEEDED = 2

/**
 * Why an outcome counts, or why it does not count yet. 'limb-though-agreed': both agreed that it is managed, though one of them
 * ticked a way of being unable. 'it-changes': both manage it today, and one says that it changes (reg. 2(4)).
 */
export type Why = 'worker-says' | 'agreed-in-talk' | 'person-alone-says' | 'limb-though-agreed' | 'it-changes'

export type Counted = { view: View; why: Why }

/** What software proposes for the second of three parts, with its reasoning. `byPerson`, `byWorker`: how many each side's own answers name. A named worker decides. */
export type Proposal = {
  eligible: boolean
  counted: readonly Counted[]
  weigh: readonly Counted[]
  byPerson: number
  byWorker: number
}

/** One of the ten outcomes: what else is asked about wellbeing counts for nothing here. */
const isOutcome = ({ area }: View): boolean => area === 'care-act'

const eitherUnable = ({ person, worker }: View): boolean => isUnable(person) || isUnable(worker)

/** How it changes over a long enough time, in either side's words (reg. 2(4)). */
export const changesIn = ({ person, worker }: View): readonly string[] =>
  [person.varies, worker.varies].filter((words) => words !== '')

/** By what both agreed in a talk; else by the worker's answer. What the person alone says, and what changes, is weighed. */
function whyOf(view: View): Why | undefined {
  const { talk, worker } = view
  const agreed = talk?.endsAs === 'we-agree' ? talk : undefined
  const limbs = view.person.limbs.length + worker.limbs.length > 0
  if (agreed?.agreedLevel !== undefined && !needsHelp(agreed.agreedLevel))
    return limbs ? 'limb-though-agreed' : undefined
  if (agreed?.agreedLevel !== undefined) return 'agreed-in-talk'
  if (isUnable(worker)) return 'worker-says'
  if (eitherUnable(view)) return agreed === undefined ? 'person-alone-says' : 'agreed-in-talk'
  return changesIn(view).length > 0 ? 'it-changes' : undefined
}

const counts = ({ why }: Counted): boolean => why === 'worker-says' || why === 'agreed-in-talk'

/** Proposes whether two of the ten outcomes or more count. Whether they come from an illness, and weigh heavily, is the worker's to say. */
export function propose(views: readonly View[]): Proposal {
  const outcomes = views.filter(isOutcome)
  const all = outcomes.flatMap((view): Counted[] => {
    const why = whyOf(view)
    return why === undefined ? [] : [{ view, why }]
  })
  const counted = all.filter(counts)
  return {
    eligible: counted.length >= OUTCOMES_NEEDED,
    counted,
    weigh: all.filter((one) => !counts(one)),
    byPerson: outcomes.filter(({ person }) => isUnable(person)).length,
    byWorker: outcomes.filter(({ worker }) => isUnable(worker)).length,
  }
}

/** The outcomes that may be chosen as needs. */
export const outcomesOf = (views: readonly View[]): readonly View[] => views.filter(isOutcome)

/**
 * What the worker decides: the three parts of the test (reg. 2(1)) and whether there are eligible needs; which outcomes are needs,
 * each in words; and why, for the person to read.
 */
export type Deciding = {
  eligible: boolean
  impairment: PartDecided
  impact: PartDecided
  needs: readonly { key: string; words: string }[]
  reasons: string
}

export type DecideReason =
  | 'not-both-finished'
  | 'finish-your-own-answers'
  | 'needs-decided-already'
  | 'all-three-parts-are-needed'
  | 'choose-two-at-least'
  | 'needs-though-not-eligible'
  | 'say-the-need-in-words'
  | 'difference-not-talked-about'
  | 'differences-still-open'
  | 'difference-would-change-this'

type Points = Readonly<Record<Level, number>>

/**
 * Whether this may be decided now. Differences that touch eligibility or the first amount must have been talked about, however
 * that ended; `points` are the council's, by which answers are scored.
 */
export function mayDecide(
  opened: Opened | undefined,
  views: readonly View[] | undefined,
  input: Deciding,
  points?: Points,
): Verdict<DecideReason> {
  if (opened === undefined || views === undefined) return refuse('not-both-finished')
  if (opened.decision !== undefined) return refuse('needs-decided-already')
  if (opened.finished.worker === undefined) return refuse('finish-your-own-answers')
  const outcomes = outcomesOf(views)
  if (!input.eligible)
    return input.needs.length > 0 ? refuse('needs-though-not-eligible', 'chosen') : mayRefuse(outcomes)
  return [...partsMissing(input), ...mayChoose(outcomes, input.needs, points)]
}

const partsMissing = (input: Deciding): Reason<DecideReason>[] =>
  (['impairment', 'impact'] as const)
    .filter((part) => !input[part].is)
    .map((at) => ({ code: 'all-three-parts-are-needed' as const, at }))

function mayChoose(
  outcomes: readonly View[],
  needs: Deciding['needs'],
  points: Points | undefined,
): Verdict<DecideReason> {
  const asked = needs.filter(({ key }) => outcomes.some((view) => view.key === key))
  if (asked.length < OUTCOMES_NEEDED) return refuse('choose-two-at-least', 'chosen')
  const open = new Set(outcomes.filter((view) => mustClose(view, points)).map(({ key }) => key))
  const others = [...open].some((key) => !asked.some((need) => need.key === key))
  return [
    ...asked.flatMap(({ key, words }): Reason<DecideReason>[] => [
      ...(words === '' ? [{ code: 'say-the-need-in-words' as const, at: `need-${key}` }] : []),
      ...(open.has(key) ? [{ code: 'difference-not-talked-about' as const, at: `need-${key}` }] : []),
    ]),
    ...(others ? refuse('differences-still-open', 'chosen') : []),
  ]
}

/** "No eligible needs" waits for every open talk that could still make it two. */
function mayRefuse(outcomes: readonly View[]): Verdict<DecideReason> {
  const couldCount = outcomes.filter(eitherUnable)
  const waiting = couldCount.length >= OUTCOMES_NEEDED && couldCount.some(isOpen)
  return waiting ? refuse('difference-would-change-this', 'eligible') : fine
}
