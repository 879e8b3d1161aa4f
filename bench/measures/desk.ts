import { startChild } from '#bench/core/children.ts'
import { each, middle, openMeter, type Taken } from '#bench/core/cpu.ts'
import { type Figure, figure, inTurn } from '#bench/core/figure.ts'
import type { Ground } from '#bench/core/ground.ts'
import { type Load, startLoad } from '#bench/core/load.ts'
import { listening } from '#bench/core/record.ts'
import { once, type Scratch, withScratch } from '#bench/core/scratch.ts'
import { visibleText } from '#bench/peer/dom.ts'
import { CASES_A_WORKER, casesSql } from '#bench/people/cases.ts'
import { realClock } from '#core/clock.ts'
import { inCouncil, openPool } from '#db/transaction.ts'
import { idOf } from '#demo/councils.ts'
import { foundCouncils, foundPeople } from '#demo/found.ts'
import { beginSession } from '#people/sign-in/deeds.ts'

const ROUNDS = 9
const ROUND_MS = 700
const WARM_UP = 3
const CONNECTIONS = 4
const FEW = 50
const MANY = 5000
const PATH = '/eastmarsh/caseload'

/**
 * What a worker's first screen costs where the council has five thousand open cases, against fifty: the same worker with the same
 * people. Each in a database of its own, so that a statement that looked at everybody would be seen.
 */
export const desk = ({ postgres }: Ground): Promise<Figure[]> =>
  withScratch(postgres, (few) =>
    withScratch(postgres, async (many) => {
      const cookies = { few: await filled(few, FEW), many: await filled(many, MANY) }
      await drawnAlike({ few: [few, cookies.few], many: [many, cookies.many] })
      const load = await startLoad()
      const sides = { few: await openSide(few, cookies.few, load), many: await openSide(many, cookies.many, load) }
      try {
        const asked = { few: sides.few.round, many: sides.many.round }
        await inTurn(asked, WARM_UP)
        const values = await inTurn(asked, ROUNDS)
        return [
          figure('desk', 'growth', {
            value: middle(values.many, 'both'),
            unit: 'µs a page',
            against: `${MANY} open cases in the council against ${FEW}, ${CASES_A_WORKER} of them the worker's own; Node and PostgreSQL’s own processes together`,
            limit: middle(values.few, 'both'),
            bar: { of: 'ratio', is: 'at most', bar: 2 },
          }),
        ]
      } finally {
        await Promise.all([sides.few.end(), sides.many.end(), load.stop()])
      }
    }),
  )

/** Founds the demo's councils and fills the first with open cases; gives the cookie of Priya, whose the first forty are. */
async function filled(scratch: Scratch, cases: number): Promise<string> {
  const pool = openPool(scratch.appUrl, 2)
  try {
    await foundCouncils(scratch.ownerUrl)
    await foundPeople(pool, realClock.now(), null)
    await once(scratch.superUrl, casesSql(cases))
    const token = await inCouncil(pool, 1, (tx) => beginSession(tx, idOf('eastmarsh/priya'), realClock.now(), true))
    return `footing=1.${token}`
  } finally {
    await pool.end()
  }
}

/** The app on one of the two databases, and what a page of it takes. */
async function openSide(
  { appUrl, superUrl }: Scratch,
  cookie: string,
  load: Load,
): Promise<{ round: () => Promise<Taken>; end: () => Promise<unknown> }> {
  const [app, meter] = await Promise.all([startChild<{ port: number }>('app', { appUrl }), openMeter(superUrl)])
  const asked = { port: app.ready.port, targets: [{ path: PATH, cookie }], connections: CONNECTIONS, ms: ROUND_MS }
  return {
    round: async () => {
      let answers = 0
      const taken = await meter.during(app.pid, async () => {
        answers = (await load.run(asked)).answers
      })
      return each(taken, answers)
    },
    end: () => Promise.all([app.stop(), meter.end()]),
  }
}

/** A comparison is honest only where both pages say the same, and enough. */
async function drawnAlike(sides: Record<'few' | 'many', readonly [Scratch, string]>): Promise<void> {
  const shown = ([{ appUrl }, cookie]: readonly [Scratch, string]) =>
    listening(appUrl, async (ask) => visibleText((await ask({ path: PATH, cookie })).html))
  const [few, many] = [await shown(sides.few), await shown(sides.many)]
  for (const part of [
    'wait to hear from you',
    'wait for your answer',
    'First of all',
    'ask for a budget',
    'Ten minutes',
  ])
    if (!few.includes(part)) throw new Error(`the desk does not say "${part}":\n${few}`)
  if (few !== many) throw new Error(`the two desks are not alike:\n${few}\n\n${many}`)
}
