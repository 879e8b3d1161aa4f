import { createHash } from 'node:crypto'
import { accessSync, chmodSync, chownSync, constants, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlainTrouble, reasonOf } from '#trouble.ts'

/** Where things lie inside a data folder. */
export const layout = (dataDir: string) => ({
  cluster: join(dataDir, 'postgres'),
  unfinished: join(dataDir, 'postgres.unfinished'),
  passwords: join(dataDir, 'database-passwords.json'),
  firstPassword: join(dataDir, 'first-password'),
  log: join(dataDir, 'postgres.log'),
})

/**
 * Makes a folder and those above it, and gives its real path, so that one folder has one name whatever links lead
 * there. Says in one sentence when this user may not write in it.
 */
export function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 })
    accessSync(path, constants.W_OK | constants.X_OK)
    return realpathSync(path)
  } catch (error) {
    throw new PlainTrouble(
      `Footing cannot write in the folder ${path} (${reasonOf(error)}); ` +
        'make it writable for this user, or name another folder in FOOTING_DATA.',
    )
  }
}

/** The port only names the socket file: each data folder has a socket folder of its own. */
export const socketPort = 5432

const longestSocketPath = process.platform === 'linux' ? 107 : 103

/** Where the socket of this data folder lies: inside it, or under the temporary folder when that path is too long. */
export function socketDirOf(dataDir: string): string {
  const inside = join(dataDir, 'socket')
  if (Buffer.byteLength(join(inside, `.s.PGSQL.${socketPort}`)) <= longestSocketPath) return inside
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  return join(tmpdir(), `footing-${key}`)
}

/**
 * Makes a folder that only `owner` (and root) may enter. The temporary folder is open to everybody, so one that is
 * already there must be a real folder of ours, not one that another user laid out.
 */
export function makePrivateFolder(path: string, owner: { uid: number; gid: number } | null): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(path)
  if (!found.isDirectory() || ![process.getuid?.(), owner?.uid].includes(found.uid)) {
    throw new PlainTrouble(`The folder ${path} belongs to another user, so Footing does not put its database there.`)
  }
  if (owner) chownSync(path, owner.uid, owner.gid)
  chmodSync(path, 0o700)
}
