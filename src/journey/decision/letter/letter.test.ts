import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { SpendLine } from '#journey/plan/index.ts'
import { approved, asked } from '#test/steps/decision.ts'
import { sent } from '#test/steps/plan.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import type { DecidedLine } from '../deciding/deciding.ts'
import type { Letter } from './letter.ts'
import { letterParts } from './parts.ts'

const on3 = day('2026-12-03')
const line: SpendLine = {
  ...{ spendLineId: 's', outcomeId: 'o', what: 'Childcare', provider: 'Little Acorns', amountPence: 6200n },
  ...{ every: 'weekly', startsOn: day('2026-12-07'), ends: { as: 'ongoing' }, byName: 'Anne Field' },
}
const yes: DecidedLine = {
  ...{ spendLineId: 's', verdict: 'agreed', because: 'meets-the-need', reasons: 'It helps.', otherWay: '' },
  ...{ otherWayFrom: undefined, what: 'Childcare', provider: 'Little Acorns', outcomeId: 'o', amountPence: 6200n },
  every: 'weekly',
}
const no: DecidedLine = {
  ...{ ...yes, verdict: 'not-agreed', because: 'other-way-costs-less', reasons: 'Both are good.' },
  ...{ otherWay: 'the nursery', otherWayFrom: day('2026-12-01') },
}
const decided: Letter['decided'] = {
  ...{ decisionId: 'd', verdict: 'approved', reasons: 'It helps.', conditions: '', decidedOn: on3 },
  decidedByName: 'Marcus Bell',
}
const letter: Letter = {
  ...{ decided, body: 'panel', bodyName: 'the Tuesday panel', lines: [{ line, decided: yes }], isSecond: false },
  points: [],
  ...{ startsOn: line.startsOn, financeName: 'Farah Aziz', worker: { name: 'Priya Shah', number: '01632 960111' } },
  council: { name: 'the desk', number: '01632 960100', when: 'weekdays' },
  ...{ challenge: undefined, looksAgainName: 'Grace Adeyemi' },
}
const challenge: NonNullable<Letter['challenge']> = {
  ...{ challengeId: 'c', decisionId: 'd', words: 'Wrong', saidOn: on3, typedFor: undefined, deciderId: 'g' },
  ...{ deciderName: 'Grace Adeyemi', answerBy: day('2026-12-17'), answered: undefined },
}
const textOf = (part: Partial<Letter>): string => JSON.stringify(letterParts({ ...letter, ...part }))

describe('what the letter says', () => {
  test.each<[string, Partial<Letter>, string[], string[]]>([
    [
      'a yes: from when, and who does what next',
      {},
      [
        'The answer to your plan is yes.',
        'Marcus Bell decided this for the Tuesday panel on 3 December 2026.',
        'Yes: £62.00 a week with Little Acorns',
        'The money can start on Monday 7 December 2026 at the earliest.',
        'Farah Aziz in the finance team sets up the payments',
        'Grace Adeyemi, who did not decide this, looks at it again. You have an answer within 10 working days.',
        '0300 061 0614',
        'An advocate speaks up for you and is free',
        'Priya Shah, your worker: 01632 960111',
      ],
      ['The conditions', 'No.', 'second time'],
    ],
    [
      'a plan that comes back: each thing to change, and what it is about',
      {
        decided: { ...decided, verdict: 'returned', conditions: 'Say with whom.' },
        startsOn: undefined,
        points: [
          { about: 'line', aboutKey: 'l1', aboutWords: 'Nursery', words: 'Which days?\nUntil when?' },
          { about: 'whole', aboutKey: '', aboutWords: '', words: 'Who helps you?' },
        ],
      },
      [
        'Say with whom.',
        'About the money for “Nursery”: Which days?',
        'About the money for “Nursery”: Until when?',
        'About the plan as a whole: Who helps you?',
      ],
      ['The conditions'],
    ],
    [
      'conditions, one a line',
      { decided: { ...decided, verdict: 'approved-with-conditions', conditions: 'In term time\n\n With a receipt ' } },
      ['yes, with conditions', '"In term time","With a receipt"', 'No payment stops by itself'],
      [],
    ],
    [
      'a no in part: the other way, and since when it is there',
      { lines: [{ line, decided: no }] },
      [
        'yes to a part of your plan, and no to another',
        'We chose the nursery over Childcare because both meet your need and the nursery costs less. You can challenge this.',
        'What meets the need instead: the nursery, there since 1 December 2026.',
        'Both are good.',
      ],
      [],
    ],
    [
      'a no',
      {
        decided: { ...decided, verdict: 'declined' },
        startsOn: undefined,
        lines: [{ line, decided: { ...no, because: 'not-safe', otherWay: '' } }],
      },
      [
        'The answer to your plan is no.',
        'The help that you have now stays as it is.',
        'Ask Priya Shah what else can help',
      ],
      ['The money can start', 'Farah'],
    ],
    [
      'it came back',
      { decided: { ...decided, verdict: 'returned', conditions: 'Say with whom' }, lines: [], startsOn: undefined },
      [
        ...['There is no yes or no yet.', 'What needs to change', 'your wait is counted from the first day'],
        ...['Tell us what is wrong', 'Once a changed plan is sent, that one is decided'],
      ],
      ['one by one', 'What was agreed goes on'],
    ],
    [
      'by a manager, nobody in finance known, nobody left to look again',
      { body: 'manager', bodyName: 'a team manager', financeName: undefined, looksAgainName: undefined },
      ['Marcus Bell, a team manager, decided this', 'Next, the finance team sets up', 'Complain to the council'],
      ['Tell us what is wrong'],
    ],
    [
      'challenged: who looks again, by when',
      { challenge },
      ['Grace Adeyemi looks at it again, and answers by Thursday 17 December 2026.'],
      ['Tell us what is wrong'],
    ],
    [
      'answered: it stays',
      { challenge: { ...challenge, answered: { as: 'stays', reasons: 'So', byName: 'Grace Adeyemi', on: on3 } } },
      ['Grace Adeyemi looked at it again, and it stays.'],
      ['Tell us what is wrong'],
    ],
    ['made again', { isSecond: true }, ['It was looked at for a second time'], []],
    [
      'no worker: the council',
      { worker: { name: 'the desk', number: '01632 960100' } },
      ['the desk: 01632 960100, weekdays'],
      ['your worker:'],
    ],
  ])('%s', (_, part, there, missing) => {
    const text = textOf(part)
    for (const words of there) expect(text).toContain(words)
    for (const words of missing) expect(text).not.toContain(words)
  })
})

describe('in the application', () => {
  let world: World
  let her: Browser
  beforeAll(async () => {
    world = await aWorld()
    her = await world.as('eastmarsh/anne')
  })
  afterAll(() => world.close())
  const anne = (path: string) => on('eastmarsh/anne', path)

  test('before an answer the page says what will be here, and there is no paper', async () => {
    await asked(world)
    const early = await her.get(anne('/decision/letter'))
    expect(early.text).toContain('There is no letter yet')
    expect((await her.get(anne('/decision/letter.pdf'))).status).toBe(404)
  })

  test('then page and tagged PDF say the same; her title names neither money nor illness; others get nothing', async () => {
    await sent(await world.as('eastmarsh/marcus'), anne('/decision/decide'), {
      ...{ verdict: 'approved', reasons: 'Therapy is what helps. <b>', conditions: '' },
    })
    const page = await her.get(anne('/decision/letter'))
    expect(page.text).toContain('<title>The letter')
    for (const words of ['Therapy is what helps. &lt;b>', 'Farah Aziz', 'I think this is wrong', 'Keep this letter'])
      expect(page.text).toContain(words)
    expect((await her.get(anne('/decision'))).text).toContain('Read the letter to you about this decision')
    const pdf = await her.get(anne('/decision/letter.pdf'))
    expect(pdf.text).toMatch(/^%PDF-1\.7/)
    expect(pdf.text).toContain('pdfuaid:part>1<')
    const priya = await (await world.as('eastmarsh/priya')).get(anne('/decision/letter'))
    expect(priya.text).toContain('The decision letter to Anne')
    for (const key of ['eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/farah', 'eastmarsh/arthur'])
      for (const path of ['/decision/letter', '/decision/letter.pdf'])
        expect((await (await world.as(key)).get(anne(path))).status, key).toBe(404)
    expect(world.bugs).toEqual([])
  })

  test('another council’s letter names its own people', async () => {
    await approved(world, 'northcliffe/lisa', 'northcliffe/yusuf')
    const text = (await (await world.as('northcliffe/lisa')).get(on('northcliffe/lisa', '/decision/letter'))).text
    for (const words of ['Mei Lin in the finance team', 'Beth Carr, who did not decide this', 'Yusuf Khan'])
      expect(text).toContain(words)
  })
})
