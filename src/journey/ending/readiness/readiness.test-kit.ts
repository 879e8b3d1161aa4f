import { type Day, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Side } from '#journey/review/index.ts'
import type { Answer, Condition, ConditionView, Ending, Goal } from '../ending.ts'
import type { Offer, Readiness, Replacement } from './readiness.ts'
import { asksOf, gapsOf } from './rules.ts'

export const today = day('2026-11-21')
export const codes = (verdict: Verdict): string =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
export const goal = (kind: Goal['kind'], outcomeId = 'o1'): Goal => ({
  outcomeId,
  kind,
  words: kind,
  ...{ endsEvent: undefined, endsOn: undefined },
})

let order = 0
export const view = (condition: Condition, side: Side, said: Answer = 'yes', outcomeId?: string): ConditionView => {
  order += 1
  return { condition, outcomeId, typedFor: undefined, side, said, words: '', byName: side, on: today, order }
}
export const CHANGE = [goal('change')]
export const all = (side: Side, no: Partial<Record<Condition, Answer>> = {}, goals = CHANGE): ConditionView[] =>
  asksOf(goals).map((ask) => view(ask.condition, side, no[ask.condition] ?? 'yes', ask.goal?.outcomeId))

type Part = Partial<Ending> & {
  person?: Partial<Record<Condition, Answer>>
  worker?: Partial<Record<Condition, Answer>>
}
export const ending = ({ person = {}, worker = {}, ...part }: Part = {}): Ending => ({
  endingId: 'e1',
  kind: 'after-review',
  lastDay: day('2026-12-19'),
  event: '',
  reasons: 'Reached',
  toldOn: today,
  ...{ proposedBy: 'priya', proposedByName: 'Priya Shah', groundId: 'g', challenge: undefined },
  goals: part.goals ?? CHANGE,
  views: [...all('person', person, [...(part.goals ?? CHANGE)]), ...all('worker', worker, [...(part.goals ?? CHANGE)])],
  said: { person: true, worker: true },
  confirmed: undefined,
  ...part,
})
export const silent = (part: Part = {}): Ending => ({
  ...ending(part),
  views: all('worker'),
  said: { person: false, worker: true },
})
export const confirmed = ending({ confirmed: { byName: 'Priya Shah', on: today } })
export const ready = (of: Ending | undefined, part: Partial<Readiness> = {}): Readiness => ({
  ...{
    ending: of,
    earlier: [],
    isKeepingWritten: true,
    replacements: [],
    asked: [],
    reasons: [],
    offers: [],
    third: undefined,
  },
  noticeDays: 28,
  ...part,
})
export const asked = (...days: Day[]): Readiness['asked'] =>
  days.map((on) => ({ on, way: 'phone' as const, words: 'I rang', byName: 'Priya' }))
/** A reason for each thing that is open now. */
export const withReasons = (of: Readiness): Readiness => ({
  ...of,
  reasons: gapsOf(of).map(({ ask }) => ({
    ...{ condition: ask.condition, words: 'We talked', byName: 'Priya', on: today },
    answersOrder: of.ending?.views.find((one) => one.side === 'person' && one.condition === ask.condition)?.order,
  })),
})
export const offer = (what: Offer['what'], said?: 'yes' | 'no' | 'done', on = today): Offer => ({
  ...{ what, on, byName: 'Priya', words: 'On Monday' },
  answer: said && { said, words: '', on, typedFor: undefined },
})
export const BOTH = [offer('third-party', 'no'), offer('taper', 'done')]
export const replacement = (kind: Replacement['kind'], isTried: boolean, outcomeId = 'o1'): Replacement => ({
  ...{ replacementId: 'r1', outcomeId, kind, what: 'the walking group', addedByName: 'Helen' },
  tried: isTried ? { on: today, went: 'well', words: '', byName: 'Helen' } : undefined,
})
