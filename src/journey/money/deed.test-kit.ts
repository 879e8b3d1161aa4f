import type { Outcome } from '#access/act.ts'
import { act } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Action, Resource } from '#access/who-may.ts'
import { newId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import { budgetOf } from '#demo/found.ts'
import type { World } from '#test/world.ts'
import { hashOf } from '#web/secrets.ts'

/** Carries out a deed that only other stages' pages call, as somebody signed in, on a person's budget: as `act` does it. */
export async function doing<R extends Resource, A extends Action<R>>(
  world: World,
  key: string,
  may: readonly [R, A],
  deed: (tx: Tx, permit: Permit<R, A>) => Promise<Outcome>,
  person = 'eastmarsh/anne',
): Promise<'signed-out' | 'not-allowed' | 'before' | 'done' | string[]> {
  const { cookie } = await world.as(key)
  const token = /footing=1\.([^;]+)/.exec(cookie)?.[1] ?? ''
  const [resource, action] = may
  const ask = { pool: world.pool, authorityId: 1, tokenHash: hashOf(token), resource, action }
  const outcome = await act({ ...ask, budgetId: budgetOf(person), route: 'test' }, newId(), deed, () => '/')
  if (typeof outcome === 'string') return outcome
  if ('refused' in outcome) return outcome.refused.map(({ code }) => code)
  return 'before' in outcome ? 'before' : 'done'
}
