/* From the first answers to a decision. */
import { PLAN, policy } from './kit.mjs'

const FOR_PERSON = 'src/journey/needs/for-person'

export const AGREEING = {
  'a side sees the other’s answers before both have finished (person first)': [
    {
      guard: 'the question to the database',
      file: 'src/journey/needs/carer/invited/store.ts',
      find: 'or (2 = (select count(*)',
      replace: 'or (0 <= (select count(*)',
    },
  ],
  'a side sees the other’s answers before both have finished (worker first)': [
    {
      guard: 'the rule',
      file: 'src/journey/needs/reads.ts',
      find: 'if (opened === undefined || !isRevealed(opened)) return',
      replace: 'if (opened === undefined) return',
    },
  ],
  'a worker writes in the person’s column before their own answers are locked, or over what the person answered': [
    {
      guard: 'the worker’s own first',
      file: `${FOR_PERSON}/rules.ts`,
      find: "if (opened.finished.worker === undefined) return refuse('finish-your-own-first')",
      replace: '',
    },
    {
      guard: 'never over the person’s own',
      file: `${FOR_PERSON}/rules.ts`,
      find: '.filter(({ key }) => answeredByPerson.includes(key))',
      replace: '.filter(() => false)',
    },
    {
      guard: 'the question which answers are the person’s own',
      file: `${FOR_PERSON}/store.ts`,
      find: ".where('a.how', 'not in', ['phone', 'paper'])",
      replace: ".where('a.how', 'in', ['phone', 'paper'])",
    },
    {
      guard: 'the question to the database: only what the worker typed',
      file: `${FOR_PERSON}/store.ts`,
      find: ".where('a.how', 'in', ['phone', 'paper'])",
      replace: '',
    },
  ],
  'a worker types over what the person says of themselves': [
    {
      guard: 'never over the person’s own',
      file: 'src/journey/needs/about-me/rules.ts',
      find: 'one.part === part && one.byPerson && one.words',
      replace: "one.part === part && one.words === 'nobody’s' && one.words",
    },
    policy("'write-as-person': person, 'write-for-person'", "'write-as-person': both, 'write-for-person'"),
  ],
  'a worker changes the person’s column': [policy("'answer-as-person': person", "'answer-as-person': both")],
  'the person changes the worker’s column': [policy("'answer-as-worker': worker", "'answer-as-worker': both")],
  'a worker changes the person’s column, nor the person the worker’s': [
    policy("open: both,\n    'write-as-person': person", "open: both,\n    'write-as-person': both"),
    policy("'write-as-worker': worker,\n    'write-as-carer'", "'write-as-worker': both,\n    'write-as-carer'"),
    policy("'write-as-carer': { carer: 'own' }", "'write-as-carer': { ...worker, carer: 'own' }"),
  ],
  'a side answers the plan for the other': [
    policy("'agree-as-person': person", "'agree-as-person': both"),
    policy("'agree-as-worker': worker", "'agree-as-worker': both"),
    {
      guard: 'the side is the permit’s',
      file: 'src/journey/plan/answers/deeds.ts',
      find: "side: permit.action === 'agree-as-person' ? 'person' : 'worker'",
      replace: "side: 'person'",
    },
  ],
  'a sent plan changes, by any page or in the database': [
    {
      guard: 'the rule',
      file: 'src/journey/plan/rules.ts',
      find: "return plan.submitted ? refuse('plan-is-with-the-decider') : fine",
      replace: 'return fine',
    },
    ...['outcome', 'spend_line'].map((table) => ({
      guard: `the trigger on ${table}`,
      file: PLAN,
      find: `create trigger submitted_plan_stays before insert or update or delete on ${table} for each row execute function plan_is_submitted();`,
      replace: '',
    })),
  ],
  'an approval by the author, by the page': [
    {
      guard: 'the rule',
      file: 'src/journey/decision/rules.ts',
      find: "if (submission.submittedById === human.humanId || authors.has(human.humanId)) return refuse('may-not-decide-own')",
      replace: '',
    },
  ],
  'an approval above one’s limit': [
    {
      guard: 'the rule',
      file: 'src/journey/decision/process/rules.ts',
      find: "limit === null || yearlyPence <= limit ? fine : refuse('above-your-limit', 'verdict')",
      replace: 'limit === null || yearlyPence <= limit ? fine : fine',
    },
    {
      guard: 'a decision is held against the rule',
      file: 'src/journey/decision/deciding/deeds.ts',
      find: 'isApproval(input.verdict) ? withinLimit(submission?.yearlyPence ?? 0n, limit) : []',
      replace: '[]',
    },
    {
      guard: 'the CHECK',
      file: 'src/db/migrations/0007-nobody-left-wondering.sql',
      find: "(verdict not in ('approved','approved-with-conditions') or limit_yearly_pence is null or yearly_pence <= limit_yearly_pence)",
      replace: '(true)',
    },
  ],
  'an approval by the author, straight into the database': [
    {
      guard: 'the CHECK',
      file: PLAN,
      find: 'constraint author_is_not_approver check (decided_by <> submitted_by),',
      replace: '',
    },
    {
      guard: 'the author is the submission’s own',
      file: PLAN,
      find: 'foreign key (authority_id, submission_id, submitted_by) references submission (authority_id, submission_id, submitted_by),',
      replace: 'foreign key (authority_id, submission_id) references submission,',
    },
  ],
  'a decision without reasons': [
    {
      guard: 'the field',
      file: 'src/journey/decision/deciding/forms.ts',
      find: "reasons: words({ needed: 'say-the-reasons' })",
      replace: 'reasons: words()',
    },
    {
      guard: 'the CHECK',
      file: PLAN,
      find: 'reasons text not null check (length(trim(reasons)) > 0),\n  conditions text',
      replace: 'reasons text not null,\n  conditions text',
    },
  ],
  'two approvals of one plan by a double click or two humans at once': [
    {
      guard: 'the rule',
      file: 'src/journey/decision/rules.ts',
      find: "if (submission.decision !== undefined) return refuse('already-decided')",
      replace: '',
    },
    {
      guard: 'the unique key',
      file: 'src/db/migrations/0007-nobody-left-wondering.sql',
      find: 'add constraint one_decision_a_turn unique (authority_id, submission_id, turn),',
      replace: '',
    },
  ],
  'a wait is shown shorter than it was': [
    {
      guard: 'every working day counts',
      file: 'src/journey/waiting/rules.ts',
      find: 'workingDaysBetween(since, until, holidays)',
      replace: 'workingDaysBetween(since, until, holidays) % 100',
    },
  ],
  'a wait is shown shorter than it was, because the ending in it was said to be wrong only after the new asking': [
    {
      guard: 'where it began is kept anew',
      file: 'src/db/migrations/0052-where-a-wait-began.sql',
      find: 'create trigger keep_where_waits_began after insert on ending_challenge for each row execute function keep_where_waits_began();',
      replace: '',
    },
  ],
  'a wait is shown shorter than it was, because the plan came back': [
    {
      guard: 'a return does not end a wait',
      file: 'src/db/migrations/0052-where-a-wait-began.sql',
      find: "asked.verdict is not null and (asked.verdict <> 'returned'",
      replace: 'asked.verdict is not null and (true',
    },
  ],
}
