import { expect, test } from 'vitest'
import { LACKING_WORDS } from './lacking.ts'
import { makePdf } from './make.ts'

const ask = { title: 'A letter', council: 'Eastmarsh Council', large: false }

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

test('large print is 18 points, and nothing in it is below 16', async () => {
  const sizes = async (large: boolean): Promise<number[]> => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const bytes = await makePdf('== Part\n#data.words\n#said("Mine", "Anne")', { ...ask, large, words: 'Read me' })
    const page = await (await getDocument({ data: new Uint8Array(bytes) }).promise).getPage(1)
    const { items } = await page.getTextContent()
    return items.flatMap((one) =>
      'str' in one && one.str.trim() !== '' ? [Math.round(one.transform[3] * 10) / 10] : [],
    )
  }
  const [usual, large] = [await sizes(false), await sizes(true)]
  expect(Math.min(...usual)).toBe(9)
  expect(Math.min(...large)).toBe(16)
  expect(large).toContain(18)
})

const textOf = async (pdf: Buffer): Promise<string> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const page = await (await getDocument({ data: new Uint8Array(pdf) }).promise).getPage(1)
  return (await page.getTextContent()).items.map((one) => ('str' in one ? one.str : '')).join('')
}

test('words in other letters, and simple faces, are printed as they were typed', async () => {
  const typed = ['Żółć, ţăș', 'Привіт', 'Καλημέρα', 'ok ☺ → ✓', '½ £5 “so” – …']
  for (const words of typed) {
    const text = await textOf(await makePdf('#data.words', { ...ask, words }))
    expect(text).toContain(words)
    expect(text, words).not.toContain('□')
  }
})

test('what no font of ours can draw is a box, and the paper says so', async () => {
  const words = 'I feel better 🙂🙂 👩‍👩‍👧 and 𓀀 ＜b＞ নমস্কার'
  const text = await textOf(
    await makePdf('#data.words\n#for one in data.more [ - #one ]', { ...ask, words, more: ['你好'] }),
  )
  expect(text).toContain('I feel better □')
  expect(text).toContain('□□ □□□ and □')
  expect(text).toContain(LACKING_WORDS)
  expect(await textOf(await makePdf('#data.words', { ...ask, words: 'Plain' }))).not.toContain('□')
})
