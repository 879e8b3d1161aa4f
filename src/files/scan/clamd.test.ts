import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aScanner, EICAR, type Manners, type Scanner } from '#test/stand-ins/clamd.ts'
import { clamdAt, verdictOf } from './clamd.ts'

let scanner: Scanner
beforeAll(async () => {
  scanner = await aScanner()
})
afterAll(() => scanner.close())

test('a clean file is clean, and arrives byte for byte, however large', async () => {
  for (const size of [0, 1, 64 * 1024, 64 * 1024 + 1, 15 * 1024 * 1024]) {
    const bytes = randomBytes(size)
    expect(await clamdAt(scanner.address)(bytes)).toBe('clean')
    expect(scanner.files.at(-1)?.equals(bytes)).toBe(true)
  }
})

test('what is found is found, also in the middle of a file', async () => {
  const hidden = Buffer.concat([randomBytes(100_000), Buffer.from(EICAR), randomBytes(100_000)])
  expect(await clamdAt(scanner.address)(hidden)).toBe('found')
})

test('it listens at a path as well', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'footing-clamd-')), 'clamd.ctl')
  const local = await aScanner(path)
  expect(await clamdAt(path)(Buffer.from('a receipt'))).toBe('clean')
  expect(await clamdAt(path)(Buffer.from(EICAR))).toBe('found')
  await local.close()
  expect(await clamdAt(path)(Buffer.from('a receipt'))).toBe('not-checked')
})

test.each<Manners>(['hangs-up-at-once', 'hangs-up-in-the-file', 'says-nothing', 'takes-no-large-ones'])(
  'a scanner that %s has checked nothing',
  async (manners) => {
    scanner.manners = manners
    expect(await clamdAt(scanner.address, 300)(randomBytes(1_000_000))).toBe('not-checked')
    scanner.manners = 'checks'
  },
)

test('where nobody listens, nothing was checked', async () => {
  expect(await clamdAt('127.0.0.1:1')(Buffer.from('a'))).toBe('not-checked')
  expect(await clamdAt('/nowhere/clamd.ctl')(Buffer.from('a'))).toBe('not-checked')
})

test.each([
  ['stream: OK\0', 'clean'],
  ['stream: Win.Test.EICAR_HDB-1 FOUND\0', 'found'],
  ['INSTREAM size limit exceeded. ERROR\0', 'not-checked'],
  ['stream: OK but not quite\0', 'not-checked'],
  ['', 'not-checked'],
])('clamd’s answer %j means %s', (answer, meaning) => {
  expect(verdictOf(answer)).toBe(meaning)
})
