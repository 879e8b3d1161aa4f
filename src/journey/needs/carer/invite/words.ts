import type { InviteReason, TakeBackReason } from './rules.ts'

export const WORDS: Record<InviteReason, string> = {
  'questions-not-open':
    'The questions are not open yet. When your worker has opened them, you can ask somebody to answer too',
  'needs-decided-already': 'The decision about needs has been made, so nobody can be asked to answer now',
  'answers-are-shown-already':
    'You have seen the answers already. You can still let somebody read single answers of yours',
  'somebody-is-invited': 'You have asked somebody already. Take that back first, then ask somebody else',
  'say-whether-you-can-go-on': 'Say first whether it is fine to go on here. Open this page again',
  'choose-whom-to-invite': 'Choose whom you want to ask, or write their e-mail',
  'nobody-by-that-email': 'No carer signs in here with this e-mail. Check how it is written, or ask your worker',
  'another-carer-has-finished': 'One carer has answered already. You can let this one read single answers later',
}

export const TAKE_BACK_WORDS: Record<TakeBackReason, string> = {
  'nobody-is-invited': 'They are not asked to answer now, so there is nothing to take back',
}

export const DONE = {
  invited: 'They can answer from now on. They see only the questions and their own answers.',
  'taken-back': 'It is taken back, from this moment. We do not tell them.',
}
