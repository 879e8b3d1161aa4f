import { setImmediate as nextTurn } from 'node:timers/promises'
import pg from 'pg'
import { addDays, type Day, day } from '#core/day.ts'
import { openPool } from '#db/transaction.ts'
import { POPULATED } from '#demo/councils.ts'
import { foundCouncils, foundPeople } from '#demo/found.ts'
import { PlainTrouble } from '#trouble.ts'
import { afterAllRuns } from './after-runs.ts'
import { type Chance, chanceOf } from './chance.ts'
import { tellJourney } from './journey.ts'
import { type Life, newLife } from './life.ts'
import { payRunsUpTo } from './pay-runs.ts'
import { newRows } from './rows.ts'
import { councilFor, HELP_CODE, MAIN_CODE } from './staff.ts'
import { upliftOfApril } from './uplift.ts'
import { FIRST_NAMES, LAST_NAMES } from './words.ts'

/** Journeys began within so many days before today. */
const BEGAN_WITHIN_DAYS = 760
/** Written together; more would only take more memory. */
const PEOPLE_AT_ONCE = 200

/** How many people, drawn by which seed, with which stored password (null: nobody can sign in by one). */
export type Wanted = { people: number; seed: string; passwordHash: string | null }

/**
 * Makes a council of its own with so many people, each with a journey up to today (the journey clock's) and all its history.
 * The same seed on the same day gives the same council. All or nothing; refused where its people are there already.
 */
export async function fillCouncil(
  urls: { appUrl: string; ownerUrl: string },
  wanted: Wanted,
  log: (sentence: string) => void,
): Promise<{ rows: number }> {
  const chance = chanceOf(`council ${wanted.seed}`)
  const { council, staff } = councilFor(wanted.people, chance)
  const client = new pg.Client({ connectionString: urls.appUrl })
  await client.connect()
  try {
    await foundCouncils(urls.ownerUrl, [council])
    await client.query(`select set_config('app.authority', '${POPULATED.authorityId}', false)`)
    const { today, staffed, peopled } = await stateOf(client)
    if (peopled) throw new PlainTrouble(`${POPULATED.name} has its people already, and is filled only once.`)
    if (!staffed) await foundStaff(urls.appUrl, today, wanted.passwordHash, council)
    await client.query('begin')
    const rows = newRows()
    await client.query(
      `insert into account (kind, code, cached) values ('council', '${MAIN_CODE}', false), ('council', '${HELP_CODE}', false),
         ('bank', '', false) on conflict do nothing`,
    )
    const [runs, uplift] = [payRunsUpTo(today, chance, rows, staff), upliftOfApril(today, chance, rows, staff)]
    let count = 0
    let writing: Promise<number> = Promise.resolve(0)
    for (let at = 0; at < wanted.people; at += 1) {
      const worker = staff.workers[at % staff.workers.length]
      if (worker === undefined) throw new Error('a council without workers')
      tellJourney(beginning(at, wanted, { rows, staff, runs, uplift, today, worker }))
      // The database writes one batch while the next is being told.
      await nextTurn()
      if ((at + 1) % PEOPLE_AT_ONCE !== 0 && at + 1 < wanted.people) continue
      count += await writing
      writing = rows.write(client)
      writing.catch(() => {})
      if ((at + 1) % 1000 === 0) log(`${at + 1} people.`)
    }
    count += await writing
    count += await afterAllRuns(client, staff, today)
    await client.query('commit')
    await analyse(urls.ownerUrl)
    return { rows: count }
  } finally {
    await client.end()
  }
}

async function stateOf(client: pg.Client): Promise<{ today: Day; staffed: boolean; peopled: boolean }> {
  const { rows } = await client.query<{ today: string; staffed: boolean; peopled: boolean }>(
    `select ((now() + ahead) at time zone 'Europe/London')::date::text as today, exists (select from human) as staffed,
       exists (select from person) as peopled from journey_clock`,
  )
  const [state] = rows
  if (state === undefined) throw new Error('a database without a journey clock')
  return { ...state, today: day(state.today) }
}

async function foundStaff(
  appUrl: string,
  today: Day,
  hash: string | null,
  council: ReturnType<typeof councilFor>['council'],
): Promise<void> {
  const pool = openPool(appUrl, 1)
  try {
    await foundPeople(pool, new Date(`${today}T12:00:00Z`), hash, [council])
  } finally {
    await pool.end()
  }
}

/** One person, with a chance of their own: whatever is drawn for one leaves all others as they are. */
function beginning(
  at: number,
  { seed, passwordHash }: Wanted,
  around: Pick<Life, 'rows' | 'staff' | 'runs' | 'uplift' | 'today' | 'worker'>,
): Life {
  const chance: Chance = chanceOf(`person ${seed} ${at}`)
  const { rows, today, worker } = around
  const [personId, budgetId] = [chance.id(), chance.id()]
  const knownAs = chance.pick(FIRST_NAMES)
  const name = `${knownAs} ${chance.pick(LAST_NAMES)}`
  const start = addDays(today, -chance.whole(0, BEGAN_WITHIN_DAYS))
  rows.add('human', {
    ...{ human_id: personId, name, known_as: knownAs, email: `person-${at + 1}@${POPULATED.slug}.example` },
    ...{ password_hash: passwordHash, joined_at: new Date(`${start}T09:00:00Z`) },
  })
  rows.add('role_held', { human_id: personId, role: 'person', from_day: start })
  rows.add('person', { person_id: personId, known_from: start })
  rows.add('named_worker', { person_id: personId, worker_id: worker.id, from_day: start })
  return newLife({ chance, ...around, personId, budgetId, knownAs, name, start })
}

/** The planner should know what it has to do with from the first page on. */
async function analyse(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('analyze')
  await owner.end()
}
