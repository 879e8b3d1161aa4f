import type { Line, Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'
import { auditEach, lockEach } from '#access/several.ts'
import { isFine, refuse } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import type { Named, Worker, WorkerWithPeople } from './named-worker.ts'
import { handoverOf, onePersonOf } from './reads.ts'
import { isSent, mayNameFor, mayNameForAll, movedBy } from './rules.ts'
import { addNamed } from './store.ts'
import { said } from './words.ts'

type Typed = { to: string | undefined; why: string }

/** Names another worker for one person, from today. They read who, why, and how to reach them. The record is locked already. */
export async function nameForOne(
  tx: Tx,
  permit: Permit<'named-worker', 'name-for-one'>,
  typed: Typed,
): Promise<Outcome> {
  const found = await onePersonOf(tx, permit)
  if (found === undefined) throw new NotAllowed()
  const verdict = mayNameFor(found, typed)
  const to = found.workers.find(({ humanId }) => humanId === typed.to)
  if (to === undefined || !isFine(verdict)) return { refused: verdict }
  return { lines: await named(tx, permit, { people: [found.person], from: found.worker, to, why: typed.why }) }
}

/**
 * Names another worker for everybody whom one was named for: one who works here no more, or, by a manager, one who does. Nobody
 * becomes their own worker, and nobody moves themself: those stay in the list. Each record is locked and has its own audit row; who was
 * given somebody else meanwhile stays there.
 */
export async function nameForAll(
  tx: Tx,
  permit: Permit<'named-worker', 'name-for-all'>,
  { worker, ...typed }: Typed & { worker: string },
): Promise<Outcome> {
  const budgets = ((await handoverOf(tx, permit, worker))?.people ?? []).map(({ budgetId }) => budgetId)
  await lockEach(tx, budgets)
  const found = await handoverOf(tx, permit, worker)
  if (found === undefined) throw new NotAllowed()
  const verdict = mayNameForAll(found, typed)
  const to = found.workers.find(({ humanId }) => humanId === typed.to)
  if (to === undefined || !isFine(verdict)) return { refused: verdict }
  const people = movedBy(found.people, { to: to.humanId, by: permit.humanId }).filter(({ budgetId }) =>
    budgets.includes(budgetId),
  )
  if (people.length === 0) return { refused: refuse('nobody-left-to-hand-on') }
  const lines = await named(tx, permit, { people, from: found.worker, to, why: typed.why })
  await auditEach(tx, permit, people, '/workers/:worker')
  return { lines }
}

async function named(
  tx: Tx,
  permit: Permit<'named-worker', 'name-for-one' | 'name-for-all'>,
  input: { people: readonly Named[]; from: WorkerWithPeople | undefined; to: Worker; why: string },
): Promise<readonly Line[]> {
  const { today: on, humanId: by } = permit
  const { people, from, to, why } = input
  const { phones } = await settingsIn(tx, on)
  const because =
    from?.worksHere === true
      ? { as: 'said' as const, by: permit.humanName, why }
      : { as: 'left' as const, name: from?.name }
  for (const one of people) {
    await tx.run(addNamed, { person: one.personId, worker: to.humanId, from: on, by })
    if (isSent(one)) await tell(tx, { budgetId: one.budgetId, stage: 'offer', on })
  }
  const sentence = said.named(to, on, because, phones.council)
  return people.map(({ budgetId }) => ({ budgetId, stage: 'offer', sentence }))
}
