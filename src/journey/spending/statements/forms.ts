import { date, type Field, first, money, oneOf, type Raw, someOf, words } from '#web/fields.ts'
import { COLUMN_IS, type ColumnIs } from './rules.ts'
import { type AlikeAnswer, HELD_BY, type HeldBy } from './statements.ts'

/** Only whether a file was chosen: its bytes come beside the fields. */
const chosenFile: Field<boolean> = {
  read: (raw, name) => (first(raw, name) === '' ? { reason: 'choose-a-statement' } : { value: true }),
}

/** One of the accounts, or 'new'. Which there are is the deed's to know. */
const account: Field<string> = {
  read(raw, name) {
    const text = first(raw, name)
    return /^[0-9a-f-]{36}$/.test(text) ? { value: text } : { value: 'new' }
  },
}

const orElse = <T extends string>(answers: readonly T[], otherwise: T): Field<T> => ({
  read: (raw, name) => ({ value: answers.find((answer) => answer === first(raw, name)) ?? otherwise }),
})

export const sendFields = {
  file: chosenFile,
  account,
  newName: words({ max: 60 }),
  heldBy: orElse<HeldBy>(HELD_BY, 'person'),
}

/** One of the accounts of a file by its place, or none of them. */
const which: Field<number | undefined> = {
  read(raw, name) {
    const text = first(raw, name)
    if (text === 'none') return { value: undefined }
    return /^[1-9]\d?$/.test(text) ? { value: Number(text) } : { reason: 'say-which-account' }
  },
}

export const whichFields = { which }

/** A row as it is in the paper; or, ticked, that it is none. */
export const tellFields = {
  leaveOut: someOf((value) => value === 'yes'),
  on: date('say-the-day'),
  side: oneOf(['out', 'in'], 'say-in-or-out'),
  amount: money('say-how-much-it-was'),
}

const same = someOf((value) => /^[1-9]\d{0,6}$/.test(value))

export const alikeFields = { alike: oneOf(['leave-out', 'take-in', 'each'], 'say-whether-the-same'), same }

/** Of rows that were put right; nothing where none of them is here already in other words. */
export const confirmFields = { alike: orElse<AlikeAnswer | ''>(['leave-out', 'take-in', 'each'], ''), same }

/** More columns than this has no statement of a bank. */
export const COLUMNS_MAX = 60

const columns: Field<readonly ColumnIs[]> = {
  read: (raw: Raw) => ({
    value: Array.from(
      { length: COLUMNS_MAX },
      (_, index) => COLUMN_IS.find((is) => is === first(raw, `column-${index}`)) ?? 'nothing',
    ),
  }),
}

export const columnFields = {
  columns,
  dateOrder: oneOf(['dmy', 'mdy', 'ymd'], 'say-the-order'),
  plainIs: oneOf(['in', 'out'], 'say-what-plain-is'),
}
