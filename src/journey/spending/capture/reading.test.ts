import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { runDue } from '#jobs/index.ts'
import type { Within } from '#jobs/long.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aPhoto, bought, postFile } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { type ReadPicture, readingWith, removeLetGo } from './jobs.ts'
import { LET_GO_DAYS } from './rules.ts'

let world: World
let her: Browser
const anne = 'eastmarsh/anne'
const count = async (sql: string): Promise<number> =>
  Number((await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${sql}`))[0]?.n)

beforeAll(async () => {
  world = await aWorld()
  her = await world.as(anne)
  await approvedPlan(world, anne)
  await setUp(world, { person: anne })
})
afterAll(() => world.close())

async function photoFirst(): Promise<string> {
  const path = on(anne, '/spending/photo')
  const sent = await postFile(world, her, path, hiddenOf((await her.get(path)).text, path), await aPhoto())
  return /photo\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1] ?? ''
}

const within: Within = (work) => world.within(1, work)
const inTransaction = () =>
  count(`pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
    and backend_type = 'client backend'`)

async function step(read: ReadPicture, at = new Date()): Promise<boolean> {
  const work = readingWith(read)
  const council = world.ports.councils.bySlug('eastmarsh')
  if (council === undefined || !('steps' in work)) throw new Error('nothing to read with')
  return work.steps(within, council, { today: world.today, at })
}

describe('a receipt', () => {
  test('never: read while a transaction is open', async () => {
    await photoFirst()
    const open: number[] = []
    const reads: ReadPicture = async () => {
      open.push(await inTransaction())
      return 'TOTAL 12.40'
    }
    expect(await step(reads)).toBe(true)
    expect(open).toEqual([0])
    expect(await count('receipt_reading where total_pence = 1240')).toBe(1)
    // The same question does find one that is open.
    expect(await within(async () => inTransaction())).toBe(1)
  })

  test('is read by one process at a time, and let be where its reading stops three times', async () => {
    const draft = await photoFirst()
    let others: boolean | undefined
    const stops: ReadPicture = async () => {
      others ??= await step(async () => '')
      throw new Error('the process stopped')
    }
    const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
    await expect(step(stops)).rejects.toThrow('the process stopped')
    expect(others).toBe(false)
    expect(await step(stops, later(1))).toBe(false)
    for (const minutes of [4, 8]) await expect(step(stops, later(minutes))).rejects.toThrow('the process stopped')
    expect(await step(stops, later(12))).toBe(false)
    expect(await count(`receipt_reading_begun where draft_id = '${draft}'`)).toBe(3)
    expect(await count(`receipt_reading where draft_id = '${draft}'`)).toBe(0)
    expect(world.bugs).toEqual([])
  })
})

describe('photos let go', () => {
  const letGo = (draft: string, on: Day, purchase: string | null = null) =>
    rowsIn(
      world,
      1,
      'insert into receipt_draft_done (draft_id, budget_id, purchase_id, done_by, done_on) select draft_id, budget_id, $2, $3, $4 from receipt_draft where draft_id = $1',
      [draft, purchase, idOf(anne), on],
    )
  const due = (job: typeof removeLetGo, day: Day) =>
    runDue({ pool: world.pool, councils: world.ports.councils, jobs: [job] }, day)

  test('never: removed before the days are over, or where they are a receipt or still wait', async () => {
    const [old, late, used, waits] = [await photoFirst(), await photoFirst(), await photoFirst(), await photoFirst()]
    await bought(world, anne, { what: 'swimming', noReceiptBecause: 'lost' })
    const [purchase] = await rowsIn<{ purchase_id: string }>(world, 1, 'select purchase_id from purchase')
    await letGo(old, addDays(world.today, -LET_GO_DAYS))
    await letGo(late, addDays(world.today, 1 - LET_GO_DAYS))
    await letGo(used, addDays(world.today, -400), purchase?.purchase_id ?? '')
    const files = await count('file')
    const kept = (draft: string) => count(`receipt_draft_page where draft_id = '${draft}'`)
    // Whatever day a job names, no photo goes before its own has come.
    await due({ ...removeLetGo, name: 'asks-too-early' }, addDays(world.today, 5))
    expect(await Promise.all([old, late, used, waits].map(kept))).toEqual([0, 1, 1, 1])
    expect(await count('file')).toBe(files - 1)
    expect(await count(`receipt_draft_gone where draft_id = '${old}' and pages = 1`)).toBe(1)
    expect(await count(`receipt_draft_done where draft_id = '${old}'`)).toBe(1)
    for (const draft of [late, used, waits]) {
      const forced = `insert into receipt_draft_gone (draft_id, budget_id, pages, removed_on) select draft_id, budget_id, 0, $2 from receipt_draft where draft_id = $1`
      await expect(rowsIn(world, 1, forced, [draft, world.today])).rejects.toThrow('30 days after')
    }
    expect((await due(removeLetGo, world.today)).map(({ did }) => did)).toEqual([0, 0])
    expect((await her.get(on(anne, `/spending/photo/${old}`))).location).toBe(on(anne, '/spending'))
    expect(world.bugs).toEqual([])
  })

  test('the page says after how many days they are removed', async () => {
    const { text } = await her.get(on(anne, `/spending/photo/${await photoFirst()}/leave`))
    expect(text).toContain(`We remove it for good after ${LET_GO_DAYS} days`)
  })
})
