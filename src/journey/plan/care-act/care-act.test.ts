import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forced } from '#test/forced.ts'
import { needsDone } from '#test/steps/needs.ts'
import { ANNES, boxes, needsMetOtherwise, pathsOfUnmet, radioOf, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { shared } from '#test/steps/unwell.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { codes, goal, line, need, plan, said } from '../plan.test-kit.ts'
import type { Otherwise } from '../plan.ts'
import { mayMeetOtherwise } from './rules.ts'
import { LAW, lawRows } from './words.ts'

const home = { needId: 'n2', questionKey: 'home-kept', about: 'Home', words: 'The home on low days' }
const aunt: Otherwise = { needKey: 'home-kept', words: 'Her aunt', byName: 'Priya Shah', on: line.startsOn }
const whole = plan({ needs: [need, home] })

describe('what the law asks', () => {
  test('each eligible need and how it is met, the money, what others do, advice', () => {
    const rows = lawRows({
      ...whole,
      otherwise: [aunt],
      sentences: [
        said('roles', 'person', 'I pay'),
        said('carer-part', 'carer', 'I drive'),
        said('carer-backup', 'worker', ''),
        said('advice', 'worker', 'A walk a day'),
      ],
    })
    expect(rows.map(({ about, says }) => [about, ...says])).toEqual([
      [
        'Children',
        'Goal 1 helps with it: “Go to my therapy every week”',
        'The council pays £62.00 a week for: Childcare, until this happens: my therapy ends.',
      ],
      ['Home', 'Met in another way: “Her aunt” (Priya Shah, 23 November 2026)'],
      [LAW.money, 'In all £62.00 a week.'],
      [LAW.others, 'Anne Field: “I pay”', 'Anne Field: “I drive”'],
      [LAW.advice, 'Anne Field: “A walk a day”'],
    ])
  })
  test('what is not there is said plainly', () => {
    const rows = lawRows({ ...whole, spendLines: [], outcomes: [{ ...goal, needId: 'n2' }], sentences: [] })
    expect(rows.map(({ says }) => says)).toEqual([
      [LAW.notMet],
      ['Goal 1 helps with it: “Go to my therapy every week”', 'It costs no money.'],
      [LAW.noMoney],
      [LAW.nothing],
      [LAW.nothing],
    ])
  })
  test.each<[string, string, string, readonly Otherwise[], string]>([
    ['a need of the plan', 'n2', 'Her aunt', [], ''],
    ['of another plan', 'n9', 'Her aunt', [], 'need-is-not-in-this-plan'],
    ['nothing', 'n2', '', [], 'say-how-it-is-met @words'],
    ['taking back what stands', 'n2', '', [aunt], ''],
  ])('may be written: %s', (_, id, words, otherwise, expected) =>
    expect(codes(mayMeetOtherwise({ ...whole, otherwise }, id, words))).toBe(expected),
  )
})

describe('on the pages', () => {
  let world: World
  let anne: Browser
  let priya: Browser
  const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
  const planText = async (who: Browser): Promise<string> => (await who.get(at())).text
  beforeAll(async () => {
    world = await aWorld()
    anne = await world.as('eastmarsh/anne')
    priya = await world.as('eastmarsh/priya')
    await needsDone(world)
    await sent(anne, at('/open'), {}, at())
    const wanted = radioOf((await anne.get(at('/outcomes/add'))).text, 'need', 'Children')
    const ends = { endsAs: 'event', endsEvent: ANNES.event }
    await sent(anne, at('/outcomes/add'), {
      words: ANNES.goal,
      need: wanted,
      kind: 'change',
      knownBy: 'I went',
      ...ends,
    })
    const serves = radioOf((await priya.get(at('/spend-lines/add'))).text, 'goal', ANNES.goal)
    const bus = { what: 'A bus ticket', provider: 'The buses', amount: '20', every: 'once', goal: serves }
    await sent(priya, at('/spend-lines/add'), { ...bus, ...boxes('startsOn', world.today) })
    await sent(priya, at('/words/sustain-as-worker'), { words: 'She can pay the next one.' })
    await sent(priya, at('/words/understood-as-worker'), { words: 'One ticket.' })
    await shared(world, 'eastmarsh/anne', 'eastmarsh/joanne', 'plan')
  })
  afterAll(() => world.close())

  const triedBy = async (): Promise<void> => {
    await forced(world, anne, at('/agree'), { answer: 'yes', words: '' })
    await forced(world, priya, at('/agree-as-worker'), { answer: 'yes', words: '' })
    for (const who of [anne, priya]) await forced(world, who, on('eastmarsh/anne', '/decision/ask'))
  }

  test('never: submission with an eligible need that neither a goal nor words meet', async () => {
    await triedBy()
    expect(await rowsIn(world, 1, 'select 1 from submission')).toEqual([])
    expect(await planText(priya)).toContain('Getting out. No goal helps with this need. Add one, or write how')
    expect((await anne.get(on('eastmarsh/anne', '/decision/ask'))).text).toContain(
      'Getting out. No goal helps with this',
    )
    const refused = await anne.send(at('/agree'), { answer: 'yes', words: '' })
    const [, id = ''] = /href="#([0-9a-f-]{36})"/.exec(refused.text) ?? []
    expect(refused.text).toContain(`id="${id}"`)
    const [path = ''] = pathsOfUnmet(await planText(priya))
    expect((await priya.send(path, { words: '' })).text).toContain('Write how this need is met')
    expect((await forced(world, anne, path, { words: 'x' })).status).toBe(404)
    await needsMetOtherwise(priya)
    expect(await planText(anne)).toContain('Met in another way: “The nurse who comes on Fridays sees to it.”')
    await triedBy()
    expect(await rowsIn(world, 1, 'select 1 from submission')).toHaveLength(1)
  })

  test('never: with a plan somebody reads an eligible need that no goal of it names', async () => {
    const [carer, panel] = [await world.as('eastmarsh/joanne'), await world.as('eastmarsh/marcus')]
    const shown = await planText(carer)
    expect(shown).toContain('Children')
    expect(shown).not.toContain('Getting out')
    expect(shown).not.toContain('The nurse who comes')
    expect(await planText(panel)).toContain('The nurse who comes')
    const pack = await (await world.as('eastmarsh/marcus')).get(on('eastmarsh/anne', '/decision/decide'))
    expect(pack.text).toContain(LAW.title)
    expect(world.bugs).toEqual([])
  })
})
