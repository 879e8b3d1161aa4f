import { mayAlso } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { sayDay } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { submissionOf } from '#journey/decision/reads.ts'
import { assessmentOf } from '#journey/needs/reads.ts'
import { planOf } from '#journey/plan/reads.ts'
import { potsFor, settingsFor } from '#journey/plan/unwell/reads.ts'
import { reviewAheadOf } from '#journey/review/reads.ts'
import { type TimelineEntry, timelineOf } from '#messages/timeline.ts'
import { communicationOf } from '#people/communication/reads.ts'
import { workerOf } from '../my-budget/store.ts'
import type { Around } from './plan-paper.ts'
import type { Visit } from './visit-paper.ts'

/** Everything that a visit's papers say, in one batch. */
export async function visitOf(tx: Tx, permit: Permit): Promise<Visit> {
  const { personId, personKnownAs } = recordOf(permit)
  const [worker, opened, plan, submission, review, { phones }, communication, unwell] = await Promise.all([
    tx.one(workerOf, { person: personId, today: permit.today }),
    assessmentOf(tx, permit),
    planOf(tx, permit),
    submissionOf(tx, permit),
    reviewAheadOf(tx, permit),
    settingsIn(tx, permit.today),
    communicationOf(tx, permit),
    unwellFor(tx, permit),
  ])
  const answering = opened !== undefined && opened.finished.person === undefined && opened.decision === undefined
  const [due] = review.due
  const meets = review.current?.meetOn
  return {
    knownAs: personKnownAs,
    workerName: worker?.name ?? phones.council.name,
    workerPhone: worker?.phone ?? phones.council.number,
    crisis: phones.crisis,
    decides: submission && `${submission.deciderName} for ${submission.bodyName}`,
    // On paper, too, no day that has passed is given as one to come.
    reviewBy:
      meets !== undefined && meets >= permit.today
        ? `on ${sayDay(meets)}`
        : due && due.dueOn >= permit.today
          ? `by ${sayDay(due.dueOn)}`
          : undefined,
    questions: answering ? opened.questions : [],
    ...{ talking: communication.now?.words ?? '', plan, unwell },
  }
}

/** Payments and money kept for a bad time, for a reader who may see that part of the plan. */
export async function unwellFor(tx: Tx, permit: Permit): Promise<Around['unwell']> {
  if (!mayAlso(permit, 'unwell', 'see')) return undefined
  const [settings, pots] = await Promise.all([settingsFor(tx, permit), potsFor(tx, permit)])
  return { settings, pots }
}

/** What happened on the permit's day, earliest first: what a worker copies into the council's own record. */
export async function todayOf(tx: Tx, permit: Permit): Promise<readonly TimelineEntry[]> {
  const lines = await timelineOf(tx, permit)
  return lines.filter(({ on }) => on === permit.today).reverse()
}
