import { answerChallenge, challengeAmount } from '#journey/amount/challenge/deeds.ts'
import { workOutAmount } from '#journey/amount/deeds.ts'
import { amountOf } from '#journey/amount/reads.ts'
import { typeAboutPerson } from '#journey/needs/about-me/deeds.ts'
import { finishAnswers, saveAnswers } from '#journey/needs/answering/deeds.ts'
import { confide } from '#journey/needs/carer/confidence/deeds.ts'
import { inviteCarer } from '#journey/needs/carer/invite/deeds.ts'
import { finishCarersPart, saveCarersAnswers } from '#journey/needs/carer/part/deeds.ts'
import { decideNeeds } from '#journey/needs/deciding/deeds.ts'
import { openQuestions } from '#journey/needs/deeds.ts'
import { typeAnswers } from '#journey/needs/for-person/deeds.ts'
import { ABOUT_ME_PARTS, type AboutMeSent, type Level, type Limb } from '#journey/needs/index.ts'
import { answerHere, giveBack } from '#journey/needs/passed/deeds.ts'
import { sayBestWay } from '#journey/offer/best-way/deeds.ts'
import { answerOffer, explainOffer } from '#journey/offer/deeds.ts'
import { MANAGING_WAYS } from '#journey/offer/index.ts'
import { chooseLead } from '#journey/offer/lead/deeds.ts'
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
    explainOffer(tx, permit, { format: 'talked', on: permit.today, whatWasSaid, managingWays: MANAGING_WAYS }),
  )
  await t.does(person, on + 3, ['offer', 'answer'], (tx, permit) =>
    answerOffer(tx, permit, { answer: 'accepted', ownWords }),
  )
}

/** Each side says whether a budget is the best way, and the person chooses to lead the planning. */
export async function thoughtAbout(
  t: Storyteller,
  { person, worker }: Who,
  on: number,
  words: { person: string; worker: string },
): Promise<void> {
  const yes = { whose: 'own', answer: 'yes' } as const
  await t.does(person, on, ['offer', 'best-way'], (tx, permit) =>
    sayBestWay(tx, permit, { ...yes, words: words.person }),
  )
  await t.does(worker, on, ['offer', 'best-way'], (tx, permit) =>
    sayBestWay(tx, permit, { ...yes, words: words.worker }),
  )
  const lead = { who: 'myself', name: '', manageWay: 'direct-payment', how: undefined } as const
  await t.does(person, on, ['offer', 'choose-lead'], (tx, permit) => chooseLead(tx, permit, lead))
}

/** What is ticked by question: the answer, the words, in which ways it is hard, how it changes. What is not named is managed. */
export type Ticks = Readonly<Record<string, readonly [Level, string, (readonly Limb[])?, string?]>>

const sent = (ticks: Ticks) =>
  QUESTIONS.map(({ key }) => {
    const [level, words, limbs, varies] = ticks[key] ?? ['manage', '']
    return { key, level, words, limbs: limbs ?? [], varies: varies ?? '' }
  })

/** A carer whom the person asks to answer too: by which e-mail, what they tick, what they tell the worker in confidence. */
type Carer = { key: string; email: string; ticks: Ticks; confides: string }

async function askedAsCarer(t: Storyteller, person: string, on: number, { key, email, ticks, confides }: Carer) {
  await t.does(person, on, ['needs', 'invite-carer'], (tx, permit) =>
    inviteCarer(tx, permit, { alone: true, carer: undefined, email }),
  )
  const said = sent(ticks).filter((one) => one.key in ticks)
  await t.does(key, on + 1, ['carer-part', 'answer'], (tx, permit) => saveCarersAnswers(tx, permit, said))
  await t.does(key, on + 1, ['carer-part', 'answer'], finishCarersPart)
  await t.does(key, on + 1, ['carer-part', 'confide'], (tx, permit) => confide(tx, permit, { words: confides }))
}

/** The questions are opened; each side answers what is given here; a side without ticks has not answered yet. */
export async function asked(
  t: Storyteller,
  { person, worker }: Who,
  on: number,
  ticks: { person?: Ticks; worker?: Ticks; onWorkersDevice?: true; carer?: Carer },
): Promise<void> {
  await t.does(worker, on, ['needs', 'open'], openQuestions)
  if (ticks.carer !== undefined) await askedAsCarer(t, person, on + 1, ticks.carer)
  const { person: own, worker: theirs } = ticks
  if (own !== undefined && ticks.onWorkersDevice) {
    for (const one of sent(own))
      await t.does(worker, on + 2, ['passed-device', 'answer'], (tx, permit) => answerHere(tx, permit, one))
    await t.does(worker, on + 2, ['passed-device', 'finish'], (tx, permit) => giveBack(tx, permit, 'finished'))
  } else if (own !== undefined) {
    await t.does(person, on + 2, ['needs', 'answer-as-person'], (tx, permit) => saveAnswers(tx, permit, sent(own)))
    await t.does(person, on + 2, ['needs', 'answer-as-person'], finishAnswers)
  }
  if (theirs !== undefined) {
    await t.does(worker, on + 4, ['needs', 'answer-as-worker'], (tx, permit) => saveAnswers(tx, permit, sent(theirs)))
    await t.does(worker, on + 4, ['needs', 'answer-as-worker'], finishAnswers)
  }
}

/** The person rings: the worker types their answers, and what they say of themselves, on the day they said it. */
export async function rang(
  t: Storyteller,
  { worker }: Who,
  on: number,
  ticks: Ticks,
  about: Partial<AboutMeSent>,
): Promise<void> {
  const heard = { how: 'phone' as const, saidOn: t.day(on) }
  const of = { ...(Object.fromEntries(ABOUT_ME_PARTS.map((part) => [part, ''])) as AboutMeSent), ...about }
  const answered = sent(ticks).filter(({ key }) => key in ticks)
  await t.does(worker, on + 1, ['needs', 'answer-for-person'], (tx, permit) =>
    typeAnswers(tx, permit, { ...heard, sent: answered }),
  )
  await t.does(worker, on + 1, ['about-me', 'write-for-person'], (tx, permit) =>
    typeAboutPerson(tx, permit, { ...heard, sent: of }),
  )
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
    decideNeeds(tx, permit, {
      ...{ eligible: true, needs: chosen, reasons },
      ...{ impairment: { is: true, words: '' }, impact: { is: true, words: '' } },
    }),
  )
  await t.does(worker, on + 1, ['amount', 'work-out'], workOutAmount)
}

/** The person thinks that the first amount is wrong; three days later the worker agrees and sets another, pence a week. */
export async function challenged(
  t: Storyteller,
  { person, worker }: Who,
  on: number,
  words: string,
  answer: { weeklyPence: bigint; words: string },
): Promise<void> {
  await t.does(person, on, ['amount', 'challenge'], (tx, permit) => challengeAmount(tx, permit, { words }))
  await t.does(worker, on + 3, ['amount', 'answer-challenge'], async (tx, permit) => {
    const open = (await amountOf(tx, permit))?.challenges[0]
    return answerChallenge(tx, permit, open?.challengeId ?? '', { as: 'changed', ...answer })
  })
}
