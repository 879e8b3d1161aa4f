export { endPayments, goOnPaying } from './agreement/deeds.ts'
export { recordReturned, recordSpent, setAsideToReturn, takeBackSpent } from './ledger/deeds.ts'
export { laySteps, putOffSteps } from './stepping/deeds.ts'
