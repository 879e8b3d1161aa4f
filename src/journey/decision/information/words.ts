import type { AskedOf } from './information.ts'
import type { InformationReason, Turn } from './rules.ts'

export const INFORMATION_WORDS: Record<
  InformationReason | 'choose-whom-you-ask' | 'say-what-you-need-to-know' | 'say-why-you-ask' | 'say-the-answer',
  string
> = {
  'question-is-not-there': 'There is no such question here. Go back to the decision',
  'question-is-answered': 'This question has an answer already. You can read it on the page about the decision',
  'plan-was-decided-meanwhile': 'The plan has been decided meanwhile, so no answer is needed. Read the decision',
  'question-is-for-your-worker': 'This question is for your worker. You do not have to do anything',
  'choose-whom-you-ask': 'Choose whom you ask',
  'say-what-you-need-to-know': 'Write what you need to know. One question is best',
  'say-why-you-ask': 'Write why you need to know it. The person reads it',
  'say-the-answer': 'Write the answer. A few words are enough',
}

/** Whom a decider asks, as the form says it. */
export const askedOfWords = (askedOf: AskedOf, name: string): string => (askedOf === 'person' ? name : 'Their worker')

/** Whose turn it is, to the person or to anybody else, in one sentence. */
export function sayTurn(
  turn: Turn,
  to: { own: boolean; name: string; workerName: string; deciderName: string },
): string {
  const { own, name, workerName, deciderName } = to
  const they = own ? 'you' : name
  if (turn.what === 'decision') return `It is the turn of ${deciderName} now.`
  if (turn.what === 'return')
    return own
      ? `It is your turn now, with ${workerName}: the plan came back to be changed.`
      : `It is the turn of ${name} and ${workerName} now: the plan came back to be changed.`
  const whose = { person: they, worker: workerName, both: `${they} and ${workerName}` }[turn.who]
  const start = own && turn.who === 'person' ? 'It is your turn now' : `It is the turn of ${whose} now`
  return `${start}: ${deciderName} asked something before deciding. The wait goes on counting.`
}

/** The sentences of the timeline: that something was asked and answered, not what. */
export const said = {
  asked: (who: string, askedOf: AskedOf, name: string) =>
    `${who} needs to know something before deciding, and asked ${askedOf === 'person' ? name : `the worker of ${name}`}. The wait goes on counting.`,
  answered: (who: string) => `${who} answered what was asked before the decision.`,
}
