import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactChosen, told } from '#test/steps/messages.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Seen, type World } from '#test/world.ts'
import { pageNumber } from '#web/fields.ts'
import type { Way } from '../channels/channel.ts'
import { waysFrom } from '../channels/ways.ts'
import { sendRound } from './send.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const words = ({ text }: Seen) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const nothing = waysFrom({ smtp: undefined, notify: undefined })
const round = (email: Way = nothing.email) =>
  sendRound({
    ...{ pool: world.pool, councils: world.ports.councils, link: 'http://x', now: () => new Date() },
    ways: { ...nothing, email },
  })

test('before anything: what would stand here, and which ways are switched on', async () => {
  const page = words(await (await world.as('eastmarsh/ruth')).get('/eastmarsh/outbox'))
  expect(page).toContain('Nothing has left yet')
  expect(page).toContain('By e-mail: nothing yet: it stands on this page alone. Whoever runs Footing switches it on')
  Object.assign(world.ports, { sendsBy: { email: 'smtp', sms: 'notify', letter: 'outbox-page' } })
  const on = words(await (await world.as('eastmarsh/ruth')).get('/eastmarsh/outbox'))
  expect(on).toContain('By e-mail: your own mail server.')
  expect(on).toContain('By text message: GOV.UK Notify.')
})

test('each message: its day, its subject, its way, how it stands; nobody’s name and no address', async () => {
  await contactChosen(world, 'email', 'anne.at.home@example.org')
  const ends: Way['send'][] = [
    nothing.email.send,
    async () => ({ became: 'sent', detail: '' }),
    async () => ({ became: 'refused', detail: 'EENVELOPE the mail server answered 550' }),
    async () => ({ became: 'try-again', detail: 'ECONNREFUSED' }),
  ]
  for (const [index, send] of ends.entries()) {
    await told(world)
    await round({ by: index === 0 ? 'outbox-page' : 'smtp', send })
  }
  await contactChosen(world, 'sms', '+447700900123')
  await told(world)
  const page = words(await (await world.as('eastmarsh/ruth')).get('/eastmarsh/outbox'))
  const said = [
    'text message You have a message Going out now',
    'Your usual update: nothing you need to do Did not go. We try again: ECONNREFUSED',
    'Could not be sent: EENVELOPE the mail server answered 550',
    'One person e-mail Your usual update: nothing you need to do Sent',
    'Not sent. It stands here alone',
  ]
  const places = said.map((one) => page.indexOf(one))
  expect(places.includes(-1), page).toBe(false)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
  for (const secret of ['Anne', 'Field', 'anne.at.home', '7700900123', 'waiting']) expect(page).not.toContain(secret)
})

test('25 on a page, and links to the others', async () => {
  await rowsIn(
    world,
    1,
    `insert into notice (notice_id, budget_id, human_id, stage, channel, address, on_day, made_at)
     select gen_random_uuid(), n.budget_id, n.human_id, n.stage, 'sms', n.address, n.on_day, n.made_at
     from (select * from notice where channel = 'sms' limit 1) n, generate_series(1, 47)`,
  )
  const ruth = await world.as('eastmarsh/ruth')
  const rows = async (page: string) => (await ruth.get(`/eastmarsh/outbox${page}`)).text.split('One person').length - 1
  expect(await Promise.all(['', '?page=2', '?page=3', '?page=4', '?page=x'].map(rows))).toEqual([25, 25, 2, 0, 25])
  const second = (await ruth.get('/eastmarsh/outbox?page=2')).text
  for (const other of [1, 3]) expect(second).toContain(`href="/eastmarsh/outbox?page=${other}"`)
})

test('a page number is a page number', () => {
  const asked = (page: string) => pageNumber({ page: [page] })
  expect(['2', '0', '-1', '1e3', '99999', ''].map(asked)).toEqual([2, 1, 1, 1, 1, 1])
})

test('administrators alone', async () => {
  for (const key of ['anne', 'joanne', 'priya', 'marcus', 'grace', 'farah', 'tom', 'ines'])
    expect((await (await world.as(`eastmarsh/${key}`)).get('/eastmarsh/outbox')).status, key).toBe(404)
  expect((await (await world.as('eastmarsh/ruth')).get('/northcliffe/outbox')).status).not.toBe(200)
  expect(world.bugs).toEqual([])
})
