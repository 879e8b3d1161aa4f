import { expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { bettingIn, isForWorker, maySayOf } from './rules.ts'
import { BETTING, UNLESS } from './shipped.ts'

const today = day('2026-11-22')
const shipped = bettingIn(BETTING, UNLESS)
const found = (text: string) => shipped(text, today) !== undefined

test.each([
  ...[
    'LADBROKES 1234 LEEDS',
    'Ladbrokes.com',
    'CARD PAYMENT TO BET365',
    'BET365 HILLSIDE GIB',
    'WILLIAM HILL 0456',
    'William-Hill Online',
  ],
  ...[
    'PADDY POWER DUBLIN',
    'PADDYPOWER*IE',
    'BETFRED 332',
    'SKY BET LEEDS',
    'SKYBET',
    'CORAL RACING LTD',
    'LADBROKES CORAL GROUP',
    'MECCA BINGO HULL',
  ],
  ...[
    'GROSVENOR CASINO',
    'Tombola House',
    'TOMBOLA.CO.UK',
    'BUZZ BINGO',
    'Betfair Exchange',
    'J SMITH TURF ACCOUNTANT',
    'ADMIRAL SLOTS',
    'POKERSTARS',
  ],
])('a betting name: %s', (text) => expect(found(text)).toBe(true))

test.each([
  ...[
    'LADBROKE GROVE STATION',
    'LADBROKE GROVE STN TFL',
    'LADBROKE ARMS PUB',
    'TFL LADBROKE GROVE',
    'CORAL HAIR SALON',
    'CORAL REEF AQUARIUM',
  ],
  ...[
    'DR W HILL SURGERY',
    'WILLIAM HILLS BAKERY',
    'HILL WILLIAM PLUMBING',
    'PADDY’S POWER TOOLS',
    'SKY DIGITAL',
    'SKY UK LTD',
    'ALPHABET NURSERY',
  ],
  ...[
    'BETTYS TEA ROOMS',
    'BETTER GYM',
    'BETHNAL GREEN CAFE',
    'ADMIRAL INSURANCE',
    'ADMIRAL TAVERNS',
    'GALA PIE SHOP',
    'MECCA COFFEE',
    'GROSVENOR HOTEL',
  ],
  ...[
    'JACKPOT BAKERY',
    'BOOKSHOP',
    'BOOKMARK CAFE',
    'WILLIAM HILL PRIMARY SCHOOL',
    'TOMBOLAS RAFFLE SCHOOL FAIR',
    'POKER WORLD BRIDAL',
    'BINGO WINGS GYM',
    '',
  ],
])('no betting name: %s', (text) => expect(found(text)).toBe(false))

test('a name counts between its days alone', () => {
  const list = [{ words: 'old bets', from: day('2021-01-01'), to: day('2022-01-01') }]
  expect(
    ['2020-12-31', '2021-01-01', '2022-01-01', '2022-01-02'].map((on) => bettingIn(list, [])('Old Bets', day(on))),
  ).toEqual([...[undefined, 'old bets', 'old bets', undefined]])
})

test('never: the worker knows before the person said so or could see it for the council’s days', () => {
  const on = addDays(today, -13)
  const said = (what: 'help' | 'fine' | 'not-so') => ({ said: what, words: '', on: today })
  const cases = [
    ['said nothing, day 13', { on, said: undefined }, false],
    ['said nothing, day 14', { on: addDays(today, -14), said: undefined }, true],
    ['wants help', { on: today, said: said('help') }, true],
    ['says it is fine, day 13', { on, said: said('fine') }, false],
    ['says it is no such thing, day 14', { on: addDays(today, -14), said: said('not-so') }, false],
  ] as const
  for (const [name, noticed, expected] of cases)
    expect([name, isForWorker(noticed, 14, today)]).toEqual([name, expected])
})

test('only what is there can be said something of', () => {
  const one = { noticedId: 'a', bookedOn: today, on: today, said: undefined }
  expect([maySayOf([one], 'a'), maySayOf([one], 'b')]).toEqual([[], [{ code: 'nothing-like-that-here' }]])
})
