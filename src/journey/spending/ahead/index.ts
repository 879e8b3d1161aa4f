export type { SpendingAhead, SpendingTask, SpendingWhy } from './ahead.ts'
