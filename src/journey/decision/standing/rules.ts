import type { LineDecision } from '../deciding/deciding.ts'
import type { DecisionVerdict } from '../decision.ts'
import { isApproval } from '../rules.ts'

/** A decision and what it says of each line; where it says nothing of lines, it speaks of all of them. */
export type Standing = { verdict: DecisionVerdict; lines: readonly LineDecision[] }

/** Whether this line was agreed by the decision that stands. What a decision of lines does not name was not agreed. */
export const isAgreedTo = ({ verdict, lines }: Standing, spendLineId: string): boolean =>
  isApproval(verdict) &&
  (lines.length === 0 || lines.some((one) => one.spendLineId === spendLineId && one.verdict === 'agreed'))

/** The lines that were agreed, and those that were not, each in the order given. */
export function parted<Line extends { spendLineId: string }>(
  standing: Standing,
  lines: readonly Line[],
): { agreed: Line[]; not: Line[] } {
  const agreed = lines.filter(({ spendLineId }) => isAgreedTo(standing, spendLineId))
  return { agreed, not: lines.filter((line) => !agreed.includes(line)) }
}
