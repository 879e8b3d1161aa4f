export { endPayments, goOnPaying } from './agreement/deeds.ts'
export { endLess, layLess } from './for-a-while/deeds.ts'
export { recordReturned, recordSpent, setAsideToReturn, takeBackSpent } from './ledger/deeds.ts'
export { laySteps, putOffSteps } from './stepping/deeds.ts'
