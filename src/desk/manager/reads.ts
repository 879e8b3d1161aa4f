import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { openChallenges } from '#journey/decision/challenge/reads.ts'
import { endingsWaitingFor } from '#journey/ending/notice/reads.ts'
import { callsForMe, lateCalls } from '#journey/followup/duty/reads.ts'
import { holdsForManager } from '#journey/money/reads.ts'
import { requestsOn } from '#journey/offer/request/reads.ts'
import { giveBacksToApprove } from '#journey/spending/giving-back/reads.ts'
import { waitingForManager } from '#journey/spending/outside/reads.ts'
import { interimAsked } from '#journey/waiting/interim/reads.ts'
import { leftBehind } from '#people/named-worker/reads.ts'
import type { ManagersDay } from './manager.ts'
import { waitingFrom } from './rules.ts'
import { waitingOn } from './store.ts'

/** What waits for this manager, in one batch. */
export async function managersDay(tx: Tx, permit: Permit<'desk', 'manager'>): Promise<ManagersDay> {
  const { humanId: human } = permit
  const [own, mine, late, interim, challenges, endings, steps, goingBack, requests, noWorker, holds] =
    await Promise.all([
      tx.one(waitingOn, { human }),
      callsForMe(tx, permit),
      lateCalls(tx, permit),
      interimAsked(tx, permit),
      openChallenges(tx, permit),
      endingsWaitingFor(tx, permit),
      waitingForManager(tx, permit),
      giveBacksToApprove(tx, permit),
      requestsOn(tx, 1),
      leftBehind(tx, permit),
      holdsForManager(tx, permit),
    ])
  const days = <D>(day: D | null | undefined): D[] => (day === null || day === undefined ? [] : [day])
  return {
    calls: [...mine, ...late.filter(({ callId }) => mine.every((one) => one.callId !== callId))],
    waiting: waitingFrom({
      safety: { count: own?.safety ?? 0, since: days(own?.safety_since) },
      interim: { since: interim.map(({ proposedOn }) => proposedOn) },
      holds: { by: holds.map(({ actBy }) => actBy) },
      plans: { count: own?.plans ?? 0, by: days(own?.plans_by) },
      challenges: { by: challenges.flatMap(({ deciderId, answerBy }) => (deciderId === human ? [answerBy] : [])) },
      endings: { since: endings.waiting.map(({ toldOn }) => toldOn) },
      outside: { since: steps.map(({ on }) => on) },
      'give-back': { since: goingBack.flatMap(({ on, waitsFor }) => (waitsFor === 'yes-of-another' ? [] : [on])) },
      'no-worker': { count: noWorker },
      requests: { count: requests.all, since: requests.waiting.map(({ askedOn }) => askedOn) },
    }),
  }
}
