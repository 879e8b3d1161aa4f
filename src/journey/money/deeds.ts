export { endPayments } from './agreement/deeds.ts'
export { recordReturned, recordSpent } from './ledger/deeds.ts'
