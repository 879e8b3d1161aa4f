export type { StopAgreed } from './outside/reads.ts'
export type { Helped, Purchase, Served, Spending, Totals } from './spending.ts'
export { sayLeft } from './words.ts'
