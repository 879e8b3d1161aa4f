import type { DueJob } from '#jobs/index.ts'
import type { LongWork } from '#jobs/long.ts'
import { lateCallWork } from '#journey/followup/duty/jobs.ts'
import { checkInInvitations } from '#journey/followup/jobs.ts'
import { fileWork } from '#journey/money/files/making/jobs.ts'
import { closeMonths } from '#journey/money/ledger/jobs.ts'
import { payRunWork } from '#journey/money/payrun/jobs.ts'
import { reviewInvitations } from '#journey/review/jobs.ts'
import { payDayReminders } from '#journey/spending/assistants/jobs.ts'
import { receiptReading, removeLetGo } from '#journey/spending/capture/jobs.ts'
import { statementWork } from '#journey/spending/statements/reading/jobs.ts'
import { waitingUpdate } from '#journey/waiting/jobs.ts'
import { usualTimes } from '#journey/waiting/usual/jobs.ts'
import { NOTICES, type Post } from '#messages/outbox/send.ts'
import { LINKS } from '#people/invitation/by-email/post.ts'

/** Every stage's due work, in the order of the journey. */
export const JOBS: readonly DueJob[] = [
  waitingUpdate,
  usualTimes,
  closeMonths,
  removeLetGo,
  payDayReminders,
  reviewInvitations,
  checkInInvitations,
]

/** All that leaves the house. */
export const POSTS: readonly Post[] = [NOTICES, LINKS]

/** What somebody began that goes on in pieces until it is done. */
export const LONG_WORK: readonly LongWork[] = [payRunWork, fileWork, receiptReading, statementWork, lateCallWork]
