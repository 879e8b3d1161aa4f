import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { oneAddress } from '#messages/channels/rules.ts'
import type { SignInAddress } from './sign-in-address.ts'

export type AddressReason =
  | 'write-the-address'
  | 'not-an-email'
  | 'email-is-taken'
  | 'that-address-stands'
  | 'say-who-reads-it'
  | 'somebody-else-reads-it'
  | 'only-they-may-change-it'
  | 'is-of-work'

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1)

/** Whether this can be the address with which somebody signs in. `taken`: somebody else signs in with it. */
function isUsable(email: string, taken: boolean): Verdict<AddressReason> {
  if (oneAddress('email', email) === undefined) return refuse('not-an-email', 'email')
  return taken ? refuse('email-is-taken', 'email') : fine
}

/** The person changes their own address. */
export const maySayOwn = (now: SignInAddress, email: string, taken: boolean): Verdict<AddressReason> =>
  now.email === email ? refuse('that-address-stands', 'email') : isUsable(email, taken)

/**
 * A worker writes down the address and has a link sent to it. Not once the person has come in: who changes it then comes in as them. And
 * never to an address at work, where the worker could open it and say yes for the person (trust: each side for itself).
 */
export function maySayForPerson(
  now: SignInAddress,
  typed: { email: string; alone: boolean },
  { taken, workerEmail }: { taken: boolean; workerEmail: string | undefined },
): Verdict<AddressReason> {
  if (now.hasBegun) return refuse('only-they-may-change-it')
  if (!typed.alone) return refuse('somebody-else-reads-it', 'alone')
  if (now.email === typed.email) return fine
  const verdict = isUsable(typed.email, taken)
  if (verdict.length > 0 || workerEmail === undefined) return verdict
  return domainOf(typed.email) === domainOf(workerEmail) ? refuse('is-of-work', 'email') : fine
}
