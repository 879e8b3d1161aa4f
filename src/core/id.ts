import { randomBytes, randomUUID } from 'node:crypto'

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A random uuid v4 (122 random bits) for whatever reaches a URL: it cannot be guessed, nor counted. */
export const newId = (): string => randomUUID()

/** Whether a text is such an id. Lower case only, so that one record has one address. */
export const isId = (text: string): boolean => UUID_V4.test(text)

/**
 * A uuid v7 (RFC 9562) that sorts after those of earlier milliseconds, for rows of which the newest stands where the row
 * itself keeps only the day. It has 74 random bits, and tells when it was made.
 */
export function laterId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const random = randomBytes(10)
  random.writeUInt8((random.readUInt8(0) & 0x0f) | 0x70, 0)
  random.writeUInt8((random.readUInt8(2) & 0x3f) | 0x80, 2)
  const rest = random.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`
}
