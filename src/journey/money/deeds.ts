export { endPayments } from './agreement/deeds.ts'
export { recordReturned, recordSpent, setAsideToReturn } from './ledger/deeds.ts'
