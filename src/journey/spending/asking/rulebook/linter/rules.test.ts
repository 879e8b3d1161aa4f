import { describe, expect, test } from 'vitest'
import { SHIPPED } from '../index.ts'
import { findingsIn, type LintCode, lint } from './rules.ts'

// biome-ignore format: a text a row
const TEXTS: readonly (readonly [text: string, ...codes: LintCode[]])[] = [
  ['You can spend no more than £50 on this.', 'caps-the-amount'],
  ['Up to £200 a year.', 'caps-the-amount'],
  ['The maximum is £1,000 for each person.', 'caps-the-amount'],
  ['At most 30 pounds a week.', 'caps-the-amount'],
  ['£500 is the limit.', 'caps-the-amount'],
  ['It must not exceed £75.50.', 'caps-the-amount'],
  ['There is a cap of £300 on holidays.', 'caps-the-amount'],
  ['Never more than £20 a month.', 'caps-the-amount'],
  ['Must cost less than £40.', 'caps-the-amount'],
  ['A month at the gym is often about £30.'],
  ['There is no upper limit; a usual price is £30.'],
  ['Above £200 please ask first, and we look at it with you.'],
  ['Only with a prepaid card.', 'cards-only'],
  ['You must pay with your council card.', 'cards-only'],
  ['This is for pre-paid cards only.', 'cards-only'],
  ['No cash: it has to go through the card.', 'cards-only'],
  ['Payments are always made onto a prepaid card.', 'cards-only'],
  ['You can pay with a card, if you choose it.'],
  ['You need not only pay by card; any way will do.'],
  ['A card is one way among others.'],
  ['No holidays ever.', 'bans-without-exception'],
  ['No pets under any circumstances.', 'bans-without-exception'],
  ['No games at all.', 'bans-without-exception'],
  ['Takeaways are always refused.', 'bans-without-exception'],
  ['There are no exceptions.', 'bans-without-exception'],
  ['Holidays are banned.', 'bans-without-exception'],
  ['Taxis are never paid, no matter why.', 'bans-without-exception'],
  ['Not for older people.', 'bans-a-group'],
  ['Gym membership is not for people over 65.', 'bans-a-group'],
  ['People with schizophrenia cannot have driving lessons.', 'bans-a-group'],
  ['Students are not eligible.', 'bans-a-group'],
  ['No breaks for single people.', 'bans-a-group'],
  ['It is for everybody, older people too.'],
  ['Often a good thing for people with depression.'],
  ['We never pay relatives.', 'never-pays-relatives'],
  ['Family members are never paid.', 'never-pays-relatives'],
  ['Under no circumstances may your wife be paid.', 'never-pays-relatives'],
  ['No payments to relatives.', 'never-pays-relatives'],
  ['A partner in your home is paid only where it is necessary, and we decide that with you.'],
  ['Never pay your husband unless we have decided that it is necessary.'],
  ['The first review is after 8 months.', 'reviews-too-late'],
  ['A review of your direct payment every 2 years.', 'reviews-too-late'],
  ['We review it within 14 months.', 'reviews-too-late'],
  ['The first review comes after a year.', 'reviews-too-late'],
  ['We look at it in the first 6 months, then every 12 months.'],
  ['A first review after 12 weeks.'],
  ['You must keep every receipt.', 'receipts-for-everything'],
  ['Receipts for everything, please.', 'receipts-for-everything'],
  ['Without a receipt you pay it back.', 'receipts-for-everything'],
  ['Keep your receipts, or say why there is none.'],
  ['Use it or lose it.', 'use-it-or-lose-it'],
  ['Money left over is taken back after a month.', 'use-it-or-lose-it'],
  ['What is not used is never lost.'],
  ['We pay only the cheapest.', 'cheapest-only'],
  ['It should be good value for your goal.'],
  ['No more than £50, and only by prepaid card.', 'caps-the-amount', 'cards-only'],
  ['Swimming helps many people to sleep.'],
  ['You can spend £50 at the most.', 'caps-the-amount'],
  ['A gym costs £30 at most', 'caps-the-amount'],
  ['Something under £100 only', 'caps-the-amount'],
  ['Spending over £200 is not allowed.', 'caps-the-amount'],
  ['No more than fifty pounds a month.', 'caps-the-amount'],
  ['Up to one hundred and twenty pounds.', 'caps-the-amount'],
  ['Over £200 we look at it together first.'],
  ['Spending over £200 is not allowed without asking first.'],
  ['A bus ticket is usually under £5.'],
  ['Most people pay twenty pounds for a class.'],
  ['Most of the £30 goes on the bus.'],
  ['No holidays', 'bans-without-exception'],
  ['No overnight stays.', 'bans-without-exception'],
  ['Holidays are not allowed', 'bans-without-exception'],
  ['Alcohol is never allowed.', 'bans-without-exception'],
  ['No need to ask first.'],
  ['No receipt is needed.'],
  ['No payment stops because of it.'],
  ['No hurry.'],
  ['Holidays are not allowed to take all of it, so plan the cost with us.'],
  ['What is against the law is not allowed.'],
  ['Family members cannot be paid.', 'never-pays-relatives'],
  ['A parent may not be paid for this.', 'never-pays-relatives'],
  ['Family members cannot be paid unless it is necessary.'],
  ['Your wife’s phone bill cannot be paid from it.'],
  ['The money is loaded on a prepaid card.', 'cards-only'],
  ['It will be paid onto our card.', 'cards-only'],
  ['The money is put on a prepaid card if you choose that.'],
  ['It can be loaded on a card, or paid to your bank account.'],
  ['The direct payment is reviewed after 9 months.', 'reviews-too-late'],
  ['The first direct payment review is after 40 weeks.', 'reviews-too-late'],
  ['There is an 18-monthly review.', 'reviews-too-late'],
  ['We review it every other year.', 'reviews-too-late'],
  ['Reviews come every 60 weeks.', 'reviews-too-late'],
  ['We review it after 6 months, then every 12 months.'],
  ['The first review is after 26 weeks.'],
  ['A course of 40 weeks can be reviewed with us at any time.'],
  ['Ask first, so that we plan the cost together.'],
]

describe('what a rule may not say', () => {
  test('is tried on at least ninety texts', () => expect(TEXTS.length).toBeGreaterThanOrEqual(90))
  test.each(TEXTS)('%s', (text, ...codes) =>
    expect(
      findingsIn('why', text)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...codes].sort()),
  )
})

test('each finding says at which field, and whether it may be gone past', () => {
  const text = {
    ...SHIPPED[0],
    name: 'Holidays',
    why: 'Use it or lose it.',
    yesExamples: [],
    noExamples: ['No more than £5'],
    decisionNeeded: false,
  }
  const found = lint({ ...text, answer: 'not-allowed', whose: 'council' })
  expect(found.map(({ code, at, hard }) => [code, at, hard])).toEqual([
    ['use-it-or-lose-it', 'why', false],
    ['caps-the-amount', 'noExamples', true],
    ['council-says-a-flat-no', 'answer', false],
  ])
})

test('never: a rule that ships says what the law forbids', () =>
  expect(
    SHIPPED.flatMap((rule) => lint(rule).filter(({ hard, code }) => hard || code !== 'council-says-a-flat-no')).map(
      ({ found }) => found,
    ),
  ).toEqual([]))
