import type { DueJob } from '#jobs/index.ts'
import { waitingUpdate } from '#journey/waiting/jobs.ts'

/** Every stage's due work, in the order of the journey. */
export const JOBS: readonly DueJob[] = [waitingUpdate]
