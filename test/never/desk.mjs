/* The worker's desk: who covers, and what stands on a supervision sheet. */
import { policy } from './kit.mjs'

const COVER = 'src/access/store.ts'
const BESIDE = 'src/access/own-people.ts'
const SUPERVISION = 'src/desk/supervision'
const DAYS = "and ((now() + c.ahead) at time zone 'Europe/London')::date between v.from_day and v.to_day"

export const DESK_GUARDS = {
  'the last who could decide stops doing so': [
    {
      guard: 'what would be missing',
      file: 'src/people/staff/rules.ts',
      find: "if (lost !== undefined) return refuse(lost, 'roles')",
      replace: '',
    },
    {
      guard: 'two, not one',
      file: 'src/people/staff/rules.ts',
      find: 'unlimited.length > 1',
      replace: 'unlimited.length > 0',
    },
  ],
  'whoever covers keeps access after the last day': [
    { guard: 'the days of the gate', file: COVER, find: DAYS, replace: '' },
    {
      guard: 'the days of the lists',
      file: BESIDE,
      find: 'date between c.from_day and c.to_day',
      replace: 'date >= c.from_day',
    },
  ],
  'whoever covers keeps access when it was ended early': [
    {
      guard: 'the gate looks at what was ended',
      file: COVER,
      find: 'and not exists (select from cover_ended e where e.cover_id = v.cover_id',
      replace: 'and not exists (select from cover_ended e where false and e.cover_id = v.cover_id',
    },
    {
      guard: 'the lists look at what was ended',
      file: BESIDE,
      find: 'and not exists (select from cover_ended e where',
      replace: 'and not exists (select from cover_ended e where false and',
    },
  ],
  'an administrator who names a worker learns whose it is, or moves people whose worker works here': [
    {
      guard: 'names are for a manager',
      file: 'src/people/named-worker/rules.ts',
      find: "roles.includes('manager')",
      replace: "roles.includes('administrator')",
    },
    policy(
      "'name-for-one': { manager: 'council' }",
      "'name-for-one': { manager: 'council', administrator: 'council' }",
    ),
    {
      guard: 'who works here still is moved by a manager',
      file: 'src/people/named-worker/rules.ts',
      find: "if (worker.worksHere && !names) return refuse('a-manager-moves-people')",
      replace: '',
    },
  ],
  'a worker reads the supervision sheet of another': [
    {
      guard: 'the rule',
      file: `${SUPERVISION}/rules.ts`,
      find: 'reader.humanId === worker || isManager(reader)',
      replace: 'true',
    },
  ],
  'a sheet tells of a difference before both see both': [
    {
      guard: 'the seal',
      file: 'src/journey/needs/talking/store.ts',
      find: "isShown('a.assessment_id')}",
      replace: 'sql`true`}',
    },
  ],
  'what worries a worker shows to the person or to those around them': [
    policy("'say-worry': worker", "'say-worry': both"),
    {
      guard: 'no line in the timeline',
      file: `${SUPERVISION}/deeds.ts`,
      find: 'on: permit.today })\n  return { lines: [] }',
      replace: "on: permit.today })\n  return { lines: [{ budgetId: budget, stage: 'review', sentence: words }] }",
    },
  ],
}
