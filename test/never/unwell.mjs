/* A bad time: what may be added, and what may not be taken. */
import { policy } from './kit.mjs'

const TWO_VIEWS = 'src/db/migrations/0006-two-views.sql'
const PAY_RUN = 'src/journey/money/payrun/due/store.ts'
const PAYS = 'join human on human.human_id = budget.person_id\n    where'

/** Pays nobody of whom this question is open. */
const holds = (guard, open) => ({
  guard,
  file: PAY_RUN,
  find: PAYS,
  replace: PAYS.replace('budget.person_id\n', `budget.person_id and not exists (${open})\n`),
})

export const UNWELL_GUARDS = {
  'a carer’s switch lowers or pauses money': [
    policy('    pause: person,', "    pause: { ...person, carer: 'own' },"),
    policy("'pause-by-wish': worker,", "'pause-by-wish': { ...worker, carer: 'own' },"),
    policy("'end-it': both,", "'end-it': { ...both, carer: 'own' },"),
    {
      guard: 'the trigger',
      file: TWO_VIEWS,
      find: 'create constraint trigger pause_has_consent after insert on overlay deferrable initially deferred\n  for each row execute function pause_has_consent();',
      replace: '',
    },
    {
      guard: 'the yes is the person’s',
      file: TWO_VIEWS,
      find: '(not c.by_wish and o.made_by = b.person_id or',
      replace: '(not c.by_wish or',
    },
    {
      guard: 'who spoke is who pauses',
      file: TWO_VIEWS,
      find: 'or o.made_by = c.spoke_to_them and exists',
      replace: 'or exists',
    },
    {
      guard: 'who pauses is the worker',
      file: TWO_VIEWS,
      find: 'n.person_id = b.person_id and n.worker_id = o.made_by',
      replace: 'n.person_id = b.person_id',
    },
    {
      guard: 'the wish says so',
      file: TWO_VIEWS,
      find: "and w.does = 'pause-if-i-say' and w.said_by = b.person_id",
      replace: 'and w.said_by = b.person_id',
    },
  ],
  'payments are held, lowered or stopped because a person has not ticked, answered or acknowledged': [
    holds('a switch holds no payment', 'select from unwell_switch s where s.budget_id = line.budget_id'),
    holds('an alarm holds no payment', 'select from alarm a where a.budget_id = line.budget_id'),
    holds(
      'a wish alone holds no payment',
      "select from unwell_setting u join plan_version v on v.version_id = u.version_id where v.budget_id = line.budget_id and u.does <> 'go-on'",
    ),
    holds(
      'what a person understands holds no payment',
      "select 1 where not exists (select from plan_sentence s join plan_version v on v.version_id = s.version_id where v.budget_id = line.budget_id and s.part = 'understood')",
    ),
    holds(
      'a review without an answer holds no payment',
      "select from review r where r.budget_id = line.budget_id and not exists (select from review_view w where w.review_id = r.review_id and w.side = 'person')",
    ),
    holds(
      'a plan without an answer holds no payment',
      "select from plan_version v where v.budget_id = line.budget_id and v.number > 1 and not exists (select from plan_answer w where w.version_id = v.version_id and w.side = 'person')",
    ),
    {
      guard: 'nothing but a pause lowers a payment',
      file: 'src/journey/money/payrun/work/deeds.ts',
      find: 'toJson(item.amountPence)',
      replace: 'toJson(item.amountPence - 1n)',
    },
  ],
}
