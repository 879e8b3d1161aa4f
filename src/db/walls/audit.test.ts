import { afterAll, describe, expect, test } from 'vitest'
import { keyFor, post } from '#test/access/browse.ts'
import { fingerprint } from '#test/access/rows-now.ts'
import { answerTo, count, ours, REFUSED_BY_POLICY, theWalls } from './walls.test-kit.ts'

const { asking, world, close } = await theWalls()
afterAll(close)

const anne = () => `/eastmarsh/budgets/${world.budgets.own}`

/** Sends the one form whose good fields are known here: the worker writes down what she explained. */
function explain() {
  const path = `${anne()}/offer/explain`
  const { token, cookie } = world.here.worker
  const [year = '', month = '', day = ''] = world.today.split('-')
  const fields = { format: 'talked', 'on-day': day, 'on-month': month, 'on-year': year, whatWasSaid: 'It ends.' }
  return post(world, path, { ...fields, key: keyFor(world, ours, token, path) }, cookie)
}

async function withoutAudit<T>(work: () => Promise<T>): Promise<T> {
  await world.root.query('revoke insert on audit_entry from footing_app')
  try {
    return await work()
  } finally {
    await world.root.query('grant insert on audit_entry to footing_app')
  }
}

describe('never: a write without an audit row', () => {
  const prints = () => fingerprint(world.root, ['session'])

  test('where the audit cannot be written, the deed leaves nothing', async () => {
    const before = await prints()
    const refused = await withoutAudit(explain)
    expect(refused.status).toBe(500)
    expect(refused.text).toContain('Nothing was saved')
    expect(await prints()).toEqual(before)
    expect((await explain()).status).toBe(303)
    expect(await prints()).not.toEqual(before)
  })

  test('where the audit cannot be written, a page shows nothing either', async () => {
    const { cookie } = world.here.worker
    const show = () => world.app.inject({ url: `${anne()}/offer`, headers: { cookie } })
    const hidden = await withoutAudit(show)
    expect(hidden.statusCode).toBe(500)
    expect(hidden.body).not.toContain(world.marks.eastmarsh)
    expect((await show()).body).toContain(world.marks.eastmarsh)
  })

  test('one row for each read and each write, with who, what and whose record', async () => {
    const last = await count(world.root, 'audit_entry')
    await world.app.inject({ url: `${anne()}/offer`, headers: { cookie: world.here.person.cookie } })
    await explain()
    const { rows } = await world.root.query(
      'select human_id, role, resource, action, outcome, budget_id from audit_entry order by audit_id offset $1',
      [last],
    )
    const budget = world.budgets.own
    expect(rows).toEqual([
      {
        human_id: world.here.person.human,
        role: 'person',
        resource: 'offer',
        action: 'see',
        outcome: 'read',
        budget_id: budget,
      },
      {
        human_id: world.here.worker.human,
        role: 'worker',
        resource: 'offer',
        action: 'explain',
        outcome: 'wrote',
        budget_id: budget,
      },
    ])
  })

  test('the audit is added to, never changed or taken away', async () => {
    await asking(ours, async (client) => {
      expect(await answerTo(client, "update audit_entry set outcome = 'read'")).toBe(REFUSED_BY_POLICY)
      expect(await answerTo(client, 'delete from audit_entry')).toBe(REFUSED_BY_POLICY)
    })
  })
})
