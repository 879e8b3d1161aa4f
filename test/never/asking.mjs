/* What somebody asked before buying: for two alone, held against nobody, told of nobody. */
import { spendingPolicy } from './kit.mjs'

const ASKING = 'src/journey/spending/asking'
const SQL = 'src/db/migrations/0009-can-i-spend.sql'

export const ASKING_GUARDS = {
  '“Can I spend it on…?” says yes to what a decision on the plan did not agree to': [
    {
      guard: 'what was not agreed is asked first',
      file: `${ASKING}/matching/subjects.ts`,
      find: "isAgreed ? 'allowed' : 'ask-first'",
      replace: "'allowed'",
    },
    {
      guard: 'the decision is looked up',
      file: `${ASKING}/reads.ts`,
      find: '!notAgreed.some(({ what }) => what === line)',
      replace: 'notAgreed.length >= 0',
    },
  ],
  'a question shows or counts where spending, money or a budget is looked at': [
    {
      guard: 'no line of the timeline',
      file: `${ASKING}/deeds.ts`,
      find: "if (because !== undefined) await toWorker(tx, permit, id, { because, how: 'self' })\n  return { lines: [], id }",
      replace:
        "if (because !== undefined) await toWorker(tx, permit, id, { because, how: 'self' })\n  return { lines: [{ budgetId: budget, stage: 'spending', sentence: words }], id }",
    },
    {
      guard: 'nothing but the question is written',
      file: SQL,
      find: "call guard('spending_question', 'select, insert');",
      replace: `call guard('spending_question', 'select, insert');
create function planted() returns trigger language plpgsql as $$ begin
  insert into timeline_line (budget_id, on_day, stage, sentence) values (new.budget_id, new.asked_on, 'spending', 'Asked again before buying.');
  return new;
end $$;
create trigger planted after insert on spending_question for each row execute function planted();`,
    },
  ],
  'somebody but the person and their worker opens a question': [
    spendingPolicy(
      'asking: { see: both,',
      "asking: { see: { ...both, carer: 'own', manager: 'own', 'finance-officer': 'own' },",
    ),
    {
      guard: 'the budget of the permit',
      file: `${ASKING}/store.ts`,
      find: 'where q.budget_id = ${p.budget}::uuid and (${p.question}::uuid is null or',
      replace:
        'where (q.budget_id = ${p.budget}::uuid or ${p.question}::uuid is not null) and (${p.question}::uuid is null or',
    },
  ],
  'another part of the programme reads the questions': [
    {
      guard: 'the name of the table',
      file: 'src/journey/spending/store.ts',
      find: "import { statement } from '#db/statement.ts'",
      replace:
        "import { statement } from '#db/statement.ts'\n\nexport const PLANTED = 'select count(*) from spending_question'",
    },
  ],
  'a precedent of fewer than five people is shown, or of another council': [
    {
      guard: 'five at least',
      file: `${ASKING}/rules.ts`,
      find: 'export const ALIKE_LEAST = 5',
      replace: 'export const ALIKE_LEAST = 4',
    },
    {
      guard: 'people, not questions',
      file: `${ASKING}/store.ts`,
      find: 'select distinct on (a.topic_key, b.person_id) a.topic_key,',
      replace: 'select a.topic_key,',
    },
  ],
  'what somebody asks before sign-in is kept': [
    {
      guard: 'the page reads alone',
      file: `${ASKING}/reads.ts`,
      find: 'const [rules, rows] = await Promise.all([rulesIn(tx), tx.run(precedentsAbove, { least: ALIKE_LEAST })])',
      replace: `const [rules, rows] = await Promise.all([rulesIn(tx), tx.run(precedentsAbove, { least: ALIKE_LEAST })])
    const planted = { name: 'planted', text: "insert into spending_question (question_id, budget_id, words, told, how, said_by, typed_by, asked_on, asked_at) select gen_random_uuid(), budget_id, 'kept', 'allowed', 'self', person_id, person_id, current_date, now() from budget limit 1", values: () => [] }
    await tx.run(planted, {})`,
    },
  ],
  'a plain yes to what is not allowed': [
    {
      guard: 'rules that differ are asked first',
      file: `${ASKING}/matching/matching.ts`,
      find: "const told = only === undefined || (only === 'allowed' && unknown.length > 0) ? 'ask-first' : only",
      replace: "const told = about[0]?.answer ?? 'dont-know'",
    },
    {
      guard: 'a thing that nobody knows is asked first',
      file: `${ASKING}/matching/matching.ts`,
      find: "(only === 'allowed' && unknown.length > 0)",
      replace: 'false',
    },
  ],
  'a rule that ships says what the law forbids': [
    {
      guard: 'no fixed amount',
      file: `${ASKING}/rulebook/defaults/ask-first.ts`,
      find: "yes: 'Two nights by the sea with your helper, so that you rest'",
      replace: "yes: 'Two nights by the sea, no more than £200'",
    },
  ],
}
