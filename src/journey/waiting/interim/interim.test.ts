import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { tell } from '#demo/story.ts'
import { forced } from '#test/forced.ts'
import { boxes, planWritten, radioOf } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { interimEnding } from './reads.ts'

let world: World
let her: Browser
let priya: Browser
let grace: Browser
beforeAll(async () => {
  world = await aWorld()
  ;[her, priya, grace] = (await Promise.all(
    ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/grace'].map((key) => world.as(key)),
  )) as [Browser, Browser, Browser]
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const textOf = async (browser: Browser, path: string): Promise<string> =>
  (await browser.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const help = (part: Record<string, string> = {}, days = 5) => ({
  ...{ serves: '', what: 'Mornings at the Hub', whoGives: 'The Hub', weekly: '', urgent: 'yes' },
  ...{ why: 'She cannot be alone with the children then.', ...boxes('from', world.today) },
  ...boxes('to', addDays(world.today, days)),
  ...part,
})
const answerPath = async (): Promise<string> =>
  /href="([^"]*\/interim\/[0-9a-f-]{36}\/answer)"/.exec((await grace.get('/eastmarsh/interim')).text)?.[1] ?? ''

test('before anything is written: nothing is there, and the need is asked in words; every reason at its field', async () => {
  expect(await textOf(her, anne('/interim'))).toContain('No help for the meantime is agreed yet')
  expect(await textOf(grace, '/eastmarsh/interim')).toContain('Nothing waits for a yes or no')
  const path = anne('/interim/propose')
  const empty = await priya.send(path, { what: '', whoGives: '', why: '', urgent: '' })
  expect(empty.status).toBe(422)
  for (const field of ['what', 'whoGives', 'urgent', 'why', 'from', 'to'])
    expect(empty.text, field).toContain(`href="#${field}"`)
  const wrong = await priya.send(path, { ...help({ weekly: '300.01' }), ...boxes('to', addDays(world.today, 200)) })
  for (const part of [
    'Choose or write which goal or need',
    'more a week than help in the meantime may cost',
    'longer than 180 days',
  ])
    expect(wrong.text).toContain(part)
  expect(wrong.text).toContain('She cannot be alone with the children then.</textarea>')
})

test('asked for a goal of the plan, sent twice once; a manager says yes; she reads what, until when, agreed with whom', async () => {
  await planWritten(world)
  const path = anne('/interim/propose')
  const page = (await priya.get(path)).text
  const serves = radioOf(page, 'serves', 'Go to my therapy')
  const key = hiddenOf(page, path)
  const both = await Promise.all([1, 2].map(() => priya.post(path, { ...key, ...help({ serves, weekly: '20' }) })))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(
    await rowsIn(world, 1, 'select weekly_pence::text as pence, outcome_id::text as goal from interim_help'),
  ).toEqual([{ pence: '2000', goal: serves }])
  expect(await textOf(her, anne('/interim'))).toContain('Waiting for a yes or no: Grace Adeyemi')
  const bare = await grace.send(await answerPath(), { verdict: '', reasons: '' })
  for (const field of ['verdict', 'reasons']) expect(bare.text).toContain(`href="#${field}"`)
  const yes = { verdict: 'approved', reasons: 'It cannot wait.' }
  const asked = await answerPath()
  const answers = await atOnce([1, 2].map(() => grace.ready(asked, yes)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  const hers = await textOf(her, anne('/interim'))
  const until = sayDate(addDays(world.today, 5))
  expect(hers).toContain(`Mornings at the Hub (£20.00 a week), agreed with Priya Shah until ${until}.`)
  expect(hers).toContain('It cannot wait.')
  const lines = await textOf(her, anne('/timeline'))
  expect(lines).toContain(`Grace Adeyemi said yes to some help until there is an answer. Its last day is ${until}`)
  expect(lines).not.toContain('the Hub')
  expect(await rowsIn(world, 1, "select read_by from notice where stage = 'waiting'")).toEqual([{ read_by: null }])
})

const ending = () =>
  world.within(1, async (tx) => {
    let found: Awaited<ReturnType<typeof interimEnding>> = []
    await tell(tx, 1, world.today).does('eastmarsh/priya', 0, ['desk', 'caseload'], async (inside, permit) => {
      found = await interimEnding(inside, permit)
      return { lines: [] }
    })
    return found
  })

test('a week before its last day the worker is reminded, until it is renewed; a no is an answer with reasons', async () => {
  expect(await ending()).toEqual([
    expect.objectContaining({ knownAs: 'Anne', what: 'Mornings at the Hub', to: addDays(world.today, 5) }),
  ])
  const path = anne('/interim/propose')
  const serves = radioOf((await priya.get(path)).text, 'serves', 'Go to my therapy')
  expect((await priya.send(path, help({ serves }, 33))).status).toBe(303)
  expect(await ending()).toEqual([])
  await grace.send(await answerPath(), { verdict: 'declined', reasons: 'The nursery begins then.' })
  expect(await textOf(her, anne('/interim'))).toContain('The nursery begins then.')
  expect(await ending()).toHaveLength(1)
  expect(world.bugs).toEqual([])
})

test('others find nothing: no page, no form; an id of another budget leads nowhere', async () => {
  const [row] = await rowsIn<{ id: string }>(world, 1, 'select interim_id as id from interim_help limit 1')
  const answer = `/interim/${row?.id}/answer`
  for (const key of ['eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/arthur', 'eastmarsh/farah', 'eastmarsh/marcus']) {
    const other = await world.as(key)
    for (const path of ['/interim', '/interim/propose', answer])
      expect((await other.get(anne(path))).status, `${key} ${path}`).toBe(404)
    expect((await other.get('/eastmarsh/interim')).status, key).toBe(404)
  }
  expect((await grace.get(on('eastmarsh/david', answer))).status).toBe(404)
  const stray = await forced(world, grace, on('eastmarsh/david', answer), { verdict: 'approved', reasons: 'x' })
  expect(stray.status).toBe(404)
  for (const who of [her, priya]) expect((await who.get(anne(answer))).status).toBe(404)
})
