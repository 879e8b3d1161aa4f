import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Part } from '#files/pdf/parts.ts'
import { planAgreed } from '#test/steps/plan.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { caseNotes } from './case-notes.ts'
import { type Around, planParts } from './plan-paper.ts'
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
const around = { knownAs: 'Anne' }
const visit: Visit = {
  knownAs: 'Anne',
  workerName: 'Priya Shah',
  workerPhone: '01632 960 123',
  crisis: { name: 'Crisis line', number: '111' },
  decides: undefined,
  reviewBy: undefined,
  questions: [],
  talking: '',
  plan: undefined,
}

describe('the printed plan', () => {
  test('holds goals with their money, each side’s words, and who has answered', () => {
    const text = textOf(planParts(plan, around))
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
    expect(textOf(planParts(plan, around))).not.toContain('A sentinel')
    const theirs = { part: 'understood', side: 'worker', words: 'Theirs', byName: 'Priya', on: today } as const
    expect(textOf(planParts({ ...plan, sentences: [...plan.sentences, theirs] }, around))).toContain('A sentinel')
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
  for (const words of ['How much: £62.00 a week', 'Marcus Bell', 'by Monday', 'What do you need or want?'])
    expect(planned).toContain(words)
})

test('case notes are plain text with a link, and say so where nothing happened', () => {
  const notes = (entries: Parameters<typeof caseNotes>[0]['entries']) =>
    caseNotes({
      council: 'Eastmarsh Council',
      person: 'Anne Cole',
      today,
      entries,
      link: 'https://footing.example/eastmarsh/budgets/1',
    })
  expect(notes([])).toContain('Nothing has been written down today')
  expect(notes([{ on: today, stage: 'plan', sentence: 'Anne said yes.' }])).toBe(
    'Anne Cole: personal budget, Sunday 22 November 2026\n\n- Anne said yes.\n\nRead it in Footing, Eastmarsh Council: https://footing.example/eastmarsh/budgets/1\n',
  )
})

describe('what must not be lost on paper', () => {
  const [line] = plan.spendLines
  const [goal] = plan.outcomes
  if (line === undefined || goal === undefined) throw new Error('a plan with a goal and a line')
  const printed = (more: Partial<typeof plan>, unwell?: Around['unwell']) =>
    textOf(planParts({ ...plan, ...more }, { ...around, unwell }))

  test('what is paid once is no money a week, on the plan and for a visit', () => {
    const once = { ...plan, spendLines: [{ ...line, every: 'once' as const, amountPence: 60000n }] }
    for (const text of [textOf(planParts(once, around)), textOf(visitParts({ ...visit, plan: once }))]) {
      expect(text).toContain('£600.00 once')
      expect(text).not.toContain('£0.00')
    }
  })

  test('a goal known by points, what a line says besides, a line without a goal, the purpose', () => {
    const text = printed({
      outcomes: [{ ...goal, knownBy: '', scale: ['Not at all', 'Twice', 'Each week'] }],
      spendLines: [
        { ...line, supplierTerms: 'Two weeks’ notice', otherPence: 500n, otherFrom: 'my sister' },
        { ...line, spendLineId: 't', outcomeId: undefined, what: 'A bus pass' },
      ],
      sentences: [{ part: 'purpose', side: 'person', words: 'So that I can sleep', byName: 'Anne', on: today }],
    })
    for (const words of [
      'Half-way: Twice',
      'If it pauses or stops: Two weeks’ notice',
      'Other money helps: £5.00 each time, my sister',
      'Not linked to a goal yet',
      'A bus pass',
      'So that I can sleep',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('nobody has said yet')
  })

  test('on which day it is looked at together', () => {
    const lookAgain = 'We look at this plan together on 15 January 2027.'
    expect(textOf(planParts(plan, { ...around, lookAgain }))).toContain(lookAgain)
  })

  test('who typed a sentence, and who typed and heard an answer', () => {
    const typedFor = { sentenceId: '1', byId: 'p', byName: 'Priya Shah', how: 'phone', on: undefined }
    const text = printed({
      sentences: [
        {
          ...{ part: 'want', side: 'person', words: 'To be well', byName: 'Anne', on: today },
          typedFor: { ...typedFor, sounds: undefined, heard: undefined },
        },
      ],
      answers: [
        {
          ...{ side: 'person', answer: 'yes', words: 'Yes, do it', byName: 'Anne', on: today, stands: true },
          givenFor: {
            ...{ how: 'phone', byName: 'Priya Shah', on: today, witnessName: 'Farah Aziz' },
            ...{ photoId: undefined, copy: undefined, objected: undefined },
          },
        },
      ],
    })
    expect(text).toContain('Typed by Priya Shah, by phone.')
    expect(text).toContain('Given by phone, and typed by Priya Shah on 22 November 2026. Farah Aziz heard it too.')
  })

  test('never: what the worker recorded is printed as the person’s answer, or without its reason', () => {
    const text = printed({
      answers: [
        {
          ...{
            side: 'person',
            answer: 'could-not',
            words: 'In hospital',
            byName: 'Priya Shah',
            on: today,
            stands: true,
          },
          givenFor: {
            ...{ how: 'recorded', byName: 'Priya Shah', on: today, witnessName: '' },
            ...{ photoId: undefined, copy: undefined, objected: undefined },
          },
        },
      ],
      asked: [{ on: today, way: 'phone', steps: 'Rang twice', byName: 'Priya Shah', stands: true }],
    })
    expect(text).not.toContain('Priya Shah could not answer')
    for (const words of [
      'Anne could not answer on 22 November 2026. Written down by Priya Shah.',
      'In hospital',
      'Anne has not said yes to this plan, because they could not answer.',
      'Rang twice',
    ])
      expect(text).toContain(words)
  })

  test('payments and money for a bad time, where the reader may see them; how to talk, at a visit', () => {
    const unwell: Around['unwell'] = {
      settings: [
        {
          ...{ settingId: 1n, versionId: 'v', spendLineId: undefined, what: undefined, does: 'pause-if-i-say' },
          ...{ wish: 'When I cannot go', saidOn: today },
        },
      ],
      pots: [{ versionId: 'v', amountPence: 5000n, trigger: 'I stop sleeping', saidOn: today }],
    }
    const text = printed({}, unwell)
    for (const words of ['When I cannot go', '£50.00 is kept for this alone', 'I stop sleeping'])
      expect(text).toContain(words)
    expect(printed({})).not.toContain('bad time')
    const more = { amountPence: 2000n, periods: 4, buys: 'two more hours of Dee', byName: 'Anne Field' }
    const says = 'In a bad time: £20.00 more a week, for at most 4 weeks in any 12 months: two more hours of Dee.'
    expect(printed({ spendLines: plan.spendLines.map((line) => ({ ...line, more })) })).toContain(says)
    expect(textOf(visitParts({ ...visit, talking: 'Large print, please' }))).toContain('Large print, please')
  })
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
    const notes = (await priya.get(path('/case-notes'))).text
    expect(notes).toContain('said yes to the plan')
    expect(notes).toMatch(/Read it in Footing, [^:]*: http:\/\/[^/\s]+\/eastmarsh\/budgets\//)
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
