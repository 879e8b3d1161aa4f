import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import type { EndingKind, EndingState } from './ending.ts'
import { restOnStop } from './ground/deeds.ts'
import { endsEarly, type Horizon } from './law.ts'
import { endingStateOf } from './reads.ts'
import { mayPropose } from './rules.ts'
import { addEarly, addEnding } from './store.ts'
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
  const ground = kind === 'spent-outside' ? await restOnStop(tx, permit) : state.ground.all[0]?.groundId
  if (ground === undefined) return { refused: refuse('no-stop-was-agreed', 'kind') }
  const [on, by] = [permit.today, permit.humanId]
  await tx.run(addEnding, { id, budget: budgetId, kind, lastDay, event, reasons, ground, on, by })
  const early = endsEarly(horizonsOf(state), { kind, lastDay, event })
  if (early !== undefined) {
    const planned = { until: early.until ?? null, event: early.event ?? '' }
    await tx.run(addEarly, { ...planned, ending: id, reason: reasons, by, on })
  }
  if (kind === 'died') return { lines: [{ budgetId, stage: 'ending', sentence: said.toFamily(permit.humanName) }] }
  await tell(tx, { budgetId, stage: 'ending', on, readBy: lastDay })
  return { lines: [{ budgetId, stage: 'ending', sentence: said.told(permit.humanName, personKnownAs, lastDay) }] }
}

const horizonsOf = ({ goals, money }: EndingState): readonly Horizon[] => [
  ...goals.map(({ endsOn, endsEvent }) => ({ until: endsOn, event: endsEvent })),
  ...money.lines.map(({ plannedTo, endsEvent }) => ({ until: plannedTo, event: endsEvent })),
]
