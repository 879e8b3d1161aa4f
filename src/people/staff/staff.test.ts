import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, hiddenOf, type World } from '#test/world.ts'

let world: World
let ruth: Browser
beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
})
afterAll(() => world.close())

const HERE = '/eastmarsh/people-here'
const PASSWORD = 'lamp otter gravel'
const typed = (name: string, ...roles: string[]) => ({
  ...{ name, knownAs: name, email: `${name.toLowerCase()}@eastmarsh.example`, roles },
})
const linkIn = ({ text }: { text: string }): string => /(\/eastmarsh\/invitation\/[\w-]{43})</.exec(text)?.[1] ?? ''
const humanNamed = async (name: string): Promise<string> =>
  (await rowsIn<{ human_id: string }>(world, 1, `select human_id from human where name = '${name}'`))[0]?.human_id ?? ''

/** Chooses a password by a link, as a browser that nobody has signed in on. */
async function chosen(link: string, password = PASSWORD) {
  const { key = '' } = hiddenOf((await world.nobody().get(link)).text, link)
  return world.nobody().post(link, { key, password, again: password })
}
const signIn = async (email: string, password: string): Promise<number> => {
  const { key = '' } = hiddenOf((await world.nobody().get('/eastmarsh/sign-in')).text, '/eastmarsh/sign-in')
  return (await world.nobody().post('/eastmarsh/sign-in', { key, email, password })).status
}

test('an administrator lets somebody in: they choose a password by their link, and do what was ticked', async () => {
  const made = await ruth.send(`${HERE}/add`, typed('Wanda', 'worker'))
  expect(made.status).toBe(200)
  expect(made.text).toContain('Give this link to them, and to nobody else')
  expect((await ruth.get(HERE)).text).toContain('Has a link that works until')
  expect(await signIn('wanda@eastmarsh.example', PASSWORD)).toBe(422)
  const came = await chosen(linkIn(made))
  expect([came.status, came.location]).toEqual([303, '/eastmarsh/home'])
  expect(await signIn('wanda@eastmarsh.example', PASSWORD)).toBe(303)
  const cookie = String(came.headers['set-cookie']).split(';')[0] ?? ''
  const seen = await world.app.inject({ method: 'GET', url: '/eastmarsh/caseload', headers: { cookie } })
  expect(seen.statusCode).toBe(200)
})

test('what is wrong stands at its field, and what was typed is kept', async () => {
  const nothing = await ruth.send(`${HERE}/add`, { name: '', knownAs: '', email: '' })
  expect(nothing.status).toBe(422)
  for (const words of ['Write their full name', 'like to be called', 'they will sign in', 'Tick at least one thing'])
    expect(nothing.text).toContain(words)
  const taken = await ruth.send(`${HERE}/add`, {
    ...typed('Anna', 'worker', 'manager'),
    email: 'ANNE@eastmarsh.example',
  })
  expect(taken.status).toBe(422)
  expect(taken.text).toContain('signs in with this address already')
  expect(taken.text.match(/checked/g)).toHaveLength(2)
  const invented = await ruth.send(`${HERE}/add`, typed('Nobody', 'person'))
  expect([invented.status, await humanNamed('Nobody')]).toEqual([422, ''])
})

test('never: a link lets somebody in twice, or after a newer one was made', async () => {
  const first = linkIn(await ruth.send(`${HERE}/add`, typed('Tilda', 'worker')))
  const id = await humanNamed('Tilda')
  const second = linkIn(await ruth.send(`${HERE}/${id}/invite`, {}))
  expect((await chosen(first)).status).toBe(404)
  const chosenAlike = { password: PASSWORD, again: PASSWORD }
  const tries = await atOnce([1, 2, 3, 4, 5].map(() => world.nobody().ready(second, chosenAlike)))
  expect(tries.map(({ status }) => status).sort()).toEqual([303, 404, 404, 404, 404])
  expect((await chosen(second, 'another lamp otter')).status).toBe(404)
  expect(await signIn('tilda@eastmarsh.example', PASSWORD)).toBe(303)
  const old = `insert into invitation_used (invitation_id, used_at) select invitation_id, now() from invitation
    where human_id = '${id}' order by invited_at limit 1`
  await expect(rowsIn(world, 1, old)).rejects.toThrow('does not work any more')
})

test('a link that is over works no more; one of another council never did', async () => {
  const link = linkIn(await ruth.send(`${HERE}/add`, typed('Olga', 'worker')))
  expect((await chosen(link.replace('eastmarsh', 'northcliffe'))).status).toBe(404)
  const real = world.ports.clock
  const later = { now: () => new Date(Date.now() + 7 * 86_400_000 + 1000) }
  Object.assign(world.ports, { clock: later })
  expect((await world.nobody().get(link)).text).toContain('This link does not work any more')
  Object.assign(world.ports, { clock: real })
  expect((await world.nobody().get(link)).text).toContain('Choose your password')
})

test('a password that others would try is refused; the link still works', async () => {
  const link = linkIn(await ruth.send(`${HERE}/add`, typed('Petra', 'worker')))
  const short = await chosen(link, 'short')
  expect([short.status, short.text.includes('needs at least 12 characters')]).toEqual([422, true])
  expect(short.text).not.toContain('value="short"')
  expect((await chosen(link)).status).toBe(303)
})

test('a new link ends the sessions and the password of before', async () => {
  const priya = await world.as('eastmarsh/priya')
  const link = linkIn(await ruth.send(`${HERE}/${idOf('eastmarsh/priya')}/invite`, {}))
  expect((await priya.get('/eastmarsh/caseload')).status).toBe(200)
  expect((await chosen(link)).status).toBe(303)
  expect((await priya.get('/eastmarsh/caseload')).status).not.toBe(200)
})

test('whoever leaves comes in no more; the last administrator cannot leave', async () => {
  const owen = await world.as('eastmarsh/owen')
  const left = await ruth.send(`${HERE}/${idOf('eastmarsh/owen')}`, { roles: [] })
  expect([left.status, left.location]).toEqual([303, `${HERE}?done=changed`])
  expect((await owen.get('/eastmarsh/caseload')).status).toBe(404)
  const again = await ruth.send(`${HERE}/${idOf('eastmarsh/owen')}`, { roles: ['worker'] })
  expect([again.status, again.location]).toEqual([303, `${HERE}?done=changed`])
  const last = await ruth.send(`${HERE}/${idOf('eastmarsh/ruth')}`, { roles: [] })
  expect([last.status, last.text.includes('Make somebody else an administrator first')]).toEqual([422, true])
})

test('never: the last who could decide stops doing so', async () => {
  const ends = async (key: string, ...roles: string[]) => {
    const sent = await ruth.send(`${HERE}/${idOf(`eastmarsh/${key}`)}`, { roles })
    return { status: sent.status, text: sent.text, location: sent.location }
  }
  const keys = ['grace', 'marcus', 'tom', 'farah'].map((key) => `'${idOf(`eastmarsh/${key}`)}'`)
  await rowsIn(world, 1, `update human set password_hash = 'begun' where human_id in (${keys})`)
  for (const [key, says] of [
    ['grace', 'Plans reach this human first where a manager decides'],
    ['marcus', 'This human chairs the panel'],
    ['tom', 'would not be two people here for each pay run'],
    ['farah', 'would not be two people here for each pay run'],
  ] as const) {
    const refused = await ends(key, 'analyst')
    expect([key, refused.status, refused.text.includes(says)]).toEqual([key, 422, true])
  }
  // With a third who decides, one more may go; then the two who are left may not.
  expect((await ends('owen', 'worker', 'panel-member')).status).toBe(303)
  expect((await ends('owen', 'worker')).status).toBe(303)
  expect((await rowsIn(world, 1, "select from role_ended where role in ('manager', 'finance-approver')")).length).toBe(
    0,
  )
  // Where the settings already ask somebody else, two must still be left.
  await rowsIn(
    world,
    1,
    `insert into council_settings (effective_from, settings, recorded_at) select effective_from,
       jsonb_set(settings, '{process,managerId}', to_jsonb('${idOf('eastmarsh/ruth')}'::text)), now() from council_settings limit 1`,
  )
  const last = await ends('grace', 'analyst')
  expect([last.status, last.text.includes('would not be two people here who can say yes')]).toEqual([422, true])
  const other = await ruth.send(`${HERE}/${idOf('eastmarsh/tom')}`, { roles: ['finance-approver', 'analyst'] })
  expect(other.status).toBe(303)
})

test('only an administrator may, and nobody by an address of somebody who is no member', async () => {
  for (const key of ['eastmarsh/grace', 'eastmarsh/anne', 'eastmarsh/farah'])
    expect((await (await world.as(key)).get(HERE)).status).toBe(404)
  expect((await ruth.get(`${HERE}/${idOf('eastmarsh/anne')}`)).status).toBe(404)
  expect(world.bugs).toEqual([])
})
