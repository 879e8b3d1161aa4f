import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { planOf } from '../reads.ts'
import { heardFrom } from '../rows.ts'
import { friendsOf, potsOf, settingsOf } from './store.ts'
import type { AlarmFriend, Pot, Setting, UnwellPlan } from './unwell.ts'

/** What the person wrote about payments in a bad time, of every version of the plan. */
export async function settingsFor(tx: Tx, permit: Permit): Promise<readonly Setting[]> {
  const rows = await tx.run(settingsOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    settingId: row.unwell_id,
    versionId: row.version_id,
    spendLineId: row.spend_line_id ?? undefined,
    what: row.what ?? undefined,
    does: row.does,
    wish: row.wish,
    saidOn: row.said_on,
    heard: row.typed_on === null ? undefined : heardFrom(row.how, row.typed_by_name, row.typed_on, row.witness_name),
  }))
}

/** The money kept for a bad time, of every version of the plan, newest first. */
export async function potsFor(tx: Tx, permit: Permit): Promise<readonly Pot[]> {
  const rows = await tx.run(potsOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    versionId: row.version_id,
    amountPence: row.amount_pence,
    trigger: row.trigger_words,
    saidOn: row.said_on,
  }))
}

/** Who may raise the alarm, or once might. Not for carers: the person shares their plan with them, not their friends. */
export async function friendsFor(tx: Tx, permit: Permit): Promise<readonly AlarmFriend[]> {
  if (permit.as === 'carer') return []
  const rows = await tx.run(friendsOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    friendId: row.friend_id,
    name: row.name,
    howKnown: row.how_known,
    agreedOn: row.agreed_on,
    withdrawn: row.withdrawn_on !== null,
  }))
}

/** Everything the plan says about a bad time. Asks everything at once. */
export async function unwellPlanOf(tx: Tx, permit: Permit): Promise<UnwellPlan> {
  const [plan, settings, pots, friends] = await Promise.all([
    planOf(tx, permit),
    settingsFor(tx, permit),
    potsFor(tx, permit),
    friendsFor(tx, permit),
  ])
  return { plan, settings, pots, friends }
}
