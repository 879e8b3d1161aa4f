import { mayAlso } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { amountOf } from '#journey/amount/reads.ts'
import { submissionOf } from '#journey/decision/reads.ts'
import { endingOf } from '#journey/ending/reads.ts'
import { toAnswer } from '#journey/followup/index.ts'
import { followupOf } from '#journey/followup/reads.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { needsStateOf } from '#journey/needs/reads.ts'
import { offerOf } from '#journey/offer/reads.ts'
import { toAgree } from '#journey/plan/index.ts'
import { planOf } from '#journey/plan/reads.ts'
import { reviewOf } from '#journey/review/reads.ts'
import { waitingOf } from '#journey/waiting/reads.ts'
import type { MyBudget } from './my-budget.ts'
import { type Facts, phaseOf, type Side } from './rules.ts'
import { workerOf } from './store.ts'
import { agreedBy } from './summary.tsx'

/** The whole first screen in one batch: only the parts that this reader may see are asked for. */
export async function myBudgetOf(tx: Tx, permit: Permit): Promise<MyBudget> {
  const { personId } = recordOf(permit)
  const side: MyBudget['side'] = permit.humanId === personId ? 'person' : permit.as === 'worker' ? 'worker' : 'onlooker'
  const involved = side !== 'onlooker'
  const [worker, offer, needs, amount, plan, submission, waiting, money, review, ending, followup] = await Promise.all([
    tx.one(workerOf, { person: personId }),
    involved ? offerOf(tx, permit) : undefined,
    involved ? needsStateOf(tx, permit) : undefined,
    mayAlso(permit, 'amount', 'see') ? amountOf(tx, permit) : undefined,
    mayAlso(permit, 'plan', 'see') ? planOf(tx, permit) : undefined,
    mayAlso(permit, 'decision', 'see') ? submissionOf(tx, permit) : undefined,
    mayAlso(permit, 'waiting', 'see') ? waitingOf(tx, permit) : undefined,
    mayAlso(permit, 'money', 'see') ? moneyOf(tx, permit) : undefined,
    involved ? reviewOf(tx, permit) : undefined,
    involved ? endingOf(tx, permit) : undefined,
    involved ? followupOf(tx, permit) : undefined,
  ])
  const mine: Side = side === 'worker' ? 'worker' : 'person'
  const theirs: Side = mine === 'worker' ? 'person' : 'worker'
  const facts: Facts = {
    explained: (offer?.explained.length ?? 0) > 0,
    answer: offer?.answered?.answer,
    questions: needs?.stage ?? 'not-open',
    mineDone: (mine === 'person' ? needs?.personDone : needs?.workerDone) ?? false,
    theirsDone: (mine === 'person' ? needs?.workerDone : needs?.personDone) ?? false,
    amount: amount !== undefined,
    plan: plan && {
      ready: isFine(toAgree(plan)),
      mineAgreed: agreedBy(plan, mine),
      theirsAgreed: agreedBy(plan, theirs),
      submitted: plan.submitted,
    },
    verdict: submission?.decision?.verdict,
    running: money?.agreement && { lastDay: money.lastPayDay },
    review: review?.current && { mineSaid: review.current.said[mine], theirsSaid: review.current.said[theirs] },
    ending: ending && {
      lastDay: ending.lastDay,
      confirmed: ending.confirmed !== undefined,
      mineSaid: ending.said[mine],
    },
    checkInDue: followup !== undefined && toAnswer(followup, permit.today) !== undefined,
  }
  return { side, phase: phaseOf(facts, permit.today), worker, offer, amount, plan, submission, waiting, money, review }
}
