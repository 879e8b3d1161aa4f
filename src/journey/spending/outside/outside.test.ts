import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { formsOn } from './outside.test-kit.ts'

const [anne, priya, grace] = ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/grace']
const budget = budgetOf(anne)

let world: World
beforeAll(async () => {
  world = await aWorld()
  await approvedPlan(world, anne)
  await setUp(world, { person: anne })
})
afterAll(() => world.close())

type Fields = Record<string, string>
const { send, page, went } = formsOn(() => world, anne)

/** A question begun; gives its path on the record. */
async function begun(what = 'A coat', happenedOn: Day = world.today): Promise<string> {
  const location = await went(priya, '/outside/begin', { what, about: 'none', ...boxes('happenedOn', happenedOn) })
  return `/outside/${/outside\/([^?]+)/.exec(location)?.[1]}`
}
const talk = (day = addDays(world.today, -30)): Fields => ({
  rule: 'The money is for childcare',
  found: 'talk',
  ...boxes('explainedOn', day),
  explainedBy: 'Priya',
  words: 'We read the plan together',
})
/** Explained before, asked, answered and listened to. */
async function heard(what: string, answer = 'me'): Promise<string> {
  const one = await begun(what)
  await went(priya, `${one}/rule`, talk())
  await went(priya, `${one}/ask`, { words: 'Was this for the children?' })
  await went(anne, `${one}/answer`, { answer, words: 'It was cold' })
  await went(priya, `${one}/heard`, { words: 'Anne was cold and had no coat' })
  return one
}
const whyNot = { 'not-talk': 'We talked', 'not-reminder': 'She knows', 'not-closer-look': 'She asks for less of it' }
const stop = (over: Fields = {}): Fields => ({
  helpWhat: 'A place at the nursery, paid by the council',
  helpWho: 'Little Acorns',
  ...boxes('helpFrom', addDays(world.today, 28)),
  ...boxes('lastDay', addDays(world.today, 28)),
  reasons: 'The money no longer reaches the childcare',
  ...whyNot,
  'not-managed-with-me': 'Anne does not want it',
  ...over,
})

describe('a question about something that was bought', () => {
  test('is asked, answered, listened to and ends well; both views stay', async () => {
    const one = await heard('A winter coat')
    await went(anne, `${one}/not-so`, { words: 'The coat was for my son' })
    const seen = (await page(priya, one)).text
    for (const words of ['It was cold', 'Anne was cold and had no coat', 'The coat was for my son'])
      expect(seen).toContain(words)
    await went(priya, `${one}/step`, { step: 'talk', reasons: 'So that the plan can have room for clothes' })
    await went(priya, `${one}/tried`, { words: 'We add clothes to the plan' })
    await went(priya, `${one}/settle`, { words: 'It was for the goal. The plan changes' })
    expect((await page(anne, one)).text).toContain('It was for the goal. The plan changes')
    expect((await send(anne, `${one}/answer`, { answer: 'help', words: '' })).status).toBe(422)
  })

  test('stands first on the person’s page with four answers and no deadline, and the timeline says nothing', async () => {
    const one = await begun('A lamp')
    await went(priya, `${one}/rule`, talk())
    await went(priya, `${one}/ask`, { words: 'What was the lamp for?' })
    const { text } = await page(anne, one)
    const answers = [
      'It was me, and here is why',
      'Somebody else used it',
      'I would like help with this',
      'I do not know',
    ]
    for (const words of ['Was this you?', ...answers, 'no day ends it']) expect(text).toContain(words)
    expect((await page(anne, '/timeline')).text).not.toContain('lamp')
    await went(priya, `${one}/answer-for-person`, { answer: 'not-know', words: 'She cannot remember', how: 'phone' })
    expect((await page(anne, one)).text).toContain('written down by')
  })

  test('never: anything but explaining is offered where the rule was not explained', async () => {
    const one = await begun('A kettle')
    await went(priya, `${one}/rule`, { rule: 'Nothing for the kitchen', found: 'not' })
    expect((await send(priya, `${one}/ask`, { words: 'Why?' })).text).toContain('The rule had not been explained')
    for (const [path, fields] of [
      ['settle', { words: 'over' }],
      ['step', { step: 'talk', reasons: 'so' }],
      ['stop', stop()],
    ] as const)
      expect((await send(priya, `${one}/${path}`, fields)).status, path).toBe(422)
    const links = [...(await page(priya, one)).text.matchAll(/outside\/[0-9a-f-]{36}\/([a-z-]+)"/g)].map(
      ([, path]) => path,
    )
    expect(new Set(links)).toEqual(new Set(['explain']))
    const id = one.split('/')[2]
    const asked = rowsIn(
      world,
      1,
      "insert into outside_asked (outside_id, words, asked_by, asked_on) values ($1, 'x', $2, $3)",
      [...[id, idOf(priya), world.today]],
    )
    await expect(asked).rejects.toThrow('asked_about_an_explained_rule')
    await went(priya, `${one}/explain`, { words: 'Only what the plan names', how: 'phone', saidBack: '' })
    expect((await page(priya, one)).text).toContain('This question is over')
    const again = await send(priya, '/outside/begin', {
      what: 'A pan',
      about: 'none',
      ...boxes('happenedOn', world.today),
    })
    expect(again.text).toContain('This was before the rule was explained')
  })
})

describe('steps', () => {
  test('never: a step comes before asking, answering and listening, or before a milder one', async () => {
    const fresh = await rowQuestion()
    const step = { step: 'talk', reasons: 'so', ...whyNot }
    await went(priya, `${fresh}/rule`, talk())
    expect((await send(priya, `${fresh}/step`, step)).text).toContain('Nobody has asked about this yet')
    await went(priya, `${fresh}/ask`, { words: 'Whose?' })
    expect((await send(priya, `${fresh}/step`, step)).text).toContain('The person has not answered yet')
    await went(anne, `${fresh}/answer`, { answer: 'me', words: '' })
    expect((await send(priya, `${fresh}/step`, step)).text).toContain('First write what you understood')
    await went(priya, `${fresh}/heard`, { words: 'Anne bought shoes' })
    expect((await send(priya, `${fresh}/step`, { step: 'reminder', reasons: 'so' })).text).toContain(
      'Say why this would not help here',
    )
    const [row] = await rowsIn<{ heard_id: string }>(
      world,
      1,
      'select heard_id from outside_heard where outside_id = $1',
      [fresh.split('/')[2]],
    )
    const reminder = rowsIn(
      world,
      1,
      "insert into outside_step (step_id, outside_id, heard_id, step, reasons, proposed_by, proposed_on) values ($1, $2, $3, 'reminder', 'x', $4, $5)",
      [newId(), fresh.split('/')[2], row?.heard_id, idOf(priya), world.today],
    )
    await expect(reminder).rejects.toThrow('a milder step comes first')
  })

  test('never: a step is agreed where somebody else used the money', async () => {
    const one = await rowQuestion()
    await went(priya, `${one}/rule`, talk())
    await went(priya, `${one}/ask`, { words: 'Was this you?' })
    await went(anne, `${one}/answer`, { answer: 'somebody-else', words: 'My cousin has the card' })
    await went(priya, `${one}/heard`, { words: 'Her cousin has the card' })
    expect((await send(priya, `${one}/step`, { step: 'talk', reasons: 'so' })).text).toContain(
      'somebody else used the money',
    )
    expect((await page(priya, one)).text).toContain('Ask them alone')
    const insert = rowsIn(
      world,
      1,
      "insert into outside_step (step_id, outside_id, heard_id, step, reasons, proposed_by, proposed_on) select $1, outside_id, heard_id, 'talk', 'x', $2, $3 from outside_heard where outside_id = $4",
      [newId(), idOf(priya), world.today, one.split('/')[2]],
    )
    await expect(insert).rejects.toThrow('somebody else used the money')
  })

  test('never: money stops for this without a manager, reasons, full notice and other help', async () => {
    const ending = (over: Fields = {}): Fields => ({
      kind: 'spent-outside',
      event: '',
      ...boxes('lastDay', addDays(world.today, 28)),
      reasons: 'As the manager and I wrote to you',
      ...over,
    })
    expect((await send(priya, '/ending/propose', ending())).text).toContain('only as the very last step')
    const one = await rowQuestion()
    await went(priya, `${one}/rule`, talk())
    await went(priya, `${one}/ask`, { words: 'How was it?' })
    await went(anne, `${one}/answer`, { answer: 'me', words: '' })
    await went(priya, `${one}/heard`, { words: 'It was her' })
    for (const over of [
      { helpWhat: '' },
      { helpWho: ' ' },
      { reasons: '' },
      boxes('lastDay', addDays(world.today, 27)),
      boxes('helpFrom', addDays(world.today, 30)),
    ])
      expect((await send(priya, `${one}/stop`, stop(over))).status, JSON.stringify(over)).toBe(422)
    await went(priya, `${one}/stop`, stop())
    expect((await send(priya, '/ending/propose', ending())).status).toBe(422)
    expect((await send(priya, `${one}/decide`, { yes: 'yes', reasons: 'mine' })).status).toBe(404)
    const told = (lastDay: Day) =>
      rowsIn(
        world,
        1,
        "insert into ending (ending_id, budget_id, kind, last_day, reasons, told_on, proposed_by) values ($1, $2, 'spent-outside', $3, 'x', $4, $5)",
        [...[newId(), budget, lastDay, world.today, idOf(priya)]],
      )
    await expect(told(addDays(world.today, 60))).rejects.toThrow('a manager agreed to')
    await went(grace, `${one}/decide`, {
      yes: 'yes',
      reasons: 'Other help is there, and everything milder was thought of',
    })
    await expect(told(addDays(world.today, 27))).rejects.toThrow('full notice')
    expect((await send(priya, '/ending/propose', ending(boxes('lastDay', addDays(world.today, 20))))).status).toBe(422)
    await went(priya, '/ending/propose', ending())
    expect((await page(anne, '/ending')).text).toContain('Some of the money went to things outside the plan')
  })
})

/** A question straight into the table: for tests after one that ended with explaining what was before today. */
async function rowQuestion(): Promise<string> {
  const id = newId()
  await rowsIn(
    world,
    1,
    "insert into outside_question (outside_id, budget_id, what, happened_on, begun_by, begun_on) values ($1, $2, 'Something', $3, $4, $3)",
    [...[id, budget, world.today, idOf(priya)]],
  )
  return `/outside/${id}`
}
