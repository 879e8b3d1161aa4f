import { afterAll, beforeAll, expect, test } from 'vitest'
import { approved } from '#test/steps/decision.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await approved(world)
})
afterAll(() => world.close())

const first = async (browser: Browser) => (await browser.get(on('eastmarsh/anne', ''))).text
const typedForHer = (words: string) =>
  rowsIn(
    world,
    1,
    `insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on, typed_on, how)
     select version_id, part, side, $1, said_by, (select typed_by from plan_sentence where side = 'worker' limit 1), said_on, said_on,
       'phone' from plan_sentence where part = 'understood' and side = 'person' order by sentence_id desc limit 1`,
    [words],
  )

test('the first screen quotes nobody with words that they say are not theirs', async () => {
  await typedForHer('It is so that I do as I am told')
  expect(await first(anne)).toContain('It is so that I do as I am told')
  const path = on('eastmarsh/anne', '/plan/sounds-like-me')
  const field = /name="(sounds-\d+)"/.exec((await anne.get(path)).text)?.[1] ?? ''
  await sent(anne, path, { [field]: 'no' })
  for (const browser of [anne, priya]) {
    const page = await first(browser)
    expect(page).not.toContain('do as I am told')
    expect(page).toContain('I want to go to therapy.')
  }
})

test('nor with words that they took away', async () => {
  await sent(anne, on('eastmarsh/anne', '/plan/words/understood'), { words: 'It pays a childminder' })
  expect(await first(anne)).toContain('It pays a childminder')
  const empty = `insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on)
    select version_id, part, side, '', said_by, said_by, said_on from plan_sentence where part = $1 and side = 'person' order by sentence_id desc limit 1`
  await rowsIn(world, 1, empty, ['understood'])
  expect(await first(anne)).toContain('I want to go to therapy.')
  await rowsIn(world, 1, empty, ['want'])
  const page = await first(anne)
  for (const words of ['It pays a childminder', 'I want to go to therapy.']) expect(page).not.toContain(words)
  expect(world.bugs).toEqual([])
})
