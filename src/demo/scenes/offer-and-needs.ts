import { workOutAmount } from '#journey/amount/deeds.ts'
import { finishAnswers, saveAnswers } from '#journey/needs/answering/deeds.ts'
import { decideNeeds } from '#journey/needs/deciding/deeds.ts'
import { openQuestions } from '#journey/needs/deeds.ts'
import type { Level } from '#journey/needs/index.ts'
import { answerOffer, explainOffer } from '#journey/offer/deeds.ts'
import { QUESTIONS } from '../questions.ts'
import type { Storyteller } from '../story.ts'
import type { Who } from './who.ts'

/** What each worker says they said. */
export const WHAT_IT_IS =
  'I said what a personal budget is: money for a purpose that we agree, and not for ever. I said who decides, what happens at the end, and that no is a good answer too.'

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
