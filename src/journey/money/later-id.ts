import { randomBytes } from 'node:crypto'

/**
 * A uuid (version 7, RFC 9562) that sorts after those made at earlier moments: for rows of which the newest stands, where the
 * row itself keeps only the day. As hard to guess as any: 74 random bits.
 */
export function laterId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const random = randomBytes(10)
  random.writeUInt8((random.readUInt8(0) & 0x0f) | 0x70, 0)
  random.writeUInt8((random.readUInt8(2) & 0x3f) | 0x80, 2)
  const rest = random.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`
}
