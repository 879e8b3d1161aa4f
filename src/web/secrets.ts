import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto'
import { isId } from '#core/id.ts'

/** What the pages' secrets are made from: 32 bytes, the same for every process of one installation. */
export type Secret = Buffer

export const newToken = (): string => randomBytes(32).toString('base64url')

/** What stands in the database instead of a token. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

const keyMac = (secret: Secret, boundTo: string, id: string): Buffer =>
  createHmac('sha256', secret).update(`form ${boundTo} ${id}`).digest().subarray(0, 18)

/**
 * A form's key: proof that we drew the form for this session and page (so that no other site can send it), and the name of
 * the one effect it may have (so that sent twice it is done once).
 */
export function mintKey(secret: Secret, boundTo: string): string {
  const id = randomUUID()
  return `${id}.${keyMac(secret, boundTo, id).toString('base64url')}`
}

/** The id in a key that we minted for this session and page, or undefined. */
export function readKey(secret: Secret, boundTo: string, key: string): string | undefined {
  const [id, mac] = key.split('.')
  if (id === undefined || mac === undefined || !isId(id)) return undefined
  const given = Buffer.from(mac, 'base64url')
  const ours = keyMac(secret, boundTo, id)
  return given.length === ours.length && timingSafeEqual(given, ours) ? id : undefined
}

const SEALED_FOR_MS = 30 * 60_000

const sealKey = (secret: Secret): Buffer => createHmac('sha256', secret).update('seal').digest()

/** Closes what was typed, for 30 minutes unless said otherwise (AES-256-GCM); `open` gives it back. */
export function seal(secret: Secret, content: unknown, now: Date, forMs = SEALED_FOR_MS): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealKey(secret), nonce)
  const text = JSON.stringify({ until: now.getTime() + forMs, content })
  const closed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return closed.toString('base64url')
}

/** What was sealed, or undefined when it is not ours, was touched, or is too old. */
export function open(secret: Secret, sealed: string, now: Date): unknown {
  try {
    const bytes = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', sealKey(secret), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(-16))
    const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
    const { until, content } = JSON.parse(text) as { until: number; content: unknown }
    return until >= now.getTime() ? content : undefined
  } catch {
    return undefined // touched or foreign: the same as nothing kept
  }
}
