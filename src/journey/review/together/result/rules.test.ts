import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Held, Step } from '../../review.ts'
import { NO_MONEY_TODAY } from '../../words.ts'
import { resultParts } from './parts.ts'
import type { Result } from './result.ts'
import { copyDue, everythingGoesOn, mayBegin, maySayOfSteps, mayTypeOver, mayWrite } from './rules.ts'
import { RESULT_REASONS, sayCopy } from './words.ts'

const on = day('2026-11-21')
const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const worded = (verdict: Verdict<keyof typeof RESULT_REASONS>): boolean =>
  verdict.every(({ code }) => RESULT_REASONS[code] !== '')
const steps = (step: Step, whyNotGoOn = ''): Held['steps'] => [
  { outcomeId: 'o1', step, reasons: 'The visits help', whyNotGoOn },
]
const view = { outcomeId: 'o1', progress: 'met' as const, on }
const held: Held = {
  ...{ reviewId: 'r1', versionId: 'v1', kind: 'planned', meetOn: on, how: 'home', openedByName: 'Ken Moss' },
  outcomes: [{ outcomeId: 'o1', kind: 'maintenance', words: 'See my sister', knownBy: '' }],
  views: [
    { ...view, side: 'person', words: 'I see her each week', byName: 'Helen' },
    { ...view, side: 'worker', words: '', byName: 'Ken Moss' },
  ],
  ...{ said: { person: true, worker: true }, hasSustainPlan: false, heldOn: on, heldByName: 'Ken Moss' },
  ...{ preparation: { person: undefined, worker: undefined }, typedForPerson: false, asked: [] },
  ...{ celebrated: 'Two years of visits', steps: steps('go-on') },
}
const result: Result = {
  ...{ held, workerName: 'Ken Moss', without: [], talks: [], stepsSaid: [], copies: [], copyBy: day('2026-12-01') },
  ...{ achieved: undefined, became: undefined, worker: { name: 'Ken Moss', number: '01632 960113' } },
  council: { name: 'the desk', number: '01632 960100', when: 'weekdays' },
}

test('a copy is due in the council’s number of days', () => expect(copyDue(on, 10)).toBe('2026-12-01'))

describe('what may be written afterwards', () => {
  const today = { saidOn: on, today: on }
  const ownWord = { outcomeId: 'o1', answer: 'differently', words: '', on, typedFor: undefined } as const
  test.each<[string, Verdict<keyof typeof RESULT_REASONS>, string]>([
    ['there is a review', mayWrite(result), ''],
    ['there is none', mayWrite(undefined), 'no-review-held-yet'],
    ['the person says', maySayOfSteps(result, 1, today), ''],
    ['of none', maySayOfSteps(undefined, 1, today), 'no-review-held-yet'],
    ['nothing', maySayOfSteps(result, 0, today), 'answer-one-at-least'],
    ['tomorrow', maySayOfSteps(result, 1, { ...today, saidOn: day('2026-11-22') }), 'said-after-today @saidOn'],
    ['before it', maySayOfSteps(result, 1, { ...today, saidOn: day('2026-11-20') }), 'said-before-the-review @saidOn'],
    ['typed where nothing was said', mayTypeOver([], ['o1']), ''],
    [
      'typed over what was typed',
      mayTypeOver([{ ...ownWord, typedFor: { byName: 'Ken', how: 'phone', on } }], ['o1']),
      '',
    ],
    ['typed over their own word', mayTypeOver([ownWord], ['o1']), 'said-it-themselves @answer-o1'],
    ['a new version', mayBegin(result), ''],
    ['of nothing', mayBegin(undefined), 'no-review-held-yet'],
    ['twice', mayBegin({ ...result, became: { versionId: 'v2', on, byName: 'Ken' } }), 'begun-already'],
  ])('%s', (_, verdict, expected) => {
    expect(codes(verdict)).toBe(expected)
    expect(worded(verdict)).toBe(true)
  })
})

describe('what the letter says', () => {
  const textOf = (part: Partial<Result>): string => JSON.stringify(resultParts({ ...result, ...part }))
  const withStep = (step: Step, why = ''): Partial<Result> => ({ held: { ...held, steps: steps(step, why) } })
  const said = { outcomeId: 'o1', words: 'Not so fast', on, typedFor: undefined }
  const without = (side: 'person' | 'worker', answer: 'yes' | 'no') =>
    ({ outcomeId: 'o1', side, answer, words: '', byName: '', on, typedFor: undefined }) as const

  test('maintenance that works: the first words are that it goes on', () => {
    expect(everythingGoesOn(held.steps)).toBe(true)
    expect(resultParts(result)[0]?.blocks[0]).toEqual({
      kind: 'says',
      text: 'Your support goes on as it is. Nothing gets less, and nothing ends.',
    })
  })

  test.each<[string, Partial<Result>, string[], string[]]>([
    [
      'goes on',
      {},
      ['What follows: go on as it is.', 'Two years of visits', 'I see her each week', NO_MONEY_TODAY, '0300 061 0614'],
      ['proposal', 'Care Act'],
    ],
    ['more', withStep('more', 'Her sister moved'), ['More money needs a decision', 'Her sister moved'], ['Care Act']],
    [
      'less, both say it would go without',
      { ...withStep('step-down', 'A friend drives'), without: [without('person', 'yes'), without('worker', 'yes')] },
      ['What is proposed: step down', 'It is only a proposal', 'sections 27(4) and 13', 'Nothing gets less by itself'],
      ['section 27(5)', 'goes on as it is'],
    ],
    [
      'an end, one says it would not',
      { ...withStep('end', 'Reached'), without: [without('person', 'no'), without('worker', 'yes')] },
      ['section 27(5)', 'Nothing stops by itself', 'You said: no. Your worker said: yes.'],
      ['sections 27(4)'],
    ],
    [
      'the person sees it differently',
      { stepsSaid: [{ ...said, answer: 'differently' }] },
      ['see this step differently', 'Not so fast', 'nobody may act as if you had said yes', 'Ask for another review'],
      ['You have not said yet'],
    ],
    [
      'the person agreed, by phone',
      {
        stepsSaid: [{ ...said, answer: 'agree', typedFor: { byName: 'Ken Moss', how: 'phone', on } }],
      },
      ['see this step the same way (typed by Ken Moss, by phone)'],
      ['nobody may act'],
    ],
    ['not said yet', {}, ['You have not said yet whether you see this step the same way'], []],
    [
      'a third person',
      {
        talks: [
          {
            ...{ talkId: 1n, outcomeId: 'o1', words: 'x', endsAs: 'ask-third', on, typedByName: 'Ken Moss' },
            third: { name: 'Grace', by: undefined, said: { words: 'Both are right', on } },
          },
        ],
      },
      ['Grace, who was asked (21 November 2026)', 'Both are right', 'I see her each week'],
      [],
    ],
  ])('%s', (_, part, there, missing) => {
    const text = textOf(part)
    for (const words of there) expect(text).toContain(words)
    for (const words of missing) expect(text).not.toContain(words)
  })

  test('by when, and how it was given', () => {
    expect(sayCopy(result, true, on)).toContain('by 1 December 2026')
    expect(sayCopy(result, false, on)).toContain('not written down yet')
    expect(sayCopy(result, true, day('2026-12-01'))).toContain('gives you this by 1 December 2026')
    expect(sayCopy(result, true, day('2026-12-02'))).toMatch(/should have been given this by 1 December 2026.*passed/)
    expect(sayCopy(result, false, day('2026-12-02'))).toContain('which has passed')
    expect(sayCopy({ ...result, copies: [{ channel: 'post', on, byName: 'Ken' }] }, true, on)).toBe(
      'You were given this on 21 November 2026: by post.',
    )
  })
})
