/* When the plan is looked at together: nothing is moved unsaid, and no date touches money. */
const SQL = 'src/db/migrations/0015-review-dates.sql'
const NEWER = 'src/db/migrations/0036-endings-that-stand.sql'

export const REVIEW_DATE_GUARDS = {
  'a review is moved past its date without a reason and a name': [
    {
      guard: 'the rule',
      file: 'src/journey/review/dates/rules.ts',
      find: "reasons.trim() === '' && passedBy(planned, dues).length > 0",
      replace: "reasons.trim() === 'x' && passedBy(planned, dues).length > 0",
    },
    {
      guard: 'the rule, of the day that the person asked for',
      file: 'src/journey/review/dates/rules.ts',
      find: "to.meetOn > current.meetOn && to.reasons.trim() === ''",
      replace: "to.meetOn > current.meetOn && to.reasons.trim() === 'x'",
    },
    {
      guard: 'the trigger of the day that the person asked for',
      file: NEWER,
      find: "raise exception 'the day that a person asked for is moved past only with a reason and a name';",
      replace: 'null;',
    },
    {
      guard: 'the row that keeps it',
      file: 'src/journey/review/dates/deeds.ts',
      find: 'for (const { kind, dueOn } of passed) await tx.run(addMoved, { ...row, kind, dueOn })',
      replace: 'for (const { kind, dueOn } of passed.slice(9)) await tx.run(addMoved, { ...row, kind, dueOn })',
    },
    {
      guard: 'the trigger on a new review',
      file: SQL,
      find: 'a_new_review_past_its_date_says_why after insert on review deferrable initially deferred\n  for each row',
      replace:
        'a_new_review_past_its_date_says_why after insert on review deferrable initially deferred\n  for each row when (false)',
    },
    {
      guard: 'the trigger on another day',
      file: SQL,
      find: 'another_day_past_its_date_says_why after insert on review_day deferrable initially deferred\n  for each row',
      replace:
        'another_day_past_its_date_says_why after insert on review_day deferrable initially deferred\n  for each row when (false)',
    },
    {
      guard: 'the check of the reasons',
      file: SQL,
      find: 'to_day date not null,\n  reasons text not null check (length(trim(reasons)) > 0),',
      replace: 'to_day date not null,\n  reasons text not null,',
    },
  ],
  'money is changed by the job of reviews, or because a date for one passed': [
    {
      guard: 'it knows nothing of money, and a job may not write any (a stop is planted)',
      file: 'src/journey/review/jobs.ts',
      find: 'const { reviews } = settingsOn(council, today)',
      replace: [
        'const { reviews } = settingsOn(council, today)',
        "await tx.run({ name: 'planted', values: () => [], text:",
        '"insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on)" +',
        "\" select gen_random_uuid(), budget_id, agreement_id, 'ends', set_up_on, 'planted', set_up_by, set_up_on from agreement\" } as never, {} as never)",
      ].join('\n'),
    },
  ],
}
