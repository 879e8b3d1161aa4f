import type { AfterTalk, PrivateSaid, Sign } from './private.ts'
import type { PrivateReason } from './rules.ts'

type Needed =
  | 'choose-what-you-do-next'
  | 'say-what-you-do-next'
  | 'say-the-day-of-the-talk'
  | 'say-why-you-ask'
  | 'say-whether-you-are-alone'
  | 'choose-what-fits'
  | 'say-what-was-done-for-safety'

export const PRIVATE_WORDS: Record<PrivateReason | Needed, string> = {
  'asked-alone-already': 'There is an open question of this kind. Wait for the answer, or ring them when it is safe',
  'nothing-is-asked': 'Nothing is asked now. If something worries you, ring one of the numbers on the help page',
  'not-answered-alone': 'They have not answered yet. Talk with them when they are alone, and write down that you did',
  'followed-already': 'What was done is written down already. If there is something new, ask again',
  'talked-already': 'That you talked is written down already. If there is something new, ask again',
  'answered-themselves': 'They have answered themselves. Write down what was done instead',
  'talk-alone-first': 'This is only for a talk that nobody else could hear. Talk with them alone first',
  'talk-was-after-the-question': 'Write a day since the question was asked, and not after today',
  'choose-what-you-do-next': 'Choose what you do next',
  'say-what-you-do-next': 'Write what you do next, and why',
  'say-the-day-of-the-talk': 'Write the day on which you talked',
  'say-why-you-ask': 'Write why you ask. Only you and the person can read it',
  'say-whether-you-are-alone': 'Go back to the page before, and go on when nobody can see what you answer',
  'choose-what-fits': 'Choose what fits best. “I am not sure” is fine',
  'say-what-was-done-for-safety': 'Write what was done',
}

export const PRIVATE_DONE = {
  asked: 'The question is on their page. It opens only once they say that no one can see it.',
  answered: 'Thank you. Only your worker reads this.',
  followed: 'It is written down.',
  talked: 'It is written down. Only you can read it here.',
}

export const AFTER_TALK_WORDS: Record<AfterTalk, string> = {
  nothing: 'Nothing more now',
  safety: 'Follow the safety path: they may not be safe',
  'ask-anew': 'Ask them anew, so that they can answer themselves',
}

/** Each sign in plain words, with why it alone means little. */
export const SIGN_WORDS: Record<Sign, { text: string; hint: string }> = {
  'all-in-cash-on-pay-day': {
    text: 'All the money is taken out in cash when it comes, again and again',
    hint: 'Many people like cash. Three times in a row is only a reason to ask.',
  },
  'new-payee-after-new-details': {
    text: 'Somebody new got much of the money just after the bank details changed',
    hint: 'A new bank or a new helper can be the whole story.',
  },
  'said-so': { text: 'They said, or I saw, that somebody else decides', hint: 'What you heard or saw yourself.' },
}

export const SAID_WORDS: Record<PrivateSaid, string> = {
  no: 'No. I decide, or I am happy with who helps me',
  yes: 'Yes, and I do not want it like that',
  'not-sure': 'I am not sure',
  talk: 'I would rather talk about it',
}
