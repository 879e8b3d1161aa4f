import type { EndsAs } from '../needs.ts'
import type { TalkReason } from './rules.ts'

type Needed = 'choose-how-it-ended'

export const WORDS: Record<TalkReason | Needed, string> = {
  'not-both-finished': 'You can talk about differences when both of you have finished answering',
  'needs-decided-already':
    'The decision about needs has been made, so this stays as it is. Tell the worker if it is wrong',
  'no-difference-here': 'You both said the same here. Choose something that you see differently',
  'changed-meanwhile':
    'The other one wrote something about this while you had it open. Read it, then send yours again if it still fits',
  'say-what-you-agree': 'Write what you both agree now',
  'say-what-you-will-do': 'Write how each of you sees it, and what you will do about that',
  'say-whom-you-will-ask': 'Write whom you will ask, and what',
  'choose-how-it-ended': 'Choose how your talk ended. Not agreeing is fine too',
}

export const ENDS_CHOICES: Record<EndsAs, { text: string; hint: string }> = {
  'we-agree': { text: 'We now agree', hint: 'Write below what you agree on.' },
  'we-differ': { text: 'We still see it differently', hint: 'That is fine. Write below what you will do about it.' },
  'ask-third': { text: 'We will ask somebody else', hint: 'Write below whom, and what you will ask.' },
  'leave-it': { text: 'We leave it', hint: 'It changes nothing now.' },
}
