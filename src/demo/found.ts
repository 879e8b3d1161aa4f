import pg from 'pg'
import { addDays, type Day, dayInLondon, mondayOf } from '#core/day.ts'
import { holidaysFrom } from '#council/holidays.ts'
import { settingsShape } from '#council/index.ts'
import { addSettings } from '#council/store.ts'
import { usualSettings } from '#council/usual.ts'
import { statement } from '#db/statement.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { beginQuestions } from '#journey/needs/questions/deeds.ts'
import { beginRules } from '#journey/spending/asking/deeds.ts'
import { DEMO_COUNCILS, type DemoCouncil, type DemoHuman, idOf } from './councils.ts'
import { OWN_RULES } from './own-rules.ts'
import { questionSetsOf } from './questions.ts'

const addHuman = statement(
  'demo-add-human',
  (q, p: { id: string; name: string; knownAs: string; email: string; hash: string | null; at: Date }) =>
    q.insertInto('human').values({
      human_id: p.id,
      name: p.name,
      known_as: p.knownAs,
      email: p.email,
      password_hash: p.hash,
      joined_at: p.at,
    }),
)
const addRole = statement('demo-add-role', (q, p: { id: string; role: DemoHuman['roles'][number]; from: Day }) =>
  q.insertInto('role_held').values({ human_id: p.id, role: p.role, from_day: p.from }),
)
const addPerson = statement('demo-add-person', (q, p: { id: string; from: Day }) =>
  q.insertInto('person').values({ person_id: p.id, known_from: p.from }),
)
const addWorker = statement('demo-add-worker', (q, p: { person: string; worker: string; from: Day }) =>
  q.insertInto('named_worker').values({ person_id: p.person, worker_id: p.worker, from_day: p.from }),
)
const addBudget = statement('demo-add-budget', (q, p: { id: string; person: string; on: Day; by: string }) =>
  q.insertInto('budget').values({ budget_id: p.id, person_id: p.person, opened_on: p.on, opened_by: p.by }),
)

export const budgetOf = (key: string): string => idOf(`budget ${key}`)

/** The councils themselves, as the owner: the app may not add councils. */
export async function foundCouncils(ownerUrl: string, councils: readonly DemoCouncil[] = DEMO_COUNCILS): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  for (const { authorityId, slug, name } of councils)
    await owner.query('insert into authority (authority_id, slug, name) values ($1, $2, $3) on conflict do nothing', [
      authorityId,
      slug,
      name,
    ])
  await owner.end()
}

/** Each council's settings, humans, roles, named workers, questions; and for each person an opened budget where nothing has happened yet. */
export async function foundPeople(
  pool: Pool,
  now: Date,
  passwordHash: string | null,
  councils: readonly DemoCouncil[] = DEMO_COUNCILS,
): Promise<void> {
  for (const council of councils)
    await inCouncil(pool, council.authorityId, (tx) => foundOne(tx, council, now, passwordHash))
}

/** One council's settings, questions and people, within its own transaction. */
export async function foundOne(tx: Tx, council: DemoCouncil, now: Date, hash: string | null): Promise<void> {
  const today = dayInLondon(now)
  const from = addDays(today, -900)
  const settings = settingsFor(council, from, await holidaysFrom(today, HOLIDAY_YEARS))
  await tx.run(addSettings, { from, settings: JSON.stringify(settings), by: null, at: now })
  await beginRules(tx, from, OWN_RULES[council.slug])
  for (const { id, from: since, questions } of questionSetsOf(council.slug, today, from))
    await beginQuestions(tx, { id, from: since, questions })
  await foundHumans(tx, council.humans, now, hash)
}

/** These humans with their roles; each person with their named worker and a budget where nothing has happened yet. */
export async function foundHumans(tx: Tx, humans: readonly DemoHuman[], now: Date, hash: string | null): Promise<void> {
  const today = dayInLondon(now)
  const from = addDays(today, -900)
  for (const { key, name, knownAs, email, roles } of humans) {
    const id = idOf(key)
    await tx.run(addHuman, { id, name, knownAs, email, hash, at: now })
    for (const role of roles) await tx.run(addRole, { id, role, from })
  }
  for (const { key, roles, worker } of humans) {
    if (!roles.includes('person')) continue
    const id = idOf(key)
    await tx.run(addPerson, { id, from })
    if (worker === undefined) continue
    await tx.run(addWorker, { person: id, worker: idOf(worker), from })
    await tx.run(addBudget, { id: budgetOf(key), person: id, on: today, by: idOf(worker) })
  }
}

/** The account from which a demo council pays: numbers that pass the check and belong to nobody. */
const payerOf = ({ name }: DemoCouncil) => ({
  ...{ name: name.toUpperCase().slice(0, 18).trim(), serviceUserNumber: '400123' },
  ...{ sortCode: '089999', accountNumber: '66374958' },
})

/** As far as the demo's clock is likely to be moved. */
const HOLIDAY_YEARS = 6

function settingsFor(council: DemoCouncil, panelDay: Day, holidays: Day[]) {
  const settings = usualSettings({
    brand: { colour: council.colour, onColour: '#ffffff' },
    phones: {
      council: { name: 'the adult social care desk', number: '01632 960100', when: 'Monday to Friday, 9 to 5' },
      outOfHours: { name: 'Out of hours', number: '01632 960199', when: 'evenings and weekends' },
    },
    process: {
      managerUpToWeeklyPence: council.managerUpToWeeklyPence,
      managerId: idOf(council.manager),
      panelChairId: idOf(council.panelChair),
      panelName: council.panelName,
      panelDay: addDays(mondayOf(panelDay), council.panelWeekday - 1),
      panelEveryWeeks: council.panelEveryWeeks,
      ...council.process,
    },
    rates: { pencePerPoint: council.pencePerPoint },
    money: { payer: payerOf(council), ...council.money },
    holidays,
  })
  settingsShape.parse(settings)
  return settings
}
