import { day } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { arrivesOn, type Overlay } from '#core/pattern/index.ts'
import type { AgreementLine, LineManagedAs } from '../../agreement/agreement.ts'
import type { Claimed, Payable } from './due.ts'
import { canPay } from './grouping.ts'
import { arrivingFrom } from './groups.ts'
import { owedBy } from './owed.ts'

export const MONDAY = day('2026-11-30')
export const childcare: AgreementLine = {
  ...{ lineId: 'childcare', spendLineId: 's', outcomeId: 'o', what: 'Childcare', amountPence: 6200n, every: 'weekly' },
  ...{ from: MONDAY, plannedTo: undefined, endsEvent: 'my therapy ends', managedAs: 'direct-payment', budgetCode: '' },
}
export const laptop: AgreementLine = {
  ...childcare,
  lineId: 'laptop',
  every: 'once',
  amountPence: 30_000n,
  endsEvent: undefined,
}

export const as = (managedAs: LineManagedAs) => new Map([['childcare', managedAs]])

export type Given = Partial<Payable> & { lines?: readonly AgreementLine[]; overlays?: readonly Overlay[] }
export const payable = ({ lines = [childcare], overlays = [], ...part }: Given = {}): Payable => ({
  ...{ budgetId: 'b', personId: 'p', personName: 'Anne Field', payee: { payeeId: 'payee' }, cardId: undefined },
  ...{ schedules: [{ lines, overlays }], managedAs: new Map(), claimed: [], hold: undefined, keeps: undefined },
  ...{ earlier: new Set<string>(), since: undefined, ofAnyCode: [{ lines, overlays }] },
  ...part,
})
export const arrives = arrivingFrom(day('2026-11-20'), day('2026-11-24'), (on) => arrivesOn(on, new Set()))
export const claim = (from: string, part: Partial<Claimed> = {}): Claimed => ({
  ...{ itemId: `item ${from}`, lineId: 'childcare', kind: 'instalment', turn: 0, periodFrom: day(from), is: 'paid' },
  ...{ periodTo: day(from), payOn: day(from), amountPence: 6200n },
  ...part,
})
export const found = (given: Given, upTo: string): string => {
  const one = payable(given)
  const { items, heldUp } = canPay(one, owedBy(one, day(upTo)), arrives)
  return [
    ...items.map(
      (item) => `${item.kind} ${item.periodFrom} turn ${item.turn}: ${sayMoney(item.amountPence)} on ${item.arrivesOn}`,
    ),
    ...heldUp.map(({ why, count, totalPence }) => `${why} ${count} ${sayMoney(totalPence)}`),
  ].join('; ')
}
export const hold: Payable['hold'] = {
  ...{ reason: 'amount-in-doubt', words: '', whoActs: 'finance-officer', actBy: MONDAY, placedOn: MONDAY },
  placedByName: 'Farah',
}
export const first = 'instalment 2026-11-30 turn 0: £62.00 on 2026-11-30'
export const second = 'instalment 2026-12-07 turn 0: £62.00 on 2026-12-07'
export const ended = (on: string): Overlay[] => [{ id: 'e', kind: 'ends', on: day(on) }]
