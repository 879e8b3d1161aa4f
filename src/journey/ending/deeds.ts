import { isRefused, type Outcome } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { endPayments } from '#journey/money/deeds.ts'
import type { Asked, Side } from '#journey/review/index.ts'
import { CONDITIONS, type EndingKind } from './ending.ts'
import type { viewFields } from './forms.ts'
import { endingOf, endingStateOf, noticeDaysOf } from './reads.ts'
import { mayConfirm, mayPropose, maySay } from './rules.ts'
import { addConfirmed, addEnding, addView } from './store.ts'
import { said } from './words.ts'

/** Tells the person about an ending: the last day that is paid, and why (M9). It stops nothing. */
export async function proposeEnding(
  tx: Tx,
  permit: Permit<'ending', 'propose'>,
  input: { kind: EndingKind; otherWays: readonly string[]; event: string; lastDay: Day; reasons: string },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const { kind, event, lastDay, reasons } = input
  const state = await endingStateOf(tx, permit)
  const before = { ...state, isSetUp: state.money.agreement !== undefined }
  const verdict = mayPropose(
    before,
    { kind, event, lastDay, otherWaysTalked: input.otherWays.length > 0 },
    permit.today,
  )
  if (!isFine(verdict)) return { refused: verdict }
  const id = laterId(permit.at)
  await tx.run(addEnding, { id, budget: budgetId, kind, lastDay, event, reasons, on: permit.today, by: permit.humanId })
  return { lines: [{ budgetId, stage: 'ending', sentence: said.told(permit.humanName, personKnownAs, lastDay) }] }
}

type Said = { views: Asked<typeof viewFields> }

/** The person's own view of the four conditions, in their own session (M4). Only they give it. */
export const sayAsPerson = (tx: Tx, permit: Permit<'ending', 'say-as-person'>, input: Said): Promise<Outcome> =>
  say(tx, permit, 'person', recordOf(permit).personKnownAs, input)

/** The worker's view of the four conditions. */
export const sayAsWorker = (tx: Tx, permit: Permit<'ending', 'say-as-worker'>, input: Said): Promise<Outcome> =>
  say(tx, permit, 'worker', permit.humanName, input)

async function say(tx: Tx, permit: Permit, side: Side, name: string, input: Said): Promise<Outcome> {
  const ending = await endingOf(tx, permit)
  const verdict = maySay(ending)
  if (!isFine(verdict) || ending === undefined) return { refused: verdict }
  const views = input.views(CONDITIONS)
  if ('reasons' in views) return { refused: views.reasons }
  for (const condition of CONDITIONS) {
    const view = views.typed.get(condition)
    if (view === undefined) continue
    await tx.run(addView, {
      ending: ending.endingId,
      condition,
      side,
      said: view.said,
      words: view.words,
      by: permit.humanId,
      on: permit.today,
    })
  }
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'ending', sentence: said.says(name) }] }
}

/** Confirms the ending, by a named human: from here on its last day is laid over the agreement. Nothing stops before it. */
export async function confirmEnding(tx: Tx, permit: Permit<'ending', 'confirm'>): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const [ending, noticeDays] = await Promise.all([endingOf(tx, permit), noticeDaysOf(tx, permit)])
  const verdict = mayConfirm(ending, permit.today, noticeDays)
  if (!isFine(verdict) || ending === undefined) return { refused: verdict }
  const { endingId, lastDay, reasons } = ending
  await tx.run(addConfirmed, { ending: endingId, by: permit.humanId, on: permit.today })
  const ended = await endPayments(tx, also(permit, 'money', 'end-payments'), { lastDay, reason: reasons })
  if (isRefused(ended)) return ended
  return { lines: [{ budgetId, stage: 'ending', sentence: said.confirmed(permit.humanName, lastDay) }, ...ended.lines] }
}
