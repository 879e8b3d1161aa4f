import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Witness } from '../heard/rules.ts'
import { answer, codes, plan, risk } from '../plan.test-kit.ts'
import type { Plan } from '../plan.ts'
import type { Asked, GivenFor } from '../spoken.ts'
import { whyWithoutYes } from '../without-yes.ts'
import { type GivenInput, mayAnswerFor, mayAskToAgree, mayObject, mayObjectFor } from './rules.ts'

const today = day('2026-11-25')
const asked = (on: string, stands = true): Asked => ({
  ...{ on: day(on), way: 'phone', steps: 'Rang at a good time', byName: 'Priya Shah', stands },
})
const givenFor = (part: Partial<GivenFor> = {}): GivenFor => ({
  ...{ how: 'phone', byName: 'Priya Shah', on: day('2026-11-21'), witnessName: 'Grace Lowe', photoId: undefined },
  copy: { channel: 'post', on: day('2026-11-21'), objectUntil: day('2026-12-05') },
  objected: undefined,
  ...part,
})
const twice = [asked('2026-11-21'), asked('2026-11-23')]

describe('why a plan goes on without a yes', () => {
  const notStanding = answer('person', { stands: false })
  const disowned = answer('person', {
    stands: false,
    givenFor: givenFor({ objected: { words: '', on: day('2026-11-22') } }),
  })
  test.each<[string, Pick<Plan, 'answers' | 'asked'>, string | undefined]>([
    ['nobody has asked', { answers: [] }, undefined],
    ['asked once', { answers: [], asked: [asked('2026-11-21')] }, undefined],
    ['asked twice on one day', { answers: [], asked: [asked('2026-11-21'), asked('2026-11-21')] }, undefined],
    ['asked on two days', { answers: [], asked: twice }, 'no-answer'],
    [
      'asked on two days, once about an earlier wording',
      { answers: [], asked: [asked('2026-11-21', false), asked('2026-11-23')] },
      undefined,
    ],
    ['an answer that no longer stands, asked on two days', { answers: [notStanding], asked: twice }, 'no-answer'],
    ['asked on two days, but they answered wrongly typed since', { answers: [disowned], asked: twice }, undefined],
    [
      'asked on two days after they said it was not theirs',
      { answers: [disowned], asked: [...twice, asked('2026-11-24')] },
      'no-answer',
    ],
    ['a yes', { answers: [answer('person')], asked: twice }, undefined],
    ['yes, but', { answers: [answer('person', { answer: 'yes-but', words: 'x' })], asked: twice }, undefined],
    ['a no, nothing done', { answers: [answer('person', { answer: 'no' })] }, undefined],
    [
      'a no, with the steps',
      { answers: [answer('person', { answer: 'no' })], asked: [asked('2026-11-21')] },
      'said-no',
    ],
    ['could not', { answers: [answer('person', { answer: 'could-not', words: 'x' })] }, 'could-not'],
    ['only the worker answered', { answers: [answer('worker')], asked: [asked('2026-11-21')] }, undefined],
  ])('%s', (_, given, expected) => expect(whyWithoutYes(given)).toBe(expected))
})

const changedOn = (wordedOn: string) => plan({ answers: [], wordedOn: day(wordedOn) })
const heardBy = (name: string, found: Witness['found'] = { humanId: 'grace', name }): Witness => ({ name, found })

describe('an answer written down for the person', () => {
  const given = (part: Partial<GivenInput> = {}): GivenInput => ({
    ...{
      answer: 'yes',
      words: 'Yes, that is right',
      how: 'phone',
      saidOn: day('2026-11-24'),
      witness: heardBy('Grace Lowe'),
      hasPhoto: false,
    },
    ...part,
  })
  const who = { today, names: ['Priya Shah', 'Anne Field'] }
  const open = plan({ answers: [] })
  test.each<[string, Plan | undefined, GivenInput, string]>([
    ['by phone', open, given(), ''],
    ['on paper', open, given({ how: 'paper', words: '', witness: heardBy('', undefined), hasPhoto: true }), ''],
    ['no plan', undefined, given(), 'no-plan-yet'],
    ['sent already', plan({ answers: [], submitted: true }), given(), 'plan-is-with-the-decider'],
    ['half a plan', plan({ answers: [], sentences: [risk] }), given(), 'person-has-said-nothing, no-one-to-ring'],
    ['a no without words', open, given({ answer: 'no', words: '' }), 'say-more-about-your-answer @words'],
    [
      'over their own answer',
      plan({ answers: [answer('person', { answer: 'no' })] }),
      given(),
      'they-answered-themselves',
    ],
    [
      'over their own answer to an earlier wording',
      plan({ answers: [answer('person', { stands: false })] }),
      given(),
      '',
    ],
    ['over an answer typed before', plan({ answers: [answer('person', { givenFor: givenFor() })] }), given(), ''],
    ['tomorrow', open, given({ saidOn: day('2026-11-26') }), 'said-after-today @saidOn'],
    ['before there was this version', open, given({ saidOn: day('2026-11-19') }), 'said-before-this-version @saidOn'],
    ['on the day of the last change', changedOn('2026-11-24'), given(), ''],
    ['before the last change', changedOn('2026-11-25'), given(), 'said-before-these-words @saidOn'],
    ['nobody else heard it', open, given({ witness: heardBy('') }), 'say-who-else-heard-it @witnessName'],
    [
      'the worker alone heard it',
      open,
      given({ witness: heardBy(' priya shah ') }),
      'somebody-else-must-have-heard-it @witnessName',
    ],
    [
      'the person as witness',
      open,
      given({ witness: heardBy('Anne Field') }),
      'somebody-else-must-have-heard-it @witnessName',
    ],
    [
      'a name that is nobody’s here',
      open,
      given({ witness: { name: 'Joanne Reed', found: undefined } }),
      'nobody-here-by-that-name @witnessName',
    ],
    ['by phone without a word', open, given({ words: ' ' }), 'write-their-words @words'],
    ['paper without its page', open, given({ how: 'paper' }), 'photo-of-the-signed-page @photo'],
  ])('%s', (_, before, input, expected) => expect(codes(mayAnswerFor(before, input, who))).toBe(expected))
})

describe('a day on which they were asked', () => {
  const on = (askedOn: string, couldNot = false, because = '') => ({ askedOn: day(askedOn), couldNot, because })
  const open = plan({ answers: [] })
  test.each<[string, Plan | undefined, ReturnType<typeof on>, string]>([
    ['no answer', open, on('2026-11-24'), ''],
    ['could not, with why', open, on('2026-11-24', true, 'In hospital'), ''],
    ['could not, without why', open, on('2026-11-24', true), 'say-why-they-could-not @because'],
    ['no plan', undefined, on('2026-11-24'), 'no-plan-yet'],
    ['sent already', plan({ answers: [], submitted: true }), on('2026-11-24'), 'plan-is-with-the-decider'],
    ['they said yes', plan(), on('2026-11-24'), 'they-said-yes'],
    ['they said no: the steps are kept', plan({ answers: [answer('person', { answer: 'no' })] }), on('2026-11-24'), ''],
    [
      'could not, over their own no',
      plan({ answers: [answer('person', { answer: 'no' })] }),
      on('2026-11-24', true, 'x'),
      'they-answered-themselves',
    ],
    ['tomorrow', open, on('2026-11-26'), 'said-after-today @askedOn'],
    ['before there was this version', open, on('2026-11-01'), 'said-before-this-version @askedOn'],
    ['before the last change: the step is kept', changedOn('2026-11-25'), on('2026-11-24'), ''],
    [
      'could not, before the last change',
      changedOn('2026-11-25'),
      on('2026-11-24', true, 'x'),
      'said-before-these-words @askedOn',
    ],
  ])('%s', (_, before, input, expected) => expect(codes(mayAskToAgree(before, input, today))).toBe(expected))
})

describe('that is not what I said', () => {
  const typed = (part: Partial<GivenFor> = {}) => plan({ answers: [answer('person', { givenFor: givenFor(part) })] })
  test.each<[string, Plan | undefined, string, string]>([
    ['within 14 days', typed(), '2026-12-05', ''],
    ['a day later', typed(), '2026-12-06', 'the-14-days-are-over'],
    ['without a copy there is no end', typed({ copy: undefined }), '2027-06-01', ''],
    ['twice', typed({ objected: { words: '', on: today } }), '2026-11-25', 'you-said-so-already'],
    ['their own answer', plan(), '2026-11-25', 'nobody-answered-for-you'],
    ['no answer at all', plan({ answers: [] }), '2026-11-25', 'nobody-answered-for-you'],
    ['no plan', undefined, '2026-11-25', 'nobody-answered-for-you'],
  ])('%s', (_, given, on, expected) => expect(codes(mayObject(given, day(on)))).toBe(expected))
})

describe('a worker writes down "that is not what I said"', () => {
  const typed = plan({ answers: [answer('person', { givenFor: givenFor() })] })
  const own = plan({ answers: [answer('person')] })
  const later = day('2026-12-20')
  test.each<[string, Plan | undefined, string, string]>([
    ['within the 14 days', typed, '2026-11-24', ''],
    ['said within them, typed later', typed, '2026-12-05', ''],
    ['said after them', typed, '2026-12-06', 'the-14-days-are-over'],
    ['said before it was typed', typed, '2026-11-20', 'said-before-this-answer @saidOn'],
    ['of their own answer', own, '2026-11-24', 'nobody-answered-for-you'],
  ])('%s', (_, given, saidOn, expected) => expect(codes(mayObjectFor(given, day(saidOn), later))).toBe(expected))

  test('not of a day that is still to come', () =>
    expect(codes(mayObjectFor(typed, day('2026-11-26'), today))).toBe('said-after-today @saidOn'))
})
