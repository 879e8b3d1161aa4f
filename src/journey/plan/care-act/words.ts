import { sayDate } from '#core/day.ts'
import { howMet, type Met } from '../needs-met.ts'
import { type Part, type Plan, sentenceOf } from '../plan.ts'
import { PLAN_WORDS, sayPurpose, sayTotal } from '../words.ts'
import type { OtherwiseReason } from './rules.ts'

const NEEDED: Record<OtherwiseReason, string> = {
  'need-is-not-in-this-plan': 'This need is not in the plan now, so nothing was saved. What you typed is still here',
  'say-how-it-is-met': 'Write how this need is met: where, and by whom',
}

export const CARE_ACT_WORDS = { ...PLAN_WORDS, ...NEEDED }

export const LAW = {
  title: 'What the law asks of this plan',
  why: 'A law, the Care Act 2014, says what must stand in a plan. Here it is in short.',
  money: 'The money',
  others: 'What family, friends and others do',
  advice: 'What can help to meet needs, or put them off',
  notMet: 'No goal helps with it yet. Nobody has written how else it is met.',
  noMoney: 'The plan does not say yet what the money is for.',
  nothing: 'Nothing is written here. It can stay so.',
}

/** One thing that the law asks (Care Act 2014, s.25), and what the plan says to it; `needId` where it is a need. */
export type LawRow = { about: string; says: readonly string[]; needId?: string; part?: 'advice' }

/**
 * What the law asks of a plan, in a short list: each eligible need and how it is met, also by the council with money; the personal
 * budget; what others do; and advice. A plan that is shared holds only the needs that its goals name.
 */
export const lawRows = (plan: Plan): readonly LawRow[] => [
  ...howMet(plan).map((met) => ({ about: met.need.about, needId: met.need.needId, says: sayMet(plan, met) })),
  { about: LAW.money, says: [plan.spendLines.length === 0 ? LAW.noMoney : `In all ${sayTotal(plan)}.`] },
  { about: LAW.others, says: orNothing(OTHERS.flatMap((part) => everyone(plan, part))) },
  { about: LAW.advice, part: 'advice', says: orNothing(advice(plan)) },
]

const OTHERS: readonly Part[] = ['roles', 'carer-part', 'carer-backup']

const orNothing = (says: readonly string[]): readonly string[] => (says.length === 0 ? [LAW.nothing] : says)

function sayMet(plan: Plan, { goals, otherwise }: Met): readonly string[] {
  const by = goals.flatMap(({ goal, number }) => {
    const lines = plan.spendLines.filter(({ outcomeId }) => outcomeId === goal.outcomeId)
    const money = lines.map((line) => `The council pays ${sayPurpose(line)}`)
    return [`Goal ${number} helps with it: “${goal.words}”`, ...(lines.length === 0 ? ['It costs no money.'] : money)]
  })
  const other =
    otherwise === undefined
      ? []
      : [`Met in another way: “${otherwise.words}” (${otherwise.byName}, ${sayDate(otherwise.on)})`]
  return by.length + other.length === 0 ? [LAW.notMet] : [...by, ...other]
}

/** Who wrote what in one part: each carer, the person, the worker; never words that do not sound like them. */
function everyone(plan: Plan, part: Part): readonly string[] {
  const two = (['person', 'worker'] as const).flatMap((side) => sentenceOf(plan, part, side) ?? [])
  const carers = plan.sentences.filter((one) => one.part === part && one.side === 'carer' && one.words !== '')
  return [...two, ...carers].map(({ byName, words }) => `${byName}: “${words}”`)
}

function advice(plan: Plan): readonly string[] {
  const found = sentenceOf(plan, 'advice', 'worker')
  return found === undefined ? [] : [`${found.byName}: “${found.words}”`]
}

/** The sentences of the timeline: that it was written, not which need. */
export const said = {
  wrote: (name: string) => `${name} wrote in the plan how a need is met in another way than by a goal.`,
  takenBack: (name: string) => `${name} took back how a need is met in another way than by a goal.`,
}
