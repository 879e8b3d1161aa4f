import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { smtpWay } from '#messages/channels/smtp.ts'
import { waysFrom } from '#messages/channels/ways.ts'
import { sendRound } from '#messages/outbox/send.ts'
import { aMailServer, headerOf, type MailServer } from '#test/stand-ins/smtp.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, on, type Seen, type World } from '#test/world.ts'
import { LINKS } from './post.ts'

let world: World
let server: MailServer
beforeAll(async () => {
  ;[world, server] = await Promise.all([aWorld(), aMailServer()])
  Object.assign(world.ports, { sendsBy: { email: 'smtp', sms: 'outbox-page', letter: 'outbox-page' } })
})
afterAll(async () => {
  await server.close()
  await world.close()
})
beforeEach(() => {
  server.manners = 'takes'
  server.mails.length = 0
})

const PASSWORD = 'lamp otter gravel'
const ASK = '/eastmarsh/sign-in/link'
const FOR_ANNE = on('eastmarsh/anne', '/sign-in-address-for-person')
const OWN = on('eastmarsh/anne', '/sign-in-address')

/** One round of sending, so many minutes from now. */
const sent = (minutes = 0, email = smtpWay({ url: server.url, from: 'messages@example.org', patienceMs: 500 })) =>
  sendRound({
    pool: world.pool,
    councils: world.ports.councils,
    ways: { ...waysFrom({ smtp: undefined, notify: undefined }), email },
    link: 'https://budgets.example.org',
    now: () => new Date(Date.now() + minutes * 60_000),
    posts: [LINKS],
  })
const linkIn = (mail: { raw: string } | undefined): string =>
  /\/eastmarsh\/invitation\/[\w-]{43}/.exec(mail?.raw.replaceAll('=\r\n', '') ?? '')?.[0] ?? ''

async function asked(email: string): Promise<Seen> {
  const { key = '' } = hiddenOf((await world.nobody().get(ASK)).text, ASK)
  return world.nobody().post(ASK, { key, email })
}
async function chosen(link: string, password = PASSWORD): Promise<Seen> {
  const { key = '' } = hiddenOf((await world.nobody().get(link)).text, link)
  return world.nobody().post(link, { key, password, again: password })
}
async function signIn(email: string, password = PASSWORD): Promise<number> {
  const { key = '' } = hiddenOf((await world.nobody().get('/eastmarsh/sign-in')).text, '/eastmarsh/sign-in')
  return (await world.nobody().post('/eastmarsh/sign-in', { key, email, password })).status
}
const noEmail = () => rowsIn(world, 1, `update human set email = null, password_hash = null where known_as = 'Anne'`)
const said = (email: string, alone = 'yes') => ({ email, alone })

test('a worker writes down the address, and a link goes there that only its reader sees', async () => {
  await noEmail()
  const priya = await world.as('eastmarsh/priya')
  expect((await priya.get(on('eastmarsh/anne', '/contact'))).text).toContain('How Anne signs in')
  const kept = await priya.send(FOR_ANNE, said('Anne@post.example'))
  expect(kept.status).toBe(303)
  expect((await priya.get(FOR_ANNE)).text).toContain('A link is on its way')
  expect(await sent()).toEqual({ sent: 1, tryAgain: 0, refused: 0 })
  const [mail] = server.mails
  expect(mail?.to).toEqual(['anne@post.example'])
  expect(mail && headerOf(mail, 'subject')).toBe(`Please read by ${sayDate(addDays(world.today, 7))}`)
  const page = await priya.get(FOR_ANNE)
  expect(page.text).toContain('A link was sent')
  expect(page.text).not.toContain('/invitation/')
  expect((await chosen(linkIn(mail))).status).toBe(303)
  expect(await signIn('anne@post.example')).toBe(303)
})

test('never: a worker comes in as the person: by an address at work, one that others read, or once she has come in', async () => {
  await noEmail()
  const priya = await world.as('eastmarsh/priya')
  const before = await priya.ready(FOR_ANNE, said('priya.at.home@post.example'))
  await rowsIn(world, 1, `update human set password_hash = 'x' where known_as = 'Anne'`)
  const later = await before()
  expect(later.status).toBe(422)
  expect(later.text).toContain('only they may change the address')
  expect((await priya.get(FOR_ANNE)).text).not.toContain('name="email"')
  await noEmail()
  const refusals = [
    [said('anne@eastmarsh.example'), 'an address at your work'],
    [said('anne@post.example', 'no'), 'Whoever reads it could come in'],
    [{ email: 'anne@post.example' }, 'Say whether nobody else reads it'],
    [said('hilary@eastmarsh.example'), 'Somebody else here signs in with this address'],
    [said('anne at home'), 'Write one e-mail address'],
  ] as const
  for (const [typed, why] of refusals) {
    const refused = await priya.send(FOR_ANNE, typed)
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(why)])
    expect(refused.text).toContain(typed.email)
  }
  expect(await rowsIn(world, 1, `select from human where known_as = 'Anne' and email is not null`)).toEqual([])
  expect((await sent()).sent).toBe(0)
})

test('whoever has lost a password asks for a link; nobody learns who signs in here', async () => {
  await rowsIn(world, 1, `update human set email = 'anne@post.example' where known_as = 'Anne'`)
  const known = await asked('ANNE@post.example')
  const unknown = await asked('nobody@post.example')
  const strip = ({ text }: Seen): string => text.replaceAll(/name="key" value="[^"]*"/g, '')
  expect([known.status, strip(known)]).toEqual([unknown.status, strip(unknown)])
  expect((await asked('anne at home')).status).toBe(422)
  expect((await sent()).sent).toBe(1)
  expect(server.mails.map(({ to }) => to)).toEqual([['anne@post.example']])
  expect((await chosen(linkIn(server.mails[0]), 'another lamp otter')).status).toBe(303)
  expect(await signIn('anne@post.example', 'another lamp otter')).toBe(303)
})

test('only so many links go out in an hour, and only the newest', async () => {
  await rowsIn(world, 1, `update human set email = 'arthur@post.example' where known_as = 'Arthur'`)
  for (const _ of [1, 2, 3, 4, 5]) expect((await asked('arthur@post.example')).status).toBe(200)
  expect(await rowsIn(world, 1, `select from link_wanted where address = 'arthur@post.example'`)).toHaveLength(3)
  expect((await sent()).sent).toBe(1)
  expect(linkIn(server.mails[0])).not.toBe('')
})

test('a try whose end nobody knows is followed by another link, and the earlier one works no more', async () => {
  await rowsIn(world, 1, `update human set email = 'hilary@post.example' where known_as = 'Hilary'`)
  await asked('hilary@post.example')
  server.manners = 'hangs-up-after-the-message'
  expect(await sent()).toEqual({ sent: 0, tryAgain: 1, refused: 0 })
  server.manners = 'takes'
  expect(await sent(2)).toEqual({ sent: 1, tryAgain: 0, refused: 0 })
  const [first, second] = server.mails.map(linkIn)
  expect((await chosen(first ?? '')).status).toBe(404)
  expect((await chosen(second ?? '')).status).toBe(303)
})

test('where no e-mail leaves the house, the page says so and the worker reads it', async () => {
  Object.assign(world.ports, { sendsBy: { email: 'outbox-page', sms: 'outbox-page', letter: 'outbox-page' } })
  expect((await world.nobody().get(ASK)).text).toContain('We cannot send e-mails from here yet')
  await noEmail()
  const priya = await world.as('eastmarsh/priya')
  await priya.send(FOR_ANNE, said('anne@post.example'))
  const nowhere = waysFrom({ smtp: undefined, notify: undefined }).email
  await sent(0, nowhere)
  expect((await priya.get(FOR_ANNE)).text).toContain('no e-mail leaves this place yet')
  Object.assign(world.ports, { sendsBy: { email: 'smtp', sms: 'outbox-page', letter: 'outbox-page' } })
})

test('the person changes her own address; one that she cannot read any more is let go by another', async () => {
  const her = await world.as('eastmarsh/anne')
  expect((await her.send(OWN, { email: 'anne@post.example' })).text).toContain('This is the address already')
  expect((await her.send(OWN, { email: 'anne@new.example' })).status).toBe(303)
  expect((await her.get(OWN)).text).toContain('anne@new.example')
  await rowsIn(world, 1, `update human set password_hash = 'x' where known_as = 'Anne'`)
  const ruth = await world.as('eastmarsh/ruth')
  const go = (email: string) => ruth.send('/eastmarsh/people-here/let-address-go', { email })
  expect((await go('priya@eastmarsh.example')).status).toBe(303)
  expect(await rowsIn(world, 1, `select from human where email = 'priya@eastmarsh.example'`)).toHaveLength(1)
  expect((await go('anne@new.example')).status).toBe(303)
  expect((await her.get(OWN)).status).toBe(303)
  const priya = await world.as('eastmarsh/priya')
  expect((await priya.get(FOR_ANNE)).text).toContain('has no address to sign in with')
  expect((await priya.send(FOR_ANNE, said('anne@post.example'))).status).toBe(303)
})

test('a link that would not work any more is not sent', async () => {
  await sent()
  await rowsIn(
    world,
    1,
    `insert into link_wanted (wanted_id, human_id, address, wanted_at, works_days)
     select gen_random_uuid(), human_id, email, now() - interval '25 hours', 1 from human where known_as = 'Marcus'`,
  )
  expect(await sent()).toEqual({ sent: 0, tryAgain: 0, refused: 0 })
})

test('never: an address that was let go still lets somebody in by an old link', async () => {
  await noEmail()
  const priya = await world.as('eastmarsh/priya')
  await priya.send(FOR_ANNE, said('anne@post.example'))
  await sent()
  const link = linkIn(server.mails[0])
  const ruth = await world.as('eastmarsh/ruth')
  await ruth.send('/eastmarsh/people-here/let-address-go', { email: 'anne@post.example' })
  expect((await chosen(link)).status).toBe(404)
})

test('never: an address that is the person’s no more gets a link, or lets somebody in by one that it had', async () => {
  const hazel = await world.as('eastmarsh/hazel')
  const askedByOld = async () => {
    await rowsIn(world, 1, `update human set email = 'old@post.example' where known_as = 'Hazel'`)
    await asked('old@post.example')
  }
  const changes = () => hazel.send(on('eastmarsh/hazel', '/sign-in-address'), { email: 'hazel@new.example' })
  await askedByOld()
  expect((await sent()).sent).toBe(1)
  const link = linkIn(server.mails[0])
  expect((await world.nobody().get(link)).text).toContain('Hazel')
  expect((await changes()).status).toBe(303)
  expect((await chosen(link)).status).toBe(404)
  await askedByOld()
  expect((await changes()).status).toBe(303)
  expect(await sent()).toEqual({ sent: 0, tryAgain: 0, refused: 1 })
  expect(server.mails).toHaveLength(1)
})
