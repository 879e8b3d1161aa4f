import { type Day, sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Round } from './rounds.ts'
import { together } from './rules.ts'

const NTH = ['first', 'second', 'third', 'fourth', 'fifth']

/** 'The first time', 'The second time'. */
export const sayTime = (round: number): string =>
  NTH[round] === undefined ? `Time ${round + 1}` : `The ${NTH[round]} time`

/** 'The first time: from 5 January 2026 to 1 October 2026' */
export const sayRound = ({ round, from, lastDay }: { round: number; from: Day; lastDay: Day | undefined }): string =>
  `${sayTime(round)}: from ${sayDate(from)}${lastDay === undefined ? '' : ` to ${sayDate(lastDay)}`}`

const sayAmount = (pence: Pence, left: 'was left' | 'is left' = 'was left'): string =>
  pence < 0n ? `${sayMoney(-pence)} more was used than was paid` : `${sayMoney(pence)} ${left}`

/** What came in and went out in one round, and what was left; for a later one, also what was left from before. */
export function sayRoundTotals({ inPence, outPence, leftPence }: Round, before: Round | undefined): string {
  const from = before === undefined ? '' : `From before, ${sayAmount(before.leftPence)}. `
  return `${from}${sayMoney(inPence)} came in and ${sayMoney(outPence)} went out. Then ${sayAmount(leftPence)}.`
}

/** All rounds together. */
export function sayTogether(rounds: readonly Round[]): string {
  const { inPence, outPence, leftPence } = together(rounds)
  return `All together: ${sayMoney(inPence)} came in and ${sayMoney(outPence)} went out. ${sayAmount(leftPence, 'is left')}.`
}
