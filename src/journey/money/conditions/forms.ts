import { type Field, first, type Typed, words } from '#web/fields.ts'
import { AUTHORISED, OWN } from './conditions.ts'
import type { SaidOf } from './rules.ts'

/** Whether it is met; undefined where it was left open. */
const met: Field<boolean | undefined> = {
  read(raw, name) {
    const answer = first(raw, name)
    return { value: answer === '' ? undefined : answer === 'yes' }
  },
}
const why = words({ max: 500 })

export const conditionFields = {
  ...{ capacity: met, 'words-capacity': why },
  ...{ 'not-prohibited': met, 'words-not-prohibited': why },
  ...{ 'can-manage': met, 'words-can-manage': why },
  ...{ 'right-way': met, 'words-right-way': why },
  ...{ 'authorised-suitable': met, 'words-authorised-suitable': why },
  ...{ 'best-interests': met, 'words-best-interests': why },
}

const ALL = [...new Set([...OWN, ...AUTHORISED])]

/** What was typed, condition by condition. */
export const saidFrom = (typed: Typed<typeof conditionFields>): readonly SaidOf[] =>
  ALL.map((condition) => ({ condition, met: typed[condition], words: typed[`words-${condition}`] }))
