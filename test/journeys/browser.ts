import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { buildApp } from '#app.ts'
import { idOf } from '#demo/councils.ts'
import { buildAssets } from '#web/assets/build.ts'
import { manifestOf } from '#web/mount.ts'
import { aWorld, type World } from '../world.ts'
import { byPointer, type Hand } from './hand.ts'

/** How a window is opened: its size, whether scripts run, and what it is used with. */
export type Way = { width: number; height: number; javaScript: boolean; hand?: Hand }
export const PHONE: Way = { width: 375, height: 740, javaScript: true }
export const PHONE_WITHOUT_SCRIPTS: Way = { width: 375, height: 740, javaScript: false }
export const DESK: Way = { width: 1280, height: 900, javaScript: true }

/** One human's window. */
export type Window = {
  page: Page
  /** Opens a path; fails on anything but a good page. */
  open(path: string): Promise<void>
  /**
   * Fills fields by name (a date as `2026-11-27` into its three boxes, `label:…` chooses by what is read, `progress-*` all of
   * that beginning) and presses the page's main button.
   */
  send(path: string, fields: Record<string, string | string[]>, button?: string): Promise<void>
  text(): Promise<string>
}

export type Stage = {
  world: World
  url: string
  window(key: string, way: Way): Promise<Window>
  /** What the browser's console complained about (policy violations, missing files, script errors). */
  complaints: string[]
  close(): Promise<void>
}

/** The whole application on a real port, with real assets, in a real browser. */
export async function aStage(): Promise<Stage> {
  const world = await aWorld()
  const assets = mkdtempSync(join(tmpdir(), 'footing-assets-'))
  await buildAssets(assets)
  const app = await buildApp({ ...world.ports, assets: manifestOf(assets) }, assets)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser: Browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' })
  const complaints: string[] = []
  const contexts: BrowserContext[] = []
  return {
    world,
    url,
    complaints,
    async window(key, way) {
      const context = await browser.newContext({
        viewport: { width: way.width, height: way.height },
        javaScriptEnabled: way.javaScript,
        locale: 'en-GB',
      })
      contexts.push(context)
      const page = await context.newPage()
      page.on('console', (line) => {
        if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) complaints.push(`${key}: ${line.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`${key}: ${error.message}`))
      page.on('dialog', (dialog) => void dialog.accept())
      await page.goto(`${url}/${key.split('/')[0]}/demo`)
      await page.locator(`form:has(input[value="${idOf(key)}"]) button`).click()
      return windowOn(page, url, way.hand ?? byPointer)
    },
    async close() {
      for (const context of contexts) await context.close()
      await browser.close()
      await app.close()
      await world.close()
    },
  }
}

function windowOn(page: Page, url: string, hand: Hand): Window {
  const open: Window['open'] = async (path) => {
    const answer = await page.goto(url + path)
    expect(answer?.status(), `${path} at ${page.url()}`).toBe(200)
  }
  return {
    page,
    open,
    async send(path, fields, button) {
      await open(path)
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat())
          for (const [part, typed] of await partsOf(page, name, one)) await hand.fill(page, part, typed)
      await hand.press(page, button)
      await page.waitForLoadState('load')
      const problem = page.locator('.govuk-error-summary')
      if ((await problem.count()) > 0) throw new Error(`${path} was refused: ${await problem.innerText()}`)
    },
    text: () => page.locator('main').innerText(),
  }
}

/** What one entry fills: all fields of that beginning for `progress-*`, three boxes for a date, else the field itself. */
async function partsOf(page: Page, name: string, value: string): Promise<[name: string, value: string][]> {
  if (name.endsWith('-*')) {
    const all = await page
      .locator(`[name^="${name.slice(0, -1)}"]`)
      .evaluateAll((found) => found.map((one) => one.getAttribute('name') ?? ''))
    expect(all.length, `${name} at ${page.url()}`).toBeGreaterThan(0)
    return [...new Set(all)].map((one) => [one, value])
  }
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (day === null || (await page.locator(`[name="${name}-day"]`).count()) === 0) return [[name, value]]
  const [, year = '', month, date] = day
  return [
    [`${name}-day`, String(Number(date))],
    [`${name}-month`, String(Number(month))],
    [`${name}-year`, year],
  ]
}

/** Fails with what is wrong, in words, when a page is hard to use for somebody. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id} at ${page.url()}: ${nodes.map((node) => node.target).join(' ')}`),
  ).toEqual([])
}

/** Fails when the page is wider than the window, as on a phone it must not be. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(wider, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0)
}
