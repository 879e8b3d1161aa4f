import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { type KeyFacts, keyFactsParts } from './parts.ts'
import { FACTS, KEEP_INSTEAD } from './words.ts'

let world: World
let priya: Browser
let anne: Browser
const PAGE = on('eastmarsh/anne', '/money/key-facts')
const textOf = async (browser: Browser, path = PAGE) =>
  (await browser.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, 'eastmarsh/anne', { daysAgo: 30 })
  priya = await world.as('eastmarsh/priya')
  anne = await world.as('eastmarsh/anne')
})
afterAll(() => world.close())

describe('the key facts', () => {
  test('are exactly five headings, filled from the person’s own plan, agreement, people and days', async () => {
    const { text } = await anne.get(PAGE)
    const headings = [...text.matchAll(/<h2 class="govuk-heading-m">([^<]*)<\/h2>/g)].map(([, heading]) => heading)
    expect(headings).toHaveLength(5)
    expect(headings.map((heading) => heading?.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.'])
    const plain = await textOf(anne)
    for (const words of [
      'It pays for: childcare.',
      'Go to my therapy every week',
      'childcare: £62.00 a week, from',
      'Ask Priya Shah before you buy it',
      'Keep a receipt',
      'We look at it together by',
      'at least 28 days before',
      'What the support costs in all: £62.00 a week.',
      'What you pay: not worked out yet.',
    ])
      expect(plain, words).toContain(words)
  })

  test('are a tagged PDF to hold', async () => {
    const pdf = await anne.get(`${PAGE}.pdf`)
    expect(pdf.status).toBe(200)
    expect(pdf.text).toContain('pdfuaid:part>1<')
  })

  test('address the worker properly, and are for nobody else', async () => {
    expect(await textOf(priya)).toContain('This is what Anne reads')
    for (const key of ['eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/farah', 'eastmarsh/grace', 'eastmarsh/david'])
      for (const path of [PAGE, `${PAGE}.pdf`, `${PAGE}/tell`, `${PAGE}/tell-for-person`])
        expect((await (await world.as(key)).get(path)).status, `${key} ${path}`).toBe(404)
    expect((await anne.get(`${PAGE}/tell-for-person`)).status).toBe(404)
    expect((await priya.get(`${PAGE}/tell`)).status).toBe(404)
  })

  test('say what will be here before a plan is agreed', async () => {
    const helen = await world.as('eastmarsh/helen')
    const path = on('eastmarsh/helen', '/money/key-facts')
    expect(await textOf(helen, path)).toContain('When a plan is agreed, the five things')
    expect((await helen.get(`${path}.pdf`)).status).toBe(404)
    const refused = await helen.send(`${path}/tell`, { words: 'For therapy' })
    expect(refused.text).toContain('No plan has been agreed yet')
    expect(await rowsIn(world, 1, 'select from key_facts_told')).toHaveLength(0)
  })

  test.each([
    ['direct-payment', FACTS.shows],
    ['prepaid-card', FACTS.shows],
    ['mixed', FACTS.shows],
    ['council-managed', KEEP_INSTEAD.us],
    ['third-party', KEEP_INSTEAD.helper],
  ] as const)('who keeps receipts follows from who holds the money: %s', (managedAs, words) => {
    const paid = { agreement: { managedAs }, schedule: { lines: [], overlays: [] } } as unknown as KeyFacts['paid']
    const text = JSON.stringify(
      keyFactsParts({
        ...{ paid, plan: { outcomes: [], spendLines: [], ownWords: undefined }, notAgreed: [], noticeDays: 28 },
        ...{
          review: { meetOn: undefined, dueOn: undefined },
          worker: { name: 'Priya', number: '1' },
          today: world.today,
        },
      }),
    )
    for (const one of [FACTS.shows, ...Object.values(KEEP_INSTEAD)]) expect(text.includes(one)).toBe(one === words)
  })

  test('before it is set up: what the plan says, without what got no yes', () => {
    const line = { amountPence: 6200n, every: 'weekly', season: undefined, ends: { as: 'ongoing' } } as const
    const spendLines = [
      { ...line, what: 'childcare' },
      { ...line, what: 'a boat' },
    ]
    const of = (meetOn: typeof world.today) =>
      JSON.stringify(
        keyFactsParts({
          ...{ paid: undefined, plan: { outcomes: [], spendLines, ownWords: 'To be well' }, noticeDays: 28 },
          ...{ notAgreed: [{ what: 'a boat' }], worker: { name: 'Priya', number: '1' }, today: world.today },
          review: { meetOn, dueOn: undefined },
        }),
      )
    const text = of(world.today)
    expect(of(addDays(world.today, -1))).toContain(FACTS.lateLook(addDays(world.today, -1)))
    for (const words of ['childcare: £62.00 a week.', FACTS.notSetUp, 'To be well', FACTS.meet(world.today)])
      expect(text).toContain(words)
    expect(text).not.toContain('a boat')
    expect(text).not.toContain('That day has passed')
  })
})

describe('how would you tell a friend', () => {
  test('may be left: nothing is written, nothing waits', async () => {
    const left = await anne.send(`${PAGE}/tell`, { words: '' })
    expect(left.status).toBe(303)
    expect(left.location).toMatch(/key-facts$/)
    expect(await rowsIn(world, 1, 'select from key_facts_told')).toHaveLength(0)
  })

  test('in their own words, once, and what was said before stays', async () => {
    const send = await anne.ready(`${PAGE}/tell`, { words: 'It lets me go to therapy.' })
    expect([(await send()).status, (await send()).status]).toEqual([303, 303])
    expect(await rowsIn(world, 1, 'select from key_facts_told')).toHaveLength(1)
    expect(await textOf(priya)).toContain('It lets me go to therapy.')
    const typed = { words: 'Somebody minds my children meanwhile.', how: 'phone' }
    expect((await priya.send(`${PAGE}/tell-for-person`, { ...typed, how: '' })).text).toContain('Choose how it was')
    expect((await priya.send(`${PAGE}/tell-for-person`, typed)).status).toBe(303)
    const text = await textOf(anne)
    expect(text).toContain('by phone, typed by Priya Shah')
    expect(text).toContain('What was said before')
    expect(text).toContain('It lets me go to therapy.')
    const rows = await rowsIn<{ same: boolean }>(
      world,
      1,
      'select said_by = typed_by as same from key_facts_told order by told_id',
    )
    expect(rows.map(({ same }) => same)).toEqual([true, false])
    expect(world.bugs).toEqual([])
  })
})
