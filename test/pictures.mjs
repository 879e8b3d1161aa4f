/*
 * npm run pictures: screenshots of the first screens at 375 and 1280 pixels, made from a demo started for this, into
 * docs/pictures. Run it when a first screen has changed, so that they stay true.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, giveUp, root } from '../tools/prepare.mjs'

/** Who looks at what: a name for the picture, the human, and the path on their own first page ('' is that page). */
const PICTURES = [
  ['person-my-budget', 'David Reed', ''],
  ['person-waiting', 'Hilary Stone', ''],
  ['person-plan', 'David Reed', '/plan'],
  ['worker-today', 'Ken Marlow', ''],
  ['panel', 'Marcus Bell', ''],
  ['finance', 'Farah Aziz', ''],
]

async function startedDemo(data) {
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: root,
    env: { ...process.env, FOOTING_DATA: data, PORT: '0' },
  })
  let said = ''
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      const found = /ready at (http:\S+)/.exec(said)
      if (found) resolve(found[1])
    })
    child.on('close', () => reject(new Error(`The demo did not start: ${said}`)))
  })
  return { url, stop: () => new Promise((resolve) => child.once('close', resolve).kill('SIGTERM')) }
}

async function shoot(browser, url, [name, human, path], width) {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 740 : 800 }, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${url}/demo`)
  await page.getByRole('button', { name: `Be ${human}` }).click()
  await page.waitForLoadState('load')
  if (path !== '') await page.goto(page.url() + path)
  await page.screenshot({
    path: join(root, 'docs/pictures', `${name}-${width}.png`),
    fullPage: path !== '' || width > 600,
  })
  await context.close()
}

try {
  ensureInstalled({ dev: true })
  const { findChromium } = await import('./chromium.mjs')
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: await findChromium() })
  const data = mkdtempSync(join(tmpdir(), 'footing-pictures-'))
  const demo = await startedDemo(data)
  mkdirSync(join(root, 'docs/pictures'), { recursive: true })
  for (const picture of PICTURES) for (const width of [375, 1280]) await shoot(browser, demo.url, picture, width)
  await browser.close()
  await demo.stop()
  rmSync(data, { recursive: true, force: true })
  console.log(`${PICTURES.length * 2} pictures in docs/pictures`)
} catch (error) {
  giveUp(error)
}
