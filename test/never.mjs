/*
 * npm run never: every test of what must be impossible (its title begins `never:`), and nothing else. The last line is
 * `N passed, N failed`, alone; a run of no test fails.
 *
 * npm run never -- --planted [words …]: takes the guards away, one at a time, in a copy of the project (test/never/planted.mjs
 * says which guard holds which test), and expects that test to fail. A test that nobody plants a fault against fails too.
 * With --since COMMIT before the words: only the faults that were not planted so at that commit.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildDir, ensureBuilt, ensureInstalled, giveUp, root } from '../tools/prepare.mjs'
import { summarise } from './gate.mjs'

const running = new Set()
const cleanUp = []

async function leave(code) {
  for (const child of running) child.kill('SIGTERM')
  for (const one of cleanUp.reverse().splice(0)) await one().catch(() => undefined)
  process.exit(code)
}
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => leave(130))

/** Files of tests in which a title begins so. */
function neverFiles(folder) {
  const below = (top) =>
    readdirSync(join(folder, top), { recursive: true })
      .map((name) => `${top}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.test\.tsx?$/.test(name))
  return [...below('src'), ...below('test')].filter((path) =>
    /['"`]never: /.test(readFileSync(join(folder, path), 'utf8')),
  )
}

/** A PostgreSQL of its own: migrations with a guard taken out must not meet those of others. */
async function startDatabase() {
  const { startPostgres } = await import(pathToFileURL(join(buildDir, 'supervisor.mjs')).href)
  const dataDir = mkdtempSync(join(tmpdir(), 'footing-never-'))
  chmodSync(dataDir, 0o711)
  cleanUp.push(async () => rmSync(dataDir, { recursive: true, force: true }))
  const postgres = await startPostgres(dataDir, () => undefined)
  cleanUp.push(() => postgres.stop())
  return {
    FOOTING_TEST_OWNER_URL: postgres.ownerUrl,
    FOOTING_TEST_APP_URL: postgres.appUrl,
    FOOTING_TEST_SUPER_URL: postgres.superUrl,
  }
}

/**
 * Runs the never-tests of these files whose full name matches. Gives one line a test: its `never: …` title, its file, whether
 * it passed, and why not. A file that does not load gives a line without a title.
 */
async function runNever(folder, env, files, pattern) {
  const report = join(mkdtempSync(join(tmpdir(), 'footing-never-report-')), 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = ['run', '--root', folder, '--reporter=json', `--outputFile=${report}`, '-t', pattern, ...files]
  const said = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, FOOTING_ROOT: folder, NO_COLOR: '1', FORCE_COLOR: undefined },
    })
    running.add(child)
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
    child.once('error', reject)
    child.once('close', () => {
      running.delete(child)
      resolve(text)
    })
  })
  if (!existsSync(report))
    return [{ title: undefined, file: files.join(', '), passed: false, why: said.trim().slice(-500) }]
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(join(report, '..'), { recursive: true, force: true })
  return testResults.flatMap((file) => linesOf(file, folder))
}

function linesOf(result, folder) {
  const file = relative(folder, result.name).replaceAll('\\', '/')
  const lines = []
  for (const { ancestorTitles, title, status, failureMessages } of result.assertionResults) {
    const names = [...ancestorTitles, title]
    const at = names.findIndex((name) => name.startsWith('never: '))
    if (at < 0 || (status !== 'passed' && status !== 'failed')) continue
    const why = failureMessages[0]?.split('\n')[0]
    lines.push({ title: names[at], test: names.slice(at).join(' > '), file, passed: status === 'passed', why })
  }
  const broken = result.status === 'failed' && !result.assertionResults.some(({ status }) => status === 'failed')
  if (broken) lines.push({ title: undefined, file, passed: false, why: result.message.split('\n')[0] })
  return lines
}

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The files that these titles stand in, and those whose titles are put together. */
function filesOf(folder, titles) {
  const isOne = (text) => /never: [^'"`]*(\$\{|%)/.test(text) || [...titles].some((title) => text.includes(title))
  return neverFiles(folder).filter((path) => isOne(readFileSync(join(folder, path), 'utf8')))
}

/** Runs them all, or those of these titles, and prints a line each. */
async function runAll(folder, env, titles) {
  const which = titles === undefined ? 'never: ' : `(${[...titles].map(escaped).join('|')})`
  const files = titles === undefined ? neverFiles(folder) : filesOf(folder, titles)
  const lines = await runNever(folder, env, files, `^.*${which}`)
  for (const { test, file, passed, why } of lines)
    console.log(
      `${passed ? '✓' : '✗'} ${test ?? 'a file that does not load'}  (${file})${passed ? '' : `\n    ${why}`}`,
    )
  return lines
}

/** Everything but what is made or fetched, with the packages behind a link. */
function copyOfProject() {
  const copy = mkdtempSync(join(tmpdir(), 'footing-planted-'))
  cleanUp.push(async () => rmSync(copy, { recursive: true, force: true }))
  const leftOut = new Set(['node_modules', '.git', '.footing'])
  cpSync(root, copy, { recursive: true, filter: (path) => !leftOut.has(basename(path)) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Takes one guard away, runs its test alone, puts the guard back. Gives why it was not caught, or undefined. */
async function plant(copy, env, { never, file, find, replace }, before) {
  const path = join(copy, file)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const places = text.split(find).length - 1
  if (places !== 1) return `the guard stands ${places} times in ${file}`
  writeFileSync(
    path,
    text.replace(find, () => replace),
  )
  try {
    const files = [...new Set(before.map((line) => line.file))]
    const lines = await runNever(copy, env, files, `(^|.* )${escaped(never)}`)
    const ran = lines.filter(({ title }) => title === never)
    if (ran.length === 0) return `its test did not run: ${lines[0]?.why ?? 'no such test'}`
    const passedBefore = new Set(before.filter(({ passed }) => passed).map(({ file, test }) => `${file} ${test}`))
    if (passedBefore.size === 0) return 'its test fails as it stands, so this proves nothing'
    return ran.some(({ file, test, passed }) => !passed && passedBefore.has(`${file} ${test}`))
      ? undefined
      : 'its test still passes'
  } finally {
    writeFileSync(path, text)
  }
}

/** What was planted at a commit, each as text. */
async function plantedAt(commit) {
  const folder = mkdtempSync(join(tmpdir(), 'footing-since-'))
  cleanUp.push(async () => rmSync(folder, { recursive: true, force: true }))
  const archive = spawnSync('git', ['archive', commit, 'test/never'], { cwd: root, maxBuffer: 2 ** 26 })
  if (archive.status !== 0) throw new Error(`git knows no commit ${commit}: ${archive.stderr}`)
  spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout })
  const { PLANTED } = await import(pathToFileURL(join(folder, 'test/never/planted.mjs')).href)
  return new Set(PLANTED.map((one) => JSON.stringify(one)))
}

/** Plants every fault, or those new since a commit, two at a time; prints a line each and what was caught in all. */
async function runPlanted(firstEnv, args) {
  const { PLANTED } = await import('./never/planted.mjs')
  const isSince = args[0] === '--since'
  const known = isSince ? await plantedAt(args[1]) : new Set()
  const words = isSince ? args.slice(2) : args
  const chosen = PLANTED.filter(
    (one) => !known.has(JSON.stringify(one)) && words.every((word) => `${one.never} ${one.file}`.includes(word)),
  )
  const isAll = chosen.length === PLANTED.length
  const lanes = [
    { copy: copyOfProject(), env: firstEnv },
    { copy: copyOfProject(), env: await startDatabase() },
  ]
  console.log('As it stands:')
  const lines = await runAll(lanes[0].copy, firstEnv, isAll ? undefined : new Set(chosen.map(({ never }) => never)))
  const linesOfTitle = grouped(lines)
  console.log('\nWith one guard taken away:')
  const missed = new Set()
  let caught = 0
  const waiting = [...chosen]
  const work = async ({ copy, env }) => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const before = linesOfTitle.get(one.never) ?? []
      const why = before.length === 0 ? 'there is no such test' : await plant(copy, env, one, before)
      if (why === undefined) caught += 1
      else missed.add(one.never)
      const said = `${one.never}  (${one.file}: ${one.guard})`
      console.log(why === undefined ? `caught ${said}` : `MISSED ${said}\n    ${why}`)
    }
  }
  await Promise.all(lanes.map(work))
  return judged(lines, missed, isAll ? PLANTED : undefined, { caught, planted: chosen.length })
}

/** The last lines of a planted run: a test counts as passed where it passes, has a fault planted, and catches each. */
function judged(lines, missed, planted, { caught, planted: count }) {
  const titles = [...new Set(lines.map(({ title }) => title))]
  const bare = planted === undefined ? [] : titles.filter((title) => !planted.some(({ never }) => never === title))
  for (const title of bare) console.log(`NO GUARD PLANTED for ${title ?? 'a file that does not load'}`)
  console.log(`${caught} caught, ${count - caught} missed`)
  const bad = new Set([...missed, ...bare, ...lines.filter(({ passed }) => !passed).map(({ title }) => title)])
  const all = new Set([...titles, ...bad])
  return { passed: [...all].filter((title) => !bad.has(title)).length, failed: bad.size }
}

function grouped(lines) {
  const found = new Map()
  for (const line of lines) found.set(line.title, [...(found.get(line.title) ?? []), line])
  return found
}

try {
  ensureInstalled({ dev: true })
  const [first, ...words] = process.argv.slice(2)
  const { findChromium } = await import('./chromium.mjs')
  process.env.CHROMIUM_PATH = await findChromium()
  await ensureBuilt('supervisor', 'assets')
  const env = await startDatabase()
  let result
  if (first === '--planted') result = await runPlanted(env, words)
  else {
    const lines = await runAll(root, env)
    const passed = lines.filter((line) => line.passed).length
    // A run of nothing proves nothing.
    result = { passed, failed: lines.length === 0 ? 1 : lines.length - passed }
  }
  await leave(summarise([result]))
} catch (error) {
  for (const one of cleanUp.reverse()) await one().catch(() => undefined)
  giveUp(error)
}
