import { levelSays, OWN_LEVELS } from '../words.ts'
import type { Counted, DecideReason, Proposal } from './rules.ts'

type Needed = 'choose-yes-or-no' | 'say-why'

export const WORDS: Record<DecideReason | Needed, string> = {
  'not-both-finished': 'Both of you have to finish answering first. Then talk about what you see differently',
  'needs-decided-already': 'This has been decided already. Go back to the page about daily life to read it',
  'choose-two-at-least':
    'The law asks for two or more of the ten. Choose two at least, or answer that there are no eligible needs',
  'needs-though-not-eligible':
    'You chose needs, but answered that there are none the council must help with. Change one of the two',
  'say-the-need-in-words': 'Write this need in a sentence that the person would recognise',
  'difference-not-talked-about':
    'You two see this differently and have not talked about it yet. Talk about it first, then decide',
  'difference-would-change-this':
    'A difference that is still open could change this answer. Talk about it first, then decide',
  'choose-yes-or-no': 'Choose yes or no',
  'say-why': 'Write why. The person reads this, so use words they would use',
}

/** Why one outcome counts, or not yet, in a sentence for the worker. */
export function whySentence({ view, why }: Counted, knownAs: string): string {
  return {
    'worker-says': `${view.about}: you said that ${levelSays(view.worker.level, knownAs)}.`,
    'agreed-in-talk': `${view.about}: you answered differently, then agreed: “${view.talk?.words ?? ''}”`,
    'person-alone-says': `${view.about}: ${knownAs} said “${OWN_LEVELS[view.person.level]}”. You see it differently.`,
  }[why]
}

export function proposalSentence({ eligible, counted }: Proposal): string {
  const many = counted.length === 1 ? '1 of these counts' : `${counted.length || 'None'} of these count`
  return eligible
    ? `${many}, and the law asks for two. So we propose: yes, there are needs the council must help with.`
    : `${many}, and the law asks for two. So we propose: no. Look again if you see it differently.`
}

export const YES_NO = [
  { value: 'yes', text: 'Yes, there are needs the council must help with' },
  { value: 'no', text: 'No, there are none' },
] as const
