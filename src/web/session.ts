import type { Council } from '#council/index.ts'
import { hashOf } from './secrets.ts'

const nameIn = (mode: 'demo' | 'production'): string => (mode === 'production' ? '__Host-footing' : 'footing')

/** The session cookie: `<council>.<token>`. Secure and host-only in production; plain on the demo's http://127.0.0.1. */
export function sessionCookie(mode: 'demo' | 'production', council: Council, token: string): string {
  const secure = mode === 'production' ? '; Secure' : ''
  return `${nameIn(mode)}=${council.authorityId}.${token}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

export const noCookie = (mode: 'demo' | 'production'): string =>
  `${nameIn(mode)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${mode === 'production' ? '; Secure' : ''}`

/** The sha256 of the token this browser holds for this council, or undefined. */
export function tokenHashOf(
  mode: 'demo' | 'production',
  council: Council,
  cookies: string | undefined,
): Buffer | undefined {
  const start = `${nameIn(mode)}=${council.authorityId}.`
  for (const part of cookies?.split(';') ?? []) {
    const cookie = part.trim()
    if (cookie.startsWith(start)) return hashOf(cookie.slice(start.length))
  }
  return undefined
}
