import type { InvitationReason } from './rules.ts'
import { INVITATION_DAYS, PASSWORD_LEAST } from './rules.ts'

export const INVITATION_WORDS: Record<InvitationReason, string> = {
  'password-too-short': `Your password needs at least ${PASSWORD_LEAST} characters. Three words that have nothing to do with each other are good`,
  'password-too-long': 'This password is too long for us, or has a character that we cannot keep. Choose another one',
  'password-is-easy':
    'Others would try this password first. Choose three words that have nothing to do with each other',
  'passwords-differ': 'The two are not the same. Type your new password once more in both boxes',
}

/** How long a link works, for whoever passes it on. */
export const SAY_HOW_LONG = `It works once, and for ${INVITATION_DAYS} days.`
