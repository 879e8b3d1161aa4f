import type { Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { HeardApart } from '../for-person/rules.ts'
import type { Side } from '../needs.ts'
import { type SaidWhenReason, saidWhen } from '../said-when.ts'
import { type Risk, TOPICS } from './risks.ts'

/** A side's words as sent. `after` is the row that the form was drawn after ('' for none). */
export type WordsSent = { topic: string; words: string; after: string }

export type RiskReason = 'name-what-could-go-wrong' | 'write-a-few-words' | 'changed-meanwhile'

const riskOf = (risks: readonly Risk[], topic: string): Risk | undefined => risks.find((risk) => risk.topic === topic)

/** What a form about one side's words is drawn after. */
export const lastWords = (risks: readonly Risk[], topic: string, side: Side): string =>
  riskOf(risks, topic)?.said[side]?.rowId ?? ''

/** What a form about a step is drawn after. */
export const lastStep = (risks: readonly Risk[], topic: string): string => riskOf(risks, topic)?.step?.rowId ?? ''

/** Whether a side's words may be kept. Empty words take earlier ones back; where there are none, there is nothing to keep. */
export function mayWrite(risks: readonly Risk[], side: Side, sent: WordsSent): Verdict<RiskReason> {
  if (sent.topic === '') return refuse('name-what-could-go-wrong', 'topic')
  if (sent.after !== lastWords(risks, sent.topic, side)) return refuse('changed-meanwhile')
  const now = riskOf(risks, sent.topic)?.said[side]?.words ?? ''
  return sent.words === '' && now === '' ? refuse('write-a-few-words', 'words') : fine
}

/** The person's words as a worker heard or read them, and the day on which the person gave them. */
export type WordsHeard = WordsSent & { how: HeardApart; saidOn: Day }

/** What a page that types for the person is drawn from: `ownLocked` says that the worker's own answers can change no more. */
export type TypingRisks = { risks: readonly Risk[]; ownLocked: boolean }

export type TypingReason = RiskReason | SaidWhenReason | 'finish-your-own-first' | 'person-wrote-this'

/** Whether the person wrote about this themselves, words that they took back among it: nobody types over that. */
export function isTheirOwn(risks: readonly Risk[], topic: string): boolean {
  const said = riskOf(risks, topic)?.said.person
  return said !== undefined && said.origin.typedByName === undefined
}

/**
 * Whether a worker may type what the person said about one topic: once the worker's own answers are locked, so that what they
 * hear cannot change them, and never over what the person wrote themselves.
 */
export function mayTypeRisk({ risks, ownLocked }: TypingRisks, heard: WordsHeard, today: Day): Verdict<TypingReason> {
  if (!ownLocked) return refuse('finish-your-own-first')
  if (isTheirOwn(risks, heard.topic)) return refuse('person-wrote-this', 'words')
  const verdict = mayWrite(risks, 'person', heard)
  return isFine(verdict) ? saidWhen(heard.saidOn, today) : verdict
}

/** Whether what we do may be written down: it names what it is about, and nobody wrote another meanwhile. */
export function mayPlanStep(risks: readonly Risk[], sent: { topic: string; after: string }): Verdict<RiskReason> {
  if (sent.topic === '') return refuse('name-what-could-go-wrong', 'topic')
  return sent.after === lastStep(risks, sent.topic) ? fine : refuse('changed-meanwhile')
}

const isEmpty = ({ said, step }: Risk): boolean =>
  step === undefined && (said.person?.words ?? '') === '' && (said.worker?.words ?? '') === ''

/** What stands: somebody's words or a step. The offered topics in their order first, then people's own in theirs. */
export function standing(risks: readonly Risk[]): readonly Risk[] {
  const offered: readonly string[] = TOPICS
  const order = (topic: string): number => (offered.includes(topic) ? offered.indexOf(topic) : offered.length)
  return risks.filter((risk) => !isEmpty(risk)).sort((a, b) => order(a.topic) - order(b.topic))
}

/** The offered topics that nobody has said anything about. */
export const leftOpen = (risks: readonly Risk[]): readonly string[] =>
  TOPICS.filter((topic) => !standing(risks).some((risk) => risk.topic === topic))
