import { addDays, type Day, dayOf } from '#core/day.ts'
import { dateOf } from './cells.ts'

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const FULL = `\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH}\\.?,?[ -](?:\\d{4}|\\d{2}\\b)|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2}\\b)|\\d{4}-\\d{2}-\\d{2}`
const FULL_ANYWHERE = new RegExp(`\\b(?:${FULL})`, 'gi')
const FULL_FIRST = new RegExp(`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(${FULL})(?=\\s|$)\\s*(.*)$`, 'i')
const SHORT_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -](${MONTH})(?=\\s|$)\\s*(.*)$`, 'i')

/** A statement reaches this far beyond the last day it names in full. Days. */
const BEYOND = 7

/**
 * Reads the day at the beginning of a cell, and what stands behind it. A day without its year ('13 Jun') is the last such day before the
 * statement's latest full day; where the statement names none, it is a day that cannot be read. Undefined where no day stands there.
 */
export function dayReader(
  texts: readonly string[],
): (text: string) => { on: Day | undefined; rest: string } | undefined {
  const named = texts.flatMap((text) => text.match(FULL_ANYWHERE) ?? []).flatMap((text) => dateOf(text) ?? [])
  const latest = named.reduce<Day | undefined>(
    (last, one) => (last === undefined || one > last ? one : last),
    undefined,
  )
  return (text) => {
    const full = FULL_FIRST.exec(text)
    if (full !== null) return { on: dateOf(full[1] ?? ''), rest: full[2] ?? '' }
    const short = SHORT_FIRST.exec(text)
    if (short === null) return undefined
    return {
      on: latest === undefined ? undefined : before(latest, short[1] ?? '', short[2] ?? ''),
      rest: short[3] ?? '',
    }
  }
}

function before(latest: Day, date: string, month: string): Day | undefined {
  const end = addDays(latest, BEYOND)
  const year = Number(end.slice(0, 4))
  const one = dateOf(`${date} ${month} ${year}`)
  if (one !== undefined && one <= end) return one
  const [monthNumber, dateNumber] = one === undefined ? [2, Number(date)] : [Number(one.slice(5, 7)), Number(date)]
  return dayOf(year - 1, monthNumber, dateNumber)
}
