import { afterAll, beforeAll, expect, test } from 'vitest'
import { realClock } from '#core/clock.ts'
import { keepWorking } from '#jobs/work.ts'
import { waysFrom } from '#messages/channels/ways.ts'
import { aMailServer, type MailServer, textOf } from '#test/stand-ins/smtp.ts'
import { contactChosen, told } from '#test/steps/messages.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { work } from './work.ts'

let world: World
let server: MailServer
beforeAll(async () => {
  ;[world, server] = await Promise.all([aWorld(), aMailServer()])
})
afterAll(async () => {
  await server.close()
  await world.close()
})

async function ran(env: NodeJS.ProcessEnv): Promise<string[]> {
  const said: string[] = []
  const say = (line: string) => said.push(line)
  expect(await work(['--once'], { env: { DATABASE_URL: world.ownerUrl, ...env }, say, log: say })).toBe(0)
  return said
}

const outbox = () => rowsIn<{ by_way: string }>(world, 1, 'select by_way from notice_try order by try_id')

test('once: what falls due, and the outbox by the ways that are switched on', async () => {
  await contactChosen(world, 'email', 'anne@example.org')
  await told(world)
  expect((await ran({})).at(-1)).toMatch(/Outbox: 1 sent, 0 to try again, 0 not taken\.$/)
  expect(await outbox()).toEqual([{ by_way: 'outbox-page' }])
  await told(world)
  const on = { SMTP_URL: server.url, MAIL_FROM: 'messages@example.org', FOOTING_URL: 'https://footing.example.org' }
  expect((await ran(on)).at(-1)).toMatch(/Outbox: 1 sent/)
  expect((await ran(on)).at(-1)).toMatch(/Outbox: 0 sent/)
  expect(server.mails.map(({ to }) => to)).toEqual([['anne@example.org']])
  expect(server.mails.map(textOf).join()).toContain('https://footing.example.org/eastmarsh/sign-in')
})

test('two at once send each message once, and stop when they are asked to', async () => {
  const ids = await Promise.all([told(world), told(world), told(world)])
  server.mails.length = 0
  const ways = waysFrom({ smtp: { url: server.url, from: 'messages@example.org' }, notify: undefined })
  const log: string[] = []
  const ports = {
    pool: world.pool,
    councils: world.ports.councils,
    jobs: [],
    ways,
    link: 'https://footing.example.org',
  }
  const both = [1, 2].map(() => keepWorking({ ...ports, now: realClock.now, log: (line) => log.push(line) }))
  await expect.poll(() => server.mails.length, { timeout: 10_000 }).toBe(ids.length)
  await Promise.all(both.map(({ stop }) => stop()))
  expect(server.mails).toHaveLength(ids.length)
  expect(log).toEqual([])
})
