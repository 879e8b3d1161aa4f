/* A carer's own part, what they tell in confidence, and what the person shares with them. */
import { policy } from './kit.mjs'

const NEEDS = 'src/journey/needs'

export const CARER_GUARDS = {
  'a carer sees an answer that was not shared': [
    {
      guard: 'shared with this reader by name',
      file: `${NEEDS}/sharing/store.ts`,
      find: 'where s.with_human = ',
      replace: 'where true or s.with_human = ',
    },
    {
      guard: 'that answer alone',
      file: `${NEEDS}/sharing/store.ts`,
      find: 'n.question_key = s.question_key and',
      replace: '',
    },
    {
      guard: 'the person’s own side',
      file: `${NEEDS}/sharing/store.ts`,
      find: "s.question_key and n.side = 'person'",
      replace: 's.question_key',
    },
    {
      guard: 'not taken back',
      file: `${NEEDS}/sharing/store.ts`,
      find: 'not exists (select from answer_share_withdrawn w where w.answer_shared_id = s.answer_shared_id)\n    order by n.assessment_id',
      replace: 'true\n    order by n.assessment_id',
    },
    {
      guard: 'the item that opens the page',
      file: 'src/access/gate.ts',
      find: "'shared-answers': 'answers'",
      replace: "'shared-answers': 'my-budget'",
    },
    {
      guard: 'a carer’s own answers',
      file: `${NEEDS}/carer/store.ts`,
      find: " and side = 'carer' and said_by = ",
      replace: ' or said_by = ',
    },
    {
      guard: 'only whoever is asked',
      file: `${NEEDS}/third/store.ts`,
      find: 'where t.third_human = ',
      replace: 'where t.third_human is distinct from ',
    },
    {
      guard: 'only the person asks their own circle',
      file: `${NEEDS}/talking/rules.ts`,
      find: "side === 'person' || !ofCircle",
      replace: "side !== 'carer' || !ofCircle",
    },
  ],
  'somebody reads an answer that the person took back, after the questions were asked again': [
    {
      guard: 'what is read stands on the page, whenever it was given',
      file: `${NEEDS}/sharing/rules.ts`,
      find: '...now.earlier.filter(',
      replace: '...now.newest.filter(',
    },
    {
      guard: 'each answer closes with its page',
      file: 'src/db/migrations/0037-shared-and-said.sql',
      find: "p.share_id = new.share_id and p.item = 'answers'",
      replace: "p.share_id = new.share_id and p.item = 'plan'",
    },
  ],
  'the person, or anybody but the named worker, reads what a carer told in confidence': [
    policy("'carer-confidence': { see: worker }", "'carer-confidence': { see: both }"),
    {
      guard: 'no line in the timeline',
      file: `${NEEDS}/carer/confidence/deeds.ts`,
      find: 'return { lines: [] }',
      replace: "return { lines: [{ budgetId: budget, stage: 'needs', sentence: words }] }",
    },
    {
      guard: 'a carer reads only what they told',
      file: `${NEEDS}/carer/confidence/store.ts`,
      find: ' and c.carer_id = ',
      replace: ' or c.carer_id = ',
    },
  ],
  'answers are seen before all who were asked have finished': [
    {
      guard: 'the question to the database',
      file: `${NEEDS}/carer/invited/store.ts`,
      find: 'and xd.done_by is null)',
      replace: 'and false)',
    },
    {
      guard: 'the rule',
      file: `${NEEDS}/rules.ts`,
      find: '(bothFinished(opened) && !waitsForCarer(opened))',
      replace: 'bothFinished(opened)',
    },
    {
      guard: 'what a carer has not finished is not shown',
      file: `${NEEDS}/carer/store.ts`,
      find: "    join answers_done d on d.assessment_id = n.assessment_id and d.side = 'carer' and d.done_by = n.said_by\n",
      replace: '',
    },
  ],
  'a carer’s answers are seen before both sides have finished': [
    {
      guard: 'the carer’s side of the seal',
      file: `${NEEDS}/carer/store.ts`,
      find: "isShown('n.assessment_id')",
      replace: 'sql`true`',
    },
    policy("answer: { carer: 'own' }, confide", "answer: { carer: 'own', worker: 'own' }, confide"),
  ],
}
