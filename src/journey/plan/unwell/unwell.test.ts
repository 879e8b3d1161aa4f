import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forced } from '#test/forced.ts'
import { planWritten, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { friendChosen, shared } from '#test/steps/unwell.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan/unwell${path}`)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
})
afterAll(() => world.close())

const words = ({ text }: { text: string }) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const lineId = async () =>
  (await rowsIn<{ spend_line_id: string }>(world, 1, 'select spend_line_id from spend_line'))[0]?.spend_line_id ?? ''

test('nothing is demanded: payments go on until the person says otherwise', async () => {
  const page = words(await anne.get(at()))
  expect(page).toContain('You can fill in any part of this, or none.')
  expect(page).toContain('For everything in the plan: Payments go on.')
  expect(page).toContain('My sister, 01632 960111')
  expect(page).toContain('No money is kept aside')
  expect(page).toContain('Nobody is chosen now')
  expect((await anne.get(on('eastmarsh/anne', '/plan'))).text).not.toContain('say-your-wish')
})

test('one default, an exception for a line, each in the person’s words; the worker reads them', async () => {
  const none = await anne.send(at('/payments'), { does: '', wish: 'Hm' })
  expect(none.status).toBe(422)
  expect(none.text).toContain('href="#does"')
  const bare = await anne.send(at('/payments'), { does: 'pause-if-i-say', wish: '' })
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('href="#wish"')
  await sent(anne, at('/payments'), { does: 'ask-me', wish: 'Ring me <b>first</b>' })
  const line = at(`/payments/${await lineId()}`)
  expect(words(await anne.get(line))).toContain('And the payments for Childcare while I am at therapy?')
  await sent(anne, line, { does: 'pause-if-i-say', wish: 'If therapy stops' })
  const page = await priya.get(at())
  expect(page.text).toContain('Ring me &lt;b>first&lt;/b>')
  expect(words(page)).toContain('Ask first each time. Until then, payments go on.')
  expect(words(page)).toContain('If therapy stops')
  expect(page.text).not.toMatch(/unwell\/payments["/]/)
  const gone = at('/payments/00000000-0000-4000-8000-000000000000')
  expect(words(await anne.get(gone))).toContain('This is not in the plan now')
  expect((await forced(world, anne, gone, { does: 'go-on', wish: '', stamp: '' })).status).toBe(422)
  expect((await rowsIn(world, 1, 'select from unwell_setting')).length).toBe(2)
})

test('a pot says what opens it, may be left out, and stays as it is once the plan is sent', async () => {
  const bare = await anne.send(at('/pot'), { amount: '500', trigger: '' })
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('value="500"')
  expect((await anne.send(at('/pot'), { amount: 'lots', trigger: 'x' })).text).toContain('href="#amount"')
  await sent(anne, at('/pot'), { amount: '500', trigger: 'My assistant cannot come' })
  expect(words(await priya.get(at()))).toContain('£500.00 is kept for this alone.')
  await sent(anne, at('/pot'), { amount: '', trigger: '' })
  expect(words(await priya.get(at()))).toContain('No money is kept aside')
  await sent(anne, at('/pot'), { amount: '20.50', trigger: 'My sister is away' })
})

test('more in a bad time is agreed line by line by either side, marked where it was typed, and read wherever the plan is', async () => {
  const path = at(`/more/${await lineId()}`)
  expect(words(await anne.get(at()))).toContain('Nothing more')
  const bare = await anne.send(path, { amount: '20', periods: '', buys: '' })
  expect([bare.status, ...['periods', 'buys'].map((at) => bare.text.includes(`href="#${at}"`))]).toEqual([
    422,
    true,
    true,
  ])
  expect((await anne.send(path, { amount: '20', periods: 'four', buys: 'x' })).text).toContain('Write a whole number')
  const form = { ...hiddenOf((await anne.get(path)).text, path), amount: '20', periods: '4' }
  for (const _ of [1, 2]) {
    const { location } = await anne.post(path, { ...form, buys: 'two more hours of Dee <b>' })
    expect(location).toBe(at('?done=more-said'))
  }
  expect(await rowsIn(world, 1, 'select from unwell_more')).toHaveLength(1)
  const says = '£20.00 more a week, for at most 4 weeks in any 12 months: two more hours of Dee &lt;b>.'
  for (const page of [at(), on('eastmarsh/anne', '/plan')]) expect((await priya.get(page)).text, page).toContain(says)
  expect(words(await anne.get(on('eastmarsh/anne', '/plan')))).toContain('Written by Anne Field.')
  expect(words(await anne.get(path))).not.toContain('Whose words are these?')
  // What stays as it was typed stays hers; new words are whose Priya says.
  await sent(priya, path, { amount: '25', periods: '4', buys: 'two more hours of Dee <b>', whoseWords: 'mine' })
  expect(words(await priya.get(on('eastmarsh/anne', '/plan')))).toContain('Written by Anne Field.')
  await sent(priya, path, { amount: '25', periods: '4', buys: 'A fifth morning', whoseWords: 'phone' })
  const typed =
    'In a bad time: £25.00 more a week, for at most 4 weeks in any 12 months: A fifth morning. Anne Field said it, and Priya Shah typed it.'
  expect(words(await anne.get(on('eastmarsh/anne', '/plan')))).toContain(typed)
  await sent(anne, path, { amount: '', periods: '4', buys: 'A fifth morning' })
  expect(words(await anne.get(on('eastmarsh/anne', '/plan')))).not.toContain('A fifth morning')
  await sent(anne, path, { amount: '25.50', periods: '4', buys: 'A fifth morning' })
  expect(words(await anne.get(on('eastmarsh/anne', '/timeline')))).toContain(
    'Anne took out of the plan what came on top in a bad time: Childcare while I am at therapy.',
  )
  const gone = at('/more/00000000-0000-4000-8000-000000000000')
  expect(words(await anne.get(gone))).toContain('This is not in the plan now')
})

test('a friend gets a link that is shown once and kept nowhere; sent twice, it is one friend', async () => {
  const unnamed = await anne.send(at('/friends/add'), { name: '', howKnown: 'From the club' })
  expect(unnamed.status).toBe(422)
  expect(unnamed.text).toContain('From the club')
  const form = hiddenOf((await anne.get(at('/friends/add'))).text, at('/friends/add'))
  const first = await anne.post(at('/friends/add'), { ...form, name: 'Jo', howKnown: '' })
  const again = await anne.post(at('/friends/add'), { ...form, name: 'Jo', howKnown: '' })
  expect([first.status, again.status, again.location]).toEqual([200, 303, at('?done=friend-added')])
  const token = (await friendChosen(world)).split('/').at(-1) ?? ''
  const rows = await rowsIn<{ name: string; token_hash: Buffer }>(
    world,
    1,
    'select name, token_hash from alarm_friend order by name',
  )
  expect(rows.map(({ name }) => name)).toEqual(['Jo', 'Sam'])
  expect(rows[1]?.token_hash).toEqual(createHash('sha256').update(token).digest())
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  for (const path of [at(), at('/friends/add'), on('eastmarsh/anne', '/timeline')])
    expect((await anne.get(path)).text).not.toContain(token)
  const told = await rowsIn(world, 1, "select from form_sent where went_to like '%' || $1 || '%'", [token])
  expect(told).toEqual([])
  expect(words(await anne.get(on('eastmarsh/anne', '/timeline')))).not.toContain('Sam')
})

test('a link is taken back once, by the person alone', async () => {
  const [sam] = await rowsIn<{ friend_id: string }>(world, 1, "select friend_id from alarm_friend where name = 'Sam'")
  const path = at(`/friends/${sam?.friend_id}/withdraw`)
  expect((await priya.get(path)).status).toBe(404)
  expect((await forced(world, priya, path)).status).toBe(404)
  await sent(anne, path, {})
  expect(words(await anne.get(path))).toContain('This link does not work any more')
  expect((await forced(world, anne, path)).status).toBe(422)
  expect(words(await anne.get(at()))).not.toContain('Sam')
})

test('a carer with whom the plan is shared reads it, but neither friends nor what was said about needs', async () => {
  await shared(world, 'eastmarsh/anne', 'eastmarsh/joanne', 'plan')
  const joanne = await world.as('eastmarsh/joanne')
  const page = words(await joanne.get(at()))
  expect(page).toContain('When Anne has a bad time')
  expect(page).not.toContain('Who may raise the alarm')
  expect((await joanne.get(at(`/more/${await lineId()}`))).status).toBe(404)
  for (const path of ['/payments', '/pot', '/friends/add']) {
    expect((await joanne.get(at(path))).status).toBe(404)
    expect((await priya.get(at(path))).status).toBe(404)
  }
  for (const key of ['owen', 'marcus', 'farah', 'pat'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(at())).status, key).toBe(404)
})

test('a plan that came back takes the wishes and the pot into its next version', async () => {
  const her = (path: string) => on('eastmarsh/anne', path)
  await sent(anne, her('/plan/agree'), { answer: 'yes', words: '' })
  await sent(priya, her('/plan/agree-as-worker'), { answer: 'yes', words: '' })
  await sent(anne, her('/decision/ask'), {})
  const late = await anne.send(at('/pot'), { amount: '1', trigger: 'x' })
  expect(words(late)).toContain('This plan has been sent to be decided')
  const more = await forced(world, anne, at(`/more/${await lineId()}`), { amount: '1', periods: '1', buys: 'x' })
  expect(words(more)).toContain('This plan has been sent to be decided')
  const pack = words(await (await world.as('eastmarsh/marcus')).get(her('/decision/decide')))
  expect(pack).toContain('On top, in a bad time alone')
  expect(pack).toContain('At most £102.00 in any 12 months. The figures above do not count it.')
  await sent(anne, at('/payments'), { does: 'go-on', wish: 'I changed my mind' })
  const answer = { verdict: 'returned', reasons: 'Say more.', conditions: 'More' }
  await sent(await world.as('eastmarsh/marcus'), her('/decision/decide'), answer)
  await sent(anne, her('/plan/open-again'), {}, her('/plan'))
  const page = words(await anne.get(at()))
  expect(page).toContain('I changed my mind')
  expect(page).toContain('If therapy stops')
  expect(page).toContain('£20.50 is kept for this alone.')
  expect(page).toContain('£25.50 more a week, for at most 4 weeks in any 12 months: A fifth morning.')
  expect(world.bugs).toEqual([])
})

test('beside the pot stands what could go wrong, as both said it', async () => {
  const risk = { topic: 'nobody-comes', words: 'Nobody minds the children', after: '' }
  await sent(anne, on('eastmarsh/anne', '/needs/risks/my-words'), risk)
  expect(words(await anne.get(at('/pot')))).toContain('Nobody minds the children')
})
