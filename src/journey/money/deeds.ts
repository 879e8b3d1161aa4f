export { endPayments } from './agreement/deeds.ts'
export { recordReturned, recordSpent, takeBackSpent } from './ledger/deeds.ts'
