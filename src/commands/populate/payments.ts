import { addDays, type Day, maxDay, minDay, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { explain, instalments, type Overlay } from '#core/pattern/index.ts'
import type { Agreed, Ended, Part, Place } from './agreed.ts'
import type { Life } from './life.ts'
import { isHeldBack } from './money-besides.ts'
import { isMoreOnce } from './more.ts'
import { type Closed, cameBack, isSentBack, runAround, whoseAccountClosed } from './returned.ts'
import type { AccountKind } from './rows.ts'
import { giveBack, spend } from './spending.ts'
import { isPausedOnce, isUplifted } from './uplift.ts'

/** Each instalment up to today in its weekly run, posted where that was approved, and spent in the days after. */
export function isPaid(life: Life, agreed: Agreed, ended: Ended | undefined): void {
  const closed = ended === undefined ? whoseAccountClosed(life, agreed) : undefined
  const parts = partsOf(life, agreed, ended, closed)
  const left = new Map<AccountKind, bigint>()
  let lastOn = ended?.lastDay
  for (const group of together(parts)) {
    const [first] = group
    if (first === undefined) continue
    const payment_id = addPayment(life, group, 'first')
    const isBack = cameBack(closed, first)
    if (isBack) isSentBack(life, payment_id, group)
    const paid = isBack ? paidAgain(life, closed, group) : group
    for (const part of paid) {
      if (part.run.approvedOn === undefined) continue
      const [account, kept] = [part.line.account, part.due.amountPence - spend(life, part)]
      left.set(account, (left.get(account) ?? 0n) + kept)
      if (lastOn !== undefined) lastOn = maxDay(lastOn, part.arrives)
    }
  }
  const returnOn = lastOn && addDays(lastOn, 21)
  if (returnOn === undefined || returnOn > life.today) return
  for (const [account, pence] of left) if (pence > 0n) giveBack(life, account, pence, returnOn)
}

/** What goes to one place on one day from one run is one credit. */
function together(parts: readonly Part[]): Iterable<Part[]> {
  const groups = new Map<string, Part[]>()
  for (const part of parts) {
    const key = `${part.run.draftedOn} ${part.place.payee_id ?? part.place.card_id} ${part.arrives}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [part])
    else known.push(part)
  }
  return groups.values()
}

/** What falls due and is in a run by today: as it stood on the day of the run. */
function partsOf(life: Life, agreed: Agreed, ended: Ended | undefined, closed: Closed | undefined): Part[] {
  const { runs, today } = life
  const window = { from: agreed.lines.map(({ from }) => from).reduce(minDay), to: addDays(today, 7) }
  const passing = ended === undefined ? [...isPausedOnce(life, agreed), ...isMoreOnce(life, agreed)] : []
  const laid: Overlay[] = [...isUplifted(life, agreed), ...passing]
  const ends: Overlay[] = ended === undefined ? laid : [...laid, { id: 'ends', kind: 'ends', on: ended.lastDay }]
  const still = new Map(instalments(agreed.lines, ends, window).map((one) => [`${one.lineId} ${one.periodFrom}`, one]))
  const heldSince = ended === undefined ? isHeldBack(life, agreed.confirmedOn) : undefined
  return instalments(agreed.lines, laid, window).flatMap((first): Part[] => {
    const planned = runs.runFor(first.payOn, agreed.confirmedOn)
    const run = planned && runAround(life, closed, first.payOn, planned)
    if (run === undefined || (heldSince !== undefined && run.draftedOn >= heldSince)) return []
    const wasPaidBefore = ended === undefined || (run.approvedOn !== undefined && run.approvedOn < ended.madeOn)
    const due = wasPaidBefore ? first : still.get(`${first.lineId} ${first.periodFrom}`)
    const line = agreed.lines.find(({ id }) => id === first.lineId)
    return due === undefined || line === undefined ? [] : [partOf(life, agreed, { due, line, run }, closed)]
  })
}

function partOf(
  { chance, runs }: Life,
  { payeeId, cardId }: Agreed,
  paid: Pick<Part, 'due' | 'line' | 'run'>,
  closed: Closed | undefined,
): Part {
  const isNew = closed !== undefined && paid.run.draftedOn >= closed.newFrom
  const place: Place =
    paid.line.account === 'card'
      ? { payee_id: null, card_id: cardId }
      : { payee_id: isNew ? closed.newPayeeId : payeeId, card_id: null }
  return { ...paid, place, arrives: runs.arrivesOn(paid.due.payOn, paid.run), itemId: chance.id() }
}

/** What came back, paid to the new details; nothing where they are not there yet. */
function paidAgain(life: Life, closed: Closed, parts: readonly Part[]): Part[] {
  const run = life.runs.runFor(closed.on, closed.newFrom)
  if (run === undefined) return []
  const place = { payee_id: closed.newPayeeId, card_id: null }
  const again = parts.map((part) => {
    const arrives = life.runs.arrivesOn(part.due.payOn, run)
    return { ...part, run, place, arrives, itemId: life.chance.id() }
  })
  addPayment(life, again, 'again')
  return again
}

/** One credit with its items and their claims, posted where the run was approved. Gives its id. */
function addPayment(life: Life, parts: readonly Part[], turn: 'first' | 'again'): string {
  const [first] = parts
  if (first === undefined) throw new Error('a payment of nothing')
  const { run, place, arrives } = first
  const { chance, rows, runs, budgetId } = life
  const [payment_id, pay_run_id] = [chance.id(), runs.idOf(run)]
  // What nobody approved yet is no payment yet.
  if (run.approvedOn !== undefined)
    rows.add('payment', {
      ...{ payment_id, pay_run_id, budget_id: budgetId, ...place, arrives_on: arrives },
      ...{ amount_pence: parts.reduce((sum, { due }) => sum + due.amountPence, 0n) },
      reference: `PB${payment_id.replaceAll('-', '').slice(0, 14).toUpperCase()}`,
    })
  for (const { due, itemId: item_id } of parts) {
    const period = { line_id: due.lineId, period_from: due.periodFrom }
    rows.add('pay_run_item', {
      ...{ item_id, pay_run_id, budget_id: budgetId, payment_id, payee_id: place.payee_id, ...period },
      ...{ period_to: due.periodTo, pay_on: due.payOn, amount_pence: due.amountPence },
      ...{ working: explain(due).join('\n'), kind: 'instalment', turn: 0, pocket: null, switch_id: null },
    })
    const claim = { ...period, kind: 'instalment', turn: 0, item_id }
    if (turn === 'first') rows.add('instalment_claim', claim)
    else rows.claimAgain(claim)
  }
  if (run.approvedOn !== undefined) for (const part of parts) posted(life, part, run.approvedOn, turn)
  return payment_id
}

function posted({ rows, runs, budgetId, line: say }: Life, part: Part, on: Day, turn: 'first' | 'again'): void {
  const { due, line, arrives, itemId: key } = part
  rows.move(
    {
      ...{ debit: 'council', credit: line.account, code: line.code, kind: 'payment', amount_pence: due.amountPence },
      ...{ budget_id: budgetId, line_id: due.lineId, effective_on: arrives, posted_at: new Date(`${on}T12:00:00Z`) },
      ...{ key, made_by: runs.approvedBy },
    },
    turn,
  )
  const [amount, day, what] = [sayMoney(due.amountPence), sayDate(arrives), line.what.toLowerCase()]
  say('money', `We paid you ${amount} on ${day} for ${what}.`, runs.approvedBy, on)
}
