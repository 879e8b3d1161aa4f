import { also, mayAlso } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { amountRangeOf } from '#journey/amount/reads.ts'
import { submissionOf } from '#journey/decision/reads.ts'
import { endingAheadOf } from '#journey/ending/reads.ts'
import { checkInNowOf } from '#journey/followup/reads.ts'
import { moneyAheadOf } from '#journey/money/reads.ts'
import { needsStateOf } from '#journey/needs/reads.ts'
import { offerOf } from '#journey/offer/reads.ts'
import { type Plan, toAgree } from '#journey/plan/index.ts'
import { planInForceOf, planOf } from '#journey/plan/reads.ts'
import { reviewAheadOf } from '#journey/review/reads.ts'
import { spendingAheadOf } from '#journey/spending/ahead/reads.ts'
import { payDayNear } from '#journey/spending/assistants/reads.ts'
import { shouldTalkAlone } from '#journey/spending/outside/private/reads.ts'
import { waitingOf } from '#journey/waiting/reads.ts'
import type { MyBudget } from './my-budget.ts'
import { type Facts, phaseOf, type Side } from './rules.ts'
import { workerOf } from './store.ts'
import { agreedBy } from './summary.tsx'

/**
 * The whole first screen in one batch. Only what this reader may see is asked for, and only what can matter at this point of
 * the journey: before a plan was approved there is no money to look at, and after it no first figure.
 */
export async function myBudgetOf(tx: Tx, permit: Permit): Promise<MyBudget> {
  const { personId, submitted, approved, backAfter } = recordOf(permit)
  const isMakingPlan = !approved || backAfter !== undefined
  const side: MyBudget['side'] = permit.humanId === personId ? 'person' : permit.as === 'worker' ? 'worker' : 'onlooker'
  const involved = side !== 'onlooker'
  const [beginning, running, worker, plan, submission, waiting] = await Promise.all([
    submitted ? NO_BEGINNING : beginningOf(tx, permit, involved),
    approved ? runningOf(tx, permit, involved) : NOT_RUNNING,
    workerNow(tx, personId, permit.today),
    isMakingPlan && mayAlso(permit, 'plan', 'see') ? planOf(tx, permit) : undefined,
    submitted && mayAlso(permit, 'decision', 'see') ? submissionOf(tx, permit) : undefined,
    submitted && mayAlso(permit, 'waiting', 'see') ? waitingOf(tx, permit) : undefined,
  ])
  const { offer, needs, amount } = beginning
  const { inForce, money, spending, review, ending, checkIn, payDay, talkAlone } = running
  const mine: Side = side === 'worker' ? 'worker' : 'person'
  const theirs: Side = mine === 'worker' ? 'person' : 'worker'
  const facts: Facts = {
    explained: (offer?.explained.length ?? 0) > 0,
    answer: offer?.answered?.answer,
    questions: needs?.stage ?? (submitted ? 'decided' : 'not-open'),
    mineDone: (mine === 'person' ? needs?.personDone : needs?.workerDone) ?? false,
    theirsDone: (mine === 'person' ? needs?.workerDone : needs?.personDone) ?? false,
    amount: amount !== undefined,
    plan: plan === undefined ? inForce && SENT : factsOf(plan, mine, theirs),
    verdict: submission?.decision?.verdict,
    running: money && { lastDay: money.lastPayDay },
    review: review?.current && { mineSaid: review.current.said[mine], theirsSaid: review.current.said[theirs] },
    // Of one that somebody says is wrong nothing is asked any more.
    ending: ending?.challenged === false ? { ...ending, mineSaid: ending.said[mine] } : undefined,
    checkInDue: checkIn.due,
    lost: checkIn.lost,
    back: backAfter === undefined ? undefined : { hasNextPlan: plan !== undefined && plan.number > backAfter },
  }
  return {
    side,
    phase: phaseOf(facts, permit.today),
    worker,
    offer,
    amount,
    plan: backAfter === undefined || (plan?.number ?? 0) > backAfter ? plan : undefined,
    inForce,
    isBack: backAfter !== undefined,
    submission,
    waiting,
    money,
    spending,
    review,
    ending,
    payDay,
    talkAlone,
  }
}

/** Whom the person rings: their worker, and while that one is away whoever covers. */
async function workerNow(tx: Tx, person: string, today: Day): Promise<MyBudget['worker']> {
  const row = await tx.one(workerOf, { person, today })
  if (row === undefined) return undefined
  const { name, phone, away_until: until, cover_name: coveredBy, cover_phone: coverPhone } = row
  return {
    ...{ name, phone },
    away: until === null || coveredBy === null ? undefined : { until, coveredBy, phone: coverPhone },
  }
}

const SENT = { ready: true, mineAgreed: true, theirsAgreed: true, submitted: true }

const factsOf = (plan: Plan, mine: Side, theirs: Side): typeof SENT => ({
  ready: isFine(toAgree(plan)),
  mineAgreed: agreedBy(plan, mine),
  theirsAgreed: agreedBy(plan, theirs),
  submitted: plan.submitted,
})

const NO_BEGINNING = { offer: undefined, needs: undefined, amount: undefined }

/** Until a plan is sent: what was offered and answered, and the first figure. */
async function beginningOf(tx: Tx, permit: Permit, involved: boolean) {
  const [offer, needs, amount] = await Promise.all([
    involved ? offerOf(tx, permit) : undefined,
    involved ? needsStateOf(tx, permit) : undefined,
    mayAlso(permit, 'amount', 'see') ? amountRangeOf(tx, permit) : undefined,
  ])
  return { offer, needs, amount }
}

const NO_CHECK_IN = { due: false, lost: false }

const NOT_RUNNING = {
  ...{ inForce: undefined, money: undefined, spending: undefined, review: undefined },
  ...{ ending: undefined, checkIn: NO_CHECK_IN },
  payDay: undefined,
  talkAlone: false,
}

/** Once a plan was approved: the money, and what comes next of review, ending and check-ins. */
async function runningOf(tx: Tx, permit: Permit, involved: boolean) {
  const { humanId, record } = permit
  const reader = { own: record?.personId === humanId, person: record?.personKnownAs ?? '' }
  const [inForce, money, spending, review, ending, checkIn, payDay, talkAlone] = await Promise.all([
    mayAlso(permit, 'plan', 'see') ? planInForceOf(tx, permit) : undefined,
    mayAlso(permit, 'money', 'see') ? moneyAheadOf(tx, permit) : undefined,
    involved ? spendingAheadOf(tx, permit, reader) : undefined,
    involved ? reviewAheadOf(tx, permit) : undefined,
    involved ? endingAheadOf(tx, permit) : undefined,
    involved ? checkInNowOf(tx, permit) : NO_CHECK_IN,
    involved && mayAlso(permit, 'assistant', 'see') ? payDayNear(tx, permit) : undefined,
    mayAlso(permit, 'private-question', 'see') && shouldTalkAlone(tx, also(permit, 'private-question', 'see')),
  ])
  return { inForce, money, spending, review, ending, checkIn, payDay, talkAlone }
}
