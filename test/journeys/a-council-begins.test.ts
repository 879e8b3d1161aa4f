import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '#app.ts'
import { runCommand } from '#commands/commands.ts'
import { realClock } from '#core/clock.ts'
import { dayInLondon } from '#core/day.ts'
import { type Councils, loadCouncils } from '#council/index.ts'
import { openPool, type Pool } from '#db/transaction.ts'
import { buildAssets } from '#web/assets/build.ts'
import { manifestOf } from '#web/mount.ts'
import { type FreshDatabase, freshDatabase } from '../template.ts'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'

/** A production installation on an empty database, in a browser without scripts on a phone. */
type Production = {
  url: string
  db: FreshDatabase
  app: FastifyInstance
  pool: Pool
  councils: Councils
  bugs: string[]
}

let here: Production
let chrome: Browser
beforeAll(async () => {
  const db = await freshDatabase()
  const pool = openPool(db.appUrl, 4)
  const councils = await loadCouncils(pool)
  const assets = mkdtempSync(join(tmpdir(), 'footing-assets-'))
  await buildAssets(assets)
  const bugs: string[] = []
  const ports = {
    ...({ pool, councils, secret: Buffer.alloc(32, 9), mode: 'production', clock: realClock } as const),
    ...{ assets: manifestOf(assets), log: (line: string) => bugs.push(line) },
  }
  const app = await buildApp(ports, assets)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  here = { url, db, app, pool, councils, bugs }
  chrome = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' })
})
afterAll(async () => {
  await chrome.close()
  await here.app.close()
  await here.pool.end()
  await here.db.drop()
})

const PASSWORD = 'lamp otter gravel'

/** Runs `council add` as the README has it; gives the link that it prints. */
async function councilAdded(): Promise<string> {
  const said: string[] = []
  const env = { DATABASE_URL: here.db.appUrl, DATABASE_OWNER_URL: here.db.ownerUrl, FOOTING_URL: here.url }
  const around = {
    env,
    routes: () => [],
    say: (line: string) => said.push(line),
    log: (line: string) => said.push(line),
  }
  const args = [
    ...['--slug', 'westbay', '--name', 'Westbay Council', '--colour', '#0b5351'],
    ...['--desk-number', '01632 960200', '--desk-when', 'Monday to Friday, 9 to 5'],
    ...['--out-of-hours-number', '01632 960299', '--admin-name', 'Rosa Lind', '--admin-email', 'rosa@westbay.example'],
  ]
  expect(await runCommand(['council', 'add', ...args], around)).toBe(0)
  await here.councils.reload()
  return said.at(-1) ?? ''
}

async function aWindow(): Promise<Page> {
  const context = await chrome.newContext({ viewport: { width: 375, height: 740 }, javaScriptEnabled: false })
  return context.newPage()
}

/** Opens a link and chooses a password by it. */
async function came(link: string): Promise<Page> {
  const page = await aWindow()
  await page.goto(link)
  await page.fill('[name="password"]', PASSWORD)
  await page.fill('[name="again"]', PASSWORD)
  await page.getByRole('button', { name: 'Keep this password' }).click()
  return page
}

const looked = async (page: Page): Promise<void> => expectNoSidewaysScroll(page)

/** Lets somebody in; gives the link that is shown this one time. The page puts https before it, as it is behind TLS. */
async function letIn(page: Page, name: string, ...roles: string[]): Promise<string> {
  await page.goto(`${here.url}/westbay/people-here/add`)
  await page.fill('[name="name"]', `${name} Example`)
  await page.fill('[name="knownAs"]', name)
  await page.fill('[name="email"]', `${name.toLowerCase()}@westbay.example`)
  for (const role of roles) await page.check(`[name="roles"][value="${role}"]`)
  await page.getByRole('button', { name: 'Let them in' }).click()
  await looked(page)
  return (await page.locator('.govuk-inset-text').innerText()).trim().replace('https:', 'http:')
}

test('a council is added in production: its administrator comes in, lets others in, and says who decides', async () => {
  const link = await councilAdded()
  const rosa = await aWindow()
  await rosa.goto(link)
  await looked(rosa)
  await rosa.getByRole('button', { name: 'Keep this password' }).click()
  expect(await rosa.locator('.govuk-error-summary').innerText()).toContain('at least 12 characters')
  await looked(rosa)
  await rosa.close()

  const page = await came(link)
  expect(await page.locator('h1').innerText()).toBe('Hello, Rosa')
  expect((await page.goto(`${here.url}/demo`))?.status()).toBe(404)
  await page.goto(`${here.url}/westbay/before-you-begin`)
  await looked(page)
  expect(await page.locator('main').innerText()).toContain('8 things are still missing')

  await page.goto(`${here.url}/westbay/people-here/add`)
  await page.getByRole('button', { name: 'Let them in' }).click()
  expect(await page.locator('.govuk-error-summary li').count()).toBe(4)
  await looked(page)
  const links = [
    await letIn(page, 'Wanda', 'worker'),
    await letIn(page, 'Mo', 'manager'),
    await letIn(page, 'Pia', 'panel-member'),
    await letIn(page, 'Fay', 'finance-officer'),
    await letIn(page, 'Tim', 'finance-approver'),
  ]
  const [wanda] = await Promise.all(links.map(came))
  await page.goto(`${here.url}/westbay/people-here`)
  await looked(page)

  await decidesBy(page)
  await page.goto(`${here.url}/westbay/before-you-begin`)
  expect(await page.locator('main').innerText()).toContain('3 things are still missing')

  await wanda?.goto(`${here.url}/westbay/begin`)
  await wanda?.fill('[name="name"]', 'Mary Ann Example')
  await wanda?.fill('[name="knownAs"]', 'Mary')
  await wanda?.getByRole('button', { name: 'Begin' }).click()
  expect(await wanda?.locator('main').innerText()).toContain('Mary')
  expect(here.bugs).toEqual([])
}, 120_000)

/** Names a manager and a chair, and a way for small plans. */
async function decidesBy(page: Page): Promise<void> {
  await page.goto(`${here.url}/westbay/council-process/change`)
  await looked(page)
  const [year = '', month = '', date = ''] = dayInLondon(new Date()).split('-')
  for (const [box, value] of Object.entries({ day: date, month, year })) await page.fill(`[name="from-${box}"]`, value)
  await page.selectOption('[name="managerId"]', { label: 'Mo Example' })
  await page.selectOption('[name="panelChairId"]', { label: 'Pia Example' })
  await page.selectOption('[name="routeBody1"]', 'manager')
  await page.fill('[name="routeMost1"]', '2600')
  await page.locator('main form button[type="submit"]').first().click()
  const wrong = await page.locator('.govuk-error-summary').allInnerTexts()
  expect(wrong).toEqual([])
  expect(await page.locator('main').innerText()).toContain('Mo Example is asked first')
}

test('the pages of beginning are open to everybody’s hands and eyes', async () => {
  const context = await chrome.newContext({ viewport: { width: 375, height: 740 } })
  const page = await context.newPage()
  await page.goto(`${here.url}/westbay/sign-in`)
  await page.fill('[name="email"]', 'rosa@westbay.example')
  await page.fill('[name="password"]', PASSWORD)
  await page.locator('main form button').last().click()
  for (const path of ['before-you-begin', 'people-here', 'people-here/add']) {
    await page.goto(`${here.url}/westbay/${path}`)
    await expectAccessible(page)
  }
}, 60_000)
