import { HEARD_HOW } from '#core/heard.ts'
import { isId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { date, type Field, first, money, oneOf, optionalDate, optionalId, words } from '#web/fields.ts'
import { ASKS_TYPED } from './changing.ts'

/** One of the parts that are paid; whether it is one of this budget is the deed's to say. */
const line: Field<string> = {
  read: (raw, name) => {
    const id = first(raw, name)
    return isId(id) ? { value: id } : { reason: 'choose-which-part' }
  },
}
const SHORT = 100

export const keepFields = {
  amount: money('say-how-much-to-keep'),
  what: words({ needed: 'say-what-you-keep-it-for', max: SHORT }),
  until: date('say-until-when'),
}
export const providerFields = {
  provider: words({ needed: 'say-who-it-comes-from', max: SHORT }),
  words: words({ max: 600 }),
}
export const otherUseFields = { lineId: line, words: words({ needed: 'say-what-you-want-instead', max: 600 }) }
export const lessFields = {
  lineId: line,
  amount: money('say-how-much-is-enough'),
  until: optionalDate(),
  words: words({ max: 600 }),
}
/** An amount, where one is written. */
const maybeAmount: Field<Pence | undefined> = {
  read: (raw, name) =>
    first(raw, name) === '' ? { value: undefined } : money('say-how-much-is-enough').read(raw, name),
}

/** What the worker heard: which amount or part is needed is the deed's to say, by what is asked for. */
export const askForFields = {
  kind: oneOf(ASKS_TYPED, 'choose-what-is-asked-for'),
  lineId: optionalId(),
  amount: maybeAmount,
  until: optionalDate(),
  words: words({ needed: 'say-what-has-to-change', max: 600 }),
  how: oneOf(HEARD_HOW, 'choose-how-it-was-said'),
}
export const askFields = { words: words({ needed: 'say-what-has-to-change', max: 600 }) }
export const pauseFields = { from: words({ max: 10 }), again: words({ max: 10 }), words: words({ max: 600 }) }
export const answerFields = {
  answer: oneOf(['yes', 'no'], 'choose-your-answer'),
  words: words({ needed: 'write-why', max: 600 }),
  what: words({ max: SHORT }),
  provider: words({ max: SHORT }),
  goal: optionalId(),
}
export const beginFields = { begins: oneOf(['yes', 'no'], 'say-yes-or-no'), words: words({ max: 600 }) }
