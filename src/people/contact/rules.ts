import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { SentChannel } from '#messages/channels/channel.ts'
import { isSent, oneAddress } from '#messages/channels/rules.ts'
import type { TypedContact } from './contact.ts'

export type ContactReason = 'not-an-email' | 'not-a-mobile' | 'not-a-postal-address' | 'somebody-else-may-see-it'

/** The field of each way's address, and what is wrong where it is none. */
const FIELDS: Record<SentChannel, { name: 'email' | 'mobile' | 'letter'; wrong: ContactReason }> = {
  email: { name: 'email', wrong: 'not-an-email' },
  sms: { name: 'mobile', wrong: 'not-a-mobile' },
  letter: { name: 'letter', wrong: 'not-a-postal-address' },
}

/** The address that goes with the choice, as it is kept; '' where nothing leaves the house or what was typed is none. */
export const addressOf = (typed: TypedContact): string =>
  isSent(typed.channel) ? (oneAddress(typed.channel, typed[FIELDS[typed.channel].name]) ?? '') : ''

/**
 * Whether this way can be chosen. Where somebody else may see it, the page alone is offered first; whoever wants it all the same
 * has it, since it is theirs to judge.
 */
export function mayChoose(typed: TypedContact): Verdict<ContactReason> {
  if (!isSent(typed.channel)) return fine
  const { name, wrong } = FIELDS[typed.channel]
  if (addressOf(typed) === '') return refuse(wrong, name)
  return typed.othersSee && !typed.allTheSame ? refuse('somebody-else-may-see-it', 'allTheSame') : fine
}
