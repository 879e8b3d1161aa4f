import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { boxes, planWritten, sent } from '#test/steps/plan.ts'
import { rowsIn, toldAt } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan/unwell${path}`)
const FOR = at('/payments-for-person')

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
})
afterAll(() => world.close())

const words = ({ text }: { text: string }) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const said = (part: Record<string, string> = {}) => ({
  ...{
    does: 'pause-if-i-say',
    wish: 'If I am in <hospital>',
    how: 'phone',
    witnessName: 'Grace Adeyemi',
    copy: 'post',
  },
  ...boxes('saidOn', world.today),
  ...part,
})
const lineId = async () =>
  (await rowsIn<{ id: string }>(world, 1, 'select spend_line_id as id from spend_line'))[0]?.id ?? ''

test('a wish said by phone is written down: marked so, told with 14 days, read by both', async () => {
  expect((await priya.send(FOR, said({ how: '' }))).text).toContain('href="#how"')
  expect((await priya.send(FOR, said({ copy: '' }))).text).toContain('href="#copy"')
  await sent(priya, FOR, said())
  const [row] = await rowsIn<object>(
    world,
    1,
    `select said_by = $1 as hers, typed_by = $2 as typed, how, witness_id = $3 as heard, copy_channel from unwell_setting`,
    [idOf('eastmarsh/anne'), idOf('eastmarsh/priya'), idOf('eastmarsh/grace')],
  )
  expect(row).toEqual({ hers: true, typed: true, how: 'phone', heard: true, copy_channel: 'post' })
  expect((await toldAt(world, 'eastmarsh/anne', 'plan')).at(-1)).toBe(addDays(world.today, 14))
  for (const reader of [anne, priya]) {
    const page = words(await reader.get(at()))
    expect(page).toContain('If I am in &lt;hospital>')
    expect(page).toContain('by phone. Grace Adeyemi heard it too.')
  }
  await sent(priya, `${FOR}/${await lineId()}`, said({ does: 'go-on', wish: '', witnessName: '', how: 'paper' }))
  expect(words(await anne.get(at()))).toContain('Payments go on. Typed by Priya Shah')
})

test('never: a worker alone makes the wish on which a pause rests, or writes one over the person’s own words', async () => {
  expect((await priya.send(FOR, said({ witnessName: '' }))).text).toContain('href="#witnessName"')
  expect((await priya.send(FOR, said({ witnessName: 'Priya Shah' }))).text).toContain('neither you nor the person')
  await sent(anne, at('/payments'), { does: 'ask-me', wish: 'Ring me first' })
  const over = await priya.send(FOR, said())
  expect(over.status).toBe(422)
  expect(over.text).toContain('The person wrote this themselves')
  const insert = (witness: string) =>
    rowsIn(
      world,
      1,
      `insert into unwell_setting (version_id, does, wish, said_by, typed_by, said_on, how, typed_on, copy_channel, witness_id)
       select version_id, 'pause-if-i-say', 'x', $1, $2, opened_on, 'phone', opened_on, 'post', ${witness} from plan_version limit 1`,
      [idOf('eastmarsh/anne'), idOf('eastmarsh/priya')],
    )
  await expect(insert('null::uuid')).rejects.toThrow(/wish_to_pause_is_borne_out/)
  await expect(insert('$2')).rejects.toThrow(/setting_witness_is_another/)
  await sent(priya, FOR, said({ does: 'go-on', wish: '', witnessName: '' }))
  expect(words(await anne.get(at()))).toContain('For everything in the plan: Payments go on.')
})

test('nobody else writes it down for the person', async () => {
  for (const key of ['anne', 'owen', 'joanne', 'marcus', 'grace', 'farah', 'noor'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(FOR)).status, key).toBe(404)
  expect(world.bugs).toEqual([])
})
