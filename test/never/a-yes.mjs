/* A yes that is carried out: less for a while, and who looks after the money, never without who has to say so. */
import { spendingPolicy } from './kit.mjs'

const SQL = 'src/db/migrations/0025-a-yes-is-carried-out.sql'

export const A_YES_GUARDS = {
  'a yes of the worker lowers a payment before the person has seen it and said yes': [
    spendingPolicy('change: { see: both, start: person', 'change: { see: both, start: both'),
    {
      guard: 'the person’s own second yes, in the database',
      file: SQL,
      find: 'and b.person_id = new.said_by and a.answered_by <> new.said_by',
      replace: '',
    },
    {
      guard: 'less as both said, in the database',
      file: SQL,
      find: 'create trigger less_is_as_both_said after insert on overlay for each row execute function less_is_as_both_said();',
      replace: '',
    },
    {
      guard: 'no amount without what it rests on',
      file: SQL,
      find: "or kind in ('pause','uplift','unwell') or (kind = 'ends' and line_id is null));",
      replace: "or kind in ('pause','uplift','unwell','amount') or (kind = 'ends' and line_id is null));",
    },
  ],
  'who looks after the money changes without a manager’s recorded step, without notice, or stops what is owed': [
    {
      guard: 'the step, in the database',
      file: SQL,
      find: 'create trigger a_new_way_has_its_step after insert on way_changed for each row execute function a_new_way_has_its_step();',
      replace: '',
    },
    {
      guard: 'the notice, in the database',
      file: SQL,
      find: "constraint a_new_way_has_notice check (managed_as = 'as-before' or from_day >= made_on + 14)",
      replace: "constraint a_new_way_has_notice check (managed_as = 'as-before' or from_day >= made_on)",
    },
    {
      guard: 'the notice',
      file: 'src/journey/money/ways/ways.ts',
      find: 'export const WAY_NOTICE_DAYS = 14',
      replace: 'export const WAY_NOTICE_DAYS = 15',
    },
    spendingPolicy(
      "decide: { manager: 'own' },\n    waiting",
      "decide: { worker: 'own', manager: 'own' },\n    waiting",
    ),
  ],
  'less for a while is laid over what is owed to somebody employed': [
    {
      guard: 'in the database',
      file: SQL,
      find: "raise exception 'what is owed to somebody employed does not get less';",
      replace: 'null;',
    },
    {
      guard: 'the rule',
      file: 'src/journey/spending/changing/rules.ts',
      find: "if (line?.paPart !== undefined) return refuse('somebody-is-employed', 'lineId')",
      replace: '',
    },
  ],
}
