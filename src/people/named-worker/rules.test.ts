import { describe, expect, test } from 'vitest'
import type { Handover, Named, OnePerson } from './named-worker.ts'
import { isSent, mayNameFor, mayNameForAll, movedBy } from './rules.ts'

const codes = (verdict: readonly { code: string; at?: string | undefined }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const person = (personId: string): Named => ({
  ...{ budgetId: `b-${personId}`, personId, knownAs: personId, wantsARing: false, hasDied: false },
})
const workers = ['owen', 'anne'].map((humanId) => ({ humanId, name: humanId, phone: undefined }))
const here = { humanId: 'priya', name: 'Priya', worksHere: true, people: 1 }
const gone = { ...here, worksHere: false }

describe('one person', () => {
  const one: OnePerson = { person: person('anne'), worker: here, workers }
  test.each<[string, OnePerson, string | undefined, string, string]>([
    ['with a reason', one, 'owen', 'Anne asked for it', ''],
    ['without', one, 'owen', '', 'say-why @why'],
    ['who has left: no reason is needed', { ...one, worker: gone }, 'owen', '', ''],
    ['nobody was named', { ...one, worker: undefined }, 'owen', '', ''],
    ['nobody is chosen', one, undefined, 'x', 'choose-a-worker @to'],
    ['somebody who does not work here', one, 'marcus', 'x', 'choose-a-worker @to'],
    ['the same', one, 'priya', 'x', 'is-their-worker-already @to'],
    ['the person', one, 'anne', 'x', 'nobody-stands-beside-themself @to'],
  ])('%s', (_, given, to, why, expected) => expect(codes(mayNameFor(given, { to, why }))).toBe(expected))
})

describe('everybody of one worker', () => {
  const all: Handover = { worker: gone, people: [person('hazel')], workers, names: false }
  test.each<[string, Handover, string | undefined, string, string]>([
    ['who has left, by an administrator', all, 'owen', '', ''],
    ['who works here, by an administrator', { ...all, worker: here }, 'owen', 'x', 'a-manager-moves-people'],
    ['who works here, by a manager', { ...all, worker: here, names: true }, 'owen', 'x', ''],
    ['without a reason', { ...all, worker: here, names: true }, 'owen', '', 'say-why @why'],
    ['nobody is left', { ...all, people: [] }, 'owen', '', 'nobody-left-to-hand-on'],
    ['the same', all, 'priya', '', 'is-their-worker-already @to'],
    ['nobody is chosen', all, undefined, '', 'choose-a-worker @to'],
  ])('%s', (_, given, to, why, expected) => expect(codes(mayNameForAll(given, { to, why }))).toBe(expected))
})

test('nobody becomes their own worker, and nobody moves themself', () => {
  const people = ['anne', 'hazel', 'grace'].map(person)
  expect(movedBy(people, { to: 'anne', by: 'grace' }).map(({ personId }) => personId)).toEqual(['hazel'])
})

test('nothing is sent to whoever wants a ring, and to nobody who has died', () => {
  const sent = (part: Partial<Named>) => isSent({ ...person('anne'), ...part })
  expect([sent({}), sent({ wantsARing: true }), sent({ hasDied: true })]).toEqual([true, false, false])
})
