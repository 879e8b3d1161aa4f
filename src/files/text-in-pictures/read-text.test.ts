import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { pdfOf } from '../images/papers.test-kit.ts'
import { makePages } from '../images/receipt.ts'
import { guessFrom } from './guess.ts'
import { readText } from './read-text.ts'

const drawn = async (lines: readonly string[]): Promise<Buffer> => {
  const content = `BT /F1 16 Tf 18 TL 40 360 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  const made = await makePages(pdfOf({ content }))
  if ('refused' in made || made.pages[0] === undefined) throw new Error('no page was drawn')
  return made.pages[0]
}

test('a receipt is read from its picture, and the day and the total are guessed', async () => {
  const lines = [
    'LITTLE ACORNS',
    '14/11/2026 12:40',
    'Two afternoons   48.00',
    'Lunch   10.40',
    'TOTAL   58.40',
    'CARD   58.40',
  ]
  const text = await readText(await drawn(lines))
  expect(guessFrom(text, day('2026-11-22'))).toEqual({ totalPence: 5840n, paidOn: '2026-11-14', shop: 'LITTLE ACORNS' })
})

test('it never holds up a page, and many at once are all read, in turn', async () => {
  let beats = 0
  const beat = setInterval(() => {
    beats += 1
  }, 10)
  const page = await drawn(['TOTAL   12.40'])
  const texts = await Promise.all([page, page, page].map(readText))
  clearInterval(beat)
  expect(beats).toBeGreaterThan(15)
  for (const text of texts) expect(text).toContain('12.40')
})

test('what is no picture reads as nothing, and the next one is read', async () => {
  expect(await readText(Buffer.from('not a picture'))).toBe('')
  expect(await readText(await drawn(['TOTAL   12.40']))).toContain('12.40')
})

test('a real receipt from a till, photographed in another country, makes up no total in pounds', async () => {
  const path = join(process.cwd(), '../shared/testdata/receipts/mre+receipt-parser/data/img/IMG0001.jpg')
  if (!existsSync(path)) {
    process.stderr.write(`SKIPPED: the photo is not at ${path}\n`)
    return
  }
  const made = await makePages(readFileSync(path))
  if ('refused' in made) throw new Error(made.refused)
  const text = await readText(made.pages[0] ?? Buffer.alloc(0))
  expect(text.length).toBeGreaterThan(20)
  expect(guessFrom(text, day('2026-11-22')).totalPence).toBeUndefined()
})
