import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  anys,
  defaultExports,
  excuses,
  lookedUpByCoalesce,
  namelessRefusals,
  printing,
  testsSetAside,
} from './tidy/code.ts'
import { deadFiles, longFiles, longFunctions, medianLines, names, titles } from './tidy/shape.ts'
import { type Check, type Finding, readSources } from './tidy/sources.ts'
import { bannedWords, emptySentences } from './tidy/words.ts'

// Style as a test (after TigerBeetle's tidy.zig): what STYLE.md asks and a machine can see, each with faults planted.
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const project = readSources(root)

const said = (findings: readonly Finding[]) => findings.map(({ path, line, what }) => `${path}:${line} ${what}`)
const one = (path: string, text: string) => new Map([[path, text]])
const long = (lines: number) => Array(lines).fill('1').join('\n')

/** A file with the fault, and the same file put right. */
type Planted = readonly [path: string, faulty: string, right: string]

// Path first, so that a row reads like a finding.
const CHECKS: readonly (readonly [name: string, check: Check, planted: readonly Planted[]])[] = [
  ['files of at most 250 lines', longFiles, [['src/a.ts', long(251), long(250)]]],
  [
    'functions of at most 60 lines',
    longFunctions,
    [
      ['src/a.ts', `function a() {\n${long(59)}\n}`, `function a() {\n${long(58)}\n}`],
      ['src/a.tsx', `const a = () => {\n${long(59)}\n}`, `export const a = [\n${long(59).replaceAll('\n', ',\n')}\n]`],
      ['src/a.test.ts', `test('a', () => {\n${long(59)}\n})`, `describe('a', () => {\n${long(59)}\n})`],
    ],
  ],
  [
    'names in kebab-case',
    names,
    [['src/whoMay.ts', '', ''] as const, ['src/Plan/rules.ts', '', ''] as const, ['docs/my_notes.md', '', ''] as const],
  ],
  [
    'no default exports',
    defaultExports,
    [
      ['src/a.ts', 'export default function a() {}', 'export function a() {}'],
      ['src/a.ts', 'const a = 1; export default a', 'export const a = 1'],
      ['src/a.ts', 'const a = 1; export { a as default }', "import a from 'a'; export { a }"],
    ],
  ],
  ['no any', anys, [['src/a.ts', 'const a = {} as any', "const any = 'any' // any"]]],
  [
    'no test set aside',
    testsSetAside,
    [
      ['src/a.test.ts', "test.only('a', () => {})", "test('a.only', () => {})"],
      ['src/a.test.ts', "describe.skip('a', () => {})", "list.skip('a')"],
      ['test/a.test.ts', "test.each([1]).todo('a')", "test.each([1])('a', () => {})"],
    ],
  ],
  [
    'no refusal without a name',
    namelessRefusals,
    [['src/a.test.ts', 'expect(sent.status).not.toBe(303)', 'expect(sent.status).toBe(404)']],
  ],
  [
    'no row looked up by coalesce()',
    lookedUpByCoalesce,
    [
      [
        'src/journey/plan/store.ts',
        'const a = sql`join human t on t.human_id = coalesce(m.worded_by, m.typed_by)`',
        'const a = sql`select coalesce(m.worded_by, m.typed_by) as human_id`',
      ],
    ],
  ],
  [
    'no printing but where people run it in a terminal',
    printing,
    [['src/web/a.ts', "console.log('a')", "log('console.log')"] as const],
  ],
  [
    'no comment that puts off or silences',
    excuses,
    [
      ['src/a.ts', 'const a = 1 // TODO: b', "const a = 'TODO: b' // todo lists are fine"],
      ['src/a.tsx', 'const a = <p>{/* FIXME */}b</p>', 'const a = <p>// FIXME</p>'],
      ['src/a.ts', '// @ts-ignore\nconst a = 1', "const a = '// @ts-ignore'"],
      ['src/a.ts', '/* eslint-disable */\nconst a = 1', 'const a = `/* eslint-disable */`'],
      ['src/a.ts', '// biome-ignore format: a table\nconst a = 1', '// a table\nconst a = 1'],
      ['src/a.test.ts', '// biome-ignore lint: a\nconst a = 1', '// biome-ignore format: a table\nconst a = 1'],
    ],
  ],
  [
    'no word that hurts or promises nothing, on any page',
    bannedWords,
    [
      [
        'src/a/words.ts',
        "export const a = { b: 'Your case was closed' }",
        "export const a = { b: 'Your budget has ended' }",
      ],
      ['src/a/words.ts', `export const a = (b: string) => \`Ask the client \${b}\``, "import { a } from 'client'"],
      ['src/a/views.tsx', 'const a = <p>We will write\n  soon</p>', "const a = <p class='soon'>We write by Friday</p>"],
      [
        'src/a/views.tsx',
        `const a = <B label={b ? \`Misuse of \${c}\` : d} />`,
        `const a = <B href={\`/soon/\${c}\`} />`,
      ],
      ['src/a/words.ts', "const a = 'As soon as possible'", "const a = 'As soon as a day is set'"],
      ['src/a/pages.tsx', "const a = page({ done: { b: 'It should be approved' } })", "const a = { soon: 'Decided' }"],
      ['src/a/views/list.tsx', 'const a = <p>Service users</p>', 'const a = <p>People</p>'],
    ],
  ],
  [
    'no empty sentence',
    emptySentences,
    [
      ['src/a/words.ts', "export const a = { 'no-b': ' ' }", "export const a = { 'no-b': c === '' ? 'None' : c }"],
      ['src/a/words.ts', 'export const a = { b: () => `` }', "export const a = { b: () => ['b'].join('') }"],
    ],
  ],
  [
    'no file that nothing uses',
    deadFiles,
    [['src/a/b.ts', '', "import '#a/b.ts'"] as const, ['src/a/b.tsx', '', "import('./b.tsx')"] as const],
  ],
  [
    'one title a document',
    titles,
    [
      ['docs/a.md', 'no title', '# A\n\n```sh\n# not a title\n```\n## B'],
      ['README.md', '# A\n# B', '# A'],
    ],
  ],
]

describe.each(CHECKS)('%s', (_, check, planted) => {
  test('holds in the project', () => expect(said(check(project))).toEqual([]))

  test.each(planted)('a fault planted in %s is found: %s', (path, faulty) => {
    const findings = check(one(path, faulty))
    expect(findings.map((finding) => finding.path)).toEqual([path])
  })

  test.each(planted)('%s put right is let through', (path, _, right) => {
    // Where the path itself is the fault, being put right is another path; a file is used by being named.
    const sources = check === names ? one('src/who-may.2nd.test.ts', right) : one(path, right)
    expect(said(check(sources))).toEqual([])
  })
})

test('the project is read, and its median file is short', async ({ annotate }) => {
  const median = medianLines(project)
  await annotate(`the median file has ${median} lines`)
  expect(project.size).toBeGreaterThan(150)
  expect(median).toBeLessThanOrEqual(100)
})
