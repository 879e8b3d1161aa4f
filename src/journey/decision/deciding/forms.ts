import type { Day } from '#core/day.ts'
import type { Reason } from '#core/verdict.ts'
import { type Field, first, oneOf, optionalDate, type Raw, type Read, words } from '#web/fields.ts'
import { VERDICTS } from '../decision.ts'
import { ABOUT, type TypedPoint } from '../returned/returned.ts'
import { LINE_CHOICES, type TypedLine } from './deciding.ts'

/** As many points as the form has rows for. */
export const POINT_ROWS = 6

const ID = '[0-9a-f-]{36}'
const OF_A_LINE = new RegExp(`^(?:line|reasons|other|both|from)-(${ID})(?:-day|-month|-year)?$`)
const PINNED_TO = new RegExp(`^(line|goal|question):(${ID}|[a-z-]{1,40})$`)
const choice = oneOf(LINE_CHOICES, 'not-one-of-these')
const ownWords = words()
const name = words({ max: 300 })
const from = optionalDate()
const pointWords = words({ max: 1000 })

export type SentLines = { lines: readonly TypedLine[]; reasons: readonly Reason[] }

/** Reads `line-ID`, `reasons-ID`, `other-ID`, `from-ID` and `both-ID` of every line there is: a plan has as many as it has. */
const lines: Field<SentLines> = {
  read(raw) {
    const ids = [...new Set(Object.keys(raw).flatMap((key) => OF_A_LINE.exec(key)?.[1] ?? []))]
    const read = ids.map((id) => typedLine(raw, id))
    return { value: { lines: read.map(({ line }) => line), reasons: read.flatMap(({ reasons }) => reasons) } }
  },
}

function typedLine(raw: Raw, id: string): { line: TypedLine; reasons: readonly Reason[] } {
  const reasons: Reason[] = []
  const taken = <T>(read: Read<T>, at: string): T | undefined => {
    if ('value' in read) return read.value
    reasons.push({ code: read.reason, at })
    return undefined
  }
  const at = (part: string): string => `${part}-${id}`
  const chosen = first(raw, at('line')) === '' ? undefined : taken(choice.read(raw, at('line')), at('line'))
  const since: Day | undefined = taken(from.read(raw, at('from')), at('from'))
  const line = {
    ...{ spendLineId: id, choice: chosen, otherWayFrom: since, bothMeet: first(raw, at('both')) === 'yes' },
    reasons: taken(ownWords.read(raw, at('reasons')), at('reasons')) ?? '',
    otherWay: taken(name.read(raw, at('other')), at('other')) ?? '',
  }
  return { line, reasons }
}

export type SentPoints = { points: readonly TypedPoint[]; reasons: readonly Reason[] }

/** Reads the rows that say what needs to change: what each is about (`about1`), and what (`point1`). */
const points: Field<SentPoints> = {
  read(raw) {
    const rows = Array.from({ length: POINT_ROWS }, (_, index) => typedPoint(raw, index + 1))
    return {
      value: {
        points: rows.flatMap((row) => ('point' in row ? [row.point] : [])),
        reasons: rows.flatMap((row) => ('reason' in row ? [row.reason] : [])),
      },
    }
  },
}

function typedPoint(raw: Raw, row: number): { point: TypedPoint } | { reason: Reason } {
  const at = `point${row}`
  const read = pointWords.read(raw, at)
  if ('reason' in read) return { reason: { code: read.reason, at } }
  const [, kind, aboutKey = ''] = PINNED_TO.exec(first(raw, `about${row}`)) ?? []
  const about = ABOUT.find((one) => one === kind) ?? 'whole'
  return { point: { about, aboutKey, words: read.value, at } }
}

export const decideFields = {
  verdict: oneOf(VERDICTS, 'choose-the-decision'),
  reasons: words({ needed: 'say-the-reasons' }),
  conditions: words(),
  lines,
  points,
}
