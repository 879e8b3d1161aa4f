/* What looks as if it was spent outside the plan. */
import { spendingPolicy } from './kit.mjs'

const SQL = 'src/db/migrations/0013-outside-the-plan.sql'
const RULES = 'src/journey/spending/outside/rules.ts'
const rule = (find, replace = '') => ({ guard: 'the rule', file: RULES, find, replace })

export const OUTSIDE_GUARDS = {
  'anything but explaining is offered where the rule was not explained': [
    rule("  if (one.rule.explained === undefined) return refuse('was-not-explained')\n"),
    {
      guard: 'asked only about a rule that was explained',
      file: SQL,
      find: '  constraint asked_about_an_explained_rule foreign key (authority_id, outside_id, rule_explained) references outside_rule (authority_id, outside_id, explained),\n',
      replace: '  foreign key (authority_id, outside_id) references outside_rule (authority_id, outside_id),\n',
    },
  ],
  'somebody is asked about the plan, or a rule is brought up, in a bad time': [
    rule(
      "  if (isBadTime) return refuse('is-a-bad-time')\n  if (one.rule === undefined) return refuse('name-the-rule-first')\n  if (one",
      "  if (one.rule === undefined) return refuse('name-the-rule-first')\n  if (one",
    ),
    rule(
      "  if (isBadTime) return refuse('is-a-bad-time')\n  if (one.rule === undefined) return refuse('name-the-rule-first')\n  return one",
      "  if (one.rule === undefined) return refuse('name-the-rule-first')\n  return one",
    ),
  ],
  'a row that is the person’s to see first is offered to the worker to ask about': [
    {
      guard: 'the days in which it is theirs alone',
      file: 'src/journey/spending/outside/store.ts',
      find: 'and n.noticed_on > ${seenSince}::date',
      replace: 'and n.noticed_on > ${seenSince}::date + 1000',
    },
  ],
  'a step comes before asking, answering and listening, or before a milder one': [
    rule("  if (one.heard.length === 0) return refuse('nobody-has-listened-yet')\n"),
    {
      guard: 'the order of steps',
      file: SQL,
      find: 'create trigger outside_step_in_order after insert on outside_step for each row execute function outside_step_in_order();',
      replace: '',
    },
  ],
  'a step is agreed where somebody else used the money': [
    rule("  if (one.answers[0]?.answer === 'somebody-else') return refuse('somebody-else-used-it')\n"),
    {
      guard: 'the trigger',
      file: SQL,
      find: "  if newest = 'somebody-else' then raise exception 'no step where somebody else used the money'; end if;\n",
      replace: '',
    },
  ],
  'money stops for this without a manager, reasons, full notice and other help': [
    rule("    ...(stop.lastDay < addDays(today, noticeDays) ? refuse('a-stop-needs-notice', 'lastDay') : fine),\n"),
    spendingPolicy(
      "    decide: { manager: 'own' },\n    waiting",
      "    decide: { ...worker, manager: 'own' },\n    waiting",
    ),
    {
      guard: 'a manager agreed',
      file: SQL,
      find: ") then raise exception 'an ending for this stands on a stop that a manager agreed to'",
      replace: ") and false then raise exception 'an ending for this stands on a stop that a manager agreed to'",
    },
    {
      guard: 'the full notice',
      file: SQL,
      find: "  if new.last_day < new.told_on + coalesce(notice, 28) then raise exception 'an ending for this needs the full notice'; end if;\n",
      replace: '',
    },
  ],
  'a carer, or anybody but the person and their worker, learns of the private question': [
    spendingPolicy(
      "'private-question': { see: worker,",
      "'private-question': { see: { ...worker, manager: 'council' },",
    ),
  ],
  'the worker writes the person’s answer, or a talk alone shows to anybody else': [
    spendingPolicy('ask: worker, answer: person },\n  noticed', 'ask: both, answer: both },\n  noticed'),
  ],
  'the worker knows before the person said so or could see it for the council’s days': [
    {
      guard: 'the rule',
      file: 'src/journey/spending/outside/noticed/rules.ts',
      find: "return said?.said === 'help' || today >= addDays(on, waitDays)",
      replace: "return said?.said !== 'not-so' && (today >= on || waitDays > 0)",
    },
  ],
}
