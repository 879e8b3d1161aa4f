import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { waysFrom } from '#messages/channels/ways.ts'
import { sendRound } from '#messages/outbox/send.ts'
import { forced } from '#test/forced.ts'
import { told } from '#test/steps/messages.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, on, type Seen, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const CHOOSE = anne('/contact/choose')
const TYPE = anne('/contact/choose-for-person')
const words = ({ text }: Seen) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const choices = () =>
  rowsIn<{ channel: string; address: string; own: boolean }>(
    world,
    1,
    'select channel, address, said_by = typed_by as own from contact_choice order by choice_id',
  )

test('nobody has chosen: nothing is sent, and the page says so', async () => {
  const her = await world.as('eastmarsh/anne')
  const page = words(await her.get(anne('/contact')))
  expect(page).toContain('You see news on your page when you sign in. We send nothing.')
  expect(page).toContain('You have not chosen yet')
  expect(words(await her.get(anne('/communication')))).toContain('How we tell you that there is something to read')
  const empty = words(await her.get(anne('/notices')))
  expect(empty).toContain('Nothing yet. Each time there is something for you to read')
})

test('she reads all that will show before she chooses; a wrong address is said at its field, and kept', async () => {
  const her = await world.as('eastmarsh/anne')
  const form = words(await her.get(CHOOSE))
  expect(form).toContain('Then “Only on my page” is the safest way')
  for (const shown of [
    `Please read by ${sayDate(addDays(world.today, 14))}`,
    'Your usual update: nothing you need to do',
    'There is something for you to read. Sign in at …/eastmarsh/sign-in, or ring 01632 960100.',
    'You have a message',
    'The council has not switched this way on yet',
  ])
    expect(form).toContain(shown)
  const nothing = await her.send(CHOOSE, {})
  expect(nothing.text).toContain('href="#channel"')
  const wrong = await her.send(CHOOSE, { channel: 'email', email: 'anne at home' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('href="#email"')
  expect(wrong.text).toContain('value="anne at home"')
  expect(await choices()).toEqual([])
})

test('where somebody else may see it, the page alone is offered first; it stays hers to judge', async () => {
  const her = await world.as('eastmarsh/anne')
  const text = { channel: 'sms', mobile: '07700 900123', othersSee: 'yes' }
  const gently = await her.send(CHOOSE, text)
  expect(gently.status).toBe(422)
  expect(words(gently)).toContain('“Only on my page” is the safest way')
  expect(gently.text).toContain('href="#allTheSame"')
  expect(words(gently)).toContain('I know, and I want it this way')
  expect((await her.send(CHOOSE, { ...text, allTheSame: 'yes' })).location).toBe(anne('/contact?done=chosen'))
  expect(await choices()).toEqual([{ channel: 'sms', address: '+447700900123', own: true }])
  const page = words(await her.get(anne('/contact')))
  expect(page).toContain('We tell you by text message. To: +447700900123')
  expect(page).toContain('This is all that will show')
})

test('her worker may type it for her, and the page says who typed', async () => {
  const priya = await world.as('eastmarsh/priya')
  expect((await priya.send(TYPE, { channel: 'email', email: 'anne@example.org' })).location).toBe(
    anne('/contact?done=chosen'),
  )
  expect((await choices()).at(-1)).toEqual({ channel: 'email', address: 'anne@example.org', own: false })
  const her = await world.as('eastmarsh/anne')
  expect(words(await her.get(anne('/contact')))).toContain('Typed by Priya Shah for you')
  expect(words(await her.get(anne('/timeline')))).not.toContain('anne@example.org')
})

test('twice is once; a stale page says so', async () => {
  const her = await world.as('eastmarsh/anne')
  const [one, two] = [await her.get(CHOOSE), await her.get(CHOOSE)]
  const before = (await choices()).length
  const fields = { ...hiddenOf(one.text, CHOOSE), channel: 'email', email: 'anne@example.org' }
  const both = await Promise.all([her.post(CHOOSE, fields), her.post(CHOOSE, fields)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await choices()).toHaveLength(before + 1)
  const stale = await her.post(CHOOSE, { ...hiddenOf(two.text, CHOOSE), channel: 'page' })
  expect(stale.text).toContain('Somebody changed this')
})

test('what was sent: the day, all that showed, and whether it left', async () => {
  await told(world, 'eastmarsh/anne', addDays(world.today, 6))
  const her = await world.as('eastmarsh/anne')
  const line = `“Please read by ${sayDate(addDays(world.today, 6))}”. `
  expect(words(await her.get(anne('/notices')))).toContain(`${line}It is going out now.`)
  const ways = waysFrom({ smtp: undefined, notify: undefined })
  const ports = { pool: world.pool, councils: world.ports.councils, ways, link: 'http://x', now: () => new Date() }
  await sendRound(ports)
  expect(words(await her.get(anne('/notices')))).toContain(`${line}It did not go out: this way is not switched on here`)
  const sent = { ...ways.email, by: 'smtp' as const }
  await told(world)
  await sendRound({ ...ports, ways: { ...ways, email: sent } })
  const page = words(await her.get(anne('/notices')))
  expect(page).toContain('“Your usual update: nothing you need to do”. It went out by e-mail.')
  expect(words(await (await world.as('eastmarsh/priya')).get(anne('/notices')))).toContain('What we sent Anne')
})

test('nobody else sees or chooses it', async () => {
  for (const key of ['joanne', 'owen', 'marcus', 'farah', 'ruth', 'grace', 'arthur']) {
    const other = await world.as(`eastmarsh/${key}`)
    for (const path of ['/contact', '/notices', '/contact/choose', '/contact/choose-for-person'])
      expect((await other.get(anne(path))).status, `${key} ${path}`).toBe(404)
    expect((await forced(world, other, CHOOSE, { channel: 'page' })).status, key).toBe(404)
    expect((await forced(world, other, TYPE, { channel: 'page' })).status, key).toBe(404)
  }
  const [priya, her] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/anne')]
  expect((await forced(world, priya, CHOOSE, { channel: 'page' })).status).toBe(404)
  expect((await forced(world, her, TYPE, { channel: 'page' })).status).toBe(404)
  expect(world.bugs).toEqual([])
})
