import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtSupervisor } from '#test/test-postgres.ts'
import { PlainTrouble } from '#trouble.ts'
import { discard, type Postgres, runningPostgres, startPostgres } from './index.ts'
import { holderOf, takeLock } from './lock.ts'
import { seeProcess, waitUntil } from './processes.ts'

const isRoot = process.getuid?.() === 0
const home = mkdtempSync(join(isRoot ? homedir() : tmpdir(), 'footing-supervisor-'))
const dataDir = join(home, 'data')
const said: string[] = []
const log = (sentence: string) => said.push(sentence)
const children: ChildProcess[] = []

beforeAll(() => {
  // As root this is a folder that only root may enter, which is what PostgreSQL's own user must get through.
  chmodSync(home, 0o700)
})

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  // Whatever a failed test left running is stopped by the next start; nothing may outlive the tests.
  for (const dir of [dataDir, longDir()]) {
    if (existsSync(join(dir, 'postgres', 'postmaster.pid'))) await (await startPostgres(dir, log)).stop()
  }
  rmSync(home, { recursive: true, force: true })
})

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

async function using(dir: string, work: (postgres: Postgres) => Promise<void>): Promise<void> {
  const postgres = await startPostgres(dir, log)
  try {
    await work(postgres)
  } finally {
    await postgres.stop()
  }
}

/** A second program on the same data, in a process of its own, so that it can be killed. */
async function startElsewhere(): Promise<{ child: ChildProcess; url: string }> {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(await builtSupervisor())})
    const postgres = await startPostgres(${JSON.stringify(dataDir)}, () => undefined)
    postgres.noteUrl('http://127.0.0.1:3000')
    process.stdout.write(postgres.ownerUrl)
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer]
  return { child, url: chunk.toString() }
}

const postmasterPid = () => Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)

function longDir(): string {
  return join(home, 'a-long-folder-name-'.repeat(6), 'data')
}

describe('a fresh folder', () => {
  test('gets a durable database, reached by the app without any privilege', async () => {
    await using(dataDir, async ({ appUrl, ownerUrl, socketDir }) => {
      const role = `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user`
      const humble = { rolsuper: false, rolbypassrls: false, rolcreaterole: false }
      expect(await ask(appUrl, role)).toEqual([{ ...humble, rolname: 'footing_app', rolcreatedb: false }])
      expect(await ask(ownerUrl, role)).toEqual([{ ...humble, rolname: 'footing_owner', rolcreatedb: true }])
      const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']
      const settings = names.map((name) => `current_setting('${name}')`).join(` || ' ' || `)
      expect(await ask(appUrl, `select ${settings} as all, current_setting('listen_addresses') as tcp`)).toEqual([
        { all: 'on on on on', tcp: '' },
      ])
      expect(
        await ask(
          appUrl,
          'select current_database() as db, pg_encoding_to_char(encoding) as enc from pg_database where datname = current_database()',
        ),
      ).toEqual([{ db: 'footing', enc: 'UTF8' }])
      expect(statSync(socketDir).mode & 0o777).toBe(0o700)
      expect(statSync(join(dataDir, 'database-passwords.json')).mode & 0o777).toBe(0o600)
      await ask(ownerUrl, 'create table kept (n int); insert into kept values (1)')
      await expect(ask(appUrl, 'create table mine (n int)')).rejects.toThrow(/permission denied/)
      await expect(ask(appUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/)
    })
    expect(existsSync(join(dataDir, 'lock'))).toBe(false)
    expect(existsSync(join(dataDir, 'first-password'))).toBe(false)
  })

  test('keeps its data at the second start', async () => {
    await using(dataDir, async ({ ownerUrl }) => {
      expect(await ask(ownerUrl, 'select n from kept')).toEqual([{ n: 1 }])
    })
  })

  test('may have a path longer than a socket may have', async () => {
    let elsewhere = ''
    await using(longDir(), async ({ appUrl, socketDir }) => {
      elsewhere = socketDir
      expect(socketDir.startsWith(longDir())).toBe(false)
      expect(statSync(socketDir).mode & 0o777).toBe(0o700)
      expect(await ask(appUrl, 'select 1 as n')).toEqual([{ n: 1 }])
    })
    expect(existsSync(elsewhere)).toBe(false)
  })
})

describe('after a kill', () => {
  test('a server that was killed is started again, with all that was committed', async () => {
    await using(dataDir, async ({ ownerUrl, pid }) => {
      await ask(ownerUrl, 'insert into kept values (2)')
      const killed = pid() ?? 0
      process.kill(killed, 'SIGKILL')
      expect(await waitUntil(() => pid() !== killed && seeProcess(pid() ?? 0) !== null, 10_000)).toBe(true)
      const back = () => ask<{ n: number }>(ownerUrl, 'select n from kept order by n')
      await expect.poll(back, { timeout: 10_000 }).toEqual([{ n: 1 }, { n: 2 }])
    })
  })

  test('one that is killed again while it is being started is started again as well', async () => {
    await using(dataDir, async ({ ownerUrl, pid }) => {
      const first = pid() ?? 0
      process.kill(first, 'SIGKILL')
      const starting = () => existsSync(join(dataDir, 'postgres', 'postmaster.pid')) && postmasterPid() !== first
      expect(await waitUntil(starting, 10_000)).toBe(true)
      expect(pid()).toBe(first)
      const second = postmasterPid()
      process.kill(second, 'SIGKILL')
      expect(await waitUntil(() => ![first, second].includes(pid() ?? 0), 10_000)).toBe(true)
      expect(await ask(ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }])
    })
  })

  test('a stale postmaster.pid that names some other process does not hinder', async () => {
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.ppid}\n${join(dataDir, 'postgres')}\n`)
    await using(dataDir, async ({ appUrl }) => {
      expect(await ask(appUrl, 'select 1 as n')).toEqual([{ n: 1 }])
    })
  })

  test('the database of a killed program is stopped and started anew; a live one is left alone', async () => {
    const { child, url } = await startElsewhere()
    await expect(startPostgres(dataDir, log)).rejects.toThrow(
      new PlainTrouble(
        `Footing is already running on this data (process ${child.pid}, http://127.0.0.1:3000), so nothing was changed.`,
      ),
    )
    expect(runningPostgres(dataDir)?.ownerUrl).toBe(url)
    await ask(url, 'insert into kept values (3)')
    const orphan = postmasterPid()
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(seeProcess(orphan)).not.toBeNull()
    expect(runningPostgres(dataDir)).toBeNull()
    await using(dataDir, async ({ ownerUrl, pid }) => {
      expect(pid()).not.toBe(orphan)
      expect(seeProcess(orphan)).toBeNull()
      expect(await ask(ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 3 }])
    })
    expect(said).toContain(`Stopping the database that an earlier run left behind (process ${orphan}).`)
  })

  test('a folder that a killed program left can be discarded, and one in use cannot', async () => {
    const { child } = await startElsewhere()
    await discard(dataDir)
    const orphan = postmasterPid()
    expect(seeProcess(orphan)).not.toBeNull()
    child.kill('SIGKILL')
    await once(child, 'exit')
    await discard(dataDir)
    expect(seeProcess(orphan)).toBeNull()
    expect(existsSync(dataDir)).toBe(false)
  })
})

describe('the lock', () => {
  const dir = join(home, 'locked')

  test('is taken over from a dead process, and from one whose number is used again', async () => {
    mkdirSync(dir)
    for (const dead of [
      { pid: 2 ** 22 + 1, startedAt: '1' },
      { pid: process.ppid, startedAt: 'long ago' },
    ]) {
      writeFileSync(join(dir, 'lock'), JSON.stringify(dead))
      expect(holderOf(dir)).toBeNull()
      const lock = await takeLock(dir)
      expect(holderOf(dir)?.pid).toBe(process.pid)
      lock.release()
    }
    expect(existsSync(join(dir, 'lock'))).toBe(false)
  })

  test('is taken over when it was left half written', async () => {
    writeFileSync(join(dir, 'lock'), '')
    const lock = await takeLock(dir)
    lock.noteUrl('http://127.0.0.1:3000')
    expect(holderOf(dir)?.url).toBe('http://127.0.0.1:3000')
    lock.release()
  })

  test('is one sentence where this user may not write', async () => {
    writeFileSync(join(home, 'file'), '')
    await expect(takeLock(join(home, 'file', 'data'))).rejects.toThrow(
      /^Footing cannot write in the folder .*FOOTING_DATA\.$/,
    )
  })
})
