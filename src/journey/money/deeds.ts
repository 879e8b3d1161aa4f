export { endPayments } from './agreement/deeds.ts'
export { recordReturned, recordSpent, setAsideToReturn, takeBackSpent } from './ledger/deeds.ts'
