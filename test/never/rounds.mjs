/* Rounds of a budget: what is paid again after a way back, and what stays as it was. */
const SQL = 'src/db/migrations/0022-rounds.sql'
const RULES = 'src/journey/money/agreement/rules.ts'
const trigger = (guard, find) => ({ guard: `the database: ${guard}`, file: SQL, find, replace: '' })

export const ROUND_GUARDS = {
  'after a way back payments begin by a plan that nobody approved since': [
    {
      guard: 'the rule',
      file: RULES,
      find: "if (back !== undefined && approved === undefined) return refuse('no-plan-since-the-way-back')",
      replace: '',
    },
    trigger(
      'the decision comes first',
      'create trigger a_round_follows_its_decision after insert on agreement for each row execute function a_round_follows_its_decision();',
    ),
    {
      guard: 'the database: a round is opened by somebody who came back after an end',
      file: SQL,
      find: "raise exception 'somebody comes back after an ending that was confirmed and is over';",
      replace: 'null;',
    },
  ],
  'a round that is over is changed or paid again': [
    {
      guard: 'what began before the return begins with the decision',
      file: RULES,
      find: '.map((line) => (isOld(line) ? { ...line, from: decidedOn } : line))',
      replace: '.map((line) => line)',
    },
    trigger(
      'nothing more is laid over it',
      'create trigger a_round_that_is_over_stays after insert on overlay for each row execute function a_round_that_is_over_stays();',
    ),
    trigger(
      'no line more, and none that reaches back',
      'create trigger a_line_begins_in_its_round after insert on agreement_line for each row execute function a_line_begins_in_its_round();',
    ),
    trigger(
      'its last day stays',
      'create trigger what_ended_stays_ended after insert on overlay_withdrawn for each row execute function what_ended_stays_ended();',
    ),
    {
      guard: 'once a round',
      file: SQL,
      find: 'unique (authority_id, budget_id, round);\ncomment on column agreement.round',
      replace: 'unique (authority_id, budget_id, round, version_id);\ncomment on column agreement.round',
    },
  ],
  'what came too much before a way back is kept back of what is paid after it': [
    {
      guard: 'the pay run',
      file: 'src/journey/money/payrun/due/grouping.ts',
      find: 'one.amountPence < 0n && !payable.earlier.has(one.lineId)',
      replace: 'one.amountPence < 0n',
    },
  ],
}
