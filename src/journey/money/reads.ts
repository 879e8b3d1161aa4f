export { moneyOf } from './agreement/reads.ts'
export { type MoneyAhead, moneyAheadOf } from './ahead/reads.ts'
export { balancesOf } from './ledger/reads.ts'
export { payRunsOf } from './payrun/reads.ts'
