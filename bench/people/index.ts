import { idOf, POPULATED } from '#demo/councils.ts'
import { ANSWERING_SQL } from './answering.ts'
import { keepingSql } from './keeping.ts'
import { PLANS_SQL } from './plans.ts'

export { FIRST_LINE } from './plans.ts'

/** Somebody whom a measure has made for itself: always the same ids. */
export type Own = { humanId: string; budgetId: string }

const own = (key: string): Own => ({ humanId: idOf(`bench ${key}`), budgetId: idOf(`bench budget ${key}`) })

/** Whose questions are open, and answered once: they answer again. */
export const ANSWERING: readonly Own[] = Array.from({ length: 64 }, (_, at) => own(`answering ${at}`))

/** Whose plans are alike: one in its first version, the other in its last of many. */
export const PLANS = { one: own('plan of one version'), many: own('plan of many versions') } as const

/** Who works out what their things will cost when the money stops. */
export const KEEPER = own('keeper')

const row = ({ humanId, budgetId }: Own, versions: number) => ({ person_id: humanId, budget_id: budgetId, versions })

/** A table `own` of them for the further statements. Each has said yes to the offer, with the council's first worker beside them. */
const begun = (people: readonly { person_id: string; budget_id: string; versions: number }[]): string => `
  set app.authority = '${POPULATED.authorityId}';
  create temporary table own as select *, md5('bench assessment ' || budget_id)::uuid as assessment_id,
    (select human_id from role_held where authority_id = ${POPULATED.authorityId} and role = 'worker' order by human_id limit 1) as worker_id
    from jsonb_to_recordset('${JSON.stringify(people)}') as o (person_id uuid, budget_id uuid, versions int);
  insert into human (human_id, name, known_as, joined_at) select person_id, 'Robin Bench', 'Robin', now() from own;
  insert into role_held (human_id, role, from_day) select person_id, 'person', current_date - 60 from own;
  insert into person (person_id, known_from) select person_id, current_date - 60 from own;
  insert into named_worker (person_id, worker_id, from_day) select person_id, worker_id, current_date - 60 from own;
  insert into budget (budget_id, person_id, opened_on, opened_by) select budget_id, person_id, current_date - 60, worker_id from own;
  insert into offer (offer_id, budget_id, explained_by, explained_on, format, what_was_said)
    select md5('bench offer ' || budget_id)::uuid, budget_id, worker_id, current_date - 55, 'talked', 'What it is, and that it can end.' from own;
  insert into offer_answer (budget_id, offer_id, answer, own_words, said_by, typed_by, answered_on)
    select budget_id, md5('bench offer ' || budget_id)::uuid, 'accepted', 'I would like to try.', person_id, person_id, current_date - 50 from own;
  insert into assessment (assessment_id, budget_id, question_set_id, opened_by, opened_on)
    select assessment_id, budget_id, (select max(question_set_id) from question_set where authority_id = ${POPULATED.authorityId}),
      worker_id, current_date - 45 from own;`

const VERSIONS = 30

/** What makes the bench's own people, run once by the superuser after the council was filled. */
export const OWN_PEOPLE_SQL = [
  begun([...ANSWERING.map((one) => row(one, 0)), row(PLANS.one, 1), row(PLANS.many, VERSIONS), row(KEEPER, 1)]),
  ANSWERING_SQL,
  PLANS_SQL,
  keepingSql(KEEPER.budgetId),
  'analyze;',
].join('\n')
