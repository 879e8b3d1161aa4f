import { describe, expect, test } from 'vitest'
import { goal, line, plan } from './plan.test-kit.ts'
import type { Plan } from './plan.ts'
import { saidByPerson } from './typed/rules.ts'
import { sayInWhoseWords } from './typed/words.ts'
import { type Stood, type WhoseWords, whoseNow } from './whose-words.ts'

const [anne, priya, owen] = ['anne', 'priya', 'owen']
const own: Stood = { words: 'Go out', byId: anne }
const heard: Stood = { ...own, typed: { how: 'phone', byId: priya } }
const workers: Stood = { words: 'Go out', byId: priya }

describe('whose words a goal or a line is', () => {
  test.each<[string, Stood | undefined, string, WhoseWords | undefined, string, string]>([
    ['new, by the person', undefined, 'Go out', undefined, anne, 'anne own-device'],
    [
      'the person is asked nothing, and claims nothing for somebody else',
      undefined,
      'Go out',
      'phone',
      anne,
      'anne own-device',
    ],
    ['new, by the worker: theirs', undefined, 'Go out', 'mine', priya, 'priya own-device'],
    ['new, by the worker, who says nothing', undefined, 'Go out', undefined, priya, 'priya own-device'],
    ['new, heard by phone', undefined, 'Go out', 'phone', priya, 'anne phone'],
    ['the worker changes another part of what the person typed', own, 'Go out', undefined, priya, 'anne own-device'],
    ['and cannot make it theirs', own, 'Go out', 'mine', priya, 'anne own-device'],
    ['nor heard', own, 'Go out', 'paper', priya, 'anne own-device'],
    ['other words are the worker’s', own, 'Swim', undefined, priya, 'priya own-device'],
    ['unless they are the person’s too', own, 'Swim', 'together', priya, 'anne together'],
    ['the worker puts right that they were heard', workers, 'Go out', 'together', priya, 'anne together'],
    ['and that they were not', heard, 'Go out', 'mine', priya, 'priya own-device'],
    ['another worker changes a day', workers, 'Go out', 'mine', owen, 'priya own-device'],
    ['the person changes a day of what was typed for them', heard, 'Go out', undefined, anne, 'anne phone'],
    ['the person writes anew', workers, 'Swim', undefined, anne, 'anne own-device'],
  ])('%s', (_, was, words, whose, writer, expected) => {
    const { saidBy, how } = whoseNow(was, { words, whose }, { writer, person: anne })
    expect(`${saidBy} ${how}`).toBe(expected)
  })

  test.each<[string, Stood | undefined, string, WhoseWords | undefined, string, string | null]>([
    ['who heard it', undefined, 'Go out', 'phone', priya, priya],
    ['nobody where they are the writer’s own', undefined, 'Go out', 'mine', priya, null],
    ['whoever did, where another changes the price', heard, 'Go out', 'phone', owen, priya],
    ['and where the person does', heard, 'Go out', undefined, anne, priya],
    ['who heard it anew', heard, 'Go out', 'paper', owen, owen],
    ['who typed other words', heard, 'Swim', 'phone', owen, owen],
  ])('it keeps who typed the words: %s', (_, was, words, whose, writer, expected) =>
    expect(whoseNow(was, { words, whose }, { writer, person: anne }).wordedBy).toBe(expected),
  )

  test('it is said so', () => {
    expect(sayInWhoseWords(line)).toBe('In Priya Shah’s words.')
    const typed = { byName: 'Priya Shah', how: 'phone' }
    expect(sayInWhoseWords({ byName: 'Anne Field', typed })).toBe(
      'In Anne Field’s words. Typed by Priya Shah, by phone.',
    )
  })
})

describe('whether something in the plan is the person’s own', () => {
  const typed = { byName: 'Priya Shah', how: 'phone' }
  const fit = { fits: true, on: line.startsOn, personal: '', agreed: '', timeLimited: '', realistic: '' }
  const yes = { sounds: true, on: line.startsOn }
  const more = { amountPence: 500n, periods: 2, buys: 'A taxi home', byName: 'Anne Field' }
  const of = (part: Partial<Plan>) => saidByPerson(plan({ sentences: [], ...part }))
  test.each<[string, Partial<Plan>, boolean]>([
    ['the worker’s goal and line', {}, false],
    ['a goal that they typed', { outcomes: [{ ...goal, personsWords: true }] }, true],
    ['a goal typed for them', { outcomes: [{ ...goal, personsWords: true, typed }] }, false],
    [
      'a goal typed for them that is right for them',
      { outcomes: [{ ...goal, personsWords: true, typed, fit: { ...fit, asRead: goal.words } }] },
      true,
    ],
    [
      'that was, and reads otherwise now',
      { outcomes: [{ ...goal, personsWords: true, typed, fit: { ...fit, asRead: 'Go to a course' } }] },
      false,
    ],
    [
      'the worker’s goal that is right for them',
      { outcomes: [{ ...goal, fit: { ...fit, asRead: goal.words } }] },
      false,
    ],
    ['a line that they typed', { spendLines: [{ ...line, personsWords: true }] }, true],
    ['a line typed for them', { spendLines: [{ ...line, personsWords: true, typed }] }, false],
    [
      'a line typed for them that sounds like them',
      { spendLines: [{ ...line, personsWords: true, typed, sounds: { ...yes, asRead: line.what } }] },
      true,
    ],
    [
      'that did, and reads otherwise now',
      { spendLines: [{ ...line, personsWords: true, typed, sounds: { ...yes, asRead: 'A bus pass' } }] },
      false,
    ],
    ['more in a bad time that they typed', { spendLines: [{ ...line, more: { ...more, personsWords: true } }] }, true],
    [
      'more that was typed for them and sounds like them',
      {
        spendLines: [{ ...line, more: { ...more, personsWords: true, typed, sounds: { ...yes, asRead: more.buys } } }],
      },
      true,
    ],
  ])('%s', (_, part, expected) => expect(of(part)).toBe(expected))
})
