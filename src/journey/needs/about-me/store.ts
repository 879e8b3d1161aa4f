import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { How } from '../needs.ts'
import type { Part } from './about-me.ts'

export const aboutMeRows = statement('needs-about-me', (q, p: { budget: string }) =>
  q
    .selectFrom('about_me as a')
    .innerJoin('human as typist', 'typist.human_id', 'a.typed_by')
    .distinctOn('a.part')
    .select(['a.part', 'a.words', 'a.said_by', 'a.typed_by', 'a.said_on', 'a.typed_on', 'a.how'])
    .select('typist.name as typed_by_name')
    .where('a.budget_id', '=', p.budget)
    .orderBy('a.part')
    .orderBy('a.about_me_id', 'desc'),
)

export const addAboutMe = statement(
  'needs-add-about-me',
  (
    q,
    p: {
      budget: string
      part: Part
      words: string
      saidBy: string
      typedBy: string
      saidOn: Day
      typedOn: Day | null
      how: How
    },
  ) =>
    q.insertInto('about_me').values({
      budget_id: p.budget,
      part: p.part,
      words: p.words,
      said_by: p.saidBy,
      typed_by: p.typedBy,
      said_on: p.saidOn,
      typed_on: p.typedOn,
      how: p.how,
    }),
)
