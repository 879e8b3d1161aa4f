import { describe, expect, test } from 'vitest'
import { readingAge } from './age.ts'
import { filesOfWords, read, type Sentence, sentencesIn, shortWordsOf } from './sentences.ts'

const MEDIAN_AT_MOST = 9
const NONE_ABOVE = 12

const root = process.cwd()
const files = filesOfWords(root)
const aged = (sentences: readonly Sentence[]) =>
  sentences.map((one) => ({ ...one, age: readingAge(one.text) })).sort((a, b) => b.age - a.age)
const all = aged(files.flatMap((file) => read(root, file)))
const median = (ages: readonly { age: number }[]): number => ages[Math.floor(ages.length / 2)]?.age ?? Number.NaN
const tooHard = (found: ReturnType<typeof aged>): string[] =>
  found
    .filter(({ age }) => age > NONE_ABOVE)
    .map(({ file, line, text, age }) => `${file}:${line} (reading age ${age.toFixed(1)}): ${text}`)

describe('what a person reads here', () => {
  test('is found: hundreds of sentences, from every stage', () => {
    expect(all.length).toBeGreaterThan(500)
    for (const stage of [
      'offer',
      'needs',
      'amount',
      'plan',
      'decision',
      'waiting',
      'money',
      'spending',
      'review',
      'ending',
    ])
      expect(
        files.some((file) => file.startsWith(`src/journey/${stage}/`)),
        stage,
      ).toBe(true)
  })

  test(`has a median reading age of ${MEDIAN_AT_MOST} or less, and no sentence above ${NONE_ABOVE}`, () => {
    process.stdout.write(
      `${all.length} sentences of eight words or more: median reading age ${median(all).toFixed(1)}, highest ${all[0]?.age.toFixed(1)}\n`,
    )
    expect(tooHard(all)).toEqual([])
    expect(median(all)).toBeLessThanOrEqual(MEDIAN_AT_MOST)
  })

  test('shorter words, judged with their page, are no harder', () => {
    const pages = files.map((file) => ({ file, text: shortWordsOf(root, file) })).filter(({ text }) => text !== '')
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.filter(({ text }) => readingAge(text) > NONE_ABOVE).map(({ file }) => file)).toEqual([])
  })
})

test('a hard sentence is caught, in a string, in a template and between tags', () => {
  const hard =
    'Eligibility determinations are communicated following multidisciplinary consideration of substantiating documentation'
  const planted = [
    `const a = '${hard}'`,
    `const a = \`${hard} \${when}\``,
    `const a = <p class="govuk-body">${hard}</p>`,
  ]
  for (const source of planted) expect(tooHard(aged(sentencesIn('planted.tsx', source))), source).toHaveLength(1)
  expect(
    tooHard(aged(sentencesIn('planted.tsx', `const a = 'You can talk to your worker about this at any time'`))),
  ).toEqual([])
})
