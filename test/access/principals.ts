import pg from 'pg'
import { ROLES, type Role } from '#access/role.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { beginSession } from '#people/sign-in/deeds.ts'
import { onDatabase } from '../template.ts'
import { testPostgres } from '../test-postgres.ts'
import { aWorld, type World } from '../world.ts'
import { missingHumans, relations } from './relations.ts'
import { type About, type Filled, fill } from './rows.ts'

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
const MARKS = { eastmarsh: 'sentinel-of-eastmarsh', northcliffe: 'sentinel-of-northcliffe' } as const
const COUNCILS = { eastmarsh: 1, northcliffe: 2 } as const

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
  // Statements over every table are short: compiling them takes longer than they do.
  await root.query('set jit = off')
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
  another: idOf('eastmarsh/grace'),
  today,
  mark: MARKS.eastmarsh,
})

const aboutLisa = (today: string): About => ({
  authorityId: 2,
  budget: budgetOf('northcliffe/lisa'),
  person: idOf('northcliffe/lisa'),
  worker: idOf('northcliffe/yusuf'),
  approver: idOf('northcliffe/beth'),
  another: idOf('northcliffe/sean'),
  today,
  mark: MARKS.northcliffe,
})
