import { ASKED_FOR_DAYS } from '../rules.ts'

export const LINK_WORDS = {
  'not-an-email': 'Write one e-mail address, like name@example.org',
} as const

/** For whoever asked: the same words whether or not anybody signs in with that address. */
export const SAY_SENT = `If somebody here signs in with that address, a link is on its way to it. It works once, and for ${ASKED_FOR_DAYS === 1 ? 'one day' : `${ASKED_FOR_DAYS} days`}. Only the newest link works.`
