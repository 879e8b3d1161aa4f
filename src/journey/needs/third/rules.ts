import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { View } from '../needs.ts'
import type { Asking, ThirdSaid } from './third.ts'

export type ThirdReason = 'you-have-answered'

/** Whether a view may be given: once, by whoever is asked. */
export const mayAnswerThird = ({ answeredOn }: Asking): Verdict<ThirdReason> =>
  answeredOn === undefined ? fine : refuse('you-have-answered')

/** Somebody of here was asked about this difference and has not answered. */
export const waitsForThird = ({ key, talk }: View, said: readonly ThirdSaid[]): boolean =>
  talk?.asked !== undefined && !said.some((one) => one.key === key && one.name === talk.asked?.name)

/** The one that a form or an address names, else the first that waits. */
export const chosenOf = (askings: readonly Asking[], talk: string): Asking | undefined =>
  talk === ''
    ? (askings.find(({ answeredOn }) => answeredOn === undefined) ?? askings[0])
    : askings.find(({ talkId }) => `${talkId}` === talk)
