import { addDays, type Day } from '#core/day.ts'
import { OUTCOMES, type Question, WELLBEING } from '#journey/needs/index.ts'

/** The ten outcomes: what everybody in the demo is asked, under whichever set of their council. */
export const QUESTIONS = OUTCOMES

/** A council's questions from a day. */
export type QuestionSet = { id: number; from: Day; questions: readonly Partial<Question>[] }

/** How many days before the demo's first day Eastmarsh began to ask the questions of today. */
export const NEW_WORDS_SINCE = 60

const OLD_WORDS: Readonly<Record<string, string>> = {
  nutrition: 'Food: buying it, cooking it, eating enough of it',
  relationships: 'Keeping in touch with family and friends',
  community: 'Going to shops, the surgery and other places in the neighbourhood',
}

/** As they were asked before areas of wellbeing: kept in the shape of that time. */
const OLD_SET = OUTCOMES.map(({ key, about, ask }) => ({ key, about, ask: OLD_WORDS[key] ?? ask }))

/** Eastmarsh changed its words: whoever was asked before that day keeps the questions as they were. Others have one set. */
export function questionSetsOf(slug: string, today: Day, from: Day): readonly QuestionSet[] {
  const questions = [...OUTCOMES, ...WELLBEING]
  if (slug !== 'eastmarsh') return [{ id: 1, from, questions }]
  return [
    { id: 1, from, questions: OLD_SET },
    { id: 2, from: addDays(today, -NEW_WORDS_SINCE), questions },
  ]
}
