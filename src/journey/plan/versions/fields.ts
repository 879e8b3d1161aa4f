import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { LINE_MANAGED_WORDS, PA_WORDS } from '../managed.ts'
import { needOf } from '../needs-met.ts'
import type { Otherwise, Outcome, Plan, Sentence, SpendLine } from '../plan.ts'
import { TITLES } from '../sentences/asks.ts'
import { SORT_WORDS } from '../sort-words.ts'
import { EVERY_WORDS, KIND_WORDS, sayEnds, sayMore, saySeason } from '../words.ts'

/** The field by which a line is called: where it changes, the line has another name from then on. */
export const WHAT_IT_IS = 'what it is'

/** A field's name and what it says, as people read it; '' where it says nothing. */
export type Field = readonly [name: string, value: string]

/** What a goal says, field by field. The plan gives the name of its need. */
export const goalFields = (goal: Outcome, plan: Pick<Plan, 'needs'>): readonly Field[] => [
  ['what it says', goal.words],
  ['it helps with', needOf(plan, goal)?.about ?? ''],
  ['kind', KIND_WORDS[goal.kind].text],
  ['we will know by', [goal.knownBy, ...(goal.scale ?? [])].filter((point) => point !== '').join(' · ')],
  ['how long', sayEnds(goal.ends)],
  ['whose', goal.whose === 'carer' ? 'a carer’s' : ''],
]

/** What a spend line says, field by field. The plan gives the words of its goal. */
export const lineFields = (line: SpendLine, { outcomes }: Pick<Plan, 'outcomes'>): readonly Field[] => [
  [WHAT_IT_IS, line.what],
  ['what sort of thing', line.sort === undefined ? '' : SORT_WORDS[line.sort]],
  ['how much', `${sayMoney(line.amountPence)}, ${EVERY_WORDS[line.every].toLowerCase()}`],
  ['with whom', line.provider],
  ['from', sayDate(line.startsOn)],
  ['how long', line.every === 'once' ? '' : sayEnds(line.ends)],
  ['season', line.season === undefined ? '' : saySeason(line.season)],
  ['goal', outcomes.find(({ outcomeId }) => outcomeId === line.outcomeId)?.words ?? ''],
  ['paid in advance', line.inAdvance ? 'yes' : ''],
  ['the supplier says', line.supplierTerms ?? ''],
  ['arranged by', line.arrangedBy ?? ''],
  ['who looks after the money', line.managedAs === undefined ? '' : LINE_MANAGED_WORDS[line.managedAs]],
  ['part of employing somebody', line.paPart === undefined ? '' : PA_WORDS[line.paPart].text],
  ['more in a bad time', line.more === undefined ? '' : sayMore(line.more, line.every)],
  ['other money', line.otherPence === undefined ? '' : `${sayMoney(line.otherPence)} from ${line.otherFrom ?? ''}`],
]

const SIDE = {
  person: 'the person’s words',
  worker: 'the worker’s words',
  carer: 'words of family or friends',
} as const

/** 'What I need or want (the person’s words)'. */
export const nameOfSentence = ({ part, side }: Sentence): string => `${TITLES[part]} (${SIDE[side]})`

/** 'Home, met in another way'. */
export function nameOfOtherwise({ needKey }: Otherwise, needs: Plan['needs']): string {
  const about = needs.find(({ questionKey }) => questionKey === needKey)?.about
  return about === undefined ? 'A need, met in another way' : `${about}, met in another way`
}
