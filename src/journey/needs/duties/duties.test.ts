import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRoutes } from '#app.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { needsDone } from '#test/steps/needs.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const DAVID = 'eastmarsh/david'
const at = (path = '') => on(DAVID, `/needs/duties${path}`)

const today = (): Record<string, string> => {
  const [year = '', month = '', date = ''] = world.today.split('-')
  return { 'on-day': date, 'on-month': month, 'on-year': year }
}

const sql = (name: string, text: string) =>
  world.within(1, (tx) => tx.run({ name: `test-duties-${name}`, text, values: () => [] }, {}))

const capacityIdIn = (page: string): string => /capacity\/([0-9a-f-]{36})\/best-interests/.exec(page)?.[1] ?? ''

/** Writes down, as Priya, whether David could make one decision; gives the page about it. */
async function decisionOf(able: 'yes' | 'no', question: string): Promise<{ priya: Browser; page: string }> {
  const priya = await world.as('eastmarsh/priya')
  const sent = { question, helpGiven: 'We drew it.', able, reasons: 'He said it back.', ...today() }
  expect((await priya.send(at('/capacity'), sent)).location).toBe(at('?done=capacity'))
  return { priya, page: (await priya.get(at())).text }
}

test('an advocate: asked by the worker, read by the person, each reason at its field', async () => {
  const his = await world.as(DAVID)
  const priya = await world.as('eastmarsh/priya')
  expect((await his.get(at())).text).toContain('Somebody to speak up')
  expect((await his.get(at())).text).not.toContain('Ask about an advocate')
  const form = at('/advocate')
  const wrong = await priya.send(form, { stage: 'needs' })
  expect(wrong.text).toContain('href="#difficulty"')
  const owed = await priya.send(form, { stage: 'needs', difficulty: 'weigh', hasSomebody: 'no', result: 'not-needed' })
  expect(owed.text).toContain('the council owes an advocate')
  const fields = {
    stage: 'needs',
    difficulty: ['weigh', 'say'],
    hasSomebody: 'no',
    result: 'asked-for',
    words: 'By phone',
  }
  const held = { ...fields, ...hiddenOf((await priya.get(form)).text, form) }
  const both = await Promise.all([priya.post(form, held), priya.post(form, held)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const read = (await his.get(at())).text
  expect(read.split('Very hard for you: to weigh up').length).toBe(2)
  expect(read).toContain('An advocate has been asked for.')
  expect(read).toContain('By phone')
  // The next time, the form proposes the talk about the plan.
  expect((await priya.get(form)).text).toMatch(/value="plan" checked/)
  expect(
    (await priya.send(form, { stage: 'plan', difficulty: 'none', hasSomebody: 'yes', somebody: 'Jo' })).status,
  ).toBe(303)
  const after = (await his.get(at())).text
  expect(after).toContain('Nothing made it very hard for you to take part.')
  expect(after).not.toContain('Jo helps')
})

test('a known carer is to be offered an assessment until the answer is there', async () => {
  const his = await world.as(DAVID)
  const priya = await world.as('eastmarsh/priya')
  const ids = [newId(), idOf(DAVID), idOf('eastmarsh/joanne')]
  await sql(
    'share',
    `insert into share (share_id, person_id, with_human, item, shared_at, shared_by) values ('${ids.join("','")}', 'plan', now(), '${ids[1]}')`,
  )
  expect((await priya.get(on(DAVID, '/needs'))).text).toContain('Offer an assessment of their own to Joanne Reed')
  const form = at('/carer')
  expect((await priya.get(form)).text).toContain('value="Joanne Reed"')
  const wrong = await priya.send(form, { carerName: '', words: 'Kept' })
  for (const field of ['carerName', 'answer']) expect(wrong.text).toContain(`href="#${field}"`)
  expect(wrong.text).toContain('Kept')
  await priya.send(form, { carerName: 'joanne reed', answer: 'not-reached' })
  expect((await priya.get(on(DAVID, '/needs'))).text).toContain('Offer an assessment of their own to Joanne Reed')
  await priya.send(form, { carerName: 'Joanne Reed', answer: 'yes', words: 'In spring' })
  expect((await priya.get(on(DAVID, '/needs'))).text).not.toContain('Offer an assessment')
  expect((await his.get(at())).text).toContain('The answer: they want one.')
  expect((await his.get(on(DAVID, '/needs'))).text).not.toContain('Offer an assessment')
  const rows = JSON.stringify(await sql('offers', 'select carer_id from carer_assessment_offer'))
  expect(rows.split(ids[2] ?? '').length).toBe(3)
  expect(world.bugs).toEqual([])
})

test('one decision that he could not make, and what was decided: by a named worker, read by him', async () => {
  const his = await world.as(DAVID)
  const priya = await world.as('eastmarsh/priya')
  const empty = await priya.send(at('/capacity'), { 'on-day': '', 'on-month': '', 'on-year': '' })
  for (const field of ['question', 'helpGiven', 'able', 'reasons', 'on'])
    expect(empty.text).toMatch(new RegExp(`href="#${field}(-day)?"`))
  const { page } = await decisionOf('no', 'Whether to sign the tenancy')
  const form = at(`/capacity/${capacityIdIn(page)}/best-interests`)
  const wrong = await priya.send(form, { wishes: '', decided: '', ...today() })
  for (const field of ['wishes', 'decided']) expect(wrong.text).toContain(`href="#${field}"`)
  const fields = { wishes: 'To stay', whoWasAsked: 'Joanne', waysConsidered: '', decided: 'He stays.', ...today() }
  expect((await priya.send(form, { ...fields, 'on-year': '2199' })).text).toContain('href="#on-day"')
  const held = { ...fields, ...hiddenOf((await priya.get(form)).text, form) }
  expect((await priya.post(form, held)).location).toBe(at('?done=interests'))
  expect((await priya.get(form)).text).toContain('This was decided')
  expect((await forced(world, priya, form, fields)).text).toContain('This was decided already')
  const read = (await his.get(at())).text
  for (const text of ['could not decide this', 'What you wished:', 'To stay', 'He stays.', 'Decided by. Priya Shah'])
    expect(read).toContain(text)
  // A record of somebody else's, or of nothing, is not found.
  const owen = await world.as('eastmarsh/owen')
  const theirs = on('eastmarsh/hazel', form.split(budgetOf(DAVID))[1])
  expect((await owen.get(theirs)).status).toBe(404)
  expect((await forced(world, owen, theirs, fields)).status).toBe(404)
  expect(world.bugs).toEqual([])
})

test('never: a decision is made for a person who could make it, by the page', async () => {
  const { priya } = await decisionOf('yes', 'Whether to go to the club')
  const [row] = await sql('able', 'select capacity_id as id from capacity_record where able order by question limit 1')
  const { id } = row as { id: string }
  const form = at(`/capacity/${id}/best-interests`)
  expect((await priya.get(form)).text).toContain('nobody makes it for them')
  const refused = await forced(world, priya, form, { wishes: 'So', decided: 'So', ...today() })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('They could make this decision themselves')
})

test('never: a decision is made for a person who could make it, straight into the database', async () => {
  await decisionOf('yes', 'Whether to see friends')
  const decided = `insert into best_interests (capacity_id, able, wishes, who_was_asked, ways_considered, decided, decided_by, decided_on)
    select capacity_id, ABLE, 'w', '', '', 'd', assessed_by, assessed_on from capacity_record where question = 'Whether to see friends'`
  await expect(sql('raw-false', decided.replace('ABLE', 'false'))).rejects.toThrow('foreign key')
  await expect(sql('raw-true', decided.replace('ABLE', 'true'))).rejects.toThrow('check constraint')
})

test('never: a record about one decision marks the person on any other page', async () => {
  // Pages that repeat the timeline say that something was written; what it says is looked for below.
  const paths = allRoutes('demo').flatMap((route) =>
    route.kind === 'open' || /\/:(?!budget)|^(?!\/budgets\/:budget)/.test(route.spec.path) ? [] : [route.spec.path],
  )
  const pages = async (browser: Browser) => {
    const found = new Map<string, string>()
    for (const path of paths.filter((one) => !/\/(duties|timeline|story|case-notes)$/.test(one))) {
      const { text, headers } = await browser.get(path.replace('/budgets/:budget', on(DAVID)))
      if (`${headers['content-type']}`.includes('text/html'))
        found.set(path, text.replaceAll(/name="key" value="[^"]*"/g, ''))
    }
    return found
  }
  const [his, priya] = [await world.as(DAVID), await world.as('eastmarsh/priya')]
  for (const browser of [his, priya]) {
    const before = await pages(browser)
    await decisionOf('no', 'Whether to lend money')
    const after = await pages(browser)
    expect([...after].filter(([path, text]) => text !== before.get(path)).map(([path]) => path)).toEqual([])
    expect(before.size).toBeGreaterThan(20)
  }
  for (const path of ['/timeline', '/ending/story', '/case-notes'])
    expect((await priya.get(on(DAVID, path))).text).not.toContain('lend money')
})

test('never: a carer’s tick stands as the person’s', async () => {
  await needsDone(world, DAVID, 'eastmarsh/priya')
  await (await world.as('eastmarsh/priya')).send(on(DAVID, '/plan/open'), {})
  const joanne = await world.as('eastmarsh/joanne')
  for (const item of ['my-budget', 'plan', 'timeline', 'money'])
    await sql(
      `share-${item}`,
      `insert into share (share_id, person_id, with_human, item, shared_at, shared_by) values ('${newId()}', '${idOf(DAVID)}', '${idOf('eastmarsh/joanne')}', '${item}', now(), '${idOf(DAVID)}')`,
    )
  expect((await joanne.get(on(DAVID, '/plan'))).status).not.toBe(404)
  const forms = [
    '/plan/agree',
    '/needs/my-answers',
    '/needs/my-answers/finish',
    '/needs/risks/my-words',
    '/communication',
  ]
  for (const path of [...forms.map((one) => on(DAVID, one)), at('/capacity'), at('/advocate')])
    expect((await forced(world, joanne, path, { answer: 'yes', 'level-children': 'cannot', words: 'So' })).status).toBe(
      404,
    )
})

test('nobody else sees or does any of it', async () => {
  for (const key of ['eastmarsh/marcus', 'eastmarsh/owen', 'eastmarsh/farah', 'eastmarsh/anne'])
    for (const path of ['', '/advocate', '/carer', '/capacity'])
      expect((await (await world.as(key)).get(at(path))).status).toBe(404)
  const his = await world.as(DAVID)
  for (const path of ['/advocate', '/carer', '/capacity']) expect((await his.get(at(path))).status).toBe(404)
})
