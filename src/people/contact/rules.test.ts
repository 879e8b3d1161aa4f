import { describe, expect, test } from 'vitest'
import type { TypedContact } from './contact.ts'
import { addressOf, mayChoose } from './rules.ts'

const typed = (part: Partial<TypedContact>): TypedContact => ({
  ...{ channel: 'page', email: '', mobile: '', letter: '', othersSee: false, allTheSame: false },
  ...part,
})
const LETTER = 'Anne Field\n1 Low Road\nEastmarsh\nEM1 2AB'

describe('choosing a way', () => {
  test.each<[string, Partial<TypedContact>, string, string]>([
    ['the page alone', {}, '', ''],
    ['nothing', { channel: 'none' }, '', ''],
    ['the page, with an address left from before', { email: 'anne@example.org' }, '', ''],
    ['the page, where somebody else looks', { othersSee: true }, '', ''],
    ['e-mail', { channel: 'email', email: ' anne@example.org' }, '', 'anne@example.org'],
    ['e-mail without one', { channel: 'email', mobile: '07700 900123' }, 'not-an-email @email', ''],
    ['e-mail to two', { channel: 'email', email: 'a@example.org, b@example.org' }, 'not-an-email @email', ''],
    ['a text', { channel: 'sms', mobile: '07700 900123' }, '', '+447700900123'],
    ['a text to a landline', { channel: 'sms', mobile: '01632 960000' }, 'not-a-mobile @mobile', ''],
    ['a letter', { channel: 'letter', letter: LETTER }, '', LETTER],
    ['a letter to a street', { channel: 'letter', letter: 'Low Road' }, 'not-a-postal-address @letter', ''],
    [
      'a text that somebody else may see',
      { channel: 'sms', mobile: '07700 900123', othersSee: true },
      'somebody-else-may-see-it @allTheSame',
      '+447700900123',
    ],
    [
      'a text that somebody else may see, all the same',
      { channel: 'sms', mobile: '07700 900123', othersSee: true, allTheSame: true },
      '',
      '+447700900123',
    ],
  ])('%s', (_, part, reasons, address) => {
    expect(
      mayChoose(typed(part))
        .map(({ code, at }) => `${code} @${at}`)
        .join(', '),
    ).toBe(reasons)
    expect(addressOf(typed(part))).toBe(address)
  })
})
