import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { Answering, Given, Level } from '../needs.ts'

/** What was sent about one question; a question may be left for later. */
export type Sent = { key: string; level: Level | undefined; words: string }

export type AnsweringReason =
  | 'questions-not-open'
  | 'you-have-finished'
  | 'nothing-answered-yet'
  | 'choose-what-fits-your-words'
  | 'question-without-answer'

const mayGoOn = ({ opened, side }: Answering): Verdict<AnsweringReason> => {
  if (opened === undefined) return refuse('questions-not-open')
  return opened.finished[side] === undefined ? fine : refuse('you-have-finished')
}

/** What to write down: answers to questions of this assessment that are new or differ from what stands. */
export function changedIn({ opened, own }: Answering, sent: readonly Sent[]): readonly Given[] {
  return (opened?.questions ?? []).flatMap(({ key }) => {
    const now = own.find((one) => one.key === key)
    const said = sent.find((one) => one.key === key)
    if (said?.level === undefined) return []
    const same = now !== undefined && now.level === said.level && now.words === said.words
    return same ? [] : [{ key, level: said.level, words: said.words }]
  })
}

/** Whether these answers may be kept: this side has not finished, and words stand beside an answer (B1). */
export function mayAnswer(answering: Answering, sent: readonly Sent[]): Verdict<AnsweringReason> {
  const verdict = mayGoOn(answering)
  if (verdict.length > 0) return verdict
  const questions = answering.opened?.questions ?? []
  const asked = sent.filter(({ key }) => questions.some((question) => question.key === key))
  const wordsAlone = asked.filter(({ level, words }) => level === undefined && words !== '')
  if (wordsAlone.length > 0)
    return wordsAlone.map(
      ({ key }): Reason<AnsweringReason> => ({ code: 'choose-what-fits-your-words', at: `level-${key}` }),
    )
  const nothing = answering.own.length === 0 && asked.every(({ level }) => level === undefined)
  return nothing ? refuse('nothing-answered-yet', `level-${questions[0]?.key}`) : fine
}

/** Whether this side may say that it has finished: every question has an answer, and "I do not know" is one. */
export function mayFinish(answering: Answering): Verdict<AnsweringReason> {
  const verdict = mayGoOn(answering)
  return verdict.length === 0 && leftIn(answering).length > 0 ? refuse('question-without-answer') : verdict
}

/** The questions that this side has not answered yet. */
export const leftIn = ({ opened, own }: Answering) =>
  (opened?.questions ?? []).filter(({ key }) => !own.some((one) => one.key === key))
