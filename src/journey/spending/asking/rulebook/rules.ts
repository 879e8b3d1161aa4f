import { compare, type Day } from '#core/day.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { type Finding, lint } from './linter/rules.ts'
import type { Rule, RuleText } from './rule.ts'

export type RulebookReason =
  | 'rule-begins-before-today'
  | 'rule-ends-before-it-begins'
  | 'rule-has-no-words-to-find-it'
  | 'rule-of-law-names-no-source'
  | 'rule-is-there-already'
  | 'rule-is-gone'
  | 'rule-ends-in-the-past'
  | 'rule-ended-already'

/** The last day on which a version holds, as far as it is known; undefined: no day is set. */
export const lastDayOf = ({ to, ended }: Pick<Rule, 'to' | 'ended'>): Day | undefined =>
  to === undefined ? ended : ended === undefined || to < ended ? to : ended

/** Taken back before its first day: it never begins, and what held before goes on. */
const neverBegins = (rule: Rule): boolean => rule.ended !== undefined && rule.ended < rule.from

const newestFirst = (a: Rule, b: Rule): number => compare(b.from, a.from) || (a.order < b.order ? 1 : -1)

function byKey(rules: readonly Rule[]): Rule[][] {
  const found = new Map<string, Rule[]>()
  for (const rule of rules) if (!neverBegins(rule)) found.set(rule.key, [...(found.get(rule.key) ?? []), rule])
  return [...found.values()]
}

/** The rules that hold on a day: of each key the newest version whose day has come, unless that one is over. */
export const inForceOn = (rules: readonly Rule[], today: Day): Rule[] =>
  byKey(rules).flatMap((versions) => {
    const [newest] = versions.filter(({ from }) => from <= today).sort(newestFirst)
    const last = newest && lastDayOf(newest)
    return newest === undefined || (last !== undefined && last < today) ? [] : [newest]
  })

/** Versions whose first day is still to come, the nearest first. */
export const comingAfter = (rules: readonly Rule[], today: Day): Rule[] =>
  rules.filter((rule) => !neverBegins(rule) && rule.from > today).sort((a, b) => newestFirst(b, a))

/** Versions that held once and hold no more, replaced or ended, the newest first. */
export function overOn(rules: readonly Rule[], today: Day): Rule[] {
  const holding = new Set(inForceOn(rules, today).map(({ ruleId }) => ruleId))
  return rules.filter((rule) => !neverBegins(rule) && rule.from <= today && !holding.has(rule.ruleId)).sort(newestFirst)
}

/** A key from a name: 'Bus and train fares' → 'bus-and-train-fares'. */
export const keyFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')

/** What is typed about a version, from which day to which. */
export type TypedRule = { readonly text: RuleText; readonly from: Day; readonly to: Day | undefined }

/** Whether this may become a version: dates in order, findable, and nothing in it that the law forbids. */
export function mayWrite({ text, from, to }: TypedRule, today: Day): Verdict<RulebookReason | Finding['code']> {
  const found: Reason<RulebookReason | Finding['code']>[] = []
  if (from < today) found.push({ code: 'rule-begins-before-today', at: 'from' })
  if (to !== undefined && to < from) found.push({ code: 'rule-ends-before-it-begins', at: 'to' })
  if (keyFrom(text.name) === '') found.push({ code: 'rule-has-no-words-to-find-it', at: 'name' })
  if (text.whose !== 'council' && text.source === '') found.push({ code: 'rule-of-law-names-no-source', at: 'source' })
  const hard = lint(text).filter((finding) => finding.hard)
  return [...found, ...hard.map(({ code, at }) => ({ code, at }))]
}

/** Findings that somebody may read and still go on. */
export const warningsOf = (text: RuleText): Finding[] => lint(text).filter(({ hard }) => !hard)

/** A new rule needs a key of its own; what has that key holds or will hold is changed instead. */
export const mayAdd = (key: string, rules: readonly Rule[], today: Day): Verdict<RulebookReason> =>
  [...inForceOn(rules, today), ...comingAfter(rules, today)].some((rule) => rule.key === key)
    ? refuse('rule-is-there-already', 'name')
    : fine

/** A version is ended once, today or later; before its first day it then never begins. */
export function mayEnd(rule: Rule | undefined, lastDay: Day, today: Day): Verdict<RulebookReason> {
  if (rule === undefined) return refuse('rule-is-gone')
  if (rule.ended !== undefined) return refuse('rule-ended-already')
  return lastDay < today ? refuse('rule-ends-in-the-past', 'lastDay') : fine
}
