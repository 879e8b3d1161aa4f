import type { OneReason } from '../asking-one/rules.ts'
import { ONE_WORDS } from '../asking-one/words.ts'
import type { GiveBackReason, HandOverReason } from './rules.ts'

export const HAND_OVER_WORDS: Record<HandOverReason | 'choose-a-pin', string> = {
  'questions-not-open': 'The questions are not open yet. Open them first, then hand over this device',
  'person-has-finished': 'The person has finished answering, so there is nothing left to ask them here',
  'needs-decided-already': 'The decision about needs has been made, so these answers stay as they are',
  'choose-a-pin': 'Choose a PIN of 4 to 8 digits. You need it to get this device back',
}

type HereReason = OneReason | 'you-have-finished' | 'device-was-given-back'

/** Read by the person, on a device that is not theirs. */
export const HERE_WORDS: Record<HereReason, string> = {
  ...ONE_WORDS,
  'answered-in-own-session':
    'You answered this when you had signed in yourself. That answer stays. You can change it there. Go on to the next question',
  'you-have-finished': 'You have finished, so your answers stay as they are. You can give the device back now',
  'device-was-given-back': 'You gave this device back, so nothing more was saved here. Your earlier answers are safe',
}

export const BACK_WORDS: Record<GiveBackReason | 'choose-how-to-go-on', string> = {
  'nothing-answered-yet': 'You have not answered anything yet. Answer one question, or stop for now',
  'choose-how-to-go-on': 'Choose whether you are done or want to stop for now',
}

export const PIN_WORDS: Record<'wrong-pin' | 'write-your-pin', string> = {
  'wrong-pin': 'That is not the PIN you chose. Try again',
  'write-your-pin': 'Write the PIN that you chose: 4 to 8 digits',
}

/** How many tries a worker has left before this device is signed out. */
export const leftToTry = (left: number): string =>
  left === 1
    ? 'One try is left. After that, this device is signed out and you sign in again. No answer is lost.'
    : `${left} tries are left. After that, this device is signed out and you sign in again. No answer is lost.`

/** For the timeline: no answers in them. */
export const said = {
  handedOver: (worker: string, person: string) => `${worker} lent ${person} a device, to answer the questions alone.`,
  finished: (person: string, worker: string) => `${person} finished answering the questions, on ${worker}’s device.`,
}
