import { createHash } from 'node:crypto'
import type { Ends, Part, Plan } from './plan.ts'

const endsText = (ends: Ends): string => (ends.as === 'date' ? ends.on : ends.as === 'event' ? ends.event : '')

/**
 * What may be said besides and may be left: nothing where it was left, so that an answer to a plan without it stands. Named, so
 * that no two parts can be mistaken for one another.
 */
const besides = (parts: Record<string, string | boolean | readonly unknown[] | undefined>): object[] => {
  const there = Object.entries(parts).filter(
    ([, part]) => part === true || (part !== undefined && part !== false && part.length > 0),
  )
  return there.length === 0 ? [] : [Object.fromEntries(there)]
}

/** What each side understood may be said again at any time; advice changes nothing that anybody agreed to. */
const CHANGES_NOTHING: readonly Part[] = ['understood', 'advice']

/**
 * A fingerprint (sha256, hex) of what the plan says: goals, how other needs are met, spend lines and sentences, by their content
 * rather than by their ids or authors. Left out is what may be said without asking for agreement anew; so is what sort of thing a
 * line is, which changes nothing that anybody agreed to.
 */
export function contentPrint(plan: Pick<Plan, 'outcomes' | 'spendLines' | 'sentences' | 'otherwise'>): string {
  const goals = plan.outcomes.map((one) => [
    one.needId ?? '',
    one.kind,
    one.words,
    one.knownBy,
    one.ends.as,
    endsText(one.ends),
    ...besides({ whose: one.whose === 'carer', scale: one.scale }),
  ])
  const lines = plan.spendLines.map((one) => [
    plan.outcomes.findIndex(({ outcomeId }) => outcomeId === one.outcomeId),
    one.what,
    one.provider,
    one.amountPence.toString(),
    one.every,
    one.startsOn,
    one.ends.as,
    endsText(one.ends),
    ...besides({
      ...{ season: one.season && [one.season.fromMonth, one.season.toMonth], inAdvance: one.inAdvance },
      ...{ terms: one.supplierTerms, arranged: one.arrangedBy },
      ...{ other: one.otherPence?.toString(), from: one.otherFrom, managed: one.managedAs, employs: one.paPart },
      more: one.more && [one.more.amountPence.toString(), one.more.periods, one.more.buys],
    }),
  ])
  const sentences = plan.sentences
    .filter(({ part, words }) => !CHANGES_NOTHING.includes(part) && words !== '')
    .map(({ part, side, words }) => JSON.stringify([part, side, words]))
    .sort()
  const otherwise = (plan.otherwise ?? []).map(({ needKey, words }) => [needKey, words])
  return createHash('sha256')
    .update(JSON.stringify(otherwise.length === 0 ? [goals, lines, sentences] : [goals, lines, sentences, otherwise]))
    .digest('hex')
}
