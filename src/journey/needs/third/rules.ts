import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { View } from '../needs.ts'
import type { Asking, ThirdSaid } from './third.ts'

export type ThirdReason = 'you-have-answered'

/** Whether a view may be given: once, by whoever is asked. */
export const mayAnswerThird = ({ answeredOn }: Asking): Verdict<ThirdReason> =>
  answeredOn === undefined ? fine : refuse('you-have-answered')

/** Somebody of here was asked after the last talk about this difference and has not answered: what they said before answers another. */
export const waitsForThird = ({ talk }: View, said: readonly ThirdSaid[]): boolean =>
  talk?.asked !== undefined && !said.some(({ talkId }) => talkId === talk.talkId)

/** The one that a form or an address names, else the first that waits. */
export const chosenOf = (askings: readonly Asking[], talk: string): Asking | undefined =>
  talk === ''
    ? (askings.find(({ answeredOn }) => answeredOn === undefined) ?? askings[0])
    : askings.find(({ talkId }) => `${talkId}` === talk)
