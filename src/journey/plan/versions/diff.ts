import type { Pence } from '#core/money.ts'
import type { Outcome, Plan, Sentence, SpendLine } from '../plan.ts'
import { oncePence, weeklyPence } from '../rules.ts'
import { type Field, goalFields, lineFields, nameOfOtherwise, nameOfSentence } from './fields.ts'

/** One thing in which two versions differ, in words. `about`: which goal, line or part. */
export type Difference =
  | { kind: 'added' | 'taken-out'; about: string; words: string }
  | { kind: 'changed'; about: string; from: string; to: string }

/** Two versions side by side; pence a week, and of what is paid once. */
export type Differences = {
  goals: readonly Difference[]
  lines: readonly Difference[]
  sentences: readonly Difference[]
  weekly: { beforePence: Pence; afterPence: Pence }
  once: { beforePence: Pence; afterPence: Pence }
}

/** What names a goal or a line through all versions: where it was first written. */
export const goalOrigin = ({ originId, outcomeId }: Pick<Outcome, 'originId' | 'outcomeId'>): string =>
  originId ?? outcomeId
export const lineOrigin = ({ originId, spendLineId }: Pick<SpendLine, 'originId' | 'spendLineId'>): string =>
  originId ?? spendLineId

const sentenceKey = ({ part, side, carerId }: Sentence): string => `${part} ${side} ${carerId ?? ''}`

/** In what two versions of a plan differ, by their content: in the order of the later one, then what was taken out. */
export function differences(before: Plan, after: Plan): Differences {
  return {
    goals: differing(before.outcomes, after.outcomes, {
      keyOf: goalOrigin,
      aboutOf: () => 'Goal',
      wordsOf: ({ words }) => words,
      fieldsOf: (goal, from) => goalFields(goal, from ? before : after),
    }),
    lines: differing(before.spendLines, after.spendLines, {
      keyOf: lineOrigin,
      aboutOf: ({ what }) => what,
      wordsOf: (line) =>
        lineFields(line, after)
          .map(([, value]) => value)
          .filter((value) => value !== '')
          .join(', '),
      fieldsOf: (line, from) => lineFields(line, from ? before : after),
    }),
    sentences: [
      ...differing(said(before), said(after), {
        keyOf: sentenceKey,
        aboutOf: nameOfSentence,
        wordsOf: ({ words }) => words,
        fieldsOf: ({ words }) => [['', words]],
      }),
      ...differing(before.otherwise ?? [], after.otherwise ?? [], {
        keyOf: ({ needKey }) => needKey,
        aboutOf: (one) => nameOfOtherwise(one, [...after.needs, ...before.needs]),
        wordsOf: ({ words }) => words,
        fieldsOf: ({ words }) => [['', words]],
      }),
    ],
    weekly: { beforePence: weeklyPence(before), afterPence: weeklyPence(after) },
    once: { beforePence: oncePence(before), afterPence: oncePence(after) },
  }
}

/** Whether two versions say the same. */
export const isSame = ({ goals, lines, sentences }: Differences): boolean =>
  goals.length + lines.length + sentences.length === 0

const said = ({ sentences }: Plan): readonly Sentence[] => sentences.filter(({ words }) => words !== '')

type Ways<T> = {
  keyOf: (one: T) => string
  aboutOf: (one: T) => string
  wordsOf: (one: T) => string
  /** Each field in words; `from`: as the earlier version says it. */
  fieldsOf: (one: T, from: boolean) => readonly Field[]
}

function differing<T>(before: readonly T[], after: readonly T[], ways: Ways<T>): Difference[] {
  const { keyOf, aboutOf, wordsOf, fieldsOf } = ways
  const was = new Map(before.map((one) => [keyOf(one), one]))
  const there = new Set(after.map(keyOf))
  const now = after.flatMap((one): Difference[] => {
    const old = was.get(keyOf(one))
    if (old === undefined) return [{ kind: 'added', about: aboutOf(one), words: wordsOf(one) }]
    const olds = new Map(fieldsOf(old, true))
    return fieldsOf(one, false).flatMap(([name, to]) => {
      const from = olds.get(name) ?? ''
      const about = name === '' ? aboutOf(one) : `${aboutOf(one)}: ${name}`
      return from === to ? [] : [{ kind: 'changed', about, from, to }]
    })
  })
  const gone = before.filter((one) => !there.has(keyOf(one)))
  return [...now, ...gone.map((one): Difference => ({ kind: 'taken-out', about: aboutOf(one), words: wordsOf(one) }))]
}
