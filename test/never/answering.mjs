/* The ways to answer in one room: together, on a passed device; and seeing both before all have finished. */
import { lets, policy } from './kit.mjs'

const PASSED = 'src/journey/needs/passed'
const TOGETHER = 'src/journey/needs/together'
const ACT = 'src/access/act.ts'
const LAYOUT = 'src/web/layout.tsx'

const ENDINGS = 'src/db/migrations/0036-endings-that-stand.sql'
const WALL = 'if (passed !== null && !(isPassedPage && ask.resource === asking.passed_for))'

export const ANSWERING_GUARDS = {
  'an assessment asks other questions than those with which it began': [
    {
      guard: 'the set that was kept with the assessment',
      file: 'src/journey/needs/store.ts',
      find: `.innerJoin('question_set as s', 's.question_set_id', 'a.question_set_id')
    .innerJoin('human as opener'`,
      replace: `.innerJoin('question_set as s', (on) => on.on((eb) => eb('s.question_set_id', '=', eb.selectFrom('question_set').select((e) => e.fn.max('question_set_id').as('newest')))))
    .innerJoin('human as opener'`,
    },
    lets('question_set', 'src/db/migrations/0002-offer-needs-amount.sql'),
  ],
  'a card of a review is read or changed before both are turned over, or laid for the person by somebody else': [
    {
      guard: 'the seal: only what was turned leaves the database',
      file: 'src/journey/review/cards/store.ts',
      find: 'join review_card_turned t on t.review_id = c.review_id and t.outcome_id = c.outcome_id',
      replace: 'left join review_card_turned t on t.review_id = c.review_id and t.outcome_id = c.outcome_id',
    },
    {
      guard: 'a step whose turn it is not does nothing',
      file: 'src/journey/review/cards/deeds.ts',
      find: 'if (!isGoal || stepOf(cards, outcome) !== step)',
      replace: 'if (!isGoal)',
    },
    {
      guard: 'a page on one screen for two shows nothing again that one of them typed',
      file: 'src/web/with-typed.tsx',
      find: "  action === 'together' || PASSED_FOR",
      replace: '  PASSED_FOR',
    },
    {
      guard: 'the database: both lie there',
      file: ENDINGS,
      find: "raise exception 'cards are turned over once both lie there';",
      replace: 'null;',
    },
    {
      guard: 'the database: the person’s card is the person’s',
      file: ENDINGS,
      find: "raise exception 'only the person lays the card of the person';",
      replace: 'null;',
    },
  ],
  'a device lent for a review opens anything but what the person says before it': [
    {
      guard: 'only the pages it was lent for',
      file: ACT,
      find: WALL,
      replace: 'if (passed !== null && !isPassedPage)',
    },
    {
      guard: 'once given back it is blank',
      file: 'src/journey/review/passed/pages.tsx',
      find: "device.givenBack ? here(recordOf(permit).budgetId, '/back') : undefined,",
      replace: 'undefined,',
    },
    {
      guard: 'stopped, nothing is kept',
      file: 'src/journey/review/passed/deeds.ts',
      find: "if (stop === 'yes') {",
      replace: "if (stop === 'yes' && input.views === undefined) {",
    },
  ],
  'a handed-over device opens anything but the person’s questions': [
    { guard: 'the wall', file: ACT, find: WALL, replace: 'if (false)' },
    {
      guard: 'only that session, only that budget',
      file: ACT,
      find: '? passed === null || passed !== asking.budget_id',
      replace: '? false',
    },
  ],
  'a handed-over device shows what either side said': [
    {
      guard: 'what staff must know stays with staff',
      file: LAYOUT,
      find: '{alone ? null : <HowToTalk look={look} />}',
      replace: '<HowToTalk look={look} />',
    },
    {
      guard: 'no way to other pages',
      file: LAYOUT,
      find: 'permit === undefined || alone ? null :',
      replace: 'permit === undefined ? null :',
    },
  ],
  'a handed-over device goes on without the worker’s PIN': [
    {
      guard: 'the PIN',
      file: `${PASSED}/deeds.ts`,
      find: ' && (await verifyInTurn(row.passed_pin, pin))',
      replace: '',
    },
    {
      guard: 'the blank page in the place of every other',
      file: `${PASSED}/pages.tsx`,
      find: "givenBack ? here(recordOf(permit).budgetId, '/back') : undefined",
      replace: 'undefined',
    },
    {
      guard: 'nothing more is typed',
      file: `${PASSED}/deeds.ts`,
      find: 'if (givenBack || opened === undefined)',
      replace: 'if (opened === undefined)',
    },
  ],
  'a worker’s session lays an answer over what the person typed in their own': [
    {
      guard: 'the rule',
      file: 'src/journey/needs/asking-one/rules.ts',
      find: "if (before?.how === 'own-device')",
      replace: 'if (false)',
    },
  ],
  'a side sees the other’s answers early, answering together': [
    {
      guard: 'the question to the database',
      file: `${TOGETHER}/store.ts`,
      find: 'return e.exists(card)',
      replace: 'return e.lit(true)',
    },
    {
      guard: 'what a worker typed is not drawn for the person',
      file: `${TOGETHER}/card.tsx`,
      find: "look.form === undefined || first(look.form.raw, 'step') === step",
      replace: 'true',
    },
    {
      guard: 'each step in its turn',
      file: `${TOGETHER}/deeds.ts`,
      find: "if (stepOf(together, sent.key) !== step) return { refused: refuse('changed-meanwhile') }",
      replace: '',
    },
  ],
  'finishing together shows what the person typed in a session of their own': [
    {
      guard: 'the rule',
      file: `${TOGETHER}/deeds.ts`,
      find: 'if (personFinishesAlone(together))',
      replace: 'if (false)',
    },
  ],
  'anybody but the person opens both sides early': [policy("'show-now': person", "'show-now': both")],
}
