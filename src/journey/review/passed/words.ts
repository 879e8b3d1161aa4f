import { PIN_WORDS } from '#journey/needs/index.ts'
import { PREPARING_WORDS } from '../preparing/words.ts'

export const HAND_OVER_WORDS = {
  ...PREPARING_WORDS,
  'choose-a-pin': 'Choose a PIN of 4 to 8 digits. You need it to get this device back',
}

/** Read by the person, on a device that is not theirs. */
export const HERE_WORDS: Record<string, string> = {
  ...PREPARING_WORDS,
  ...PIN_WORDS,
  'device-was-given-back': 'You gave this device back, so nothing more was saved here. What you said before is safe',
  'person-said-it-themselves':
    'You have said how it is going already, and that stays. You can give the device back now',
}

/** For the timeline: no answers in them. */
export const said = {
  handedOver: (worker: string, person: string) => `${worker} lent ${person} a device, to say alone how it is going.`,
  saysHere: (person: string, worker: string) => `${person} said how it is going, on ${worker}’s device.`,
}
