import { describe, expect, test } from 'vitest'
import { hashOf, mintKey, newToken, open, readKey, seal } from './secrets.ts'

const secret = Buffer.alloc(32, 1)
const other = Buffer.alloc(32, 2)
const now = new Date('2026-11-21T10:00:00Z')

describe('a form’s key', () => {
  const key = mintKey(secret, 'session path')
  test('is known again for its session and path, as the same id', () => {
    expect(readKey(secret, 'session path', key)).toBe(key.split('.')[0])
  })
  test.each([
    ['another session or path', secret, 'session other', key],
    ['another installation', other, 'session path', key],
    ['another id', secret, 'session path', `${mintKey(secret, 'x').split('.')[0]}.${key.split('.')[1]}`],
    ['no mac', secret, 'session path', key.split('.')[0] ?? ''],
    ['a cut mac', secret, 'session path', key.slice(0, -2)],
    ['nothing', secret, 'session path', ''],
    ['nonsense', secret, 'session path', '../../etc/passwd.x'],
  ])('is not one for %s', (_, with_, boundTo, given) => expect(readKey(with_, boundTo, given)).toBeUndefined())
})

describe('what was typed, sealed', () => {
  const sealed = seal(secret, { words: 'Ünïcode & "quotes"' }, now)
  test('comes back within half an hour', () => {
    expect(open(secret, sealed, new Date(now.getTime() + 29 * 60_000))).toEqual({ words: 'Ünïcode & "quotes"' })
  })
  test.each([
    ['too old', sealed, new Date(now.getTime() + 31 * 60_000)],
    ['touched', `${sealed.slice(0, 20)}${sealed[20] === 'A' ? 'B' : 'A'}${sealed.slice(21)}`, now],
    ['cut', sealed.slice(0, 30), now],
    ['empty', '', now],
  ])('does not when it is %s', (_, given, at) => expect(open(secret, given, at)).toBeUndefined())
  test('cannot be opened elsewhere, nor read', () => {
    expect(open(other, sealed, now)).toBeUndefined()
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('quotes')
  })
})

test('a token is 256 random bits, and its hash is what is kept', () => {
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
  expect(newToken()).not.toBe(newToken())
  expect(hashOf('x')).toHaveLength(32)
})
