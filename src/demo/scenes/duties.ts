import { sayWorry } from '#desk/supervision/deeds.ts'
import { offerCarerAssessment } from '#journey/needs/duties/deeds.ts'
import { planStep, writeRisk } from '#journey/needs/risks/deeds.ts'
import { keepCommunication } from '#people/communication/deeds.ts'
import type { Storyteller } from '../story.ts'
import type { Who } from './who.ts'

/** One thing that could go wrong: what each side says, and what is done then. */
export type RiskStory = { topic: string; person: string; worker: string; whatWeDo: string; who: string }

/** Both say what could go wrong, and the worker writes down what is done. */
export async function worried(t: Storyteller, { person, worker }: Who, on: number, risk: RiskStory): Promise<void> {
  const { topic, whatWeDo, who } = risk
  await t.does(person, on, ['risks', 'write-as-person'], (tx, permit) =>
    writeRisk(tx, permit, { topic, words: risk.person, after: '' }),
  )
  await t.does(worker, on + 1, ['risks', 'write-as-worker'], (tx, permit) =>
    writeRisk(tx, permit, { topic, words: risk.worker, after: '' }),
  )
  await t.does(worker, on + 1, ['risks', 'step'], (tx, permit) =>
    planStep(tx, permit, { topic, whatWeDo, who, after: '' }),
  )
}

/** The person is asked how to talk and write to them. */
export async function howToTalk(t: Storyteller, { worker }: Who, on: number, words: string): Promise<void> {
  await t.does(worker, on, ['communication', 'write'], (tx, permit) =>
    keepCommunication(tx, permit, { words, safeChannel: '' }),
  )
}

/** A carer is offered an assessment of their own, and says yes. */
export async function carerOffered(t: Storyteller, { worker }: Who, on: number, carerName: string): Promise<void> {
  await t.does(worker, on, ['duties', 'record'], (tx, permit) =>
    offerCarerAssessment(tx, permit, { carerName, answer: 'yes', words: '' }),
  )
}

/** The worker writes down what worries them, for the next talk with their manager. */
export async function worriesWorker(t: Storyteller, { worker }: Who, on: number, words: string): Promise<void> {
  await t.does(worker, on, ['supervision', 'say-worry'], (tx, permit) => sayWorry(tx, permit, { words }))
}
