/* Stepping down slowly, and what the person works out for themselves. */
const TAPER = 'src/journey/ending/taper/rules.ts'
const SQL = 'src/db/migrations/0020-keeping-the-good.sql'

export const KEEPING_THE_GOOD = {
  'a stepping down rises, or misses the penny': [
    {
      guard: 'no step is above the one before',
      file: TAPER,
      find: "if (amountPence > before) return refuse('steps-rise', 'steps')",
      replace: '',
    },
    {
      guard: 'the sum',
      file: 'src/journey/money/stepping/stepping.ts',
      find: 'to: addDays(last.from, -1) })',
      replace: 'to: last.from })',
    },
  ],
  'a step is set up without the yes of both, without a ground, or before its notice': [
    {
      guard: 'the yes of the person',
      file: TAPER,
      find: "...(saidYes(taper, 'person') ? fine : refuse('person-has-not-said-yes')),",
      replace: '',
    },
    {
      guard: 'the ground',
      file: TAPER,
      find: "...(before.hasGround ? fine : refuse('no-ground-for-less')),",
      replace: '',
    },
    {
      guard: 'down to nothing, on what carries an end',
      file: TAPER,
      find: 'before.hasGround && endsAtNothing(taper.parts) && !before.hasGroundForEnd',
      replace: 'before.hasGround && !endsAtNothing(taper.parts) && !before.hasGroundForEnd',
    },
    {
      guard: 'down to nothing, in the database',
      file: 'src/db/migrations/0035-endings-looked-at.sql',
      find: "raise exception 'steps down to nothing rest on a ground for an end'",
      replace: 'null',
    },
    {
      guard: 'a ground at all, in the database',
      file: 'src/db/migrations/0035-endings-looked-at.sql',
      find: "raise exception 'steps down rest on a lawful ground'",
      replace: 'null',
    },
    {
      guard: 'aftercare down to nothing, in the database',
      file: 'src/db/migrations/0035-endings-looked-at.sql',
      find: "raise exception 'aftercare steps down to nothing only when council and NHS have both decided it'",
      replace: 'null',
    },
    {
      guard: 'the yes of both, in the database',
      file: SQL,
      find: "raise exception 'a step down needs the yes of both';",
      replace: 'return null;',
    },
    {
      guard: 'the notice, in the database',
      file: SQL,
      find: "raise exception 'a step down comes after its notice';",
      replace: 'return null;',
    },
  ],
  'a step goes up, or another than was agreed, or comes after a hold': [
    {
      guard: 'as it was agreed',
      file: SQL,
      find: "raise exception 'a step is laid as it was agreed';",
      replace: 'return null;',
    },
    {
      guard: 'after a hold',
      file: SQL,
      find: "raise exception 'no step is laid after a hold';",
      replace: 'return null;',
    },
    {
      guard: 'what a hold leaves standing',
      file: SQL,
      find: "raise exception 'a hold leaves no later step standing';",
      replace: 'return null;',
    },
  ],
  'what a person works out for themselves reaches anybody whom they did not let see it': [
    {
      guard: 'who is reading, in the database',
      file: SQL,
      find: 'create policy theirs_alone on keeping_figures as restrictive for select using (',
      replace: 'create policy theirs_alone on keeping_figures as restrictive for select using (true or ',
    },
  ],
}
