import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { linesAsked, noToEach } from '#test/steps/decision.ts'
import { ANNES, boxes, planWritten, radioOf, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let marcus: Browser
let childcare = ''
let gym = ''

const anne = (path: string) => on('eastmarsh/anne', path)
const DECIDE = anne('/decision/decide')

/** Anne's plan with a second line, sent to be decided. */
beforeAll(async () => {
  world = await aWorld()
  await planWritten(world)
  const [her, priya] = [await world.as('eastmarsh/anne'), await world.as('eastmarsh/priya')]
  const add = anne('/plan/spend-lines/add')
  const goal = radioOf((await priya.get(add)).text, 'goal', ANNES.goal)
  const line = { what: 'A private gym', provider: 'Fit & Well', amount: '9.50', every: 'weekly', goal }
  const from = boxes('startsOn', addDays(mondayOf(world.today), 7))
  await sent(priya, add, { ...line, ...from, endsAs: 'event', endsEvent: ANNES.event })
  await sent(her, anne('/plan/agree'), { answer: 'yes', words: '' })
  await sent(priya, anne('/plan/agree-as-worker'), { answer: 'yes', words: '' })
  await sent(her, anne('/decision/ask'), {})
  marcus = await world.as('eastmarsh/marcus')
  ;[childcare = '', gym = ''] = linesAsked((await marcus.get(DECIDE)).text)
})
afterAll(() => world.close())

const yes = { verdict: 'approved', reasons: 'Therapy is what helps.', conditions: '' }
const decisions = () => rowsIn(world, 1, 'select verdict from decision')
const lineRows = () =>
  rowsIn(
    world,
    1,
    'select spend_line_id, verdict, because, reasons, other_way, other_way_from::text from line_decision order by verdict',
  )
/** Another way for the gym, as the form takes it. */
const instead = (from: string = world.today): Record<string, string> => ({
  [`line-${gym}`]: 'other-way-costs-less',
  [`reasons-${gym}`]: 'The Hub has the same hours.',
  [`other-${gym}`]: 'the gym at the Hub',
  ...boxes(`from-${gym}`, from),
  [`both-${gym}`]: 'yes',
})
const without = (fields: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith(name)))

test('the pack shows what each goal costs, and every line can be answered', async () => {
  const { text } = await marcus.get(DECIDE)
  for (const words of [
    'What each goal costs in a year',
    '£71.50',
    '£3,718.00',
    'What each understands, and what is not yet understood',
    'It pays for childcare until my therapy is over.',
    'Childcare so that Anne can have therapy; it stops with it.',
    'What could go wrong',
    'How others alike were decided',
    'Fewer than five people here',
    'A private gym',
    'No: it costs too much',
  ])
    expect(text).toContain(words)
  expect(text).toContain('<svg')
  expect(text).not.toContain('What changed since')
})

test('each reason of a line stands at its own field, and what was typed is kept', async () => {
  const refusedAt = async (fields: Record<string, string>, at: string, words: string) => {
    const page = await marcus.send(DECIDE, { ...yes, ...fields })
    expect(page.status, at).toBe(422)
    expect(page.text, at).toContain(`href="#${at}`)
    expect(page.text, at).toContain(words)
    return page.text
  }
  const kept = await refusedAt(without(instead(), 'both'), `both-${gym}`, 'Cost may choose only between two ways')
  for (const typed of ['the gym at the Hub', 'The Hub has the same hours.']) expect(kept).toContain(typed)
  expect(kept.match(/<details[^>]*open/g)?.length).toBeGreaterThan(1)
  await refusedAt(without(instead(), 'other'), `other-${gym}`, 'Name the other way')
  await refusedAt(without(instead(), 'from'), `from-${gym}`, 'from which the other way is there')
  await refusedAt(instead(addDays(world.today, 1)), `from-${gym}`, 'not there yet on this day')
  await refusedAt(without(instead(), 'reasons'), `reasons-${gym}`, 'Write your reasons for this part')
  await refusedAt({ ...instead(), [`reasons-${gym}`]: 'x'.repeat(2001) }, `reasons-${gym}`, '')
  await refusedAt({ [`line-${gym}`]: 'anything' }, `line-${gym}`, '')
  await refusedAt({ ...noToEach((await marcus.get(DECIDE)).text) }, 'verdict', 'no part of the plan gets a yes')
  const half = { verdict: 'declined', reasons: 'It is met', [`line-${gym}`]: 'need-is-met-already' }
  await refusedAt(half, `line-${childcare}`, 'Choose why this does not get a yes')
  expect(await decisions()).toEqual([])
})

test('never: an eligible need declined for cost alone', async () => {
  const page = (await marcus.get(DECIDE)).text
  const outright = await marcus.send(DECIDE, { ...yes, verdict: 'declined', ...noToEach(page, 'costs-too-much') })
  expect(outright.status).toBe(422)
  for (const words of ['Cost alone is no reason', '10.27', 'Name another way']) expect(outright.text).toContain(words)
  const inWords = { verdict: 'declined', reasons: 'We cannot afford it.', conditions: '' }
  const said = await marcus.send(DECIDE, { ...inWords, ...noToEach(page) })
  expect(said.status).toBe(422)
  expect(said.text).toContain('These reasons say that it costs too much')
  for (const dear of ['£62.00 a week is too much.', 'We cannot justify the cost.', 'This is not good value for money.'])
    expect((await marcus.send(DECIDE, { ...inWords, reasons: dear, ...noToEach(page) })).status, dear).toBe(422)
  // Reasons of its own at each line do not make up for a whole that rests on cost.
  const own = { [`reasons-${gym}`]: 'You go there already.', [`reasons-${childcare}`]: 'You have it already.' }
  const apart = await marcus.send(DECIDE, { ...inWords, ...noToEach(page), ...own })
  expect(apart.status).toBe(422)
  expect(apart.text).toContain('These reasons say that it costs too much')
  const half = { verdict: 'approved-with-conditions', reasons: 'You need it.', conditions: 'Half of it.' }
  for (const part of [{ conditions: 'Half of it, because of the cost.' }, { reasons: 'All of it is too expensive.' }])
    expect((await marcus.send(DECIDE, { ...half, ...part })).status).toBe(422)
  for (const missing of ['other', 'both', 'from'])
    expect((await marcus.send(DECIDE, { ...yes, ...without(instead(), missing) })).status, missing).toBe(422)
  expect((await marcus.send(DECIDE, { ...yes, ...instead(addDays(world.today, 1)) })).status).toBe(422)
  expect(await decisions()).toEqual([])
  await expect(inserted({ because: 'costs-too-much' })).rejects.toThrow('check')
  await expect(inserted({ because: 'other-way-costs-less' })).rejects.toThrow('cost_only_between_two_ways')
  const tomorrow = addDays(world.today, 1)
  await expect(inserted({ because: 'other-way-costs-less', way: 'the Hub', from: tomorrow })).rejects.toThrow(
    'not in place yet',
  )
})

test('never: a line decided without reasons', async () => {
  const bare = { ...instead(), [`reasons-${gym}`]: '  \n ' }
  expect((await marcus.send(DECIDE, { ...yes, ...bare })).status).toBe(422)
  expect(await decisions()).toEqual([])
  await expect(inserted({ because: 'need-is-met-already', reasons: ' ' })).rejects.toThrow('reasons')
})

/** A decision with one line that is not agreed, straight into the database, both in one transaction. */
async function inserted(line: { because: string; reasons?: string; way?: string; from?: string }): Promise<void> {
  const { because, reasons = 'Because', way = '', from } = line
  const id = newId()
  await rowsIn(
    world,
    1,
    `insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
       select '${id}', submission_id, submitted_by, '${idOf('eastmarsh/marcus')}', 'approved', 'So', '${world.today}'
       from submission where budget_id = '${budgetOf('eastmarsh/anne')}';
     insert into line_decision (decision_id, spend_line_id, verdict, because, reasons, other_way, other_way_from)
       values ('${id}', '${gym}', 'not-agreed', '${because}', '${reasons}', '${way}', ${from === undefined ? 'null' : `'${from}'`})`,
  )
}

test('one tick and one text agree to the rest; one line gets another way, with its reasons; clicked twice it is decided once', async () => {
  const drawn = { ...hiddenOf((await marcus.get(DECIDE)).text, DECIDE), ...yes, ...instead() }
  const sends = await Promise.all([marcus.post(DECIDE, drawn), marcus.post(DECIDE, drawn)])
  expect(sends.map(({ status }) => status)).toEqual([303, 303])
  expect(await decisions()).toEqual([{ verdict: 'approved' }])
  expect(await lineRows()).toEqual([
    {
      ...{ spend_line_id: childcare, verdict: 'agreed', because: 'meets-the-need' },
      ...{ reasons: yes.reasons, other_way: '', other_way_from: null },
    },
    {
      ...{ spend_line_id: gym, verdict: 'not-agreed', because: 'other-way-costs-less' },
      ...{ reasons: 'The Hub has the same hours.', other_way: 'the gym at the Hub', other_way_from: world.today },
    },
  ])
})

test('the person reads it part by part, is told by when, and can challenge it', async () => {
  const { text } = await (await world.as('eastmarsh/anne')).get(anne('/decision'))
  for (const words of [
    'The answer is yes',
    'Not every part got a yes',
    'A private gym: no',
    'We chose the gym at the Hub over A private gym because both meet your need and the gym at the Hub costs less. You can challenge this.',
    'The Hub has the same hours.',
    'Childcare while I am at therapy: yes',
  ])
    expect(text).toContain(words)
  const told = await rowsIn(world, 1, "select read_by::text from notice where stage = 'decision'")
  expect(told).toEqual([{ read_by: addDays(world.today, 14) }])
  expect(world.bugs).toEqual([])
})
