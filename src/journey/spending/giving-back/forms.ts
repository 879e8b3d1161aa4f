import { HEARD_HOW } from '#core/heard.ts'
import { pounds } from '#core/money.ts'
import { type Field, first, money, oneOf, words } from '#web/fields.ts'
import { REPLIES, type ReasonLine, WAYS } from './giving-back.ts'

/** So many parts a reason may have on the form. */
export const ROWS = [1, 2, 3, 4] as const

/** The itemised reason: in each row that is used, words and an amount. */
const lines: Field<readonly ReasonLine[]> = {
  read(raw) {
    const rows = ROWS.map((row) => ({ words: first(raw, `what-${row}`), amount: first(raw, `amount-${row}`) })).filter(
      (row) => row.words !== '' || row.amount !== '',
    )
    if (rows.length === 0) return { reason: 'say-one-reason-at-least' }
    const read = rows.map((row) => ({ words: row.words, amountPence: pounds(row.amount) ?? 0n }))
    const isWhole = read.every((row) => row.words !== '' && row.words.length <= 200 && row.amountPence > 0n)
    return isWhole && read.every((row) => row.words.isWellFormed() && !row.words.includes('\0'))
      ? { value: read }
      : { reason: 'each-reason-has-an-amount' }
  },
}

export const proposeFields = { lines }
export const offerFields = { amount: money('say-how-much-to-give-back') }
const replyWords = words({ max: 600 })

export const replyFields = {
  reply: oneOf(REPLIES, 'choose-what-you-say-to-it'),
  words: {
    read: (raw, name) =>
      first(raw, 'reply') === 'need-it' && first(raw, name) === ''
        ? { reason: 'say-what-you-need-it-for' }
        : replyWords.read(raw, name),
  } satisfies Field<string> as Field<string>,
}
export const replyForFields = { ...replyFields, how: oneOf(HEARD_HOW, 'choose-how-you-heard-it') }
export const decideFields = {
  goesBack: oneOf(['yes', 'no'], 'say-whether-it-goes-back'),
  reasons: words({ needed: 'say-why-it-is-decided-so', max: 600 }),
}
export const triedFields = {
  how: oneOf(WAYS, 'choose-how-you-tried'),
  words: words({ needed: 'say-what-happened-when-you-tried', max: 600 }),
}
export const dropFields = { reason: words({ needed: 'say-why-nothing-goes-back', max: 600 }) }
