import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainTrouble } from '#trouble.ts'
import { layout } from './folders.ts'
import type { Launch, Owner } from './user.ts'

/** The passwords of the three roles: the bootstrap superuser, the schema's owner, and the app. */
export type Passwords = { super: string; owner: string; app: string }

/** The name of the bootstrap superuser. */
export const superRole = 'footing_super'

/** The major version that made the data in this folder, or null when there is none yet. */
export function existingMajor(dataDir: string): number | null {
  const file = join(layout(dataDir).cluster, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null
}

/** Reads the passwords; makes them only when there is no data yet that others would belong to. */
export function passwordsOf(dataDir: string): Passwords {
  const { passwords: file, cluster } = layout(dataDir)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords
  if (existsSync(cluster)) {
    throw new PlainTrouble(
      `The file ${file} with the passwords of the database beside it is missing; put it back from a backup.`,
    )
  }
  const make = () => randomBytes(24).toString('base64url')
  const passwords = { super: make(), owner: make(), app: make() }
  const next = `${file}.next`
  writeFileSync(next, JSON.stringify(passwords), { mode: 0o600 })
  renameSync(next, file)
  return passwords
}

/**
 * Makes the empty cluster, checksummed and in UTF-8. It is made under another name and renamed when it is whole, so
 * that a start that was cut off leaves nothing that looks like data.
 */
export async function initialise(dataDir: string, initdb: string, owner: Owner | null, launch: Launch): Promise<void> {
  const { cluster, unfinished, firstPassword } = layout(dataDir)
  const { super: password } = passwordsOf(dataDir)
  try {
    rmSync(firstPassword, { force: true })
    writeFileSync(firstPassword, `${password}\n`, { mode: 0o600 })
    if (owner) chownSync(firstPassword, owner.uid, owner.gid)
    let said = ''
    // C.UTF-8 sorts by code point whatever the machine's libraries do later; some systems only have C.
    for (const locale of ['C.UTF-8', 'C']) {
      rmSync(unfinished, { recursive: true, force: true })
      mkdirSync(unfinished, { mode: 0o700 })
      if (owner) chownSync(unfinished, owner.uid, owner.gid)
      const run = await runInitdb(launch, initdb, [
        ...['-D', unfinished, '-U', superRole, '--pwfile', firstPassword, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', `--locale=${locale}`, '--data-checksums', '--no-instructions'],
      ])
      if (run.ok) return renameSync(unfinished, cluster)
      said = run.said
      if (!/locale/.test(said)) break
    }
    throw new PlainTrouble(`PostgreSQL could not make its data folder in ${dataDir}: ${lastLine(said)}`)
  } finally {
    rmSync(firstPassword, { force: true })
  }
}

async function runInitdb(launch: Launch, initdb: string, args: string[]): Promise<{ ok: boolean; said: string }> {
  const child = launch(initdb, args, ['ignore', 'ignore', 'pipe'])
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return { ok: code === 0, said }
  } catch (error) {
    return { ok: false, said: String(error) }
  }
}

/** The line that says what went wrong: PostgreSQL's own errors before the remarks that follow them. */
export function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const telling = lines.filter((line) => /error|fatal|panic/i.test(line))
  return (telling.at(-1) ?? lines.at(-1) ?? 'it did not say why').trim()
}
