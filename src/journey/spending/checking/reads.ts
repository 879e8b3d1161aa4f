import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Settings } from '#council/index.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { balancesOf } from '#journey/money/reads.ts'
import { switchesFor } from '#journey/money/unwell/reads.ts'
import { closerLookOf } from '../outside/reads.ts'
import { purchasesOf } from '../store.ts'
import { type BesideFacts, besideDoes } from './beside/rules.ts'
import { besideOf } from './beside/store.ts'
import type { Asks, Checking, CloserAsked, Level, LevelNow, LookItem, SpendingLook, WorkerDoes } from './checking.ts'
import { levelInForce } from './in-force.ts'
import { receiptToComeOf } from './receipts/rules.ts'
import { withoutReceipt } from './receipts/store.ts'
import { dueFrom, isLighterDue, lighterOf, quarterToComeOf, restingOf } from './rules.ts'
import { askedOf, itemsOf, levelOf, looksOf, setUpOn, statementDays } from './store.ts'
import { USUAL_REASON } from './words.ts'

/** What a level asks by the council's settings. */
export function asksOf({ checking }: Settings, level: Level): Asks {
  const { everyMonths, sample, receiptsOverPence, statements } = checking[level]
  return { everyMonths, sample, receiptsOverPence, statements }
}

/** What the permit's budget is asked for today: by its own level, else by the council's usual one. */
export async function asksNow(tx: Tx, permit: Permit): Promise<Asks> {
  const [settings, level, closer] = await Promise.all([
    settingsIn(tx, permit.today),
    tx.one(levelOf, { budget: recordOf(permit).budgetId }),
    closerLookOf(tx, permit),
  ])
  const own = level === undefined ? usualOf(settings, permit.today) : levelFrom(level)
  return levelInForce(own, closer, asksOf(settings, 'close'))
}

/** Everything about looking at what was bought with the permit's budget. Asks everything at once. */
export async function checkingOf(tx: Tx, permit: Permit): Promise<Checking> {
  const { budgetId: budget } = recordOf(permit)
  const [settings, level, closer, asked, looks, items, switches, begun, purchases, balances, taken, without] =
    await Promise.all([
      settingsIn(tx, permit.today),
      tx.one(levelOf, { budget }),
      closerLookOf(tx, permit),
      tx.one(askedOf, { budget }),
      tx.run(looksOf, { budget }),
      tx.run(itemsOf, { budget }),
      switchesFor(tx, permit),
      tx.one(setUpOn, { budget }),
      tx.run(purchasesOf, { budget }),
      balancesOf(tx, permit),
      tx.run(statementDays, { budget }),
      tx.run(withoutReceipt, { budget }),
    ])
  const own = level === undefined ? usualOf(settings, begun?.set_up_on ?? permit.today) : levelFrom(level)
  const now = levelInForce(own, closer, asksOf(settings, 'close'))
  const all = looks.map((row) => lookFrom(row, items))
  const lastTo = all.find(({ closed }) => closed !== undefined)?.to
  const passed = all[0]?.to
  const picked = new Set(items.map(({ purchase_id }) => purchase_id))
  return {
    ...{ level: now, own },
    looks: all,
    asked: asked && askedFrom(asked),
    resting: restingOf(switches, settings.checking.graceDays, permit.today),
    dueOn: dueFrom(begun?.set_up_on, lastTo, now.everyMonths),
    toLookAt: purchases
      .filter((row) => (passed === undefined || row.recorded_on >= passed) && !picked.has(row.purchase_id))
      .map((row) => ({ purchaseId: row.purchase_id, amountPence: row.amount_pence, boughtOn: row.bought_on })),
    anythingPaid: balances.paidPence > 0n,
    lighter: now.until === undefined ? lighterOf(now, all, settings.checking.lighterAfterLooks) : undefined,
    quarterToCome: quarterToComeOf(
      now,
      taken.map((row) => ({ firstDay: row.first_day, lastDay: row.last_day })),
      permit.today,
    ),
    receiptToCome: receiptToComeOf(
      now,
      without.map((row) => ({
        ...{ purchaseId: row.purchase_id, amountPence: row.amount_pence, boughtOn: row.bought_on, what: row.what },
      })),
    ),
  }
}

const usualOf = (settings: Settings, from: Day): LevelNow => ({
  ...asksOf(settings, settings.checking.usual),
  ...{ level: settings.checking.usual, reason: USUAL_REASON, from, setBy: undefined, lookAgainOn: undefined },
})

const levelFrom = (row: NonNullable<(typeof levelOf)['row']>): LevelNow => ({
  ...{ level: row.level, reason: row.reason, from: row.from_day, lookAgainOn: row.look_again_on ?? undefined },
  ...{ everyMonths: row.every_months, sample: row.sample, statements: row.statements },
  receiptsOverPence: row.receipts_over_pence ?? undefined,
  setBy: { name: row.set_by_name, on: row.set_on },
})

const typed = (how: HeardHow | 'here' | null, by: string | null) =>
  how === null || by === null ? {} : { how, typedBy: by }

const askedFrom = (row: NonNullable<(typeof askedOf)['row']>): CloserAsked => ({
  ...{ askId: row.ask_id, level: row.level, reason: row.reason, lookAgainOn: row.look_again_on },
  ...{ byName: row.by_name, on: row.asked_on },
  view:
    row.said_on === null
      ? undefined
      : { words: row.view_words ?? '', on: row.said_on, ...typed(row.view_how, row.view_typed_by) },
})

function lookFrom(
  row: NonNullable<(typeof looksOf)['row']>,
  items: readonly NonNullable<(typeof itemsOf)['row']>[],
): SpendingLook {
  return {
    ...{ lookId: row.look_id, from: row.from_day ?? undefined, to: row.to_day },
    ...{ openedOn: row.opened_on, openedByName: row.opened_by_name },
    closed: row.closed_on === null ? undefined : { on: row.closed_on, byName: row.closed_by_name ?? '' },
    items: items.filter(({ look_id }) => look_id === row.look_id).map(itemFrom),
  }
}

const itemFrom = (row: NonNullable<(typeof itemsOf)['row']>): LookItem => ({
  ...{ purchaseId: row.purchase_id, amountPence: row.amount_pence, boughtOn: row.bought_on, what: row.what },
  ...{ lineWhat: row.line_what, hasPhoto: row.has_photo, because: row.because, isFine: row.is_fine },
  noReceiptBecause: row.no_receipt_because ?? undefined,
  question:
    row.question === null || row.asked_on === null
      ? undefined
      : { words: row.question, byName: row.asked_by_name ?? '', on: row.asked_on },
  reply:
    row.reply === null || row.said_on === null
      ? undefined
      : { words: row.reply, on: row.said_on, ...typed(row.reply_how, row.reply_typed_by) },
})

/** One look and one purchase that it picked; undefined where there is none by these ids on the permit's budget. */
export async function itemOf(tx: Tx, permit: Permit, lookId: string, purchaseId: string) {
  const checking = await checkingOf(tx, permit)
  const look = checking.looks.find((one) => one.lookId === lookId)
  const item = look?.items.find((one) => one.purchaseId === purchaseId)
  return look && item && { checking, look, item }
}

/** What is a worker's turn about one of their people. */
export type CheckTask = { budgetId: string; knownAs: string; does: WorkerDoes; since: Day }

/** Whose purchases wait for the worker, among those beside whom they stand. */
export async function checksWaiting(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly CheckTask[]> {
  const [rows, settings] = await Promise.all([
    tx.run(besideOf, { worker: permit.humanId, today: permit.today }),
    settingsIn(tx, permit.today),
  ])
  const { checking } = settings
  return rows.flatMap((row) => {
    const switches = [
      ...(row.bad_time_open ? [{ endedOn: undefined }] : []),
      ...(row.bad_time_ended === null ? [] : [{ endedOn: row.bad_time_ended }]),
    ]
    const facts: BesideFacts = {
      resting: restingOf(switches, checking.graceDays, permit.today),
      asked: row.asked_on === null ? undefined : { on: row.asked_on, viewed: row.viewed },
      open: row.open_on === null ? undefined : { on: row.open_on, unanswered: row.unanswered },
      lookAgainOn: isAgreedCloser(row, settings) ? undefined : (row.look_again_on ?? undefined),
      dueOn: dueFrom(row.set_up_on, row.last_to ?? undefined, everyMonthsOf(row, settings)),
      anythingToLookAt: row.bought_since,
      lighterSince: isLighterOffered(row, settings) ? (row.last_to ?? undefined) : undefined,
    }
    const found = besideDoes(facts, permit.today)
    return found === undefined ? [] : [{ budgetId: row.budget_id, knownAs: row.known_as, ...found }]
  })
}

type BesideRow = NonNullable<(typeof besideOf)['row']>

/** Whether a closer look that was agreed lies over their own level, as `levelInForce` has it: not where that is close already. */
const isAgreedCloser = (row: BesideRow, { checking }: Settings): boolean =>
  row.closer && (row.level ?? checking.usual) !== 'close'

function everyMonthsOf(row: BesideRow, settings: Settings): number {
  const { checking } = settings
  if (isAgreedCloser(row, settings)) return checking.close.everyMonths
  return row.every_months ?? checking[checking.usual].everyMonths
}

function isLighterOffered(row: BesideRow, settings: Settings): boolean {
  const { usual, lighterAfterLooks } = settings.checking
  return !isAgreedCloser(row, settings) && isLighterDue(row.level ?? usual, row.asked_in ?? [], lighterAfterLooks)
}
