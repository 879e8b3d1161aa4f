import { expect, test } from 'vitest'
import { makePdf } from './make.ts'

const ask = { title: 'A letter', council: 'Eastmarsh Council' }

test('a document is tagged for a screen reader, says its title and language, and carries its fonts', async () => {
  const pdf = await makePdf('== Part\n#data.words\n#table(columns: 2, table.header([What], [When]), [Tea], [Four])', {
    ...ask,
    words: 'Said',
  })
  const text = pdf.toString('latin1')
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  for (const sign of ['pdfuaid:part>1<', '/StructTreeRoot', '/Lang (en-GB)', 'A letter', 'AtkinsonHyperlegible'])
    expect(text, sign).toContain(sign)
})

test('what somebody typed is text and never source', async () => {
  const words = '#read("/etc/passwd") = heading $x$ *bold* \\ <b> #panic()'
  await expect(makePdf('#data.words', { ...ask, words })).resolves.toBeInstanceOf(Buffer)
})

test('a template reads no files of ours, and a heading cannot be skipped', async () => {
  await expect(makePdf('#read("/package.json")', ask)).rejects.toThrow()
  await expect(makePdf('==== Too deep', ask)).rejects.toThrow()
})
