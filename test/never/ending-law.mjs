/* The law of an ending: its ground, another human, its notice, and what holds while somebody looks again. */
const LAW_SQL = 'src/db/migrations/0018-ending-law.sql'
const LOOKED_SQL = 'src/db/migrations/0035-endings-looked-at.sql'
const GROUND_RULES = 'src/journey/ending/ground/rules.ts'

const LESS = 'src/db/migrations/0024-asked-heard-and-less.sql'
const raised = (words) => ({ guard: 'the trigger', file: LESS, find: `raise exception '${words}'`, replace: 'null' })

export const ENDING_LAW = {
  'money stops because a date in a plan passed': [
    {
      guard: 'a day in a plan is no last day of what is paid',
      file: 'src/journey/money/agreement/schedule.ts',
      find: '({ lineId: id, amountPence, every, from, season, paPart }: AgreementLine): BaseLine => ({',
      replace:
        '({ lineId: id, amountPence, every, from, season, paPart, plannedTo }: AgreementLine): BaseLine => ({ to: plannedTo,',
    },
    {
      guard: 'it makes a look due',
      file: 'src/journey/review/dates/due.ts',
      find: '    ...planDate(facts),\n',
      replace: '',
    },
  ],
  'less money by a change of the plan rests on nothing that the law knows': [
    {
      guard: 'the rule',
      file: 'src/journey/money/changes/rules.ts',
      find: "cutRestsOn(to, by, today) === undefined ? refuse('less-needs-a-ground') : fine",
      replace: "by === undefined ? refuse('less-needs-a-ground') : fine",
    },
    raised('less money was not begun by the person'),
    raised('less money was not agreed by the person in their own words'),
    raised('less money rests on a lawful ground, or on what both want'),
    {
      ...raised('less money rests on a lawful ground'),
      find: "then raise exception 'less money rests on a lawful ground'; end if;",
      replace: 'then null; end if;',
    },
  ],
  's.117 aftercare is ended by one body': [
    {
      guard: 'what free care ends by',
      file: LOOKED_SQL,
      find: 'create trigger free_care_ends_by_both after insert on aftercare_ended for each row execute function free_care_ends_by_both();',
      replace: '',
    },
    {
      guard: 'what a ground by both rests on',
      file: LOOKED_SQL,
      find: "then raise exception 'aftercare ends only when council and NHS have both decided it'; end if;\n  if new.basis = 'outside-the-plan'",
      replace: "then null; end if;\n  if new.basis = 'outside-the-plan'",
    },
    {
      guard: 'never a goal, time or a discharge alone: the rule',
      file: GROUND_RULES,
      find: "(typed.because.some((one) => CARRYING.includes(one)) ? fine : refuse('never-for-this-alone', 'because'))",
      replace: 'fine',
    },
    {
      guard: 'never a goal, time or a discharge alone: the database',
      file: LAW_SQL,
      find: "check (because && array['no-need-from-the-illness','staying-well-without-it'])",
      replace: 'check (true)',
    },
    {
      guard: 'the second body makes the ground, the first does not',
      file: 'src/journey/ending/ground/deeds.ts',
      find: 'if (other === undefined) {',
      replace: 'if (other === null) {',
    },
  ],
  'money stays stopped although somebody said by the last day that the ending is wrong': [
    {
      guard: 'the day of saying counts, and not that of typing',
      file: 'src/journey/ending/notice/rules.ts',
      find: 'const then = mayChallenge(found, ending.lastDay)',
      replace: 'const then = mayChallenge(found, today)',
    },
    {
      guard: 'the database: what was said later counts not',
      file: 'src/db/migrations/0051-said-in-time.sql',
      find: 'if told.last_day < new.said_on then',
      replace: 'if false then',
    },
  ],
  'money stops without a dated notice': [
    {
      guard: 'the full notice',
      file: LOOKED_SQL,
      find: 'told.last_day < told.told_on + coalesce(notice, 28)',
      replace: 'told.last_day < told.told_on',
    },
    {
      guard: 'an end of payments needs an ending',
      file: LAW_SQL,
      find: "when (new.kind = 'ends' and new.line_id is null)",
      replace: 'when (false)',
    },
    {
      guard: 'that last day or later',
      file: LAW_SQL,
      find: 'e.budget_id = new.budget_id and e.last_day <= new.from_day',
      replace: 'e.budget_id = new.budget_id',
    },
    {
      guard: 'nothing looks back',
      file: LOOKED_SQL,
      find: "if told.last_day < new.confirmed_on then raise exception 'nothing stops looking back'; end if;",
      replace: '',
    },
  ],
  'money ends or is cut without the lawful ground': [
    {
      guard: 'a decision that there are no needs: the database',
      file: LOOKED_SQL,
      find: "then raise exception 'only a decision about the needs, made since the money began, says that there are none'; end if;",
      replace: 'then null; end if;',
    },
    {
      guard: 'a decision that there are no needs: the rule',
      file: GROUND_RULES,
      find: "rests !== undefined && isNone && !rests.saysNone ? refuse('needs-a-decision-that-says-so', 'restsOn') : fine",
      replace: 'fine',
    },
    {
      guard: 'a ground at all',
      file: LOOKED_SQL,
      find: "if ground.ground_id is null or ground.basis = 'reassessed-less-needed'",
      replace: 'if false',
    },
    {
      guard: 'the other help is there: the database',
      file: LOOKED_SQL,
      find: "if ground.basis = 'another-way' and ground.other_from > told.last_day + 1",
      replace: 'if false',
    },
    {
      guard: 'the other help is there: the rule',
      file: GROUND_RULES,
      find: "? refuse('other-way-comes-too-late')",
      replace: '? fine',
    },
  ],
  'an end is decided by the system, by silence, by a date in the plan, or by whoever proposed it': [
    {
      guard: 'another human: the database',
      file: LOOKED_SQL,
      find: "if told.proposed_by = new.confirmed_by then raise exception 'another human confirms an ending'; end if;",
      replace: '',
    },
    {
      guard: 'who may confirm',
      file: 'src/access/who-may-ending.ts',
      find: "'say-as-worker': worker,\n    confirm: manager,",
      replace: "'say-as-worker': worker,\n    confirm: { ...manager, ...worker },",
    },
    {
      guard: 'silence is no yes',
      file: 'src/journey/ending/readiness/rules.ts',
      find: 'if (!ending.said.person) missing.push(...silenceStands(readiness, isShort))',
      replace: '',
    },
  ],
  'the money of who says that an ending is wrong stops while somebody looks again': [
    {
      guard: 'the last day is taken back',
      file: 'src/journey/ending/notice/deeds.ts',
      find: "if (ending.confirmed !== undefined) await goOnPaying(tx, also(permit, 'money', 'go-on-paying'))",
      replace: 'void [goOnPaying, also]',
    },
    {
      guard: 'and counts no longer for the database',
      file: LAW_SQL,
      find: 'e.last_day <= new.from_day\n      and not exists (select from ending_challenge x where x.ending_id = e.ending_id))',
      replace: 'e.last_day <= new.from_day)',
    },
    {
      guard: 'nor for the page',
      file: 'src/journey/ending/reads.ts',
      find: 'row.confirmed_on === null || challenge !== undefined',
      replace: 'row.confirmed_on === null',
    },
    {
      guard: 'another human looks again',
      file: LAW_SQL,
      find: 'create trigger ending_looked_at_by_another after insert on ending_challenge_answered for each row execute function ending_looked_at_by_another();',
      replace: '',
    },
  ],
}
