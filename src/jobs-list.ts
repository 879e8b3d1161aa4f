import type { DueJob } from '#jobs/index.ts'
import { checkInInvitations } from '#journey/followup/jobs.ts'
import { reviewInvitations } from '#journey/review/jobs.ts'
import { waitingUpdate } from '#journey/waiting/jobs.ts'
import { usualTimes } from '#journey/waiting/usual/jobs.ts'

/** Every stage's due work, in the order of the journey. */
export const JOBS: readonly DueJob[] = [waitingUpdate, usualTimes, reviewInvitations, checkInInvitations]
