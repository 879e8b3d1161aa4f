import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Account, ForGoal, Moved, MovedInRound, RoundAccount, Totals } from './account.ts'

/** Where money of the person's side can lie: theirs to use, or set aside to come back. */
const SIDE: ReadonlySet<string> = new Set(['held', 'managed', 'third-party', 'card', 'to-return'])
const COUNCIL: ReadonlySet<string> = new Set(['council', 'pot', 'bank'])

const isSide = (kind: string): boolean => SIDE.has(kind)

/**
 * The account from every movement of the budget. `lies`: what its accounts say lies where now, in pence. `goals`: the words of each
 * goal, in order. What was bought for no goal stands apart, so that the goals add up to what was spent.
 */
export function accountOf(
  moved: readonly Moved[],
  lies: readonly { readonly kind: string; readonly pence: Pence }[],
  goals: readonly { readonly outcomeId: string; readonly words: string }[],
): Account {
  const totals = totalsOf(moved)
  const heldPence = lies.reduce((sum, { kind, pence }) => (isSide(kind) ? sum + pence : sum), 0n)
  return { ...totals, heldPence, differencePence: totals.leftPence - heldPence, byGoal: byGoalOf(moved, goals) }
}

function totalsOf(moved: readonly Moved[]): Totals {
  const from = (is: (kind: string) => boolean): Pence =>
    total(moved, ({ debit, credit }) => isSide(debit) && is(credit))
  const into = (is: (kind: string) => boolean): Pence =>
    total(moved, ({ debit, credit }) => is(debit) && isSide(credit))
  const net = (kind: string): Pence => from((one) => one === kind) - into((one) => one === kind)
  const council = (kind: string): boolean => COUNCIL.has(kind)
  const [paidPence, cameBackPence] = [into(council), from(council)]
  const [keptPence, spentPence, returnedPence] = [net('contribution'), net('spent'), net('returned')]
  const writtenOffPence = net('written-off')
  const leftPence = paidPence - cameBackPence - keptPence - spentPence - returnedPence - writtenOffPence
  return { paidPence, cameBackPence, keptPence, spentPence, returnedPence, writtenOffPence, leftPence }
}

/** The account of each round: what was left before, what moved in it, and what was left then. The last agrees with the whole. */
export function byRoundOf(
  moved: readonly MovedInRound[],
  rounds: readonly { readonly round: number; readonly from: Day; readonly lastDay: Day | undefined }[],
): readonly RoundAccount[] {
  let beforePence: Pence = 0n
  return rounds.map(({ round, from, lastDay }) => {
    const own = totalsOf(moved.filter((one) => one.round === round))
    const account = { ...own, round, from, lastDay, beforePence, leftPence: beforePence + own.leftPence }
    beforePence = account.leftPence
    return account
  })
}

const total = (moved: readonly Moved[], is: (one: Moved) => boolean): Pence =>
  moved.reduce((sum, one) => (is(one) ? sum + one.pence : sum), 0n)

function byGoalOf(moved: readonly Moved[], goals: readonly { outcomeId: string; words: string }[]): readonly ForGoal[] {
  const spentFor = (is: (one: Moved) => boolean): Pence =>
    total(moved, (one) => is(one) && one.credit === 'spent' && isSide(one.debit)) -
    total(moved, (one) => is(one) && one.debit === 'spent' && isSide(one.credit))
  const rows = goals.map(({ outcomeId, words }) => ({
    words,
    spentPence: spentFor((one) => one.outcomeId === outcomeId),
  }))
  const rest = spentFor((one) => !goals.some(({ outcomeId }) => outcomeId === one.outcomeId))
  return rest === 0n ? rows : [...rows, { words: '', spentPence: rest }]
}

/** Whether the account agrees with the accounts, to the penny. */
export const agrees = ({ differencePence }: Pick<Account, 'differencePence'>): boolean => differencePence === 0n
