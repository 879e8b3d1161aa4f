import fc from 'fast-check'
import { beforeAll, describe, test } from 'vitest'
import {
  isAddedOnce,
  isAPieceOfTheWhole,
  isCounted,
  isNothingInAPause,
  isNothingPastAnEnding,
  isOwedGoingOn,
  isRaisedToTheNearestPenny,
  isSettled,
  isSteppingDown,
  isUseFree,
  type Played,
  played,
} from './checks.test-kit.ts'
import { historyFrom, KINDS, type Kind } from './histories.test-kit.ts'

// FOOTING_SEED plays the same histories again; FOOTING_HISTORIES plays more of them.
const seed = Number(process.env.FOOTING_SEED ?? Math.floor(Math.random() * 2 ** 31))
const COUNT = Number(process.env.FOOTING_HISTORIES ?? 100_000)
const PLAYS: readonly { kinds: readonly Kind[]; count: number }[] = [
  ...KINDS.map((kind) => ({ kinds: [kind], count: (COUNT * 6) / 100 })),
  { kinds: KINDS, count: (COUNT * 40) / 100 },
]

const CHECKS: Readonly<Record<string, (played: Played) => void>> = {
  'never: an instalment differs from a plain count of its days by a penny': isCounted,
  'never: money that is added once is added twice, or never': isAddedOnce,
  'never: a paused day is paid for': isNothingInAPause,
  'never: wages that are owed stop in a pause': isOwedGoingOn,
  'never: a step-down rises, or goes on after its last step': isSteppingDown,
  'never: anything is due past an ending': isNothingPastAnEnding,
  'never: a rise is rounded to anything but the nearest penny': isRaisedToTheNearestPenny,
  'never: a window is anything but a piece of a larger one': isAPieceOfTheWhole,
  'never: a change of use changes a penny': isUseFree,
  'never: a change after payment leaves a paid period short, or asks twice': isSettled,
}

const tapes = fc.array(fc.nat(0xffff), { minLength: 30, maxLength: 50 })
const property = (kinds: readonly Kind[], check: (played: Played) => void) =>
  fc.property(tapes, (tape) => check(played(historyFrom(tape, kinds))))

describe(`${COUNT} random histories of agreements, overlays, payments, returns and endings, seed ${seed}`, () => {
  const broken = new Map<string, readonly Kind[]>()

  // All checks on each history; which of them fail is told by their own tests, from the same seed, as small as can be.
  beforeAll(() => {
    for (const { kinds, count } of PLAYS) {
      const all = property(kinds, (play) => {
        for (const [title, check] of Object.entries(CHECKS))
          if (!broken.has(title) && fails(check, play)) broken.set(title, kinds)
      })
      fc.assert(all, { seed, numRuns: count })
    }
  })

  for (const [title, check] of Object.entries(CHECKS))
    test(title, () => {
      const kinds = broken.get(title)
      if (kinds === undefined) return
      const { count } = PLAYS.find((play) => play.kinds === kinds) ?? { count: COUNT }
      fc.assert(property(kinds, check), { seed, numRuns: count })
      throw new Error(`failed once with seed ${seed}, and not when told again`)
    })
})

function fails(check: (played: Played) => void, play: Played): boolean {
  try {
    check(play)
    return false
  } catch {
    return true
  }
}
