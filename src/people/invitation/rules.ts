import { fine, refuse, type Verdict } from '#core/verdict.ts'

/** For how many days an invitation works. */
export const INVITATION_DAYS = 7

/** For how many days a link works that somebody asked for who was not signed in. */
export const ASKED_FOR_DAYS = 1

/** Somebody who is not signed in is sent no further link once so many went to the same human in an hour; a worker may send one more. */
export const ASKS_AN_HOUR = 3

/** The shortest password, in characters: long beats clever (NCSC: three random words). */
export const PASSWORD_LEAST = 12
const PASSWORD_MOST = 1000

export type InvitationReason = 'password-too-short' | 'password-too-long' | 'password-is-easy' | 'passwords-differ'

/** Until when an invitation works that is made now. */
export const endsAt = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * 86_400_000)

/** Whether this may be somebody's password: long enough, nothing that anybody would try first, and typed twice alike. */
export function mayBePassword(
  { password, again }: { password: string; again: string },
  about: { email: string | undefined; name: string },
): Verdict<InvitationReason> {
  if ([...password].length < PASSWORD_LEAST) return refuse('password-too-short', 'password')
  if (password.length > PASSWORD_MOST || password.includes('\0') || !password.isWellFormed())
    return refuse('password-too-long', 'password')
  if (isEasy(password.toLowerCase(), about)) return refuse('password-is-easy', 'password')
  return password === again ? fine : refuse('passwords-differ', 'again')
}

/** A few characters over and over, a run of neighbours, or somebody's own name or address. */
function isEasy(password: string, { email, name }: { email: string | undefined; name: string }): boolean {
  const letters = [...password]
  const isRun = letters.every((one, at) => at === 0 || one.charCodeAt(0) - (letters[at - 1] ?? '').charCodeAt(0) === 1)
  const bare = password.replaceAll(/[^a-z0-9]/g, '')
  const own = [email, name, email?.split('@')[0]].map((one) => (one ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
  return new Set(letters).size < 5 || isRun || own.some((one) => one !== '' && bare === one)
}
