import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { forced } from '#test/forced.ts'
import { planWritten, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const MINE = 'What I think of it: “too <far> & too long”'
const SHOWN = 'What I think of it: “too &lt;far> &amp; too long”'
const idsIn = async (table: string, column: string) =>
  (await rowsIn<{ id: string }>(world, 1, `select ${column} as id from ${table}`)).map(({ id }) => id)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
})
afterAll(() => world.close())

/** One has a form open, the other takes away what it is about, and then it is sent. */
async function sentTooLate(who: Browser, path: string, typed: Record<string, string>, takenAway: () => Promise<void>) {
  const hidden = hiddenOf((await who.get(path)).text, path)
  await takenAway()
  return who.post(path, { ...hidden, ...typed })
}

test('never: what somebody types is lost, because the other took away meanwhile what it is about', async () => {
  const [goal = ''] = await idsIn('outcome', 'outcome_id')
  const [line = ''] = await idsIn('spend_line', 'spend_line_id')
  const out = (path: string) => () => sent(priya, at(`${path}/remove`), {})
  const late = [
    await sentTooLate(
      anne,
      at(`/spend-lines/${line}/keeping-it`),
      { atRisk: MINE, route: 'not-yet' },
      out(`/spend-lines/${line}`),
    ),
    await forced(world, anne, at(`/unwell/payments/${line}`), { does: 'something-else', wish: MINE }),
    await sentTooLate(
      anne,
      at(`/outcomes/${goal}/fit`),
      { fits: 'not-quite', personal: MINE },
      out(`/outcomes/${goal}`),
    ),
    await forced(world, priya, at(`/needs/${newId()}/otherwise`), { words: MINE }),
    await forced(world, anne, on('eastmarsh/anne', `/asking/${newId()}/answer`), { words: MINE }),
  ]
  for (const [which, { status, text }] of late.entries()) {
    expect([which, [404, 422].includes(status)]).toEqual([which, true])
    expect(text, `${which}`).toContain(SHOWN)
    expect(text, `${which}`).toContain('What you typed is still here')
  }
  expect(world.bugs).toEqual([])
})

test('words about a need that was written down anew go with the worker to the need they choose', async () => {
  const gone = at(`/needs/${newId()}/otherwise`)
  const page = (await forced(world, priya, gone, { words: MINE })).text
  expect(page).toContain('Is it about one of these?')
  const path = /action="([^"]*\/plan\/needs\/[0-9a-f-]{36}\/otherwise)"/.exec(page)?.[1] ?? ''
  const before = await rowsIn(world, 1, 'select 1 from need_met_otherwise')
  expect(page).toContain(`name="words" value="${SHOWN}"`)
  const chosen = await priya.post(path, { ...hiddenOf(page, path), words: MINE, 'see-first': 'yes' })
  expect(chosen.status).toBe(200)
  expect(chosen.text).toContain('how else is it met?')
  expect(chosen.text).toContain(`${SHOWN}</textarea>`)
  expect(await rowsIn(world, 1, 'select 1 from need_met_otherwise')).toEqual(before)
  expect((await priya.post(path, { ...hiddenOf(chosen.text, path), words: MINE })).status).toBe(303)
  expect((await anne.get(at())).text).toContain(SHOWN)
})

test('a goal linked to a need that is not there now is asked for its need, with all that was typed', async () => {
  const goal = { words: MINE, need: newId(), kind: 'maintenance', knownBy: 'I ring her', endsAs: 'ongoing' }
  const page = await anne.send(at('/outcomes/add'), goal)
  expect(page.status).toBe(422)
  expect(page.text).toContain('href="#need"')
  expect(page.text).toContain('Choose one of the needs on this page')
  for (const text of [SHOWN, 'I ring her']) expect(page.text).toContain(text)
  expect(page.text).not.toContain('What you typed is still here')
})

test('whoever may do this no longer learns nothing, and has what they typed', async () => {
  const page = await forced(world, await world.as('eastmarsh/owen'), at('/words/worker-adds'), { words: MINE })
  expect(page.status).toBe(404)
  expect(page.text).toContain(SHOWN)
  expect(page.text).not.toContain('Anne')
})
