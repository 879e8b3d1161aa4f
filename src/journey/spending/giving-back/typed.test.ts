import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { lies } from '#journey/money/ledger/ledger.test-kit.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { carriedOut, holding, newestOf, reasons, sent, theirDayCame } from './giving-back.test-kit.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const at = (person: string, path = '') => on(person, `/spending/give-back${path}`)
const toReturn = (person: string) => lies(world, budgetOf(person), 'to-return')

test('never: a yes that somebody typed for the person cuts their notice short', async () => {
  const arthur = 'eastmarsh/arthur'
  await holding(world, arthur, 80_000)
  const as = (key: string) => world.as(`eastmarsh/${key}`)
  const [owen, grace, farah, her] = [await as('owen'), await as('grace'), await as('farah'), await as('arthur')]
  await sent(owen.send(at(arthur, '/propose'), reasons('200.00')))
  const id = await newestOf(world, arthur)
  await sent(grace.send(at(arthur, `/${id}/approve`), {}))
  expect((await owen.send(at(arthur, `/${id}/reply-for-person`), { reply: 'agree', words: '' })).status).toBe(422)
  await sent(owen.send(at(arthur, `/${id}/reply-for-person`), { reply: 'agree', words: '', how: 'phone' }))
  const text = (await her.get(at(arthur))).text
  for (const part of ['By phone, written down by Owen', 'you can still say otherwise']) expect(text).toContain(part)
  expect((await farah.send(at(arthur, `/${id}/carry-out`), {})).text).toContain('The person still has time to answer')
  await expect(carriedOut(world, arthur, id)).rejects.toThrow('the person still has time')
  await sent(owen.send(at(arthur, `/${id}/reply-for-person`), { reply: 'need-it', words: 'For a bed', how: 'paper' }))
  expect((await farah.send(at(arthur, `/${id}/carry-out`), {})).text).toContain('The person needs this money')
  expect(await toReturn(arthur)).toBe(0n)
})

test('never: a yes that somebody typed stands over what the person said in their own session, or takes money on the day it was typed', async () => {
  const hilary = 'eastmarsh/hilary'
  await holding(world, hilary, 80_000)
  const as = (key: string) => world.as(`eastmarsh/${key}`)
  const [ken, grace, farah, her] = [await as('ken'), await as('grace'), await as('farah'), await as('hilary')]
  await sent(ken.send(at(hilary, '/propose'), reasons('200.00')))
  const id = await newestOf(world, hilary)
  await sent(grace.send(at(hilary, `/${id}/approve`), {}))
  await sent(her.send(at(hilary, `/${id}/reply`), { reply: 'need-it', words: 'For a cooker' }))
  await theirDayCame(world, id)
  const typed = { reply: 'agree', words: '', how: 'paper' }
  await sent(ken.send(at(hilary, `/${id}/reply-for-person`), typed))
  expect((await her.get(at(hilary))).text).toContain('You had said otherwise here, so nothing goes back')
  const later = addDays(world.today, 60)
  const carry = async () => (await farah.send(at(hilary, `/${id}/carry-out`), {})).text
  expect(await carry()).toContain('said otherwise here themself, and that stands')
  await expect(carriedOut(world, hilary, id, later)).rejects.toThrow('against the answer of the person')
  // A wish to talk that was typed between them changes nothing of it.
  await sent(ken.send(at(hilary, `/${id}/reply-for-person`), { ...typed, reply: 'talk' }))
  await sent(ken.send(at(hilary, `/${id}/reply-for-person`), typed))
  await expect(carriedOut(world, hilary, id, later)).rejects.toThrow('against the answer of the person')
  // Where they said nothing here, a yes typed after their day leaves them two weeks from its copy.
  await sent(ken.send(at(hilary, `/${id}/drop`), { reason: 'x' }))
  await sent(ken.send(at(hilary, '/propose'), reasons('100.00')))
  const [second] = await rowsIn<{ id: string }>(
    world,
    1,
    'select give_back_id as id from give_back where budget_id = $1 and give_back_id <> $2',
    [budgetOf(hilary), id],
  )
  const other = second?.id ?? ''
  await sent(grace.send(at(hilary, `/${other}/approve`), {}))
  await theirDayCame(world, other)
  await sent(ken.send(at(hilary, `/${other}/reply-for-person`), typed))
  expect((await farah.send(at(hilary, `/${other}/carry-out`), {})).text).toContain(
    'The person still has time to answer',
  )
  await expect(carriedOut(world, hilary, other, addDays(world.today, 13))).rejects.toThrow('the person still has time')
  expect(await toReturn(hilary)).toBe(0n)
})
