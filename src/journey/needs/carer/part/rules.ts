import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { Level } from '../../needs.ts'
import type { CarersPart } from '../carer.ts'

/** What was sent about one question; every question may be left. */
export type Sent = { key: string; level: Level | undefined; words: string }

export type PartReason =
  | 'nothing-is-asked-of-you'
  | 'needs-decided-already'
  | 'you-have-finished'
  | 'choose-what-fits-your-words'

/** Whether the carer's part is open: they are invited to these questions, and neither they nor the decision ended it. */
export function isOpenToCarer(part: CarersPart | null): Verdict<PartReason> {
  if (part === null || !part.invited) return refuse('nothing-is-asked-of-you')
  if (part.doneOn !== undefined) return refuse('you-have-finished')
  return part.decided ? refuse('needs-decided-already') : fine
}

/** Whether these answers may be kept. Nothing has to be answered; words stand beside an answer. */
export function mayAnswerAsCarer(part: CarersPart | null, sent: readonly Sent[]): Verdict<PartReason> {
  const verdict = isOpenToCarer(part)
  if (verdict.length > 0) return verdict
  return asked(part, sent)
    .filter(({ level, words }) => level === undefined && words !== '')
    .map(({ key }): Reason<PartReason> => ({ code: 'choose-what-fits-your-words', at: `level-${key}` }))
}

const asked = (part: CarersPart | null, sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ key }) => part?.questions.some((question) => question.key === key))

/** What to write down: answers to these questions that are new or differ from what stands. */
export function newIn(
  part: CarersPart,
  sent: readonly Sent[],
): readonly { key: string; level: Level; words: string }[] {
  return asked(part, sent).flatMap(({ key, level, words }) => {
    const now = part.own.find((one) => one.key === key)
    const same = now !== undefined && now.level === level && now.words === words
    return level === undefined || same ? [] : [{ key, level, words }]
  })
}
