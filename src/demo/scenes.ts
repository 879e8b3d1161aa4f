import type { Day } from '#core/day.ts'
import { workOutAmount } from '#journey/amount/deeds.ts'
import { askForDecision, decide } from '#journey/decision/deeds.ts'
import { confirmPayee, enterPayee, setUpPayments } from '#journey/money/agreement/deeds.ts'
import { finishAnswers, saveAnswers } from '#journey/needs/answering/deeds.ts'
import { decideNeeds } from '#journey/needs/deciding/deeds.ts'
import { openQuestions } from '#journey/needs/deeds.ts'
import type { Level } from '#journey/needs/index.ts'
import { needsOf } from '#journey/needs/reads.ts'
import { answerOffer, explainOffer } from '#journey/offer/deeds.ts'
import { answerPlan } from '#journey/plan/answers/deeds.ts'
import { openPlan } from '#journey/plan/deeds.ts'
import { addOutcome } from '#journey/plan/goals/deeds.ts'
import { addSpendLine } from '#journey/plan/lines/deeds.ts'
import { writeSentence } from '#journey/plan/sentences/deeds.ts'
import { concludeReview, openReview, sayAsPerson, sayAsWorker } from '#journey/review/deeds.ts'
import { moveExpectedDate, tellWhereItStands } from '#journey/waiting/deeds.ts'
import { QUESTIONS } from './questions.ts'
import type { Storyteller } from './story.ts'

type Who = { person: string; worker: string }

/** A personal budget is explained, and on another day the person says yes in their words. */
export async function offered(
  t: Storyteller,
  { person, worker }: Who,
  on: number,
  whatWasSaid: string,
  ownWords: string,
): Promise<void> {
  await t.does(worker, on, ['offer', 'explain'], (tx, permit) =>
    explainOffer(tx, permit, { format: 'talked', on: permit.today, whatWasSaid }),
  )
  await t.does(person, on + 3, ['offer', 'answer'], (tx, permit) =>
    answerOffer(tx, permit, { answer: 'accepted', ownWords }),
  )
}

export type Ticks = Readonly<Record<string, readonly [Level, string]>>

const sent = (ticks: Ticks) =>
  QUESTIONS.map(({ key }) => ({ key, level: ticks[key]?.[0] ?? ('manage' as const), words: ticks[key]?.[1] ?? '' }))

/** The questions are opened; each side answers what is given here; a side without ticks has not answered yet. */
export async function asked(
  t: Storyteller,
  { person, worker }: Who,
  on: number,
  ticks: { person?: Ticks; worker?: Ticks },
): Promise<void> {
  await t.does(worker, on, ['needs', 'open'], openQuestions)
  const { person: own, worker: theirs } = ticks
  if (own !== undefined) {
    await t.does(person, on + 2, ['needs', 'answer-as-person'], (tx, permit) => saveAnswers(tx, permit, sent(own)))
    await t.does(person, on + 2, ['needs', 'answer-as-person'], finishAnswers)
  }
  if (theirs !== undefined) {
    await t.does(worker, on + 4, ['needs', 'answer-as-worker'], (tx, permit) => saveAnswers(tx, permit, sent(theirs)))
    await t.does(worker, on + 4, ['needs', 'answer-as-worker'], finishAnswers)
  }
}

/** The worker decides what the needs are, and works out a first amount. */
export async function needed(
  t: Storyteller,
  { worker }: Who,
  on: number,
  needs: Readonly<Record<string, string>>,
  reasons: string,
): Promise<void> {
  const chosen = Object.entries(needs).map(([key, words]) => ({ key, words }))
  await t.does(worker, on, ['needs', 'decide'], (tx, permit) =>
    decideNeeds(tx, permit, { eligible: true, needs: chosen, reasons }),
  )
  await t.does(worker, on + 1, ['amount', 'work-out'], workOutAmount)
}

type Ends = { endsAs: 'ongoing' } | { endsAs: 'event'; endsEvent: string } | { endsAs: 'date'; endsOn: Day }

const ended = (ends: Ends) => ({
  endsAs: ends.endsAs,
  endsOn: ends.endsAs === 'date' ? ends.endsOn : undefined,
  endsEvent: ends.endsAs === 'event' ? ends.endsEvent : '',
})

export type GoalStory = {
  meets: string
  kind: 'change' | 'maintenance'
  words: string
  knownBy: string
  ends: Ends
  lines: readonly {
    what: string
    provider: string
    pence: bigint
    every: 'once' | 'weekly' | 'four-weekly' | 'monthly'
    starts: number
    ends?: Ends
  }[]
}

export type PlanStory = {
  want: string
  workerAdds: string
  available: string
  sustain?: string
  risk: string
  ring: string
  signs?: string
  goals: readonly GoalStory[]
  understood?: { person?: string; worker?: string }
  /** Who types the goals: the person, or (as for Arthur) the worker alone. */
  typedBy?: 'person' | 'worker'
}

/** The plan is written. */
export async function planned(t: Storyteller, who: Who, on: number, plan: PlanStory): Promise<void> {
  const { person, worker } = who
  const typist = plan.typedBy === 'worker' ? worker : person
  await t.does(worker, on, ['plan', 'open'], openPlan)
  const says = async (
    side: 'person' | 'worker',
    part: Parameters<typeof writeSentence>[2]['part'],
    words: string | undefined,
  ): Promise<void> => {
    if (words === undefined) return
    if (side === 'person')
      await t.does(person, on, ['plan', 'write-as-person'], (tx, permit) => writeSentence(tx, permit, { part, words }))
    else
      await t.does(worker, on, ['plan', 'write-as-worker'], (tx, permit) => writeSentence(tx, permit, { part, words }))
  }
  await says('person', 'want', plan.want)
  await says('worker', 'worker-adds', plan.workerAdds)
  await says('worker', 'available', plan.available)
  for (const goal of plan.goals) await aGoal(t, typist, on + 1, goal)
  await says('person', 'sustain', plan.sustain)
  await says('worker', 'sustain', plan.risk)
  await says('person', 'unwell-signs', plan.signs)
  await says('person', 'unwell-ring', plan.ring)
  await says('person', 'understood', plan.understood?.person)
  await says('worker', 'understood', plan.understood?.worker)
}

async function aGoal(t: Storyteller, typist: string, on: number, goal: GoalStory): Promise<void> {
  const added = await t.does(typist, on, ['plan', 'shape'], async (tx, permit) => {
    const need = (await needsOf(tx, permit)).find(({ questionKey }) => questionKey === goal.meets)
    return addOutcome(tx, permit, {
      words: goal.words,
      need: need?.needId,
      kind: goal.kind,
      knownBy: goal.knownBy,
      ...ended(goal.ends),
    })
  })
  for (const line of goal.lines)
    await t.does(typist, on, ['plan', 'shape'], (tx, permit) =>
      addSpendLine(tx, permit, {
        what: line.what,
        provider: line.provider,
        amount: line.pence,
        goal: added.id,
        every: line.every,
        startsOn: t.day(line.starts),
        ...ended(line.ends ?? (line.every === 'once' ? { endsAs: 'ongoing' } : goal.ends)),
      }),
    )
}

/** Both agree, and a decision is asked for. */
export async function agreed(
  t: Storyteller,
  { person, worker }: Who,
  on: number,
  words = { person: '', worker: '' },
): Promise<void> {
  const answer = (said: string) => ({ answer: said === '' ? ('yes' as const) : ('yes-but' as const), words: said })
  await t.does(person, on, ['plan', 'agree-as-person'], (tx, permit) => answerPlan(tx, permit, answer(words.person)))
  await t.does(worker, on, ['plan', 'agree-as-worker'], (tx, permit) => answerPlan(tx, permit, answer(words.worker)))
  await t.does(worker, on, ['plan', 'submit'], askForDecision)
}

/** The decider says yes with reasons; finance sets up the payments; a second human checks the bank details. */
export async function approvedAndSetUp(
  t: Storyteller,
  by: string,
  on: number,
  reasons: string,
  accountName: string,
): Promise<void> {
  await t.does(by, on, ['decision', 'decide'], (tx, permit) =>
    decide(tx, permit, { verdict: 'approved', reasons, conditions: '' }),
  )
  const council = by.split('/')[0]
  const [officer, approver] =
    council === 'eastmarsh' ? ['eastmarsh/farah', 'eastmarsh/tom'] : ['northcliffe/mei', 'northcliffe/dan']
  await t.does(officer, on + 2, ['money', 'set-up'], (tx, permit) =>
    setUpPayments(tx, permit, { managedAs: 'direct-payment' }),
  )
  await t.does(officer, on + 2, ['money', 'enter-payee'], (tx, permit) =>
    enterPayee(tx, permit, { accountName, sortCode: '200000', accountNumber: '55779911' }),
  )
  await t.does(approver, on + 3, ['money', 'confirm-payee'], confirmPayee)
}

type Progress = 'met' | 'partly' | 'not-yet'
type Seen = { progress: Progress; words: string }

/** A review is held: each side says how it goes, the worker concludes that it goes on. No money changes. */
export async function reviewed(
  t: Storyteller,
  { person, worker }: Who,
  on: number,
  story: {
    kind: 'light-touch' | 'planned' | 'direct-payment'
    person: Seen
    worker: Seen
    celebrated: string
    reasons: string
  },
): Promise<void> {
  const same =
    <T>(value: T) =>
    (ids: readonly string[]) => ({ typed: new Map(ids.map((id) => [id, value] as const)) })
  await t.does(worker, on - 14, ['review', 'open'], (tx, permit) =>
    openReview(tx, permit, { kind: story.kind, meetOn: t.day(on), how: 'home' }),
  )
  await t.does(person, on, ['review', 'say-as-person'], (tx, permit) =>
    sayAsPerson(tx, permit, { views: same(story.person) }),
  )
  await t.does(worker, on, ['review', 'say-as-worker'], (tx, permit) =>
    sayAsWorker(tx, permit, { views: same(story.worker) }),
  )
  await t.does(worker, on, ['review', 'conclude'], (tx, permit) =>
    concludeReview(tx, permit, {
      celebrated: story.celebrated,
      steps: same({ step: 'go-on' as const, reasons: story.reasons }),
    }),
  )
}

/** While waiting: the worker says how it stands, and names a new day with its reason. */
export async function toldWhileWaiting(t: Storyteller, worker: string, on: number, words: string): Promise<void> {
  await t.does(worker, on, ['waiting', 'tell'], (tx, permit) => tellWhereItStands(tx, permit, { words }))
}

export async function movedTheDay(
  t: Storyteller,
  worker: string,
  on: number,
  to: number,
  reason: string,
): Promise<void> {
  await t.does(worker, on, ['waiting', 'move-date'], (tx, permit) =>
    moveExpectedDate(tx, permit, { on: t.day(to), reason }),
  )
}
