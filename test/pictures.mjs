/*
 * npm run pictures: screenshots of the first screens, made from the demo as it stands now, into docs/pictures.
 * The pages are opened by the same stage as the browser tests use.
 */
import { spawnSync } from 'node:child_process'
import { ensureBuilt, ensureInstalled, giveUp, root } from '../tools/prepare.mjs'
import { findChromium } from './chromium.mjs'

try {
  ensureInstalled({ dev: true })
  await ensureBuilt('assets')
  const chromium = await findChromium()
  const run = spawnSync('npx', ['vitest', 'run', 'test/pictures/pictures.test.ts', '--config', 'test/pictures/vitest.config.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: chromium, FOOTING_PICTURES: '1' },
  })
  process.exit(run.status ?? 1)
} catch (error) {
  giveUp(error)
}
