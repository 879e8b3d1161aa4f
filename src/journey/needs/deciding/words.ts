import type { Said } from '../needs.ts'
import { LIMB_WORDS, levelSays, OWN_LEVELS } from '../words.ts'
import type { Counted, DecideReason, Proposal } from './rules.ts'

type Needed = 'choose-yes-or-no' | 'say-why' | 'say-whether-it-comes-from-illness' | 'say-whether-it-weighs-heavily'

export const WORDS: Record<DecideReason | Needed, string> = {
  'not-both-finished': 'Both of you have to finish answering first. Then talk about what you see differently',
  'finish-your-own-answers': 'Finish your own answers first. Then you can decide here',
  'all-three-parts-are-needed':
    'You answered no here, and the law asks for all three parts. Change this, or decide that there are no such needs',
  'needs-decided-already': 'This has been decided already. Go back to the page about daily life to read it',
  'choose-two-at-least':
    'The law asks for two or more of the ten. Choose two at least, or answer that there are no eligible needs',
  'needs-though-not-eligible':
    'You chose needs, but answered that there are none the council must help with. Change one of the two',
  'say-the-need-in-words': 'Write this need in a sentence that the person would recognise',
  'difference-not-talked-about':
    'You two see this differently and have not talked about it yet. Talk about it first, then decide',
  'differences-still-open':
    'You two see other things differently too. They change the first figure, so talk about them first',
  'difference-would-change-this':
    'A difference that is still open could change this answer. Talk about it first, then decide',
  'choose-yes-or-no': 'Choose yes or no',
  'say-whether-it-comes-from-illness': 'Say whether this comes from an illness or a condition',
  'say-whether-it-weighs-heavily': 'Say whether it weighs heavily on how they live',
  'say-why': 'Write why. The person reads this, so use words they would use',
}

/** Why one outcome counts, or not yet, in a sentence for the worker. */
export function whySentence({ view, why }: Counted, knownAs: string): string {
  const { about, person, worker, talk } = view
  return {
    'worker-says': `${about}: ${workerSays(worker, knownAs)}.`,
    'agreed-in-talk': `${about}: you answered differently, then agreed: “${talk?.words ?? ''}”`,
    'person-alone-says': `${about}: ${knownAs} said “${OWN_LEVELS[person.level]}”${inWhichWay(person)}. You see it differently.`,
    'limb-though-agreed': `${about}: you agreed that ${knownAs} manages. But one of you ticked a way in which it is hard.`,
    'it-changes': `${about}: it is managed today, and it changes. Think of a longer time, with its bad weeks.`,
  }[why]
}

const inWhichWay = ({ limbs }: Said): string =>
  limbs.length === 0 ? '' : `, and: ${limbs.map((limb) => LIMB_WORDS[limb].toLowerCase()).join('; ')}`

const workerSays = (worker: Said, knownAs: string): string =>
  `you said that ${levelSays(worker.level, knownAs)}${inWhichWay(worker)}`

/** The second part of the test, as it is proposed. */
export function proposalSentence({ eligible, counted }: Proposal): string {
  const many = counted.length === 1 ? '1 of these counts' : `${counted.length || 'None'} of these count`
  return eligible
    ? `${many}, and the law asks for two. So we propose: yes, this part is met.`
    : `${many}, and the law asks for two. So we propose: no. Look again if you see it differently.`
}

/** How many each side’s own answers name: two views, side by side. */
export const bothCount = ({ byPerson, byWorker }: Proposal, knownAs: string): string =>
  `${knownAs}’s own answers name ${byPerson}. Yours name ${byWorker}.`

/** The question that keeps the help somebody has from hiding the need. */
export const withoutHelp = (knownAs: string): string =>
  `Could ${knownAs} do it without the help that is there? Write the need as it would be then.`

export const YES_NO = [
  { value: 'yes', text: 'Yes, there are needs the council must help with' },
  { value: 'no', text: 'No, there are none' },
] as const

/** The parts of the test as the reader meets them beside a decision (reg. 2(1)). */
export const PART_SAYS: Record<'impairment' | 'impact', (is: boolean, you: boolean, knownAs: string) => string> = {
  impairment: (is, you, knownAs) =>
    `This ${is ? 'comes' : 'does not come'} from ${you ? 'your' : `${knownAs}’s`} illness or condition.`,
  impact: (is, you, knownAs) =>
    `It ${is ? 'weighs' : 'does not weigh'} heavily on how ${you ? 'you live' : `${knownAs} lives`}.`,
}
