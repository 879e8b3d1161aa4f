import { isId } from '#core/id.ts'
import { date, type Field, first, money, oneOf, type Raw, words } from '#web/fields.ts'
import type { Instead } from './rules.ts'
import { WRONG } from './rules.ts'

const line = (raw: Raw): string => first(raw, 'lineId')

/** What stands instead, where something does: asked for only when it was otherwise. */
const instead: Field<Instead | undefined> = {
  read(raw) {
    if (first(raw, 'wrong') !== 'other') return { value: undefined }
    if (!isId(line(raw))) return { reason: 'choose-what-it-was-for', at: 'lineId' }
    const amount = money('say-how-much').read(raw, 'amount')
    if ('reason' in amount) return { reason: amount.reason, at: 'amount' }
    const on = date('say-on-which-day').read(raw, 'on')
    if ('reason' in on) return { reason: on.reason, at: 'on' }
    const what = words({ needed: 'say-what-you-bought', max: 100 }).read(raw, 'what')
    if ('reason' in what) return { reason: what.reason, at: 'what' }
    return { value: { lineId: line(raw), amountPence: amount.value, on: on.value, what: what.value } }
  },
}

export const putRightFields = {
  wrong: oneOf(WRONG, 'say-what-was-wrong'),
  instead,
  because: words({ needed: 'say-why', max: 300 }),
}
