import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { ROLES, type Role, STAFF } from '#access/role.ts'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { insertRow, withinCouncil } from './rows.ts'

const COUNCILS = { eastmarsh: 1, northcliffe: 2 } as const
const SHARED = ['my-budget', 'plan', 'timeline', 'money', 'carer-questions', 'answers']
const THERE: Partial<Record<Role, string>> = {
  person: 'lisa',
  worker: 'yusuf',
  'panel-member': 'beth',
  manager: 'sean',
  'finance-officer': 'mei',
  'finance-approver': 'dan',
}

/** The other council has fewer people: somebody for each role it lacks. */
export async function missingHumans(root: pg.Client, today: string): Promise<Record<Role, string>> {
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
  const said = { said_by: by, typed_by: by, position: 1, ends_as: 'ongoing' }
  const outcome = {
    outcome_id: randomUUID(),
    version_id: version,
    kind: 'change',
    words: 'Out more',
    known_by: 'We see it',
  }
  await insertRow(root, 'outcome', { ...outcome, ...said })
  const spends = {
    outcome_id: outcome.outcome_id,
    what: 'A class',
    provider: 'The Hub',
    amount_pence: 1000,
    every: 'weekly',
  }
  await insertRow(root, 'spend_line', {
    spend_line_id: randomUUID(),
    version_id: version,
    ...spends,
    starts_on: today,
    ...said,
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
export async function relations(root: pg.Client, today: string): Promise<{ human: string; budget: string }> {
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
