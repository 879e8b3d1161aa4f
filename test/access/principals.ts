import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { ROLES, type Role, STAFF } from '#access/role.ts'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { beginSession } from '#people/sign-in/deeds.ts'
import { onDatabase } from '../template.ts'
import { testPostgres } from '../test-postgres.ts'
import { aWorld, type World } from '../world.ts'
import { type About, type Filled, fill, insertRow, withinCouncil } from './rows.ts'

export const PRINCIPALS = [...ROLES, 'nobody-signed-in'] as const
export type Principal = (typeof PRINCIPALS)[number]

/** How a principal stands to the record asked for. The access test tries each. */
export const RELATIONS = {
  own: 'the relation holds',
  others: 'same council, no relation',
  ended: 'the relation held once: the share was withdrawn, the worker changed, the plan was declined',
  'own-record-as-staff': 'the record is about the principal, who also holds every role of staff',
  'other-council-there':
    'a human of the other council asks at this council’s address, with their own cookie and with a forged one',
  'other-council-here': 'a human of the other council asks at their own address for this council’s record',
} as const
export type Relation = keyof typeof RELATIONS

/** A signed-in human: their browser, id, and the token that a forger would copy. */
export type SignedIn = { human: string; token: string; authorityId: number; cookie: string }

export type AccessWorld = World & {
  /** Sees every council's rows. */
  root: pg.Client
  /** Rows of every table, by council, each text marked. */
  filled: Record<'eastmarsh' | 'northcliffe', Filled>
  marks: Record<'eastmarsh' | 'northcliffe', string>
  budgets: Record<'own' | 'others' | 'ended' | 'own-record-as-staff', string>
  here: Record<Role, SignedIn>
  there: Record<Role, SignedIn>
  /** Holds every role of staff and has a budget, named worker of it as well. */
  staffPerson: SignedIn
  signIn(council: 'eastmarsh' | 'northcliffe', human: string): Promise<SignedIn>
  end(): Promise<void>
}

const HERE: Record<Role, string> = {
  person: 'anne',
  carer: 'joanne',
  worker: 'priya',
  planner: 'pat',
  advocate: 'noor',
  'panel-member': 'marcus',
  manager: 'grace',
  'finance-officer': 'farah',
  'finance-approver': 'tom',
  analyst: 'ines',
  administrator: 'ruth',
}
const THERE: Partial<Record<Role, string>> = {
  person: 'lisa',
  worker: 'yusuf',
  'panel-member': 'beth',
  manager: 'sean',
  'finance-officer': 'mei',
  'finance-approver': 'dan',
}
const MARKS = { eastmarsh: 'sentinel-of-eastmarsh', northcliffe: 'sentinel-of-northcliffe' } as const
const COUNCILS = { eastmarsh: 1, northcliffe: 2 } as const
const SHARED = ['my-budget', 'plan', 'timeline', 'money']

/** A browser's cookie taken apart. */
export function whoHolds(cookie: string, human = ''): SignedIn {
  const [, authority, token] = /footing=(\d+)\.([^;]+)/.exec(cookie) ?? []
  if (authority === undefined || token === undefined) throw new Error('a browser that is not signed in')
  return { human, token, authorityId: Number(authority), cookie: `footing=${authority}.${token}` }
}

/** A connection that sees every council's rows: the superuser's, since the schema's owner sees none either. End it. */
export async function rootOf(world: World): Promise<pg.Client> {
  const { superUrl } = await testPostgres()
  const root = new pg.Client({ connectionString: onDatabase(superUrl, nameIn(world.ownerUrl)) })
  await root.connect()
  return root
}

/** A world in which every principal holds their relation to one budget and to no other. */
export async function anAccessWorld(): Promise<AccessWorld> {
  const world = await aWorld()
  const root = await rootOf(world)
  const today = world.today
  const signIn: AccessWorld['signIn'] = async (council, human) => {
    const authorityId = COUNCILS[council]
    const token = await world.within(authorityId, (tx) => beginSession(tx, human, world.ports.clock.now(), true))
    return { human, token, authorityId, cookie: `footing=${authorityId}.${token}` }
  }
  const there = await missingHumans(root, today)
  const filled = {
    eastmarsh: await fill(root, aboutAnne(today)),
    northcliffe: await fill(root, { ...aboutLisa(today) }),
  }
  const staffPerson = await relations(root, today)
  const everybody = async (council: 'eastmarsh' | 'northcliffe', ids: Record<Role, string>) =>
    Object.fromEntries(
      await Promise.all(ROLES.map(async (role) => [role, await signIn(council, ids[role])] as const)),
    ) as Record<Role, SignedIn>
  return {
    ...world,
    root,
    filled,
    marks: MARKS,
    budgets: {
      own: budgetOf('eastmarsh/anne'),
      others: budgetOf('eastmarsh/hazel'),
      ended: budgetOf('eastmarsh/arthur'),
      'own-record-as-staff': staffPerson.budget,
    },
    here: await everybody(
      'eastmarsh',
      mapRoles((role) => idOf(`eastmarsh/${HERE[role]}`)),
    ),
    there: await everybody('northcliffe', there),
    staffPerson: await signIn('eastmarsh', staffPerson.human),
    signIn,
    end: async () => {
      await root.end()
      await world.close()
    },
  }
}

const nameIn = (url: string): string => /^[a-z]+:\/\/[^/]*\/([^?]*)/.exec(url)?.[1] ?? ''

const mapRoles = (of: (role: Role) => string): Record<Role, string> =>
  Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Record<Role, string>

const aboutAnne = (today: string): About => ({
  authorityId: 1,
  budget: budgetOf('eastmarsh/anne'),
  person: idOf('eastmarsh/anne'),
  worker: idOf('eastmarsh/priya'),
  approver: idOf('eastmarsh/marcus'),
  today,
  mark: MARKS.eastmarsh,
})

const aboutLisa = (today: string): About => ({
  authorityId: 2,
  budget: budgetOf('northcliffe/lisa'),
  person: idOf('northcliffe/lisa'),
  worker: idOf('northcliffe/yusuf'),
  approver: idOf('northcliffe/beth'),
  today,
  mark: MARKS.northcliffe,
})

/** The other council has fewer people: somebody for each role it lacks. */
async function missingHumans(root: pg.Client, today: string): Promise<Record<Role, string>> {
  return withinCouncil(root, COUNCILS.northcliffe, async () => {
    const ids: Partial<Record<Role, string>> = {}
    for (const role of ROLES) {
      const known = THERE[role]
      ids[role] =
        known === undefined
          ? await aHuman(root, `Sentinel Northcliffe ${role}`, [role], today)
          : idOf(`northcliffe/${known}`)
    }
    return ids as Record<Role, string>
  })
}

async function aHuman(root: pg.Client, name: string, roles: readonly Role[], today: string): Promise<string> {
  const id = randomUUID()
  await insertRow(root, 'human', { human_id: id, name, known_as: name, joined_at: new Date() })
  for (const role of roles) await insertRow(root, 'role_held', { human_id: id, role, from_day: today })
  return id
}

type Decided = 'approved' | 'declined'

async function asked(root: pg.Client, budget: string, by: string, decider: string, today: string, verdict: Decided) {
  const version = randomUUID()
  const submission = randomUUID()
  await insertRow(root, 'plan_version', {
    version_id: version,
    budget_id: budget,
    number: 1,
    opened_by: by,
    opened_on: today,
  })
  await insertRow(root, 'submission', {
    submission_id: submission,
    budget_id: budget,
    version_id: version,
    submitted_by: by,
    submitted_on: today,
    body: 'panel',
    decider_id: decider,
    weekly_pence: 6200,
  })
  await insertRow(root, 'decision', {
    decision_id: randomUUID(),
    submission_id: submission,
    submitted_by: by,
    decided_by: decider,
    verdict,
    reasons: 'Because it is so.',
    decided_on: today,
  })
}

async function shares(root: pg.Client, person: string, withdrawn: boolean): Promise<void> {
  for (const who of ['joanne', 'pat', 'noor'])
    for (const item of SHARED) {
      const share = randomUUID()
      await insertRow(root, 'share', {
        share_id: share,
        person_id: person,
        with_human: idOf(`eastmarsh/${who}`),
        item,
        shared_at: new Date(),
        shared_by: person,
      })
      if (withdrawn)
        await insertRow(root, 'share_withdrawn', { share_id: share, withdrawn_at: new Date(), withdrawn_by: person })
    }
}

/** Anne's budget has every relation (her rows are filled already), Arthur's had them, Hazel's never; and staff with a budget of their own. */
async function relations(root: pg.Client, today: string): Promise<{ human: string; budget: string }> {
  return withinCouncil(root, COUNCILS.eastmarsh, async () => {
    await shares(root, idOf('eastmarsh/anne'), false)
    const arthur = idOf('eastmarsh/arthur')
    const marcus = idOf('eastmarsh/marcus')
    await shares(root, arthur, true)
    const named = (person: string, worker: string, from: string) =>
      insertRow(root, 'named_worker', { person_id: person, worker_id: worker, from_day: from })
    const before = addDays(today as never, -30)
    await named(arthur, idOf('eastmarsh/priya'), before)
    await named(arthur, idOf('eastmarsh/owen'), today)
    await asked(root, budgetOf('eastmarsh/arthur'), idOf('eastmarsh/owen'), marcus, today, 'declined')
    const human = await aHuman(root, 'Sam Staff', ['person', ...STAFF], today)
    const budget = randomUUID()
    await insertRow(root, 'person', { person_id: human, known_from: today })
    await insertRow(root, 'budget', { budget_id: budget, person_id: human, opened_on: today, opened_by: marcus })
    await named(human, human, today)
    await asked(root, budget, idOf('eastmarsh/owen'), marcus, today, 'approved')
    return { human, budget }
  })
}
