/* A bad time: what may be added, and what may not be taken. */
import { lets, policy } from './kit.mjs'

const TWO_VIEWS = 'src/db/migrations/0006-two-views.sql'
const MORE = 'src/db/migrations/0042-more-in-a-bad-time.sql'
const MORE_RULES = 'src/journey/money/unwell/more/rules.ts'
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
  'more money in a bad time than the plan that was decided agreed to': [
    {
      guard: 'the trigger',
      file: MORE,
      find: "create trigger more_is_as_agreed after insert on overlay for each row when (new.kind = 'unwell') execute function more_is_as_agreed();",
      replace: '',
    },
    { guard: 'no more money', file: MORE, find: 'or new.amount_pence > agreed.amount_pence then', replace: 'then' },
    { guard: 'more than nothing', file: MORE, find: 'or new.amount_pence = 0 or', replace: 'or' },
    { guard: 'no longer', file: MORE, find: ') > agreed.periods then', replace: ') > 99 then' },
    {
      guard: 'whole periods',
      file: MORE,
      find: "raise exception 'more in a bad time is for whole periods of its line';",
      replace: 'null;',
    },
    {
      guard: 'once over a day',
      file: MORE,
      find: 'group by began having count(*) > 1',
      replace: 'group by began having count(*) > 9',
    },
    {
      guard: 'by a switch of the same budget',
      file: MORE,
      find: "and s.budget_id = new.budget_id and s.adds = 'hours'",
      replace: "and s.adds = 'hours'",
    },
    {
      guard: 'by a switch that asked for hours',
      file: MORE,
      find: "and s.budget_id = new.budget_id and s.adds = 'hours'",
      replace: 'and s.budget_id = new.budget_id',
    },
    {
      guard: 'by a switch that is open',
      file: MORE,
      find: 'where e.authority_id = s.authority_id and e.switch_id = s.switch_id)',
      replace: 'where false)',
    },
    {
      guard: 'as it was decided',
      file: MORE,
      find: 'least(now.amount_pence, yes.amount_pence), least(now.periods, yes.periods)',
      replace: 'now.amount_pence, now.periods',
    },
    {
      guard: 'as the version in force says',
      file: MORE,
      find: 'least(now.amount_pence, yes.amount_pence), least(now.periods, yes.periods)',
      replace: 'yes.amount_pence, yes.periods',
    },
    {
      guard: 'what was sent stays',
      file: MORE,
      find: 'create trigger more_stays_with_its_plan after insert on unwell_more for each row execute function more_stays_with_its_plan();',
      replace: '',
    },
    lets('unwell_more', MORE),
    {
      guard: 'a later version that adds goes to be decided',
      file: 'src/journey/money/changes/reads.ts',
      find: '  addsForABadTime(decided, next) ||\n',
      replace: '',
    },
    {
      guard: 'the rule',
      file: MORE_RULES,
      find: "return offer.stretches.length === 0 ? refuse('nothing-to-add-to') : refuse('choose-for-how-long', 'periods')",
      replace: 'return fine',
    },
  ],
  'more in a bad time is started by a carer, a friend or anybody but the person and their worker': [
    policy("'start-more': both,", "'start-more': { ...both, carer: 'own' },"),
    policy("'start-more': both,", "'start-more': { ...both, 'finance-officer': 'own' },"),
    {
      guard: 'in the database',
      file: MORE,
      find: "raise exception 'more in a bad time is begun by the person or their worker';",
      replace: 'null;',
    },
    {
      guard: 'the worker who stands beside them',
      file: MORE,
      find: 'where beside.worker_id = new.made_by or',
      replace: 'where true or',
    },
  ],
  'a switch, or more in a bad time, lowers or stops money': [
    policy("'end-more': person,", "'end-more': both,"),
    {
      guard: 'it adds',
      file: 'src/core/pattern/layers.ts',
      find: 'beforePence + amountPence',
      replace: 'beforePence - amountPence',
    },
    {
      guard: 'the trigger',
      file: MORE,
      find: 'create constraint trigger more_is_ended_by_the_person after insert on overlay_withdrawn deferrable initially deferred\n  for each row execute function more_is_ended_by_the_person();',
      replace: '',
    },
    { guard: 'the person alone', file: MORE, find: 'and b.person_id = new.withdrawn_by) then', replace: ') then' },
    { guard: 'what has begun', file: MORE, find: 'if was.from_day < new.withdrawn_on then', replace: 'if false then' },
    {
      guard: 'what stands in a pay run',
      file: MORE,
      find: 'and i.period_from between was.from_day and was.to_day;',
      replace: 'and false;',
    },
  ],
  'less is kept for a bad time, or more than was decided, by a new version that nobody said yes to': [
    {
      guard: 'less kept is for the worse',
      file: 'src/journey/money/changes/worse.ts',
      find: 'kept.after < kept.before',
      replace: 'kept.after > kept.after',
    },
    {
      guard: 'more kept asks for a decision',
      file: 'src/journey/money/changes/reads.ts',
      find: 'keptBy(next) > keptBy(decided)',
      replace: 'keptBy(next) > keptBy(next)',
    },
  ],
  'more in a bad time is paid past an ending': [
    {
      guard: 'the earliest ending',
      file: 'src/core/pattern/course.ts',
      find: "Math.min(to, ...on('ends'))",
      replace: 'to',
    },
    {
      guard: 'nothing is offered after it',
      file: MORE_RULES,
      find: 'if (last !== undefined && first > last) return []',
      replace: '',
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
