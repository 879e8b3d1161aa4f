import { LEVELS, LIMBS } from '../needs.ts'
import { LIMB_WORDS, OWN_LEVELS } from '../words.ts'

const box = (text: string): string => `☐ ${text}`

/** The four answers as boxes to tick with a pen. */
export const LEVEL_BOXES = LEVELS.map((level) => box(OWN_LEVELS[level]))
/** The four ways in which something can be hard, as boxes to tick with a pen. */
export const LIMB_BOXES = LIMBS.map((limb) => box(LIMB_WORDS[limb]))

export const READING = {
  forPerson:
    'Read these before you start, or print them. Your worker is asked the same. There are no wrong answers. You can leave any of them.',
  forWorker: (name: string) =>
    `You and ${name} are asked the same: “you” is ${name}. Print these for ${name} to read first, or to fill in with a pen.`,
  byHand: 'You can fill in a printed copy and give it to your worker. They type it for you, and it says so.',
  ownWords: 'In my own words:',
  extras: 'These are extra. You can leave all of them.',
  none: 'The council has no questions for today. They will be here when it has.',
}
