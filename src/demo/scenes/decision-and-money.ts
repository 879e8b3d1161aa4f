import { decide } from '#journey/decision/deciding/deeds.ts'
import { askForDecision } from '#journey/decision/deeds.ts'
import { askInformation, giveInformation } from '#journey/decision/information/deeds.ts'
import { setUpPayments } from '#journey/money/agreement/deeds.ts'
import { confirmPayee, enterPayee } from '#journey/money/bank-details/deeds.ts'
import { sayConditions } from '#journey/money/conditions/deeds.ts'
import { answerPlan } from '#journey/plan/answers/deeds.ts'
import type { Storyteller } from '../story.ts'
import type { Who } from './who.ts'

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

type Question = { by: string; askedOf: 'person' | 'worker'; question: string; why: string; answer: string }

/** Whoever decides asks something first, and the person answers two days later. */
export async function askedFirst(t: Storyteller, person: string, on: number, asked: Question): Promise<void> {
  const { id = '' } = await t.does(asked.by, on, ['decision', 'ask-information'], (tx, permit) =>
    askInformation(tx, permit, asked),
  )
  await t.does(person, on + 2, ['decision', 'answer-information'], (tx, permit) =>
    giveInformation(tx, permit, { informationId: id, words: asked.answer }),
  )
}

const CONDITIONS = (['capacity', 'not-prohibited', 'can-manage', 'right-way'] as const).map((condition) => ({
  ...{ condition, met: true, words: '' },
}))

/** The decider says yes with reasons; the worker says that money can go to them; finance sets up the payments; a second human checks the bank details. */
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
  await t.does(t.worker, on + 1, ['money', 'say-conditions'], (tx, permit) =>
    sayConditions(tx, permit, { said: CONDITIONS }),
  )
  await t.does(officer, on + 2, ['money', 'set-up'], (tx, permit) =>
    setUpPayments(tx, permit, { managedAs: 'direct-payment' }),
  )
  await t.does(officer, on + 2, ['money', 'enter-payee'], (tx, permit) =>
    enterPayee(tx, permit, { accountName, sortCode: '200000', accountNumber: '55779911' }),
  )
  await t.does(approver, on + 3, ['money', 'confirm-payee'], confirmPayee)
}
