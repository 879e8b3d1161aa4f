import { type Figure, figure, inTurn, median } from '#bench/core/figure.ts'
import { addDays, type Day, day, fromEpoch, toEpoch } from '#core/day.ts'
import { type BaseLine, type Instalment, instalments, type Overlay } from '#core/pattern/index.ts'

const AGREEMENTS = 1000
const ROUNDS = 9
const WARM_UP = 3
const YEAR = { from: day('2027-01-01'), to: day('2027-12-31') }

type Agreed = { readonly lines: readonly BaseLine[]; readonly overlays: readonly Overlay[] }

/**
 * How many instalments one core derives in a second: a year of a thousand agreements of three lines, as councils have them
 * (weekly help with a winter top-up and a rise in April, something by the month, wages every four weeks, a fortnight's pause;
 * a tenth of them steps down). Beside it a loop that only makes the same objects, so that the rest is what deriving costs.
 */
export async function pattern(): Promise<Figure[]> {
  const agreed = Array.from({ length: AGREEMENTS }, (_, index) => agreementOf(index))
  const made = agreed.flatMap(({ lines, overlays }) => instalments(lines, overlays, YEAR))
  const sides = {
    derived: async () => perSecond(() => agreed.reduce((sum, one) => sum + derived(one), 0)),
    bare: async () => perSecond(() => copiesOf(made)),
  }
  await inTurn(sides, WARM_UP)
  const values = await inTurn(sides, ROUNDS)
  return [
    figure('pattern', 'per-second', {
      value: median(values.derived),
      unit: 'instalments/s',
      against: 'a loop that only makes the same objects',
      limit: median(values.bare),
      bar: { of: 'value', is: 'at least', bar: 200_000 },
    }),
  ]
}

const derived = ({ lines, overlays }: Agreed): number => instalments(lines, overlays, YEAR).length

/** How many a second of this process's own time (what else the machine does is left out), from what `work` says that it made. */
function perSecond(work: () => number): number {
  const before = process.cpuUsage()
  const count = work()
  const { user, system } = process.cpuUsage(before)
  return (count * 1e6) / (user + system)
}

/** The same objects, made anew one after another, kept as the engine's answers are: in a list for each agreement. */
function copiesOf(made: readonly Instalment[]): number {
  let count = 0
  const size = Math.ceil(made.length / AGREEMENTS)
  for (let from = 0; from < made.length; from += size) {
    const list: Instalment[] = []
    for (const one of made.slice(from, from + size))
      list.push({ ...one, working: one.working.map((row) => ({ ...row })) })
    count += list.length
  }
  return count
}

function agreementOf(index: number): Agreed {
  const from = addDays(YEAR.from, (index % 28) - 60)
  const on = (days: number): Day => fromEpoch(toEpoch(YEAR.from) + days + (index % 90))
  const [help, gym, wages] = [`help-${index}`, `gym-${index}`, `wages-${index}`]
  const winter = { fromMonth: 11, toMonth: 2 }
  return {
    lines: [
      { id: help, every: 'weekly', amountPence: 6200n, from },
      { id: gym, every: 'monthly', amountPence: 3100n, from },
      { id: wages, every: 'four-weekly', amountPence: 48_000n, from, owed: true },
    ],
    overlays: [
      { id: 'winter', kind: 'top-up', lineId: help, from, season: winter, amountPence: 2000n },
      { id: 'april', kind: 'uplift', lineId: help, from: day('2027-04-01'), basisPoints: 350 },
      { id: 'pause', kind: 'pause', from: on(100), to: on(113) },
      ...(index % 10 === 0 ? [stepsDown(gym, on(200), on(260))] : []),
    ],
  }
}

const stepsDown = (lineId: string, from: Day, to: Day): Overlay => ({
  ...{ id: 'down', kind: 'taper', lineId, from, agreedPence: 3100n },
  steps: [
    { from, amountPence: 1550n },
    { from: to, amountPence: 0n },
  ],
})
