import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { Answering, Detail, Level, Limb, Question } from '../needs.ts'
import { stays } from '../rules.ts'

/** What was sent about one question; a question may be left, and only its answer is ever needed. */
export type Sent = { key: string; level: Level | undefined; words: string; limbs: readonly Limb[]; varies: string }

/** What is new about one question. */
export type Changed = Detail & { key: string }

export type AnsweringReason =
  | 'questions-not-open'
  | 'you-have-finished'
  | 'nothing-answered-yet'
  | 'choose-what-fits-your-words'
  | 'this-answer-stays'

const mayGoOn = ({ opened, side }: Answering): Verdict<AnsweringReason> => {
  if (opened === undefined) return refuse('questions-not-open')
  return opened.finished[side] === undefined ? fine : refuse('you-have-finished')
}

const sameAs = (now: Detail, { level, words, varies, limbs }: Sent): boolean =>
  now.level === level &&
  now.words === words &&
  now.varies === varies &&
  now.limbs.length === limbs.length &&
  now.limbs.every((limb) => limbs.includes(limb))

/** What to write down: answers to questions of this assessment that are new or differ from what stands. */
export function changedIn({ opened, own }: Answering, sent: readonly Sent[]): readonly Changed[] {
  return (opened?.questions ?? []).flatMap(({ key }) => {
    const now = own.find((one) => one.key === key)
    const said = sent.find((one) => one.key === key)
    if (said?.level === undefined || (now !== undefined && sameAs(now, said))) return []
    return [{ key, level: said.level, words: said.words, limbs: said.limbs, varies: said.varies }]
  })
}

const saysMore = ({ words, limbs, varies }: Sent): boolean => words !== '' || varies !== '' || limbs.length > 0

/** Whether this side's answer to a question stays as it is, though it has not finished. */
export const isFixed = ({ opened, own }: Answering, key: string): boolean => {
  const now = own.find((one) => one.key === key)
  return opened !== undefined && now !== undefined && stays(opened, now.origin)
}

/** What is wrong with these answers themselves: words without an answer, one that must stay, or nothing at all (B1). */
export function wrongIn(answering: Answering, sent: readonly Sent[]): Verdict<AnsweringReason> {
  const questions = answering.opened?.questions ?? []
  const asked = sent.filter(({ key }) => questions.some((question) => question.key === key))
  const wordsAlone = asked.filter((one) => one.level === undefined && saysMore(one))
  if (wordsAlone.length > 0)
    return wordsAlone.map(
      ({ key }): Reason<AnsweringReason> => ({ code: 'choose-what-fits-your-words', at: `level-${key}` }),
    )
  const fixed = changedIn(answering, asked).filter(({ key }) => isFixed(answering, key))
  if (fixed.length > 0)
    return fixed.map(({ key }): Reason<AnsweringReason> => ({ code: 'this-answer-stays', at: `level-${key}` }))
  const nothing = answering.own.length === 0 && asked.every(({ level }) => level === undefined)
  return nothing ? refuse('nothing-answered-yet', `level-${questions[0]?.key}`) : fine
}

/** Whether these answers may be kept: this side has not finished, and words stand beside an answer (B1). */
export function mayAnswer(answering: Answering, sent: readonly Sent[]): Verdict<AnsweringReason> {
  const verdict = mayGoOn(answering)
  return verdict.length > 0 ? verdict : wrongIn(answering, sent)
}

/** Whether this side may say that it has finished: it has answered something. Nobody has to answer everything. */
export function mayFinish(answering: Answering): Verdict<AnsweringReason> {
  const verdict = mayGoOn(answering)
  return verdict.length === 0 && answering.own.length === 0 ? refuse('nothing-answered-yet') : verdict
}

/** The questions without an answer so far, extras apart: they are never counted as left. */
export const leftIn = ({ opened, own }: Answering): readonly Question[] =>
  (opened?.questions ?? []).filter(({ key, optional }) => !optional && !own.some((one) => one.key === key))
