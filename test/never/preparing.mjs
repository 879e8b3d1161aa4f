/* Preparing a review: each side for itself, apart, and no answer is no answer. */
const ROOM = 'src/journey/review/preparing'
const SQL = 'src/db/migrations/0016-review-preparing.sql'

export const PREPARING_GUARDS = {
  'a side sees what the other prepared before both have said': [
    {
      guard: 'the rule',
      file: `${ROOM}/rules.ts`,
      find: "{ person: reader === 'person' ? all.person : undefined, worker: reader === 'worker' ? all.worker : undefined }",
      replace: 'reader ? all : all',
    },
    {
      guard: 'what was taken back counts no longer',
      file: `${ROOM}/store.ts`,
      find: 'where w.preparation_id = $',
      replace: 'where false and w.preparation_id = $',
    },
    {
      guard: 'a new need is read once the worker has said',
      file: `${ROOM}/store.ts`,
      find: "and exists (select from review_view own where own.review_id = p.review_id and own.side = 'worker')",
      replace: '',
    },
  ],
  'one side answers for the other in a review': [
    {
      guard: 'the worker’s own comes first',
      file: `${ROOM}/rules.ts`,
      find: "if (!current.said.worker) return refuse('say-yours-first')",
      replace: '',
    },
    {
      guard: 'their own words stay',
      file: `${ROOM}/rules.ts`,
      find: "? refuse('person-said-it-themselves')",
      replace: '? fine',
    },
    {
      guard: 'the worker’s own is locked',
      file: `${ROOM}/rules.ts`,
      find: "current.typedForPerson ? refuse('you-typed-theirs')",
      replace: 'current.typedForPerson ? fine',
    },
    {
      guard: 'what was typed is no yes to an end',
      file: `${ROOM}/rules.ts`,
      find: 'typedFor === undefined || typedFor.sounds === true',
      replace: 'typedFor === undefined || typedFor.sounds !== false',
    },
    {
      guard: 'a no counts',
      file: `${ROOM}/store.ts`,
      find: 'order by s.sounds_id desc limit 1) is not false)`',
      replace: 'order by s.sounds_id desc limit 1) is distinct from true or true)`',
    },
    {
      guard: 'the policy',
      file: 'src/access/who-may-ending.ts',
      find: "'review-for-person': { write: worker }",
      replace: "'review-for-person': { write: both }",
    },
    {
      guard: 'the trigger',
      file: SQL,
      find: 'for each row execute function nobody_answers_for_the_person()',
      replace: 'for each row when (false) execute function nobody_answers_for_the_person()',
    },
    {
      guard: 'the check that nobody types for the worker',
      file: SQL,
      find: "check (side = 'person' or typed_by = said_by),",
      replace: '',
    },
    {
      guard: 'the check that what is typed for somebody says so',
      file: SQL,
      find: "check ((how = 'own-device') = (typed_by = said_by)),",
      replace: '',
    },
  ],
  'no answer is taken for less, or for an end': [
    {
      guard: 'only going on without their view',
      file: `${ROOM}/rules.ts`,
      find: "({ step }) => step !== 'go-on'",
      replace: "({ step }) => step === 'end' && steps.length === 0",
    },
    {
      guard: 'asked on two days',
      file: `${ROOM}/rules.ts`,
      find: "if (!askedWithoutAnswer(asked)) return refuse('person-has-not-said-yet')",
      replace: '',
    },
  ],
  'an answer in a review or a question changes money': [
    {
      guard: 'its deeds know nothing of money (a stop is planted)',
      file: `${ROOM}/deeds.ts`,
      find: 'const row = await tx.one(addPreparation,',
      replace: [
        "await tx.run({ name: 'planted', values: () => [], text:",
        "'insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on)' +",
        "\" select gen_random_uuid(), budget_id, agreement_id, 'ends', set_up_on, 'planted', '\" + permit.humanId +",
        '"\', set_up_on from agreement where budget_id = \'" + recordOf(permit).budgetId + "\'" } as never, {} as never)',
        'const row = await tx.one(addPreparation,',
      ].join('\n'),
    },
  ],
}
