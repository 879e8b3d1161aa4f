import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Part } from '#files/pdf/parts.ts'
import { planAgreed } from '#test/steps/plan.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { caseNotes } from './case-notes.ts'
import { planParts } from './plan-paper.ts'
import { type Visit, visitParts } from './visit-paper.ts'

const textOf = (parts: readonly Part[]): string => JSON.stringify(parts)
const today = day('2026-11-22')
const plan: Visit['plan'] = {
  versionId: 'v',
  number: 1,
  openedOn: today,
  needs: [{ needId: 'n', questionKey: 'children', about: 'Children', words: 'Childcare' }],
  outcomes: [
    {
      ...{ outcomeId: 'o', needId: 'n', kind: 'change', words: 'I go to therapy', knownBy: 'I went', byName: 'Anne' },
      ends: { as: 'event', event: 'my therapy ends' },
    },
  ],
  spendLines: [
    {
      ...{
        spendLineId: 's',
        outcomeId: 'o',
        what: 'Childcare',
        provider: 'Acorns',
        amountPence: 6200n,
        every: 'weekly',
      },
      ...{ startsOn: today, ends: { as: 'event', event: 'my therapy ends' }, byName: 'Anne' },
    },
  ],
  sentences: [
    { part: 'want', side: 'person', words: 'To be well', byName: 'Anne', on: today },
    { part: 'understood', side: 'person', words: 'A sentinel', byName: 'Anne', on: today },
  ],
  answers: [],
  submitted: false,
  decided: undefined,
}
const visit: Visit = {
  knownAs: 'Anne',
  workerName: 'Priya Shah',
  workerPhone: '01632 960 123',
  crisis: { name: 'Crisis line', number: '111' },
  decides: undefined,
  reviewBy: undefined,
  questions: [],
  plan: undefined,
}

describe('the printed plan', () => {
  test('holds goals with their money, each side’s words, and who has answered', () => {
    const text = textOf(planParts(plan))
    for (const words of [
      'I go to therapy',
      'Childcare: £62.00 a week',
      'my therapy ends',
      'To be well',
      'has not answered',
    ])
      expect(text).toContain(words)
  })

  test('what one side understands is not printed before the other has written theirs', () => {
    expect(textOf(planParts(plan))).not.toContain('A sentinel')
    const theirs = { part: 'understood', side: 'worker', words: 'Theirs', byName: 'Priya', on: today } as const
    expect(textOf(planParts({ ...plan, sentences: [...plan.sentences, theirs] }))).toContain('A sentinel')
  })
})

test('a visit’s papers say what matters before there is a plan, and ask what is open', () => {
  const before = textOf(visitParts(visit))
  expect(before).toContain('not decided yet')
  expect(before).toContain('01632 960 123')
  const open = textOf(visitParts({ ...visit, questions: [{ about: 'Your home', ask: 'Keeping it clean' }] }))
  expect(open).toContain('Your home: Keeping it clean')
  expect(open).toContain('I do not know')
  const planned = textOf(visitParts({ ...visit, plan, decides: 'Marcus Bell for the panel', reviewBy: 'by Monday' }))
  for (const words of ['about £62.00 a week', 'Marcus Bell', 'by Monday', 'What do you need or want?'])
    expect(planned).toContain(words)
})

test('case notes are plain text with a link, and say so where nothing happened', () => {
  const notes = (entries: Parameters<typeof caseNotes>[0]['entries']) =>
    caseNotes({ council: 'Eastmarsh Council', person: 'Anne Cole', today, entries, link: '/eastmarsh/budgets/1' })
  expect(notes([])).toContain('Nothing has been written down today')
  expect(notes([{ on: today, stage: 'plan', sentence: 'Anne said yes.' }])).toBe(
    'Anne Cole: personal budget, Sunday 22 November 2026\n\n- Anne said yes.\n\nRead it in Footing, Eastmarsh Council: /eastmarsh/budgets/1\n',
  )
})

describe('in the application', () => {
  let world: World
  beforeAll(async () => {
    world = await aWorld()
    await planAgreed(world)
  })
  afterAll(() => world.close())
  const path = (at: string) => on('eastmarsh/anne', at)

  test('person and worker get the plan as a tagged PDF; the worker gets papers for a visit and notes to copy', async () => {
    const [anne, priya] = [await world.as('eastmarsh/anne'), await world.as('eastmarsh/priya')]
    for (const seen of [await anne.get(path('/plan.pdf')), await priya.get(path('/visit.pdf'))]) {
      expect(seen.status).toBe(200)
      expect(seen.text).toMatch(/^%PDF-1\.7/)
      expect(seen.text).toContain('pdfuaid:part>1<')
    }
    expect((await priya.get(path('/case-notes'))).text).toContain('said yes to the plan')
    expect((await priya.get(path('/plan?done=answered'))).text).toContain('Copy for my case notes')
    expect((await anne.get(path('/plan?done=answered'))).text).not.toContain('Copy for my case notes')
    expect((await anne.get(path('/visit.pdf'))).status).toBe(404)
    expect((await anne.get(path('/case-notes'))).status).toBe(404)
    expect((await (await world.as('eastmarsh/arthur')).get(path('/plan.pdf'))).status).toBe(404)
    expect(world.bugs).toEqual([])
  })

  test('before there is a plan there is no PDF of one', async () => {
    const arthur = await world.as('eastmarsh/arthur')
    expect((await arthur.get(on('eastmarsh/arthur', '/plan.pdf'))).status).toBe(404)
  })
})
