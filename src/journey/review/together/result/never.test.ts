import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { bothAnswered, bothSaid, follows, moneyOf, PAIRS, reviewIn } from '../together.test-kit.ts'
import { BEFORE_YOU_ANSWER } from '../words.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const { anne, david, arthur, hazel, helen } = PAIRS

test('never: what came of a review changes money by itself', async () => {
  const sides = await bothSaid(world, anne, {})
  const { own, theirs, at, outcome, budget } = sides
  const before = await moneyOf(world, budget)
  expect(before).toContain('6200')
  await bothAnswered(sides)
  await sent(theirs, at('/conclude'), follows(outcome, 'end'))
  await sent(own, at('/result/say'), { [`answer-${outcome}`]: 'agree' })
  await sent(theirs, at('/result/copy'), { channel: 'post' })
  await sent(theirs, at('/result/achieved'), { achieved: 'fully-met', agrees: 'yes' })
  await sent(theirs, at('/next-plan'), {})
  expect(await moneyOf(world, budget)).toBe(before)
})

test('never: what was achieved is worked out from what was said', async () => {
  const sides = await bothSaid(world, david, { own: 'met', theirs: 'met' })
  const { theirs, at, outcome, budget } = sides
  await sent(theirs, at('/conclude'), follows(outcome, 'go-on'))
  const rows = () =>
    rowsIn(
      world,
      1,
      'select a.* from review_achieved a join review r on r.review_id = a.review_id where r.budget_id = $1',
      [budget],
    )
  expect(await rows()).toEqual([])
  expect((await theirs.get(at('/result'))).text).toContain('Not yet chosen')
  const drawn = (await theirs.get(at('/result/achieved'))).text
  for (const text of ['Fully met', 'Partially met', 'Not met']) expect(drawn).toContain(text)
  expect(drawn).not.toMatch(/type="radio"[^>]*checked/)
  const chosen = (by: string | null, review: string) =>
    rowsIn(
      world,
      1,
      "insert into review_achieved (review_id, achieved, person_agrees, chosen_by, chosen_on) values ($1, 'fully-met', true, $2, $3)",
      [review, by, world.today],
    )
  const review = await reviewIn(world, sides)
  await expect(chosen(null, review)).rejects.toThrow('chosen_by')
  await expect(chosen(newId(), review)).rejects.toThrow('a_human_chooses')
  expect((await theirs.send(at('/result/achieved'), {})).text).toContain('Choose one of the three')
  await sent(theirs, at('/result/achieved'), { achieved: 'partially-met', agrees: 'no' })
  expect(await rows()).toHaveLength(1)
})

test('never: somebody answers what goes without the help who was not told first what it can mean', async () => {
  const sides = await bothSaid(world, arthur, {})
  const { own, theirs, at, outcome } = sides
  for (const [browser, path] of [
    [own, '/without'],
    [theirs, '/without-as-worker'],
    [theirs, '/without-for-person'],
  ] as const) {
    const text = (await browser.get(at(path))).text
    for (const sentence of BEFORE_YOU_ANSWER) expect(text).toContain(sentence)
  }
  const typed = { [`answer-${outcome}`]: 'no', how: 'phone', ...boxes('saidOn', world.today) }
  expect((await theirs.send(at('/without-for-person'), typed)).text).toContain(
    'Read the words at the top to them first',
  )
  await expect(
    rowsIn(
      world,
      1,
      `insert into review_without (review_id, outcome_id, side, answer, told_first, said_by, typed_by, said_on)
       values ($1, $2, 'person', 'yes', false, $3, $3, $4)`,
      [await reviewIn(world, sides), outcome, idOf('eastmarsh/arthur'), world.today],
    ),
  ).rejects.toThrow('told_before_they_answer')
})

test('never: a worker types over what the person said of a step, or of doing without the help, themselves', async () => {
  const sides = await bothSaid(world, helen, {})
  const { own, theirs, at, outcome } = sides
  const heard = { how: 'phone', ...boxes('saidOn', world.today) }
  await sent(theirs, at('/without-as-worker'), { [`answer-${outcome}`]: 'yes' })
  await sent(own, at('/without'), { [`answer-${outcome}`]: 'no', [`words-${outcome}`]: 'I would stay in.' })
  const over = { [`answer-${outcome}`]: 'yes', toldFirst: 'yes', ...heard }
  expect((await theirs.get(at('/without-for-person'))).text).toContain('answered this themselves')
  expect((await forced(world, theirs, at('/without-for-person'), over)).text).toContain('so their own answer stands')
  await sent(theirs, at('/conclude'), follows(outcome, 'go-on'))
  await sent(own, at('/result/say'), { [`answer-${outcome}`]: 'differently', [`words-${outcome}`]: 'Too early.' })
  const agrees = { [`answer-${outcome}`]: 'agree', ...heard }
  expect((await forced(world, theirs, at('/result/say-for-person'), agrees)).text).toContain('so their own word stands')
  const review = await reviewIn(world, sides)
  const [her, ken] = [idOf(helen.person), idOf(helen.worker)]
  await expect(
    rowsIn(
      world,
      1,
      `insert into review_step_said (review_id, outcome_id, answer, words, said_by, typed_by, said_on, typed_on, how)
       values ($1, $2, 'agree', '', $3, $4, $5, $5, 'phone')`,
      [review, outcome, her, ken, world.today],
    ),
  ).rejects.toThrow('of a step themselves is never typed over')
  await expect(
    rowsIn(
      world,
      1,
      `insert into review_without (review_id, outcome_id, side, answer, words, told_first, said_by, typed_by, said_on, typed_on, how)
       values ($1, $2, 'person', 'yes', '', true, $3, $4, $5, $5, 'phone')`,
      [review, outcome, her, ken, world.today],
    ),
  ).rejects.toThrow('without the help is never typed over')
})

test('never: a third view comes from somebody who was not asked, or takes the place of a side’s', async () => {
  const { own, at, outcome, theirs } = await bothSaid(world, hazel, { own: 'met', theirs: 'not-yet', words: 'MINE' })
  const grace = idOf('eastmarsh/grace')
  await sent(own, at(`/talk/${outcome}`), { words: 'We ask Grace.', endsAs: 'ask-third', third: grace })
  const ken = await world.as('eastmarsh/ken')
  expect((await ken.get(at('/third-view'))).status).toBe(404)
  const [talk] = await rowsIn<{ review_talk_id: string }>(
    world,
    1,
    'select max(review_talk_id) as review_talk_id from review_talk where third_human = $1',
    [grace],
  )
  await expect(
    rowsIn(
      world,
      1,
      "insert into review_third_view (review_talk_id, words, said_by, said_on) values ($1, 'Me, too', $2, $3)",
      [talk?.review_talk_id, idOf('eastmarsh/marcus'), world.today],
    ),
  ).rejects.toThrow('only_whoever_was_asked')
  await sent(await world.as('eastmarsh/grace'), at('/third-view'), { words: 'THIRD' })
  for (const browser of [own, theirs]) {
    const { text } = await browser.get(at('/together'))
    for (const words of ['MINE', 'I see it.', 'THIRD']) expect(text).toContain(words)
  }
  expect((await own.get(on('eastmarsh/hazel', '/review/together'))).text).toContain('You see this differently')
})
