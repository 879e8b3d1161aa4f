import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import type { AfterTalk, PrivateSaid, Sign } from './private.ts'
import { privateOf } from './reads.ts'
import { mayAnswerAlone, mayAskAlone, mayFollow, mayWriteTalk } from './rules.ts'
import { addPrivateAnswer, addPrivateFollowed, addPrivateQuestion, addPrivateTalk } from './store.ts'

// No sentence for the timeline: a carer may read that. No money, no agreement and no plan is touched by any of these.

/** The worker asks the person alone. They are told, by the way that is safe for them, that there is something to read. */
export async function askAlone(
  tx: Tx,
  permit: Permit<'private-question', 'ask'>,
  { signs, because }: { signs: readonly Sign[]; because: string },
): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const verdict = mayAskAlone(await privateOf(tx, permit))
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addPrivateQuestion, {
    id: laterId(permit.at),
    budget,
    signs,
    because,
    by: permit.humanId,
    on: permit.today,
  })
  await tell(tx, { budgetId: budget, stage: 'spending', on: permit.today })
  return { lines: [] }
}

/** The person answers themselves, having said that nobody is looking. Nobody types it for them. */
export async function answerAlone(
  tx: Tx,
  permit: Permit<'private-question', 'answer'>,
  { alone, said, words, safeWay }: { alone: boolean; said: PrivateSaid; words: string; safeWay: string },
): Promise<Outcome> {
  if (!alone) return { refused: refuse('say-whether-you-are-alone') }
  const all = await privateOf(tx, permit)
  const verdict = mayAnswerAlone(all)
  const [newest] = all
  if (!isFine(verdict) || newest === undefined) return { refused: verdict }
  await tx.run(addPrivateAnswer, { id: newest.privateId, said, words, safeWay, by: permit.humanId, on: permit.today })
  return { lines: [] }
}

/** The worker talked with them alone, and writes what comes next. No answer of the person's is made of it. */
export async function talkedAlone(
  tx: Tx,
  permit: Permit<'private-question', 'ask'>,
  typed: { alone: boolean; on: Day; next: AfterTalk; words: string },
): Promise<Outcome> {
  const [newest] = await privateOf(tx, permit)
  if (newest === undefined) return { refused: refuse('nothing-is-asked') }
  const { next, words } = typed
  const verdict = mayWriteTalk(newest, typed, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const by = permit.humanId
  await tx.run(addPrivateTalk, { id: newest.privateId, talkedOn: typed.on, next, words, by, on: permit.today })
  return { lines: [], id: next === 'ask-anew' ? 'ask' : 'answers?done=talked' }
}

/** What was done about it. */
export async function followPrivate(
  tx: Tx,
  permit: Permit<'private-question', 'ask'>,
  { words }: { words: string },
): Promise<Outcome> {
  const [newest] = await privateOf(tx, permit)
  if (newest === undefined) return { refused: refuse('not-answered-alone') }
  const verdict = mayFollow(newest)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addPrivateFollowed, { id: newest.privateId, words, by: permit.humanId, on: permit.today })
  return { lines: [] }
}
