import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Round } from './rounds.ts'

/** Each round with what was left at its end: what was there before, and what came in, less what went out. */
export function leftAfterEach(rounds: readonly Omit<Round, 'leftPence'>[]): readonly Round[] {
  let leftPence: Pence = 0n
  return rounds.map((one) => {
    leftPence += one.inPence - one.outPence
    return { ...one, leftPence }
  })
}

/** Things with their days, put into the rounds in which they lie; the order of both stays. What was before the first is in the first. */
export const intoRounds = <Thing, Of extends { readonly from: Day }>(
  things: readonly Thing[],
  rounds: readonly Of[],
  dayOf: (thing: Thing) => Day,
): readonly { round: Of; things: readonly Thing[] }[] =>
  rounds.map((round, at) => ({
    round,
    things: things.filter((thing) => {
      const later = rounds[at + 1]
      return (at === 0 || dayOf(thing) >= round.from) && (later === undefined || dayOf(thing) < later.from)
    }),
  }))

/** All rounds together, in pence. */
export const together = (rounds: readonly Round[]): { inPence: Pence; outPence: Pence; leftPence: Pence } => ({
  inPence: rounds.reduce((sum, one) => sum + one.inPence, 0n),
  outPence: rounds.reduce((sum, one) => sum + one.outPence, 0n),
  leftPence: rounds.at(-1)?.leftPence ?? 0n,
})
