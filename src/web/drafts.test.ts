import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { offerAccepted } from '#test/steps/offer.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await offerAccepted(world)
})
afterAll(() => world.close())

const form = on('eastmarsh/anne', '/offer/explain')
const keyIn = (page: string): string => /name="key" value="([^"]*)"/.exec(page)?.[1] ?? ''
const drafts = () => rowsIn<{ path: string }>(world, 1, 'select path from draft', [])

test('what was typed stands there again for the one who typed it, until it is sent', async () => {
  const priya = await world.as('eastmarsh/priya')
  const key = keyIn((await priya.get(form)).text)
  const typed = { whatWasSaid: 'Half a <sentence>', format: 'phone', ...boxes('on', world.today) }
  const saved = await priya.post('/eastmarsh/draft', { ...typed, key, 'draft-path': form })
  expect(saved.status).toBe(204)

  const again = await priya.get(form)
  expect(again.status).toBe(200)
  expect(again.text).toContain('Half a &lt;sentence>')
  expect(again.text).toContain('What you typed last time is still here')
  expect(again.text).not.toContain('There is a problem')

  const sent = await priya.send(form, { ...typed, whatWasSaid: 'A whole sentence' })
  expect(sent.status).toBe(303)
  expect(await drafts()).toEqual([])
  expect((await priya.get(form)).text).not.toContain('Half a')
  expect(world.bugs).toEqual([])
})

test('a draft that arrives after its form was sent is let go', async () => {
  const priya = await world.as('eastmarsh/priya')
  const key = keyIn((await priya.get(form)).text)
  const typed = { whatWasSaid: 'Said again', format: 'talked', ...boxes('on', world.today) }
  expect((await priya.post(form, { ...typed, key })).status).toBe(303)
  expect((await priya.post('/eastmarsh/draft', { ...typed, key, 'draft-path': form })).status).toBe(403)
  expect(await drafts()).toEqual([])
})

test('nobody else gets it, and a password is never in it', async () => {
  const priya = await world.as('eastmarsh/priya')
  const key = keyIn((await priya.get(form)).text)
  const secret = { whatWasSaid: 'For Priya alone', password: 'hunter2', pin: '4321' }
  await priya.post('/eastmarsh/draft', { ...secret, key, 'draft-path': form })
  const [row] = await rowsIn<{ sealed: Buffer }>(world, 1, 'select sealed from draft', [])
  expect(row?.sealed.toString('latin1')).not.toContain('Priya alone')
  await rowsIn(world, 1, 'update draft set human_id = $1', [idOf('eastmarsh/hilary')])
  expect((await priya.get(form)).text).not.toContain('For Priya alone')
  await rowsIn(world, 1, 'update draft set human_id = $1', [idOf('eastmarsh/priya')])
  const page = (await priya.get(form)).text
  expect(page).toContain('For Priya alone')
  expect(page).not.toMatch(/hunter2|4321/)
})

test.each([
  ['without a session', { signedIn: false, path: form, status: 403 }],
  ['for a page of another council', { signedIn: true, path: form.replace('eastmarsh', 'northcliffe'), status: 403 }],
  ['of more than a form holds', { signedIn: true, path: form, status: 413, words: 'x'.repeat(60_000) }],
])('a draft %s is refused', async (_, { signedIn, path, status, ...more }) => {
  const browser = signedIn ? await world.as('eastmarsh/priya') : world.nobody()
  const key = keyIn((await (await world.as('eastmarsh/priya')).get(form)).text)
  expect((await browser.post('/eastmarsh/draft', { ...more, key, 'draft-path': path })).status).toBe(status)
})
