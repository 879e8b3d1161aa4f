/* The offer: whose answer it is, and what nobody else learns. */
import { policy } from './kit.mjs'

export const OFFERING_GUARDS = {
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
