/* Afterwards: who is told, who is on duty, what silence is, and the way back. */
import { laterPolicy, lets } from './kit.mjs'

const AFTERWARDS = 'src/db/migrations/0021-afterwards.sql'
const OVER = 'src/db/migrations/0027-after-the-end.sql'
const SAID_IN_TIME = 'src/db/migrations/0051-said-in-time.sql'
const STANDS = 'src/db/migrations/0036-endings-that-stand.sql'

export const AFTERWARDS_GUARDS = {
  'an ending that somebody says is wrong, or that fell, goes on acting': [
    {
      guard: 'what stands is said once',
      file: STANDS,
      find: 'where not exists (select from ending_challenge x where x.authority_id = e.authority_id and x.ending_id = e.ending_id)',
      replace: 'where true',
    },
    {
      guard: 'the page afterwards',
      file: 'src/journey/followup/reads.ts',
      find: 'told?.challenge === undefined ? told : undefined',
      replace: 'told?.challenge === undefined ? told : told',
    },
  ],
  'something is laid over payments that have ended, or their last day is taken away': [
    {
      guard: 'the database: nothing is laid over it',
      file: OVER,
      find: "raise exception 'nothing is laid over an agreement after its end';",
      replace: 'null;',
    },
    {
      guard: 'the database: its last day stays',
      file: SAID_IN_TIME,
      find: "raise exception 'a last day that has passed stays: money begins again by the way back';",
      replace: 'null;',
    },
  ],
  'something lost is seen by nobody, or is forgotten before somebody answered': [
    {
      guard: 'told in the same transaction',
      file: 'src/journey/followup/answering/deeds.ts',
      find: 'lost ? await raiseCall(tx, permit, calling) : { lines: told }',
      replace: 'lost && calling.how !== how ? await raiseCall(tx, permit, calling) : { lines: told }',
    },
    {
      guard: 'the database: a loss has its call',
      file: AFTERWARDS,
      find: "raise exception 'what is lost is told at once';",
      replace: 'null;',
    },
    {
      guard: 'it stays until somebody has answered',
      file: 'src/journey/followup/duty/store.ts',
      find: 'where a.call_id is null and b.person_id <>',
      replace:
        'where a.call_id is null and not exists (select from help_call_taken y where y.call_id = k.call_id) and b.person_id <>',
    },
    {
      guard: 'managers are told when it is late',
      file: 'src/journey/followup/duty/jobs.ts',
      find: 'return managers.length > 0',
      replace: 'throw new Error(`planted ${managers.length}`)',
    },
    {
      guard: 'only those on duty, managers and the own worker read it',
      file: 'src/journey/followup/duty/reads.ts',
      find: 'return reads ? calls.find((one) => one.callId === callId) : undefined',
      replace: 'return reads || calls.length > 0 ? calls.find((one) => one.callId === callId) : undefined',
    },
  ],
  'the duty is empty while a check-in is open': [
    {
      guard: 'the rule',
      file: 'src/journey/followup/duty/rules.ts',
      find: "return others || !checkInsAreOpen ? fine : refuse('name-another-first')",
      replace: "return others || !checkInsAreOpen || held ? fine : refuse('name-another-first')",
    },
    {
      guard: 'the database, where one is taken away',
      file: AFTERWARDS,
      find: 'create trigger duty_stays_held after insert on duty_ended for each row execute function duty_stays_held();',
      replace: '',
    },
    {
      guard: 'the database, where a role ends',
      file: AFTERWARDS,
      find: 'create trigger duty_keeps_its_role after insert on role_ended for each row execute function duty_keeps_its_role();',
      replace: '',
    },
    {
      guard: 'the database, where somebody chooses',
      file: AFTERWARDS,
      find: 'create trigger check_ins_need_a_duty after insert on check_in_choice for each row execute function check_ins_need_a_duty();',
      replace: '',
    },
  ],
  'somebody is reminded more than once, or asked while they want no asking': [
    {
      guard: 'reminded once',
      file: AFTERWARDS,
      find: 'primary key (authority_id, check_in_id, turn),',
      replace: 'primary key (authority_id, check_in_id, turn, on_day),',
    },
    {
      guard: 'what was stopped is not asked',
      file: 'src/journey/followup/store.ts',
      find: 'and (chosen.waves is null or c.wave = any(chosen.waves)))`',
      replace: 'and (chosen.waves is null or c.wave is not null))`',
    },
  ],
  'one side answers for the other as if it were theirs': [
    laterPolicy('...{ see: both, choose: person, answer: person },', '...{ see: both, choose: person, answer: both },'),
    laterPolicy("'answer-for-person': worker, note: worker }", "'answer-for-person': both, note: worker }"),
    laterPolicy("'answer-for-person': worker, note: worker }", "'answer-for-person': worker, note: both }"),
  ],
  'a budget that ended pays again after a way back without a new decision': [
    {
      guard: 'its deeds know nothing of money (the last day is taken away)',
      file: 'src/journey/followup/way-back/deeds.ts',
      find: 'await tx.run(addWayBack, {',
      replace: [
        "await tx.run({ name: 'planted', values: () => [], text:",
        "'insert into overlay_withdrawn (overlay_id, withdrawn_by, withdrawn_on)' +",
        '" select o.overlay_id, \'" + permit.humanId + "\', \'" + permit.today + "\' from overlay o where o.kind = \'ends\' and o.budget_id = \'" + budgetId + "\'"',
        '} as never, {} as never)',
        'await tx.run(addWayBack, {',
      ].join('\n'),
    },
    lets('way_back', AFTERWARDS),
  ],
}
