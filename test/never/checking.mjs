/* Looking at what was bought, money that goes back, and what the person starts: never against them. */
const SQL = 'src/db/migrations/0012-checking-in-proportion.sql'
// What 0012 wrote of money that comes back is written anew there.
const ROUNDS = 'src/db/migrations/0022-rounds.sql'
// What 0012 wrote of a manager who decides where nobody could be reached stands there; of notice, reason and reply, it is written anew.
const DECIDED = 'src/db/migrations/0034-said-on-paper-and-looked-at-again.sql'
const REPLY = 'src/db/migrations/0041-a-word-of-their-own.sql'
const CHECKS = 'src/journey/spending/checking/rules.ts'
const BACK = 'src/journey/spending/giving-back/rules.ts'

export const CHECKING_GUARDS = {
  'anything is asked for while a bad time goes on, or in the days after it': [
    {
      guard: 'the one thing',
      file: CHECKS,
      find: 'if (resting !== undefined) return undefined\n  const open = openLookOf',
      replace: 'const open = openLookOf',
    },
    {
      guard: 'the caseload',
      file: 'src/journey/spending/checking/beside/rules.ts',
      find: 'if (resting !== undefined) return undefined\n  if (open !== undefined && open.unanswered > 0)',
      replace: 'if (open !== undefined && open.unanswered > 0)',
    },
  ],
  'a receipt is asked for in a bad time, or money waits for one': [
    {
      guard: 'the one thing',
      file: CHECKS,
      find: 'if (resting !== undefined) return undefined\n  const open = openLookOf',
      replace: 'const open = openLookOf',
    },
  ],
  'a look begins or a question reaches the person in a bad time': [
    {
      guard: 'the look',
      file: CHECKS,
      find: "if (checking.resting !== undefined) return refuse('is-a-bad-time')",
      replace: '',
    },
    {
      guard: 'the question',
      file: CHECKS,
      find: "if (resting !== undefined) return refuse('is-a-bad-time')\n  if (item.isFine)",
      replace: 'if (item.isFine)',
    },
  ],
  'a closer look begins without the person’s view and a day to think again': [
    {
      guard: 'the rule',
      file: CHECKS,
      find: "? fine : refuse('their-view-is-to-come')",
      replace: '? fine : fine',
    },
    {
      guard: 'the trigger',
      file: SQL,
      find: 'create trigger closer_only_after_asking after insert on check_level for each row execute function closer_only_after_asking();',
      replace: '',
    },
  ],
  'any of this holds, lowers or stops a payment': [
    {
      guard: 'a question writes nothing that payments are worked out from',
      file: 'src/journey/spending/checking/store.ts',
      find: "    .insertInto('look_question')\n    .values({ look_id: p.look, purchase_id: p.purchase, words: p.words, asked_by: p.by, asked_on: p.on }),",
      replace: `    .with('held', (h) => h.insertInto('overlay').columns(['overlay_id', 'budget_id', 'agreement_id', 'kind', 'from_day', 'reason', 'made_by', 'made_on'])
      .expression((e) => e.selectFrom('agreement as a').innerJoin('look_item as i', 'i.budget_id', 'a.budget_id').where('i.purchase_id', '=', p.purchase)
        .select([sql<string>\`gen_random_uuid()\`.as('id'), 'a.budget_id', 'a.agreement_id', sql<'ends'>\`'ends'\`.as('kind'), sql<Day>\`\${p.on}::date\`.as('d'),
          sql<string>\`'x'\`.as('r'), sql<string>\`\${p.by}::uuid\`.as('b'), sql<Day>\`\${p.on}::date\`.as('o')])))
    .insertInto('look_question')
    .values({ look_id: p.look, purchase_id: p.purchase, words: p.words, asked_by: p.by, asked_on: p.on }),`,
    },
  ],
  'the council takes money back while payments go on, without a proposal that was carried out': [
    {
      guard: 'the door',
      file: ROUNDS,
      find: "if limit_pence is null then\n    raise exception 'money comes back only after notice, reason and reply';\n  end if;",
      replace: '',
    },
    {
      guard: 'no more than that',
      file: ROUNDS,
      find: "raise exception 'more comes back than was proposed';",
      replace: 'null;',
    },
  ],
  'money goes back without reasons, a second human and notice': [
    {
      guard: 'the rule',
      file: BACK,
      find: "if (approved === undefined) return refuse('not-approved-yet')\n  const standing",
      replace: 'if (approved === undefined) return fine\n  const standing',
    },
    {
      guard: 'the notice',
      file: REPLY,
      find: "raise exception 'money comes back only after notice by another human';",
      replace: 'null;',
    },
    {
      guard: 'the reasons',
      file: REPLY,
      find: "raise exception 'money comes back only with its reasons';",
      replace: 'null;',
    },
    {
      guard: 'two humans',
      file: SQL,
      find: 'constraint another_human_approves check (approved_by <> proposed_by)',
      replace: 'constraint another_human_approves check (true)',
    },
    {
      guard: 'four weeks',
      file: SQL,
      find: 'constraint notice_of_four_weeks check (not_before >= approved_on + 28)',
      replace: 'constraint notice_of_four_weeks check (true)',
    },
  ],
  'no answer is taken for a yes, nor “I need it”': [
    {
      guard: 'the rule',
      file: BACK,
      find: "if (today < (goesFrom(one) ?? today)) return refuse('their-day-has-not-come')",
      replace: 'if (today < (goesFrom(one) ?? today)) return fine',
    },
    {
      guard: 'a manager decides',
      file: BACK,
      find: "return decided === undefined ? refuse('manager-decides-first') : fine",
      replace: 'return fine',
    },
    {
      guard: 'the trigger',
      file: REPLY,
      find: "raise exception 'money comes back only after the reply: no answer is not a yes';",
      replace: 'null;',
    },
    {
      guard: 'an answer that is no yes',
      file: REPLY,
      find: "if said.reply_id is not null and said.reply <> 'agree' then",
      replace: 'if false then',
    },
    {
      guard: 'two tries',
      file: DECIDED,
      find: 't.give_back_id = new.give_back_id) < 2 then',
      replace: 't.give_back_id = new.give_back_id) < 1 then',
    },
    {
      guard: 'another human',
      file: DECIDED,
      find: 'constraint another_human_decides check (decided_by <> proposed_by)',
      replace: 'constraint another_human_decides check (true)',
    },
  ],
  'a yes that somebody typed for the person cuts their notice short': [
    {
      guard: 'the rule',
      file: BACK,
      find: "if (standing?.reply === 'agree' && standing.typedBy === undefined) return fine",
      replace: "if (standing?.reply === 'agree') return fine",
    },
    {
      guard: 'the trigger',
      file: REPLY,
      find: "raise exception 'money comes back only after the reply: the person still has time';",
      replace: 'null;',
    },
  ],
  'a yes that somebody typed stands over what the person said in their own session, or takes money on the day it was typed':
    [
      {
        guard: 'the rule',
        file: BACK,
        find: "return own === undefined || own.reply === 'agree' ? newest : own",
        replace: 'return newest',
      },
      {
        guard: 'their two weeks',
        file: BACK,
        find: 'return copyRead > approved.notBefore ? copyRead : approved.notBefore',
        replace: 'return approved.notBefore',
      },
      {
        guard: 'the trigger',
        file: REPLY,
        find: "if own.reply_id is not null and own.reply <> 'agree' then",
        replace: 'if false then',
      },
      {
        guard: 'the trigger for their two weeks',
        file: REPLY,
        find: 'greatest(yes.not_before, said.said_on + 14)',
        replace: 'yes.not_before',
      },
    ],
  'notice that money could go back begins in a bad time': [
    {
      guard: 'the rule',
      file: BACK,
      find: "if (isBadTime && one.approved === undefined && one.asRole !== 'person') return refuse('is-a-bad-time')",
      replace: '',
    },
  ],
  'another provider stops what is owed, or changes what is paid': [
    {
      guard: 'the rule for whoever is employed',
      file: 'src/journey/spending/changing/rules.ts',
      find: "if (line.paPart !== undefined) return refuse('somebody-is-employed')",
      replace: '',
    },
  ],
}
