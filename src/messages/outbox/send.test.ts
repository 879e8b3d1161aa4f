import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { aMailServer, headerOf, type MailServer } from '#test/stand-ins/smtp.ts'
import { contactChosen, told } from '#test/steps/messages.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import type { Outgoing, Way, Ways } from '../channels/channel.ts'
import { smtpWay } from '../channels/smtp.ts'
import { waysFrom } from '../channels/ways.ts'
import { keepSending } from './keep.ts'
import { type SendPorts, sendRound } from './send.ts'

let world: World
let server: MailServer
let minutes = 0
beforeAll(async () => {
  ;[world, server] = await Promise.all([aWorld(), aMailServer()])
})
afterAll(async () => {
  await server.close()
  await world.close()
})
beforeEach(() => {
  server.manners = 'takes'
  server.mails.length = 0
  minutes = 0
})

const nothing = waysFrom({ smtp: undefined, notify: undefined })
const ports = (email?: Way): SendPorts => ({
  pool: world.pool,
  councils: world.ports.councils,
  ways: email === undefined ? nothing : { ...nothing, email },
  link: 'https://budgets.example.org',
  now: () => new Date(Date.now() + minutes * 60_000),
})
const smtp = () => smtpWay({ url: server.url, from: 'messages@example.org', patienceMs: 500 })

const tries = (id: string) =>
  rowsIn<{ by_way: string; became: string; detail: string }>(
    world,
    1,
    'select by_way, became, detail from notice_try where notice_id = $1 order by try_id',
    [id],
  )
const becameOf = async (id: string) => (await tries(id)).map(({ became }) => became)

test('what nobody chose to be told outside stays inside; what was chosen goes out once', async () => {
  const inside = await told(world)
  await contactChosen(world, 'none', '')
  const nowhere = await told(world)
  await contactChosen(world, 'email', 'anne@example.org')
  const out = await told(world, 'eastmarsh/anne', addDays(world.today, 6))
  expect(await sendRound(ports(smtp()))).toEqual({ sent: 1, tryAgain: 0, refused: 0 })
  expect(await sendRound(ports(smtp()))).toEqual({ sent: 0, tryAgain: 0, refused: 0 })
  expect(await Promise.all([inside, nowhere, out].map(becameOf))).toEqual([[], [], ['sent']])
  expect(server.mails.map(({ to }) => to)).toEqual([['anne@example.org']])
})

test('without a real way it goes to the outbox page, and not out later', async () => {
  const id = await told(world)
  await sendRound(ports())
  await sendRound(ports(smtp()))
  expect(await tries(id)).toEqual([{ by_way: 'outbox-page', became: 'sent', detail: '' }])
  expect(server.mails).toEqual([])
})

test('it is tried again after 1, 5, 30 and 120 minutes, and then given up in clear words', async () => {
  server.manners = 'is-busy'
  const id = await told(world)
  for (const [wait, count] of [
    [0, 1],
    [0.9, 1],
    [1.1, 2],
    [6, 2],
    [6.5, 3],
    [37, 4],
    [156, 4],
    [158, 5],
    [900, 5],
  ] as const) {
    minutes = wait
    await sendRound(ports(smtp()))
    expect(await tries(id), `after ${wait} minutes`).toHaveLength(count)
  }
  const all = await tries(id)
  expect(all.map(({ became }) => became)).toEqual(['try-again', 'try-again', 'try-again', 'try-again', 'refused'])
  expect(all.at(-1)?.detail).toBe('given up after 5 tries: EENVELOPE the mail server answered 451')
})

test('an address that is refused is not tried again; one that is none never leaves', async () => {
  server.manners = 'refuses-the-address'
  const refused = await told(world)
  await sendRound(ports(smtp()))
  await contactChosen(world, 'email', 'anne@example.org, sam@example.org')
  const two = await told(world)
  server.manners = 'takes'
  await sendRound(ports(smtp()))
  expect(await becameOf(refused)).toEqual(['refused'])
  expect(await tries(two)).toEqual([{ by_way: 'smtp', became: 'refused', detail: 'this is not an address' }])
  expect(server.mails).toEqual([])
  await contactChosen(world, 'email', 'anne@example.org')
})

test('a server that is down is asked once a round; the others wait their turn', async () => {
  server.manners = 'hangs-up-at-once'
  const ids = [await told(world), await told(world)]
  expect(await sendRound(ports(smtp()))).toEqual({ sent: 0, tryAgain: 1, refused: 0 })
  server.manners = 'takes'
  minutes = 2
  expect((await sendRound(ports(smtp()))).sent).toBe(2)
  expect(await Promise.all(ids.map(becameOf))).toEqual([['try-again', 'sent'], ['sent']])
})

test('what is older than 30 days does not go out', async () => {
  const id = await told(world)
  minutes = 30 * 24 * 60 + 1
  await sendRound(ports(smtp()))
  expect(await becameOf(id)).toEqual([])
  minutes = 0
  await sendRound(ports(smtp()))
  expect(await becameOf(id)).toEqual(['sent'])
})

test('never: a notice goes to an address that the person has changed since', async () => {
  await contactChosen(world, 'email', 'old@example.org')
  const [before, other] = [await told(world), await told(world)]
  await contactChosen(world, 'email', 'new@example.org')
  const after = await told(world)
  await sendRound(ports(smtp()))
  expect(server.mails.map(({ to }) => to)).toEqual([['new@example.org']])
  for (const id of [before, other])
    expect(await tries(id)).toEqual([{ by_way: 'smtp', became: 'refused', detail: 'another way was chosen since' }])
  expect(await becameOf(after)).toEqual(['sent'])
  const last = await told(world)
  await contactChosen(world, 'none', '')
  await sendRound(ports(smtp()))
  expect(await becameOf(last)).toEqual(['refused'])
  expect(server.mails).toHaveLength(1)
})

describe('never: a notice is sent twice', () => {
  beforeAll(() => contactChosen(world, 'email', 'anne@example.org'))

  test('by two senders at once, one of them slow', async () => {
    const ids = [await told(world), await told(world), await told(world)]
    let inHand = 0
    let most = 0
    const slow: Way = {
      by: 'smtp',
      send: async (one: Outgoing) => {
        inHand += 1
        most = Math.max(most, inHand)
        await new Promise((resolve) => setTimeout(resolve, 60))
        inHand -= 1
        return smtp().send(one)
      },
    }
    const rounds = await Promise.all([1, 2, 3].map(() => sendRound(ports(slow))))
    await sendRound(ports(slow))
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(3)
    expect(new Set(server.mails.map((mail) => headerOf(mail, 'message-id'))).size).toBe(3)
    expect(server.mails).toHaveLength(3)
    expect(most).toBeGreaterThan(1)
    expect(await Promise.all(ids.map(becameOf))).toEqual([['sent'], ['sent'], ['sent']])
  })

  test('by one that looked before another had finished', async () => {
    const ids = [await told(world), await told(world)]
    let second: Promise<unknown> | undefined
    // While the first message is in hand, another round sends the second one.
    const way: Way = {
      by: 'smtp',
      send: async (one) => {
        second ??= sendRound(ports(smtp()))
        await second
        return smtp().send(one)
      },
    }
    await sendRound(ports(way)).catch(() => undefined)
    expect(server.mails.map((mail) => headerOf(mail, 'message-id')).sort()).toEqual(
      ids.map((id) => `<${id}@example.org>`).sort(),
    )
    expect(await Promise.all(ids.map(becameOf))).toEqual([['sent'], ['sent']])
  })

  test('after the program died when the server had taken it: the next one has the same Message-ID', async () => {
    const id = await told(world)
    const dies: Ways['email'] = {
      by: 'smtp',
      send: async (one) => {
        await smtp().send(one)
        throw new Error('the power is gone')
      },
    }
    await expect(sendRound(ports(dies))).rejects.toThrow('the power is gone')
    expect(await becameOf(id)).toEqual([])
    await sendRound(ports(smtp()))
    const names = server.mails.map((mail) => headerOf(mail, 'message-id'))
    expect(names).toEqual([`<${id}@example.org>`, `<${id}@example.org>`])
    expect(await becameOf(id)).toEqual(['sent'])
  })

  test('nor written down as sent twice', async () => {
    const id = await told(world)
    await sendRound(ports(smtp()))
    const again = "insert into notice_try (notice_id, tried_at, by_way, became) values ($1, now(), 'smtp', 'sent')"
    await expect(rowsIn(world, 1, again, [id])).rejects.toThrow('notice_sent_once')
  })
})

test('it keeps sending until it is stopped, and what goes wrong is logged and tried in the next round', async () => {
  const lines: string[] = []
  const id = await told(world)
  const broken: Way = {
    by: 'smtp',
    send: (one) => (lines.length === 0 ? Promise.reject(new Error('a bug')) : smtp().send(one)),
  }
  const keeping = keepSending({ ...ports(broken), log: (line) => lines.push(line) }, 20)
  await expect.poll(() => becameOf(id)).toEqual(['sent'])
  await keeping.stop()
  expect(lines).toEqual(['the outbox failed: a bug'])
  const later = await told(world)
  await new Promise((resolve) => setTimeout(resolve, 80))
  expect(await becameOf(later)).toEqual([])
})
