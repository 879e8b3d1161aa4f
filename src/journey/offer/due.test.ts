import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { type OfferFacts, offerIsDue } from './due.ts'

const today = day('2026-11-21')
const ago = (days: number) => addDays(today, -days)
const facts = (part: Partial<OfferFacts>): OfferFacts => ({
  openedOn: ago(90),
  explainedOn: null,
  answer: null,
  askAgainOn: null,
  notOfferedOn: null,
  offerAgainOn: null,
  ...part,
})
const notNow = { explainedOn: ago(80), answer: 'not-now', askAgainOn: ago(5) }

describe('the desk asks until it was offered, or a reason not to stands', () => {
  test.each<[string, OfferFacts, number | undefined]>([
    ['nobody has explained', facts({}), 90],
    ['new today', facts({ openedOn: today }), 0],
    ['explained: the person’s turn', facts({ explainedOn: ago(1) }), undefined],
    ['explained: a day short of a fortnight', facts({ explainedOn: ago(13) }), undefined],
    ['explained a fortnight ago, and no answer', facts({ explainedOn: ago(14) }), 0],
    ['explained long ago', facts({ explainedOn: ago(40) }), 26],
    [
      'a reason was written down since',
      facts({ explainedOn: ago(40), notOfferedOn: ago(3), offerAgainOn: addDays(today, 9) }),
      undefined,
    ],
    ['a reason whose day has come', facts({ explainedOn: ago(40), notOfferedOn: ago(3), offerAgainOn: ago(1) }), 1],
    ['not now, explained again a fortnight ago', facts({ ...notNow, askAgainOn: ago(30), explainedOn: ago(20) }), 6],
    ['said yes', facts({ explainedOn: ago(3), answer: 'accepted' }), undefined],
    ['said no', facts({ explainedOn: ago(3), answer: 'declined' }), undefined],
    ['not now, no day', facts({ ...notNow, askAgainOn: null }), undefined],
    ['not now, the day is tomorrow', facts({ ...notNow, askAgainOn: addDays(today, 1) }), undefined],
    ['not now, the day is today', facts({ ...notNow, askAgainOn: today }), 0],
    ['not now, the day has passed', facts(notNow), 5],
    ['not now, explained again since that day', facts({ ...notNow, explainedOn: ago(4) }), undefined],
    ['not offered, no day: it stands', facts({ notOfferedOn: ago(30) }), undefined],
    ['not offered, the day is tomorrow', facts({ notOfferedOn: ago(30), offerAgainOn: addDays(today, 1) }), undefined],
    ['not offered, the day has come', facts({ notOfferedOn: ago(30), offerAgainOn: ago(2) }), 2],
    ['offered after all', facts({ notOfferedOn: ago(30), offerAgainOn: ago(2), explainedOn: ago(1) }), undefined],
    [
      'not now; then a reason until later',
      facts({ ...notNow, notOfferedOn: ago(4), offerAgainOn: addDays(today, 9) }),
      undefined,
    ],
    ['not now; then a reason whose day has come', facts({ ...notNow, notOfferedOn: ago(4), offerAgainOn: ago(1) }), 1],
    ['a reason from before "not now" is over', facts({ ...notNow, notOfferedOn: ago(85), offerAgainOn: null }), 5],
  ])('%s', (_, given, days) => {
    expect(offerIsDue(given, today)).toBe(days === undefined ? undefined : ago(days))
  })
})
