/* Finds a Chromium for the browser journeys, and installs one where there is none. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PlainTrouble } from '../tools/prepare.mjs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Gives the path of a Chromium that starts: CHROMIUM_PATH, the machine's, one from apt (as root), or Playwright's. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (starts(named)) return named
    throw new PlainTrouble(`CHROMIUM_PATH names ${named}, which does not start as a browser.`)
  }
  const found = usualPlaces.find(starts) ?? fromApt() ?? (await fromPlaywright())
  if (found) return found
  throw new PlainTrouble(
    'The tests need Chromium, which was not found and could not be installed: install it, or name it in CHROMIUM_PATH.',
  )
}

function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function fromApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  console.log('Installing Chromium with apt …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('/usr/bin/apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: 600_000 })
  }
  return usualPlaces.find(starts) ?? null
}

async function fromPlaywright() {
  console.log("Installing Playwright's own Chromium …")
  const home = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  spawnSync(process.execPath, [join(home, 'cli.js'), 'install', 'chromium'], { stdio: 'ignore', timeout: 600_000 })
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return starts(path) ? path : null
}
