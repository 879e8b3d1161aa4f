/* The offer: whose answer it is, and what nobody else learns. */
import { policy } from './kit.mjs'

const COUNTED = 'src/journey/offer/equality/counted/rules.ts'

export const OFFERING_GUARDS = {
  'a number of what people answered about themselves is of fewer than five, also by taking away': [
    {
      guard: 'enough people',
      file: COUNTED,
      find: 'now >= ENOUGH_PEOPLE && people >= ENOUGH_PEOPLE',
      replace: 'now > 0 && people >= 0',
    },
    {
      guard: 'what would follow from the rest',
      file: COUNTED,
      find: 'while (leftOut > 0 && leftOut < ENOUGH_PEOPLE)',
      replace: 'while (leftOut < 0)',
    },
    {
      guard: 'a number moves by five',
      file: COUNTED,
      find: 'Math.abs(now - people) >= ENOUGH_PEOPLE ? now : people',
      replace: 'now',
    },
    {
      guard: 'whole months',
      file: 'src/journey/offer/equality/counted/store.ts',
      find: 'where said_on < ${p.before}::date',
      replace: '',
    },
  ],
  'a worker types over the answer to the offer that the person gave in their own session': [
    {
      guard: 'the rule',
      file: 'src/journey/offer/rules.ts',
      find: "return refuse('they-answered-themselves')",
      replace: 'return fine',
    },
  ],
  'what somebody answered about themself leaves a trace on anybody else’s page': [
    policy('equality: { see: person,', 'equality: { see: both,'),
    policy('equality: { see: person, answer: person }', 'equality: { see: person, answer: both }'),
    {
      guard: 'the timeline',
      file: 'src/journey/offer/equality/deeds.ts',
      find: 'return { lines: [] }',
      replace:
        "return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'offer', sentence: 'Answered about themself.' }] }",
    },
  ],
}
