import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { hash, verify } from '@node-rs/argon2'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { hashOf, newToken } from '#web/secrets.ts'
import { delayAfter, sessionLimits, TRIES_AT_ONCE, WAITING_MOST } from './rules.ts'
import { addSession, addTry, endSession, humanByEmail, lockTries, recentFails, rolesNow } from './store.ts'

// Argon2id (2 in this library) as OWASP's first choice has it; about 80 ms here.
const ARGON = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON)

// At most this many at once: each takes 19 MB and a core.
const HASHES_AT_ONCE = 2
let hashing = 0
const waiting: (() => void)[] = []

/** Whether this is the password (or PIN) whose hash is stored. */
export async function verifyInTurn(stored: string, password: string): Promise<boolean> {
  if (hashing >= HASHES_AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  hashing += 1
  try {
    return await verify(stored, password)
  } finally {
    hashing -= 1
    waiting.shift()?.()
  }
}

let nobody: Promise<string> | undefined

/** How many tries with an address of a council are going on. */
const inHand = new Map<string, number>()

/**
 * Who this is; undefined where it is nobody. An unknown e-mail takes as long as a wrong password; guessing slows down, nobody is
 * locked out. Each try counts as one that failed from its beginning, so that those at the same moment see each other.
 */
export async function whoSignsIn(
  pool: Pool,
  authorityId: number,
  email: string,
  password: string,
  now: Date,
): Promise<string | 'too-many-at-once' | undefined> {
  const emailHash = createHash('sha256').update(email).digest()
  const about = `${authorityId} ${emailHash.toString('hex')}`
  const going = inHand.get(about) ?? 0
  if (going >= TRIES_AT_ONCE || waiting.length >= WAITING_MOST) return 'too-many-at-once'
  inHand.set(about, going + 1)
  try {
    const { known, fails } = await begunTry(pool, authorityId, { email, emailHash, now })
    await wait(delayAfter(fails))
    nobody ??= hashPassword('nobody has this password')
    const right = await verifyInTurn(known?.password_hash ?? (await nobody), password)
    if (!right || !known?.password_hash) return undefined
    await inCouncil(pool, authorityId, (tx) => tx.run(addTry, { emailHash, worked: true, at: now }))
    return known.human_id
  } finally {
    const left = (inHand.get(about) ?? 1) - 1
    if (left === 0) inHand.delete(about)
    else inHand.set(about, left)
  }
}

const begunTry = (pool: Pool, authorityId: number, typed: { email: string; emailHash: Buffer; now: Date }) =>
  inCouncil(pool, authorityId, async (tx) => {
    const { email, emailHash, now: at } = typed
    await tx.run(lockTries, { emailHash })
    const [known, tries] = await Promise.all([tx.one(humanByEmail, { email }), tx.one(recentFails, { emailHash })])
    await tx.run(addTry, { emailHash, worked: false, at })
    return { known, fails: tries?.fails ?? 0 }
  })

/** Begins a session; gives the token for the cookie. Only its sha256 is kept. */
export async function beginSession(tx: Tx, human: string, now: Date, withPassword: boolean): Promise<string> {
  const roles = await tx.run(rolesNow, { human })
  const { idleMinutes, hours } = sessionLimits(roles.map(({ role }) => role))
  const token = newToken()
  await tx.run(addSession, {
    tokenHash: hashOf(token),
    human,
    at: now,
    idleMinutes,
    endsAt: new Date(now.getTime() + hours * 3_600_000),
    passwordAt: withPassword ? now : null,
  })
  return token
}

/** Ends one session; the next request with it is signed out. */
export const leave = (pool: Pool, authorityId: number, tokenHash: Buffer, now: Date): Promise<unknown> =>
  inCouncil(pool, authorityId, (tx) => tx.run(endSession, { tokenHash, at: now }))
