import { afterAll, beforeAll, beforeEach } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { DEMO_COUNCILS, idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

export let world: World

/** Those of Eastmarsh with a worker; each test takes the next one. */
const people = DEMO_COUNCILS.flatMap(({ slug, humans }) =>
  slug === 'eastmarsh' ? humans.filter(({ worker }) => worker !== undefined) : [],
)
let taken = -1
export let [person, worker] = ['', '']
let ids: Awaited<ReturnType<typeof setUpByRows>>

/** A world for the tests of a file, in which each takes the next person. */
export function inNoticeWorld(): void {
  beforeAll(async () => {
    world = await aWorld()
    taken = -1
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    taken += 1
    const one = people[taken]
    if (one?.worker === undefined) throw new Error('nobody is left')
    ;[person, worker] = [one.key, one.worker]
    ids = await setUpByRows(world, person)
  })
}

export const at = (path: string): string => on(person, `/ending${path}`)
export const put = (text: string, values: unknown[] = []) => rowsIn<Record<string, unknown>>(world, 1, text, values)
export const textOf = async (who: string, path: string): Promise<string> =>
  (await (await world.as(who)).get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
export const stops = async (): Promise<number> =>
  (
    await put(
      `select o.overlay_id from overlay o where budget_id = $1 and kind = 'ends' and not exists
        (select from overlay_withdrawn w where w.overlay_id = o.overlay_id)`,
      [budgetOf(person)],
    )
  ).length

export const addEnding = async (part: {
  ground?: string | null
  lastDay?: Day
  toldOn?: Day
  kind?: string
}): Promise<string> => {
  const id = laterId(new Date())
  await put(
    'insert into ending (ending_id, budget_id, kind, last_day, reasons, ground_id, told_on, proposed_by) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      ...[id, budgetOf(person), part.kind ?? 'moved', part.lastDay ?? addDays(world.today, 30), 'Because'],
      ...[part.ground ?? null, part.toldOn ?? world.today, idOf(worker)],
    ],
  )
  return id
}
export const addGround = async (basis: string, part: Record<string, unknown> = {}): Promise<string> => {
  const id = laterId(new Date())
  const row = { on_day: world.today, agree_steps: 'x', advice: 'x', ...part }
  const names = Object.keys(row)
  await put(
    `insert into lawful_ground (ground_id, budget_id, basis, why, written_by, written_on, ${names.join(', ')})
     values ($1, $2, $3, 'x', $4, $5, ${names.map((_, index) => `$${index + 6}`).join(', ')})`,
    [id, budgetOf(person), basis, idOf(worker), world.today, ...Object.values(row)],
  )
  return id
}
export const confirm = (ending: string, by = 'eastmarsh/grace', on = world.today) =>
  put('insert into ending_confirmed (ending_id, confirmed_by, confirmed_on) values ($1, $2, $3)', [
    ending,
    idOf(by),
    on,
  ])
export const stop = (lastDay: Day) =>
  put(
    `insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on)
     values (gen_random_uuid(), $1, $2, 'ends', $3, 'x', $4, $5)`,
    [budgetOf(person), ids.agreement, lastDay, idOf('eastmarsh/grace'), world.today],
  )
