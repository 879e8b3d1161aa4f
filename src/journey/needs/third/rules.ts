import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Asking } from './third.ts'

export type ThirdReason = 'you-have-answered'

/** Whether a view may be given: once, by whoever is asked. */
export const mayAnswerThird = ({ answeredOn }: Asking): Verdict<ThirdReason> =>
  answeredOn === undefined ? fine : refuse('you-have-answered')

/** The one that a form or an address names, else the first that waits. */
export const chosenOf = (askings: readonly Asking[], talk: string): Asking | undefined =>
  talk === ''
    ? (askings.find(({ answeredOn }) => answeredOn === undefined) ?? askings[0])
    : askings.find(({ talkId }) => `${talkId}` === talk)
