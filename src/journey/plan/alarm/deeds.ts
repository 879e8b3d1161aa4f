import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addAudit } from '#access/store.ts'
import { isFine, refuse } from '#core/verdict.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { addSystemLine } from '#messages/timeline.ts'
import { alarmsFor } from './reads.ts'
import { mayAnswerAlarm, type Raised, whatBecomes } from './rules.ts'
import { addAlarm, addAlarmAnswer, friendOfLink } from './store.ts'
import { said } from './words.ts'

/** What a friend sends: the sha256 of their link, the id of the form (sent twice, it is one alarm), and words that may be ''. */
export type AlarmSent = { tokenHash: Buffer; formId: string; words: string; route: string }

/**
 * A friend raises the alarm. Nobody is signed in, so there is no permit: the link is the leave, given by the person. Adds one
 * row, tells the timeline, and touches nothing else: no money changes.
 */
export async function raiseAlarm(pool: Pool, authorityId: number, sent: AlarmSent): Promise<Raised> {
  return inCouncil(pool, authorityId, async (tx) => {
    const friend = await tx.one(friendOfLink, { tokenHash: sent.tokenHash })
    const becomes = whatBecomes(friend, friend?.raised ?? 0)
    if (friend === undefined || becomes !== 'raised') return becomes
    const { budget_id: budgetId, friend_id, person_id, known_as, today: on, at } = friend
    const added = await tx.one(addAlarm, {
      id: sent.formId,
      budget: budgetId,
      friend: friend_id,
      words: sent.words,
      on,
      at,
    })
    if (added === undefined) return becomes
    await addSystemLine(tx, { budgetId, on, stage: 'plan', sentence: said.raised(known_as) })
    const what = { resource: 'unwell', action: 'raise-alarm', outcome: 'wrote', route: sent.route } as const
    await tx.run(addAudit, { ...what, at, human: null, role: null, budget: budgetId, person: person_id })
    return becomes
  })
}

/** Whether a link still works. Reads nothing about anybody. */
export const isALink = (pool: Pool, authorityId: number, tokenHash: Buffer): Promise<boolean> =>
  inCouncil(pool, authorityId, async (tx) => (await tx.one(friendOfLink, { tokenHash })) !== undefined)

/** The worker says what they did. The person reads it in the timeline. */
export async function answerAlarm(
  tx: Tx,
  permit: Permit<'unwell', 'answer-alarm'>,
  input: { alarmId: string; words: string },
): Promise<Result> {
  const alarm = (await alarmsFor(tx, permit)).find((one) => one.alarmId === input.alarmId)
  if (alarm === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayAnswerAlarm(alarm)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addAlarmAnswer, { id: input.alarmId, words: input.words, by: permit.humanId, on: permit.today })
  const sentence = said.answered(permit.humanName, input.words)
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'plan', sentence }] }
}
