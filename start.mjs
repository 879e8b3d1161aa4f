/*
 * npm start, and npm run footing -- <command>. Needs nothing but Node: installs the packages if they are missing,
 * bundles the source if it changed, and runs it in this same process, so that Ctrl-C and SIGTERM reach it directly.
 */
import { pathToFileURL } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Footing needs Node 20.19 or newer, and this is Node ${process.versions.node}.`)
  process.exit(1)
}

const { buildDir, ensureBuilt, ensureInstalled, giveUp, root } = await import('./tools/prepare.mjs')
const [first, ...rest] = process.argv.slice(2)
const isCommand = first === 'footing'
const program = `${buildDir}/${isCommand ? 'commands' : 'main'}.mjs`

// npm passes SIGTERM to the shell between us, and that dies without passing it on: losing our parent is the signal.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 200).unref()
}

try {
  ensureInstalled()
  await ensureBuilt('app', 'assets')
  process.env.FOOTING_ROOT ??= root
  process.setSourceMapsEnabled(true)
  process.argv = [process.argv[0], program, ...(isCommand ? rest : process.argv.slice(2))]
  await import(pathToFileURL(program).href)
} catch (error) {
  giveUp(error)
}
