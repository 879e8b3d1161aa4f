import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { DecisionVerdict } from '../decision.ts'
import { isApproval } from '../rules.ts'
import { saysItCostsTooMuch } from './cost.ts'
import type { LineDecision, NotAgreed, TypedLine } from './deciding.ts'

export type WholeReason =
  | 'say-the-conditions'
  | 'say-what-to-change'
  | 'conditions-belong-to-another-answer'
  | 'conditions-are-about-cost'
  | 'reasons-are-about-cost'

export type LineReason =
  | 'line-is-not-in-this-plan'
  | 'not-yet-decides-no-line'
  | 'say-why-not'
  | 'a-no-agrees-to-nothing'
  | 'a-yes-agrees-to-something'
  | 'say-the-reasons-of-this-line'
  | 'cost-alone-is-no-reason'
  | 'reasons-are-about-cost'
  | 'name-the-other-way'
  | 'say-since-when-it-is-there'
  | 'other-way-is-not-there-yet'
  | 'both-must-meet-the-need'
  | 'other-way-belongs-to-its-reason'

/**
 * Whether the answer is whole: conditions where there are some, what to change where it goes back (in general or pinned), and
 * nothing hidden behind a plain answer. A condition may leave a part of a need unmet, so that it rests on more than cost too.
 */
export function isWhole(
  verdict: DecisionVerdict,
  { conditions, reasons, pinned = 0 }: { conditions: string; reasons: string; pinned?: number },
): Verdict<WholeReason> {
  if (verdict === 'approved-with-conditions') {
    if (conditions === '') return refuse('say-the-conditions', 'conditions')
    return [
      ...(saysItCostsTooMuch(conditions) ? refuse('conditions-are-about-cost', 'conditions') : fine),
      ...(saysItCostsTooMuch(reasons) ? refuse('reasons-are-about-cost', 'reasons') : fine),
    ]
  }
  if (verdict === 'returned')
    return conditions === '' && pinned === 0 ? refuse('say-what-to-change', 'conditions') : fine
  return conditions === '' ? fine : refuse('conditions-belong-to-another-answer', 'conditions')
}

/** What a decider typed about the whole and about single lines. */
export type TypedAnswer = { verdict: DecisionVerdict; reasons: string; lines: readonly TypedLine[] }

/**
 * What is decided on each line, or every reason why not. A line about which nothing is typed follows the whole, with its reasons;
 * one that differs says its own. A yes agrees to one line at least, a no to none, and 'not yet' decides no line.
 */
export function decideLines(
  typed: TypedAnswer,
  inPlan: readonly { spendLineId: string }[],
  today: Day,
): { lines: readonly LineDecision[] } | { refused: Verdict<LineReason> } {
  const known = new Set(inPlan.map(({ spendLineId }) => spendLineId))
  const strange = typed.lines.flatMap(({ spendLineId }) =>
    known.has(spendLineId) ? fine : refuse('line-is-not-in-this-plan', 'verdict'),
  )
  const each = inPlan.map(
    ({ spendLineId }) => typed.lines.find((line) => line.spendLineId === spendLineId) ?? untouched(spendLineId),
  )
  if (typed.verdict === 'returned') {
    const refused = [...strange, ...each.flatMap((line) => (isTouched(line) ? pinInstead(line) : fine))]
    return isFine(refused) ? { lines: [] } : { refused }
  }
  const refused = [...strange, ...each.flatMap((line) => lineReasons(line, typed, today)), ...ofTheWhole(typed, each)]
  return isFine(refused) ? { lines: each.map((line) => decided(line, typed)) } : { refused }
}

const untouched = (spendLineId: string): TypedLine => ({
  ...{ spendLineId, choice: undefined, reasons: '', otherWay: '' },
  ...{ otherWayFrom: undefined, bothMeet: false },
})

const isTouched = ({ choice, reasons, otherWay, otherWayFrom, bothMeet }: TypedLine): boolean =>
  choice !== undefined || reasons !== '' || otherWay !== '' || otherWayFrom !== undefined || bothMeet

const pinInstead = ({ spendLineId }: TypedLine): Verdict<LineReason> =>
  refuse('not-yet-decides-no-line', `line-${spendLineId}`)

const isAgreed = ({ choice }: TypedLine, { verdict }: TypedAnswer): boolean =>
  choice === undefined ? isApproval(verdict) : choice === 'agreed'

function lineReasons(line: TypedLine, whole: TypedAnswer, today: Day): Verdict<LineReason> {
  const { spendLineId: id, choice } = line
  const agreed = isAgreed(line, whole)
  const yes = isApproval(whole.verdict)
  if (choice === 'costs-too-much') return refuse('cost-alone-is-no-reason', `line-${id}`)
  if (agreed && !yes) return refuse('a-no-agrees-to-nothing', `line-${id}`)
  if (!agreed && choice === undefined) return refuse('say-why-not', `line-${id}`)
  return [
    ...(!agreed && yes && line.reasons === '' ? refuse('say-the-reasons-of-this-line', `reasons-${id}`) : fine),
    ...(choice === 'other-way-costs-less' ? fine : costAlone(line, whole, agreed)),
    ...(choice === 'other-way-costs-less' ? otherWay(line, today) : noOtherWay(line)),
  ]
}

/** Between two ways that both meet the need, cost may choose; the other is named and there today. */
function otherWay(line: TypedLine, today: Day): Verdict<LineReason> {
  const { spendLineId: id, otherWayFrom: from } = line
  return [
    ...(line.otherWay === '' ? refuse('name-the-other-way', `other-${id}`) : fine),
    ...(from === undefined ? refuse('say-since-when-it-is-there', `from-${id}`) : fine),
    ...(from !== undefined && from > today ? refuse('other-way-is-not-there-yet', `from-${id}`) : fine),
    ...(line.bothMeet ? fine : refuse('both-must-meet-the-need', `both-${id}`)),
  ]
}

const noOtherWay = ({ spendLineId: id, otherWay: other, otherWayFrom, bothMeet }: TypedLine): Verdict<LineReason> =>
  other === '' && otherWayFrom === undefined && !bothMeet
    ? fine
    : refuse('other-way-belongs-to-its-reason', `line-${id}`)

function costAlone(line: TypedLine, whole: TypedAnswer, agreed: boolean): Verdict<LineReason> {
  // A plain yes leaves nothing unmet, whatever it says; the reasons of the whole are read once, with its conditions.
  if (agreed && (whole.verdict !== 'approved-with-conditions' || line.reasons === '')) return fine
  const at = line.reasons === '' ? 'reasons' : `reasons-${line.spendLineId}`
  return saysItCostsTooMuch(line.reasons === '' ? whole.reasons : line.reasons)
    ? refuse('reasons-are-about-cost', at)
    : fine
}

function ofTheWhole(whole: TypedAnswer, each: readonly TypedLine[]): Verdict<LineReason> {
  const none = each.length > 0 && !each.some((line) => isAgreed(line, whole))
  return [
    ...(isApproval(whole.verdict) && none ? refuse('a-yes-agrees-to-something', 'verdict') : fine),
    ...(whole.verdict !== 'approved-with-conditions' && each.some((line) => isUnmet(line, whole))
      ? restsOnMore(whole)
      : fine),
  ]
}

/** A no to which another way is no answer, with reasons of its own: those of the whole are read beside them. */
const isUnmet = (line: TypedLine, whole: TypedAnswer): boolean =>
  !isAgreed(line, whole) && line.choice !== 'other-way-costs-less' && line.reasons !== ''

const restsOnMore = ({ reasons }: TypedAnswer): Verdict<LineReason> =>
  saysItCostsTooMuch(reasons) ? refuse('reasons-are-about-cost', 'reasons') : fine

function decided(line: TypedLine, whole: TypedAnswer): LineDecision {
  const { spendLineId, otherWay: other, otherWayFrom } = line
  const reasons = line.reasons === '' ? whole.reasons : line.reasons
  return isAgreed(line, whole)
    ? { spendLineId, verdict: 'agreed', because: 'meets-the-need', reasons, otherWay: '', otherWayFrom: undefined }
    : { spendLineId, verdict: 'not-agreed', because: whyNot(line), reasons, otherWay: other, otherWayFrom }
}

function whyNot({ choice }: TypedLine): NotAgreed {
  assert(choice !== undefined && choice !== 'agreed' && choice !== 'costs-too-much', 'a line without a why')
  return choice
}
