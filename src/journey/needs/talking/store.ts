import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { newestOf } from '../carer/invited/store.ts'
import type { EndsAs, Level } from '../needs.ts'

/** How the talks of the newest assessment ended; the newest of each question stands. */
export const talksOf = statement('needs-talks', (q, p: { budget: string }) =>
  q
    .selectFrom('difference_talk as t')
    .innerJoin('human as h', 'h.human_id', 't.typed_by')
    .distinctOn('t.question_key')
    .leftJoin('human as third', 'third.human_id', 't.third_human')
    .select(['t.talk_id', 't.question_key', 't.ends_as', 't.words', 't.talked_on', 'h.name as by_name'])
    .select(['t.agreed_level', 't.ask_by', 'third.name as third_name'])
    .where('t.assessment_id', '=', newestOf(p.budget))
    .orderBy('t.question_key')
    .orderBy('t.talk_id', 'desc'),
)

/** The end of a talk to be written down; what belongs to another end is null. */
export type NewTalk = {
  assessment: string
  key: string
  endsAs: EndsAs
  words: string
  agreedLevel: Level | null
  third: string | null
  askBy: Day | null
  by: string
  on: Day
}

export const addTalk = statement('add-difference-talk', (q, p: NewTalk) =>
  q.insertInto('difference_talk').values({
    assessment_id: p.assessment,
    question_key: p.key,
    ends_as: p.endsAs,
    words: p.words,
    agreed_level: p.agreedLevel,
    third_human: p.third,
    ask_by: p.askBy,
    typed_by: p.by,
    talked_on: p.on,
  }),
)
