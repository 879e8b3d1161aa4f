import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { forced } from '#test/forced.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, on, type Seen, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const OWN = anne('/contact/phone')
const FOR = anne('/contact/phone-for-person')
const words = ({ text }: Seen) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const rows = () =>
  rowsIn<{ phone: string; how: string; own: boolean; days: number }>(
    world,
    1,
    'select phone, how, said_by = typed_by as own, typed_on - said_on as days from phone_said order by phone_said_id',
  )

test('she says her number where safe ways of contact are chosen, changes it and takes it back', async () => {
  const her = await world.as('eastmarsh/anne')
  expect(words(await her.get(anne('/contact')))).toContain('We hold no number for you. We do not ring.')
  const wrong = await her.send(OWN, { phone: 'ring <Jo>' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('href="#phone"')
  expect(wrong.text).toContain('value="ring &lt;Jo>"')
  const fields = { ...hiddenOf((await her.get(OWN)).text, OWN), phone: '07700 900123' }
  const both = await Promise.all([her.post(OWN, fields), her.post(OWN, fields)])
  expect(both.map(({ location }) => location)).toEqual(Array(2).fill(anne('/contact?done=phone')))
  const page = words(await her.get(anne('/contact')))
  expect(page).toContain('We ring you on 07700 900123.')
  expect(page).toContain(`Written by you on ${sayDate(world.today)}.`)
  expect((await her.send(OWN, { phone: '' })).status).toBe(303)
  expect(words(await her.get(anne('/contact')))).toContain('We hold no number for you.')
  expect(await rows()).toEqual([
    { phone: '07700900123', how: 'own-device', own: true, days: 0 },
    { phone: '', how: 'own-device', own: true, days: 0 },
  ])
  expect(words(await her.get(anne('/timeline')))).not.toContain('07700')
  expect(world.bugs).toEqual([])
})

test('the worker types it as she said it: whose words, who typed, each on its day, and she is told', async () => {
  const her = await world.as('eastmarsh/anne')
  const priya = await world.as('eastmarsh/priya')
  const bare = await priya.send(FOR, { phone: '01632 960001' })
  for (const field of ['how', 'saidOn']) expect(bare.text).toContain(`href="#${field}"`)
  const late = await priya.send(FOR, {
    phone: '01632 960001',
    how: 'phone',
    ...boxes('saidOn', addDays(world.today, 1)),
  })
  expect(late.text).toContain('That day has not come yet')
  const saidOn = addDays(world.today, -4)
  expect((await priya.send(FOR, { phone: '01632 960001', how: 'paper', ...boxes('saidOn', saidOn) })).status).toBe(303)
  expect((await rows()).at(-1)).toEqual({ phone: '01632960001', how: 'paper', own: false, days: 4 })
  expect(words(await her.get(anne('/contact')))).toContain(
    `Said by you on paper on ${sayDate(saidOn)}, typed by Priya Shah on ${sayDate(world.today)}.`,
  )
  expect(await rowsIn(world, 1, 'select 1 from notice')).toHaveLength(1)
  expect(world.bugs).toEqual([])
})

test('never: a number is written over, or said by somebody else', async () => {
  const before = await rows()
  for (const change of ["update phone_said set phone = ''", 'delete from phone_said'])
    await expect(rowsIn(world, 1, change)).rejects.toThrow('permission denied')
  const forged = `insert into phone_said (human_id, phone, how, said_by, typed_by, said_on, typed_on)
    select human_id, '07700900999', 'phone', typed_by, typed_by, said_on, typed_on from phone_said where how = 'paper'`
  await expect(rowsIn(world, 1, forged)).rejects.toThrow('check constraint')
  const priya = await world.as('eastmarsh/priya')
  expect((await forced(world, priya, OWN, { phone: '07700 900999' })).status).toBe(404)
  for (const key of ['joanne', 'owen', 'grace', 'farah', 'arthur']) {
    const other = await world.as(`eastmarsh/${key}`)
    for (const path of [OWN, FOR]) {
      expect((await other.get(path)).status).toBe(404)
      expect((await forced(world, other, path, { phone: '07700 900999', how: 'phone' })).status).toBe(404)
    }
  }
  expect(await rows()).toEqual(before)
})
