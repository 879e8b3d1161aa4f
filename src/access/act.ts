import type { Verdict } from '#core/verdict.ts'
import { askingOnce, begin, inCouncil, type OpenTransaction, type Pool, type Tx } from '#db/transaction.ts'
import type { Stage } from '#journey.ts'
import { NotAllowed, permitFor } from './gate.ts'
import type { Permit } from './permit.ts'
import {
  type Asking,
  addAudit,
  addFormSent,
  addLine,
  formSent,
  lockBudget,
  lockForm,
  touchSession,
  whoIsAsking,
} from './store.ts'
import type { Action, Resource } from './who-may.ts'

/** Who asks for what: the signed-in browser (sha256 of its token), the council of the path, the budget named in it. */
export type Ask<R extends Resource, A extends Action<R>> = {
  pool: Pool
  authorityId: number
  tokenHash: Buffer
  resource: R
  action: A
  budgetId: string | undefined
  route: string
}

/** A sentence for the person's timeline. */
export type Line = { budgetId: string; stage: Stage; sentence: string }

/**
 * What a deed did: the sentences it adds to the timeline, an id where the next page needs one, and `once` where it made a secret
 * that is kept nowhere and shown this one time (the form's `shows`).
 */
export type Done = { lines: readonly Line[]; id?: string; once?: string }

export type Refused = { refused: Verdict }

/** A deed answers with what it did or with every reason why not, having written nothing. */
export type Outcome = Done | Refused

export const isRefused = (outcome: Outcome): outcome is Refused => 'refused' in outcome

/** For what a worker hands a device over: each is a resource, and only its pages open on it. */
export const PASSED_FOR = ['passed-device', 'passed-review'] as const
export type PassedFor = (typeof PASSED_FOR)[number]

/** Why nobody came in. `handedOver`: a worker passed this device to the person of that budget, and only the pages `to` them open. */
export type Entry = 'signed-out' | 'not-allowed' | { handedOver: string; to: PassedFor }

/** Whether nobody came in. */
export const isEntry = (found: unknown): found is Entry =>
  found === 'signed-out' ||
  found === 'not-allowed' ||
  (typeof found === 'object' && found !== null && 'handedOver' in found)

const record = (
  ask: { resource: string; action: string; route: string },
  asking: Asking,
  role: string | null,
  outcome: 'read' | 'wrote' | 'refused',
) => ({
  at: asking.at,
  human: asking.human_id,
  role,
  resource: ask.resource,
  action: ask.action,
  outcome,
  budget: asking.budget_id,
  person: asking.person_id,
  route: ask.route,
})

async function enter<R extends Resource, A extends Action<R>>(
  open: OpenTransaction,
  ask: Ask<R, A>,
): Promise<{ asking: Asking; permit: Permit<R, A> } | Entry> {
  const asking = await open.tx.one(whoIsAsking, { tokenHash: ask.tokenHash, budget: ask.budgetId ?? null })
  if (asking === undefined) {
    await open.rollback()
    return 'signed-out'
  }
  const passed = asking.passed_budget
  const isPassedPage = PASSED_FOR.some((one) => one === ask.resource) && ask.action !== 'hand-over'
  if (passed !== null && !(isPassedPage && ask.resource === asking.passed_for)) {
    await open.rollback()
    return { handedOver: passed, to: asking.passed_for }
  }
  const missing = isPassedPage
    ? passed === null || passed !== asking.budget_id
    : ask.budgetId !== undefined && asking.budget_id === null
  const permit = missing
    ? undefined
    : permitFor(asking, ask.authorityId, ask.resource, ask.action, ask.budgetId !== undefined)
  if (permit === undefined) {
    void open.tx.run(addAudit, record(ask, asking, null, 'refused'))
    await open.commit()
    return 'not-allowed'
  }
  // Once a minute is enough to know who is still here, and spares most pages a write.
  if (asking.seen_before >= 60) void open.tx.run(touchSession, { tokenHash: ask.tokenHash, at: asking.at })
  return { asking, permit }
}

/**
 * Reads for one page. Two round trips: who asks and whether they may; then the page's statements, the audit row and the commit
 * together. `load` therefore asks everything at once (`Promise.all`); a page that must ask in turn says `inSteps`.
 * `draw` runs while the commit is on its way; its result is given back only once the audit row is durable.
 */
export async function read<R extends Resource, A extends Action<R>, Shape, Page>(
  ask: Ask<R, A>,
  load: (tx: Tx, permit: Permit<R, A>) => Promise<Shape>,
  draw: (shape: Shape, permit: Permit<R, A>) => Page,
  inSteps = false,
): Promise<Page | Entry> {
  const open = await begin(ask.pool, ask.authorityId)
  let entered: { asking: Asking; permit: Permit<R, A> } | Entry
  try {
    entered = await enter(open, ask)
  } catch (trouble) {
    await open.rollback().catch(() => {})
    throw trouble
  }
  if (isEntry(entered)) return entered
  const { asking, permit } = entered
  const loading = load(askingOnce(open.tx), permit)
  if (inSteps) await loading.catch(() => {})
  open.tx.run(addAudit, record(ask, asking, permit.as, 'read')).catch(() => {})
  const committed = open.commit()
  committed.catch(() => {})
  try {
    const page = draw(await loading, permit)
    await committed
    return page
  } catch (trouble) {
    await committed.catch(() => {})
    if (trouble instanceof NotAllowed) return 'not-allowed'
    throw trouble
  }
}

/** A form that was carried out before: where it went to then. */
export type Before = { before: string }

/**
 * Carries out one deed: one transaction, the budget locked, the permit bound to it, audit and timeline written with it.
 * A form key already carried out is not carried out again. A refused deed is rolled back; only the refusal is kept.
 */
export async function act<R extends Resource, A extends Action<R>>(
  ask: Ask<R, A>,
  formKey: string,
  deed: (tx: Tx, permit: Permit<R, A>) => Promise<Outcome>,
  goTo: (done: Done) => string,
): Promise<{ done: Done; to: string } | Refused | Before | Entry> {
  const open = await begin(ask.pool, ask.authorityId)
  try {
    const entered = await enter(open, ask)
    if (isEntry(entered)) return entered
    const { asking, permit } = entered
    void open.tx.run(lockForm, { key: formKey })
    if (asking.budget_id !== null) void open.tx.run(lockBudget, { budget: asking.budget_id })
    const before = await open.tx.one(formSent, { key: formKey })
    if (before !== undefined) {
      await open.rollback()
      return { before: before.went_to }
    }
    const outcome = await deed(open.tx, permit)
    if (isRefused(outcome)) {
      await open.rollback()
      await inCouncil(ask.pool, ask.authorityId, (tx) => tx.run(addAudit, record(ask, asking, permit.as, 'refused')))
      return outcome
    }
    const to = goTo(outcome)
    for (const { budgetId, stage, sentence } of outcome.lines)
      void open.tx.run(addLine, { budget: budgetId, on: asking.today, stage, sentence, by: asking.human_id })
    void open.tx.run(addFormSent, { key: formKey, human: asking.human_id, to, at: asking.at })
    void open.tx.run(addAudit, record(ask, asking, permit.as, 'wrote'))
    await open.commit()
    return { done: outcome, to }
  } catch (trouble) {
    await open.rollback().catch(() => {})
    if (trouble instanceof NotAllowed) return 'not-allowed'
    throw trouble
  }
}
