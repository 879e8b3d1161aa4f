import { date, type Field, type Fields, first, type Raw, type Read } from '#web/fields.ts'
import { boundsOf, boxOf, type Item, itemsOf, type Line, type Part, timeFrom } from './part.ts'

const PENCE_IN_A_POUND = 100n

function whole({ at, beyond = 'not-within-the-bounds' }: Item): Field<unknown> {
  const { min, max } = boundsOf(at)
  return {
    read(raw, name) {
      const text = first(raw, name)
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
      return value >= min && value <= max ? { value } : { reason: beyond }
    },
  }
}

const pounds: Field<unknown> = {
  read(raw, name) {
    const text = first(raw, name).replaceAll(/[£,\s]/g, '')
    if (text === '') return { value: undefined }
    const found = /^(?<pounds>\d{1,7})(?:\.(?<pence>\d{2}))?$/.exec(text)?.groups
    return found === undefined
      ? { reason: 'not-an-amount-here' }
      : { value: BigInt(found.pounds ?? 0) * PENCE_IN_A_POUND + BigInt(found.pence ?? 0) }
  },
}

const time: Field<unknown> = {
  read(raw, name) {
    const value = timeFrom(first(raw, name))
    return value === undefined ? { reason: 'not-a-time-here' } : { value }
  },
}

const LONGEST = 300
const words: Field<unknown> = {
  read(raw, name) {
    const value = first(raw, name)
    return value.length > LONGEST ? { reason: 'too-long-here' } : { value }
  },
}

const line = ({ read, wrong }: Line): Field<unknown> => ({
  read(raw, name) {
    const value = read(first(raw, name))
    return value === undefined ? { reason: wrong } : { value }
  },
})

const oneOfThese = (answers: readonly string[]): Field<unknown> => ({
  read: (raw, name): Read<unknown> =>
    answers.includes(first(raw, name)) ? { value: first(raw, name) } : { reason: 'choose-one-here' },
})

const yesNo: Field<unknown> = {
  read(raw, name) {
    const said = first(raw, name)
    return said === 'yes' || said === 'no' ? { value: said === 'yes' } : { reason: 'choose-one-here' }
  },
}

/** Lines are read by the deed, which knows what stood before. */
const lines: Field<unknown> = { read: (raw, name) => ({ value: linesIn(raw, name) }) }

const linesIn = (raw: Raw, name: string): string[] =>
  first(raw, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function fieldOf(item: Item): Field<unknown> {
  const { kind } = item
  if (kind.is === 'whole') return whole(item)
  if (kind.is === 'pounds') return pounds
  if (kind.is === 'time') return time
  if (kind.is === 'yes-no') return yesNo
  if (kind.is === 'choice') return oneOfThese(Object.keys(kind.of))
  if (kind.is === 'line') return line(kind.line)
  return kind.is === 'words' ? words : lines
}

/** A box for each setting of a part. */
export const boxesOf = (part: Part): Fields =>
  Object.fromEntries(itemsOf(part).map((item) => [boxOf(item), fieldOf(item)]))

export const fromField = date('say-from-which-day')
