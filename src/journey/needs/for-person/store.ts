import { statement } from '#db/statement.ts'
import { newestOf } from '../carer/invited/store.ts'
import { answersOf } from '../store.ts'

/** What a worker typed for the person by phone or from paper; nothing of what the person typed, nor before the worker has finished. */
export const typedForPersonOf = statement('needs-typed-for-person', (q, p: { budget: string }) =>
  answersOf(q, p.budget)
    .distinctOn('a.question_key')
    .where('a.side', '=', 'person')
    .where('a.how', 'in', ['phone', 'paper'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('answers_done as d')
          .select('d.side')
          .whereRef('d.assessment_id', '=', 'a.assessment_id')
          .where('d.side', '=', 'worker'),
      ),
    )
    .orderBy('a.question_key')
    .orderBy('a.answer_id', 'desc'),
)

/** Which questions the person has answered in a session of their own or on a device handed to them: the keys alone. */
export const keysOfPerson = statement('needs-keys-of-person', (q, p: { budget: string }) =>
  q
    .selectFrom('answer as a')
    .distinctOn('a.question_key')
    .select('a.question_key')
    .where('a.assessment_id', '=', newestOf(p.budget))
    .where('a.side', '=', 'person')
    .where('a.how', 'not in', ['phone', 'paper']),
)
