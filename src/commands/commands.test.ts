import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRoutes } from '#app.ts'
import { aWorld, type World } from '#test/world.ts'
import { runCommand } from './commands.ts'

let world: World
const empty = mkdtempSync(join(tmpdir(), 'footing-empty-'))
beforeAll(async () => {
  world = await aWorld()
})
afterAll(async () => {
  rmSync(empty, { recursive: true })
  await world.close()
})

/** Runs a command; its exit code and what it wrote, results first. */
async function ran(args: string[], env: NodeJS.ProcessEnv = {}): Promise<[number, string, string]> {
  const [said, logged]: [string[], string[]] = [[], []]
  const around = {
    env,
    routes: allRoutes,
    say: (line: string) => said.push(line),
    log: (line: string) => logged.push(line),
  }
  const code = await runCommand(args, around)
  return [code, said.join('\n'), logged.join('\n')]
}
const appUrl = () => world.ownerUrl.replace(/\/\/footing_owner:[^@]*@/, '//footing_owner:wrong@')

test('help lists every command, and so does a command that is not there', async () => {
  const [code, said] = await ran([])
  expect(code).toBe(0)
  for (const name of ['help', 'check', 'routes', 'migrate', 'types', 'council', 'work', 'demo', 'populate'])
    expect(said).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
  expect(await ran(['help'])).toEqual([code, said, ''])
  for (const name of ['chekc', 'constructor', '__proto__']) {
    const [wrong, nothing, logged] = await ran([name])
    expect([wrong, nothing]).toEqual([1, ''])
    expect(logged).toContain(`There is no command called ${name}.`)
    expect(logged).toContain(said)
  }
})

test('routes: every page with its purpose; in production none of the demo’s', async () => {
  const [code, said] = await ran(['routes', '--json'])
  const listed: { method: string; path: string; resource: string; action: string; purpose: string }[] = JSON.parse(said)
  expect(code).toBe(0)
  expect(listed).toContainEqual({
    method: 'POST',
    path: '/:council/finance/pay-runs/:run/approve',
    resource: 'pay-run',
    action: 'approve',
    purpose: 'to approve a pay run that others drafted and checked',
  })
  expect(listed.every(({ purpose }) => purpose.length > 5)).toBe(true)
  expect(listed.some(({ path }) => path.includes('/demo'))).toBe(true)
  const [, production] = await ran(['routes', '--json'], { FOOTING_MODE: 'production' })
  expect(production).not.toContain('/demo')
  expect((await ran(['routes']))[1].split('\n')).toHaveLength(listed.length)
})

test('check: well, not there, not reached: each in one sentence', async () => {
  const env = { DATABASE_URL: world.ownerUrl }
  const [code, said] = await ran(['check'], env)
  expect(code).toBe(1)
  expect(said).toContain('The role that we sign in as owns nothing')
  const [none, , logged] = await ran(['check'], { FOOTING_DATA: empty })
  expect(none).toBe(1)
  expect(logged).toContain(`There is no data in the folder ${empty} yet. Start Footing once with npm start`)
  const [wrong, , why] = await ran(['check'], { DATABASE_URL: appUrl() })
  expect(wrong).toBe(1)
  expect(why).toMatch(/^The database does not answer: .+\.$/)
})

test('demo: not in production, and not without the owner’s address', async () => {
  const live = { FOOTING_MODE: 'production', FOOTING_SECRET: 'x'.repeat(32), DATABASE_URL: world.ownerUrl }
  expect(await ran(['demo'], live)).toEqual([1, '', expect.stringContaining('not made in production')])
  const [code, , logged] = await ran(['demo'], { FOOTING_MODE: 'demo', DATABASE_URL: world.ownerUrl })
  expect(code).toBe(1)
  expect(logged).toContain('This needs DATABASE_OWNER_URL')
})

test('migrate: up to date, not there, not reached', async () => {
  expect(await ran(['migrate'], { DATABASE_OWNER_URL: world.ownerUrl })).toEqual([0, 'The schema is up to date.', ''])
  expect((await ran(['migrate'], { FOOTING_DATA: empty }))[2]).toContain('There is no data')
  expect((await ran(['migrate'], { DATABASE_URL: world.ownerUrl }))[2]).toContain('This needs DATABASE_OWNER_URL')
  expect((await ran(['migrate'], { DATABASE_OWNER_URL: appUrl() }))[2]).toMatch(
    /^The schema could not be brought up to date: /,
  )
})
