import fc from 'fast-check'
import { beforeAll, describe, test } from 'vitest'
import { historyFrom, KINDS } from '#core/pattern/histories.test-kit.ts'
import {
  isAccountedFor,
  isBorne,
  isKeptForDaysThatArePaid,
  isPaidOnce,
  type Lived,
  lived,
} from './histories.test-kit.ts'

// FOOTING_SEED lives through the same histories again; FOOTING_HISTORIES through more of them.
const seed = Number(process.env.FOOTING_SEED ?? Math.floor(Math.random() * 2 ** 31))
// Two runs of everything take some fifty times as long as what is due alone (core/pattern): so many fewer.
const COUNT = Math.ceil(Number(process.env.FOOTING_HISTORIES ?? 100_000) / 50)

const CHECKS: Readonly<Record<string, (one: Lived) => void>> = {
  'never: what was paid is not what was spent, held and returned': isAccountedFor,
  'never: a payment falls below nothing, or is not what its parts come to': isBorne,
  'never: a run leaves a period short, pays it twice, or takes more than came too much': isPaidOnce,
  'never: more is kept than the days cost that were paid for': isKeptForDaysThatArePaid,
}

const tapes = fc.array(fc.nat(0xffff), { minLength: 30, maxLength: 50 })
const property = (check: (one: Lived) => void) => fc.property(tapes, (tape) => check(lived(historyFrom(tape, KINDS))))

describe(`${COUNT} random histories by the rules of pay runs, contributions and the ledger, seed ${seed}`, () => {
  const broken = new Set<string>()

  beforeAll(() => {
    const all = property((one) => {
      for (const [title, check] of Object.entries(CHECKS))
        try {
          if (!broken.has(title)) check(one)
        } catch {
          broken.add(title)
        }
    })
    fc.assert(all, { seed, numRuns: COUNT })
  })

  for (const [title, check] of Object.entries(CHECKS))
    test(title, () => {
      if (!broken.has(title)) return
      fc.assert(property(check), { seed, numRuns: COUNT })
      throw new Error(`failed once with seed ${seed}, and not when told again`)
    })
})
