import { FOR_PERSON } from './for-person-words.ts'
import { FOR_WORKER } from './for-worker-words.ts'
import type { Words } from './my-budget.ts'
import type { Phase, Side } from './rules.ts'

/** What this side reads at this point: the person about their worker, the worker about the person, each by name. */
export const wordsFor = (side: Side, phase: Phase, worker: string, person: string): Words =>
  side === 'person' ? FOR_PERSON[phase](worker) : FOR_WORKER[phase](person)

/** By the clock of London. */
export function greeting(hour: number): string {
  if (hour < 12) return 'Good morning'
  return hour < 18 ? 'Good afternoon' : 'Good evening'
}
