import type { Seen } from '../world.ts'
import { get, keyFor, post, type Sent } from './browse.ts'
import type { AccessWorld, SignedIn } from './principals.ts'
import { type Listed, onPassedDevice } from './routes.ts'

/** What a request came to: the gate's answer as the audit has it, and how the browser saw it. */
export type Verdict = { allowed: boolean; audit: AuditRow[]; seen: Seen }
type AuditRow = {
  role: string | null
  resource: string
  action: string
  outcome: string
  budget_id: string | null
  route: string
}

/** Asks once and reads the audit rows that it left. */
export async function tried(
  world: AccessWorld,
  route: Listed,
  path: string,
  who: SignedIn,
  fields: Sent,
  cookie = who.cookie,
): Promise<Verdict> {
  const last = await world.root.query<{ id: string }>('select coalesce(max(audit_id), 0) as id from audit_entry')
  const seen =
    route.method === 'GET'
      ? await get(world, path, cookie)
      : await post(world, path, { ...fields, key: keyFor(world, who.authorityId, who.token, path) }, cookie)
  const { rows } = await world.root.query<AuditRow>(
    'select role, resource, action, outcome, budget_id, route from audit_entry where audit_id > $1 and human_id = $2 order by audit_id',
    [last.rows[0]?.id, who.human],
  )
  return { allowed: rows.some(({ role }) => role !== null), audit: rows, seen }
}

const OF_THE_OTHER_COUNCIL = /sentinel-of-northcliffe|Lisa Thorne|Sentinel Northcliffe/

/** Does something while this human's session is handed over for that record, where the route is one of a handed-over device. */
export async function handedOver<T>(
  world: AccessWorld,
  route: Listed,
  who: SignedIn,
  budget: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!onPassedDevice(route)) return work()
  const pass = (to: string | null) =>
    world.root.query('update session set passed_budget = $2, passed_for = $3 where token_hash = sha256($1)', [
      ...[who.token, to, to === null ? 'passed-device' : route.resource],
    ])
  await pass(budget ?? null)
  try {
    return await work()
  } finally {
    await pass(null)
  }
}

/** What is wrong with a verdict, against what the table expects; nothing where all is well. */
export function faults(route: Listed, verdict: Verdict, expected: boolean, budget: string | undefined): string[] {
  const { allowed, audit, seen } = verdict
  const found: string[] = []
  if (allowed !== expected) found.push(`was ${allowed ? 'let in' : 'refused'}`)
  if (audit.length === 0) found.push('left no audit row')
  if (route.method === 'GET' && audit.length > 1) found.push(`left ${audit.length} audit rows`)
  for (const row of audit)
    if (row.resource !== route.resource || row.action !== route.action || `/:council${row.route}` !== route.path)
      found.push(`was written down as ${row.resource} ${row.action} at ${row.route}`)
  if (audit.some((row) => row.budget_id !== (budget ?? null))) found.push('was written down for another record')
  if (!allowed && seen.status !== 404) found.push(`was refused with ${seen.status}`)
  if (seen.status >= 500) found.push(`broke with ${seen.status}`)
  if (OF_THE_OTHER_COUNCIL.test(seen.text)) found.push('shows the other council’s words')
  return found
}
