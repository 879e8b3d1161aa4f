import { execFile } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { STAGES } from '#journey.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const copies: string[] = []
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
})

type Cruise = { rules: string[]; broken: { rule: string; from: string; to: string }[] }
type Report = {
  modules: { source: string }[]
  summary: {
    violations: { rule: { name: string }; from: string; to: string }[]
    ruleSetUsed: { forbidden: { name: string }[] }
  }
}

const sources = (folder: string): string[] =>
  readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('web/assets/'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)

/** Holds the imports of a project against the rules. A run that did not see every file proves nothing, so it fails. */
async function cruise(folder: string): Promise<Cruise> {
  const files = sources(folder)
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src']
  const said = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 27 }).catch(
    (trouble: { stdout: string }) => trouble, // its exit code counts the violations
  )
  const { modules, summary } = JSON.parse(said.stdout) as Report
  const seen = new Set(modules.map(({ source }) => source))
  const unseen = files.filter((file) => !seen.has(file))
  if (files.length === 0 || unseen.length > 0) throw new Error(`not cruised: ${unseen.join(', ') || 'everything'}`)
  return {
    rules: summary.ruleSetUsed.forbidden.map(({ name }) => name),
    broken: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'footing-architecture-'))
  copies.push(copy)
  for (const name of ['src', 'package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** A fault: a file (made, or added to) with one import that one rule must refuse. */
type Plant = { rule: string; file: string; imports: string; typeOnly?: true }

const stage = (name: string, file: string) => `src/journey/${name}/${file}`
const FOLDERS = [
  ...['core', 'db', 'council', 'access', 'web', 'messages', 'jobs', 'people', 'files', 'directory'],
  ...STAGES.map((name) => `journey/${name}`),
  'desk',
]

/** Each folder reaches for the pure door of the folder after it: nothing but the direction is wrong. */
const wrongWay: Plant[] = [...FOLDERS.slice(0, -1).entries()].map(([index, folder]) => ({
  rule: `direction-of-${folder.replace('/', '-')}`,
  file: `src/${folder}/planted-${index}.ts`,
  imports: `#${FOLDERS[index + 1]}/planted-door/index.ts`,
  ...(index % 2 === 0 ? { typeOnly: true as const } : {}),
}))

const atTheTop: Plant[] = [
  { rule: 'direction-of-desk', file: 'src/desk/planted.ts', imports: '#demo/planted-door/index.ts' },
  { rule: 'direction-of-reports', file: 'src/reports/planted.ts', imports: '#desk/planted-door/index.ts' },
  { rule: 'direction-of-evaluation', file: 'src/evaluation/planted.ts', imports: '#reports/planted.ts' },
  { rule: 'direction-of-exchange', file: 'src/exchange/planted.ts', imports: '#app.ts' },
  { rule: 'direction-of-jobs-list', file: 'src/jobs-list.ts', imports: '#demo/planted-door/index.ts' },
  { rule: 'direction-of-demo', file: 'src/demo/planted.ts', imports: '#app.ts' },
  { rule: 'direction-of-app', file: 'src/app.ts', imports: '#commands/planted-door/index.ts' },
  { rule: 'direction-of-main', file: 'src/main.ts', imports: '#commands/planted-door/index.ts' },
  { rule: 'direction-of-commands', file: 'src/commands/planted.ts', imports: '#main.ts' },
]

const roundTheDoor: Plant[] = STAGES.map((name) => ({
  rule: `doors-of-${name}`,
  file: `src/demo/planted-${name}.ts`,
  imports: `#journey/${name}/planted-room/store.ts`,
}))

const others: Plant[] = [
  { rule: 'app-mounts-pages', file: 'src/app.ts', imports: '#journey/offer/planted-door/index.ts' },
  { rule: 'jobs-list-names-jobs', file: 'src/jobs-list.ts', imports: '#journey/offer/planted-door/index.ts' },
  { rule: 'desk-only-reads', file: 'src/desk/planted-b.ts', imports: '#journey/offer/deeds.ts' },
  { rule: 'stores-are-private', file: 'src/people/planted-b.ts', imports: '#access/store.ts' },
  { rule: 'rules-are-pure', file: stage('plan', 'planted-a/rules.ts'), imports: '#access/permit.ts', typeOnly: true },
  {
    rule: 'rules-are-pure',
    file: stage('plan', 'planted-b/rules.ts'),
    imports: '#journey/offer/reads.ts',
    typeOnly: true,
  },
  { rule: 'rules-are-pure', file: stage('plan', 'planted-c/rules.ts'), imports: 'node:crypto' },
  { rule: 'rules-come-first', file: stage('plan', 'planted-d/rules.ts'), imports: '../planted-room/store.ts' },
  { rule: 'rules-take-settings-as-a-shape', file: stage('plan', 'planted-e/rules.ts'), imports: '#council/index.ts' },
  { rule: 'rules-touch-nothing', file: 'src/desk/planted-c/rules.ts', imports: '#db/transaction.ts' },
  { rule: 'index-is-pure', file: stage('plan', 'planted-f/index.ts'), imports: '../planted-room/store.ts' },
  { rule: 'store-is-lowest', file: stage('plan', 'planted-g/store.ts'), imports: '#web/page.ts' },
  { rule: 'reads-only-read', file: stage('plan', 'planted-h/reads.ts'), imports: './deeds.ts' },
  { rule: 'deeds-know-no-page', file: stage('plan', 'planted-h/deeds.ts'), imports: './views.tsx' },
  { rule: 'views-only-draw', file: stage('plan', 'planted-h/views.tsx'), imports: '../planted-room/store.ts' },
  { rule: 'pages-go-through-doors', file: stage('plan', 'planted-i/pages.tsx'), imports: '../planted-room/store.ts' },
  { rule: 'sql-only-in-stores', file: stage('plan', 'planted-j.ts'), imports: 'kysely' },
  { rule: 'core-imports-nothing', file: 'src/core/planted-k.ts', imports: 'node:crypto' },
  { rule: 'ids-are-random', file: 'src/core/id.ts', imports: './day.ts' },
  { rule: 'leaves-import-nothing', file: 'src/journey.ts', imports: '#core/day.ts', typeOnly: true },
  { rule: 'settings-is-a-leaf', file: 'src/settings.ts', imports: '#core/day.ts' },
  { rule: 'settings-are-handed-in', file: 'src/web/planted-l.ts', imports: '#settings.ts' },
  { rule: 'connections-are-opened-by-db', file: 'src/web/planted-m.ts', imports: 'pg' },
  { rule: 'no-cycles', file: stage('plan', 'planted-n.ts'), imports: './planted-o.ts' },
  { rule: 'no-test-tools', file: 'src/web/planted-p.ts', imports: 'fast-check' },
  { rule: 'nothing-missing', file: 'src/web/planted-q.ts', imports: '#web/nowhere.ts' },
  { rule: 'direction-of-web', file: 'src/web/planted-r.ts', imports: '#test/planted.ts' },
]

const plants = [...wrongWay, ...atTheTop, ...roundTheDoor, ...others]

function write(copy: string, file: string, text: string): void {
  const path = join(copy, file)
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path)) appendFileSync(path, text)
  else writeFileSync(path, text)
}

function plant(copy: string): void {
  for (const folder of [...FOLDERS, 'demo', 'commands']) {
    write(copy, `src/${folder}/planted-door/index.ts`, 'export type Door = string\n')
    write(copy, `src/${folder}/planted-room/store.ts`, 'export type Door = string\n')
  }
  write(copy, stage('plan', 'planted-o.ts'), "export * from './planted-n.ts'\n")
  write(copy, 'test/planted.ts', 'export type Door = string\n')
  for (const { file, imports, typeOnly } of plants)
    write(
      copy,
      file,
      typeOnly
        ? `\nimport type * as Planted from '${imports}'\nexport type Used = typeof Planted\n`
        : `\nimport '${imports}'\n`,
    )
}

describe('who imports whom', () => {
  const real = cruise(root)

  test('the direction is kept everywhere', async () => {
    expect((await real).broken).toEqual([])
  })

  test('each planted fault is caught by its rule, and each rule has one', async () => {
    const copy = copyOfProject()
    plant(copy)
    const { broken, rules } = await cruise(copy)
    const missed = plants.filter(({ rule, file }) => !broken.some((one) => one.rule === rule && one.from === file))
    expect(missed).toEqual([])
    expect(rules.filter((rule) => !plants.some((one) => one.rule === rule))).toEqual([])
  })

  test('a run that sees no file fails', async () => {
    const copy = copyOfProject()
    rmSync(join(copy, 'src'), { recursive: true })
    write(copy, 'src/journey.ts', readFileSync(join(root, 'src/journey.ts'), 'utf8'))
    await expect(cruise(copy)).resolves.toMatchObject({ broken: [] })
    rmSync(join(copy, 'src/journey.ts'))
    await expect(cruise(copy)).rejects.toThrow()
  })
})

/** Imports cannot tell who makes a permit from who asks for a further one: the text can. */
describe('who makes permits', () => {
  const MAKERS = ['src/access/act.ts', 'src/access/gate.ts', 'src/demo/story.ts']
  const makesPermits = (text: string): boolean => /\bpermitFor\b|as unknown as Permit/.test(text)

  test('the gate alone, asked by act and by the demo’s storyteller', () => {
    const found = sources(root).filter(
      (file) => !/\.test\.tsx?$/.test(file) && makesPermits(readFileSync(join(root, file), 'utf8')),
    )
    expect(found.sort()).toEqual(MAKERS)
  })

  test('a permit made elsewhere is found', () => {
    expect(makesPermits("import { permitFor } from '#access/gate.ts'")).toBe(true)
    expect(makesPermits('const mine = { ...theirs } as unknown as Permit')).toBe(true)
    expect(makesPermits("import { also } from '#access/gate.ts'")).toBe(false)
  })
})
