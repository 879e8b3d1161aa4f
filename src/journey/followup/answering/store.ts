import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Benefit, How, PaidBy } from '../followup.ts'

/** Every answering, the newest first. */
export const saidOf = statement('followup-said', (q, p: { budget: string }) =>
  q
    .selectFrom('check_in_said as s')
    .innerJoin('human as t', 't.human_id', 's.typed_by')
    .select(['s.check_in_id', 's.words', 's.satisfied', 's.worthwhile', 's.happy', 's.anxious', 's.hospital_stays'])
    .select(['s.crises', 's.said_on', 's.typed_on', 't.name as typed_by_name'])
    .select((e) => e.ref('s.how').$castTo<How>().as('how'))
    .where('s.budget_id', '=', p.budget)
    .orderBy('s.typed_on', 'desc')
    .orderBy('s.said_id', 'desc'),
)

export const notesOf = statement('followup-notes', (q, p: { budget: string }) =>
  q
    .selectFrom('check_in_note as n')
    .innerJoin('check_in as c', 'c.check_in_id', 'n.check_in_id')
    .innerJoin('human as h', 'h.human_id', 'n.said_by')
    .select(['n.check_in_id', 'n.words', 'h.name as by_name', 'n.said_on'])
    .where('c.budget_id', '=', p.budget)
    .orderBy('n.note_id'),
)

type NewSaid = {
  id: string
  checkIn: string
  budget: string
  words: string
  satisfied: number | null
  worthwhile: number | null
  happy: number | null
  anxious: number | null
  hospitalStays: number | null
  crises: number | null
  how: How
  by: string
  typedBy: string
  saidOn: Day
  typedOn: Day
}

export const addSaid = statement('followup-add-said', (q, p: NewSaid) =>
  q.insertInto('check_in_said').values({
    ...{ said_id: p.id, check_in_id: p.checkIn, budget_id: p.budget, words: p.words },
    ...{ satisfied: p.satisfied, worthwhile: p.worthwhile, happy: p.happy, anxious: p.anxious },
    ...{ hospital_stays: p.hospitalStays, crises: p.crises },
    ...{ how: p.how, said_by: p.by, typed_by: p.typedBy, said_on: p.saidOn, typed_on: p.typedOn },
  }),
)

type NewAnswer = {
  said: string
  checkIn: string
  outcome: string
  benefit: Benefit
  paidBy: PaidBy | null
  how: string
  by: string
  typedBy: string
  on: Day
}

export const addAnswer = statement('followup-add-answer', (q, p: NewAnswer) =>
  q.insertInto('check_in_answer').values({
    ...{ check_in_id: p.checkIn, said_id: p.said, outcome_id: p.outcome, benefit: p.benefit, paid_by: p.paidBy },
    ...{ how: p.how, said_by: p.by, typed_by: p.typedBy, said_on: p.on },
  }),
)

export const addNote = statement('followup-add-note', (q, p: { checkIn: string; words: string; by: string; on: Day }) =>
  q.insertInto('check_in_note').values({ check_in_id: p.checkIn, words: p.words, said_by: p.by, said_on: p.on }),
)
