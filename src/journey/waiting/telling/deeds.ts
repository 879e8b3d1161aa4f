import type { Line, Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { auditEach, lockEach } from '#access/several.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { waitingOf } from '../reads.ts'
import { addUpdate } from '../store.ts'
import type { OpenWait } from '../waiting.ts'
import { nothingChanged } from '../words.ts'
import { panelGroupsDue } from './reads.ts'
import { mayTap, mayTell, wayOf } from './rules.ts'
import type { UpdateDue } from './telling.ts'
import { said } from './words.ts'

/** Tells the person where it stands, in the worker's words, also when nothing has changed (H4). */
export async function tellWhereItStands(
  tx: Tx,
  permit: Permit<'waiting', 'tell'>,
  { words }: { words: string },
): Promise<Outcome> {
  const wait = await waitingOf(tx, permit)
  const verdict = mayTell(wait, words)
  if (wait === undefined || !isFine(verdict)) return { refused: verdict }
  return { lines: [await told(tx, permit, { ...wait, way: wayOf(wait) }, words)] }
}

/**
 * The one tap: says that nothing has changed and why, in the sentence that was shown. Refused where it is no longer the true one,
 * or where they heard something today. Gives `today` as its id where the tap stood on the worker's first screen.
 */
export async function sayNothingChanged(
  tx: Tx,
  permit: Permit<'waiting', 'tell'>,
  { shown, from }: { shown: string; from: 'today' | 'page' },
): Promise<Outcome> {
  const wait = await waitingOf(tx, permit)
  const verdict = mayTap(wait, shown, wait === undefined ? '' : nothingChanged(wait, permit.today), permit.today)
  if (wait === undefined || !isFine(verdict)) return { refused: verdict }
  return { lines: [await told(tx, permit, { ...wait, way: wayOf(wait) }, shown)], id: from }
}

type Tellable = Pick<OpenWait, 'budgetId' | 'submissionId'> & Partial<Pick<OpenWait, 'answer'>> & Pick<UpdateDue, 'way'>

/** Writes it down for them and, unless they wanted to hear it by voice, tells them by the way they chose. */
async function told(
  tx: Tx,
  permit: Permit<'waiting', 'tell' | 'tell-all'>,
  { budgetId, submissionId, way, answer }: Tellable,
  words: string,
): Promise<Line> {
  const { today: on, humanId: by, humanName } = permit
  await tx.run(addUpdate, { submission: submissionId, on, words, by, decision: answer?.decisionId ?? null })
  if (way === 'sent') await tell(tx, { budgetId, stage: 'waiting', on })
  return {
    budgetId,
    stage: 'waiting',
    sentence: way === 'sent' ? said.told(humanName, words) : said.rang(humanName, words),
  }
}

/**
 * One tap for everybody of the worker's own people (and of those they cover for) who waits for one panel day: each budget is
 * locked, told once a day, and has its own audit row. Gives how many as its id.
 */
export async function tellAllForPanel(
  tx: Tx,
  permit: Permit<'waiting', 'tell-all'>,
  { panel }: { panel: string },
): Promise<Outcome> {
  const dueNow = async () => (await panelGroupsDue(tx, permit)).find(({ day }) => day === panel)?.people ?? []
  const before = await dueNow()
  const locked = new Set(before.map(({ budgetId }) => budgetId))
  await lockEach(tx, [...locked])
  const people = (await dueNow()).filter(({ budgetId }) => locked.has(budgetId))
  if (people.length === 0) return { refused: refuse('nobody-left-to-tell') }
  const lines: Line[] = []
  for (const one of people) lines.push(await told(tx, permit, one, one.sentence))
  await auditEach(tx, permit, people, '/waiting/tell-all')
  return { lines, id: String(people.length) }
}
