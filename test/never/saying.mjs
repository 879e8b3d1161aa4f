/* Who said it, and what may change without them. */

const TWO_VIEWS = 'src/db/migrations/0006-two-views.sql'

export const SAYING_GUARDS = {
  'a worker confirms alone the words that they typed for the person': [
    {
      guard: 'the rule',
      file: 'src/journey/plan/sounding/rules.ts',
      find: 'sounds === true && asked.typedById === typistId',
      replace: 'sounds === true && asked.typedById === asked.field',
    },
    {
      guard: 'whoever types it is not who bears it out',
      file: 'src/journey/plan/heard/store.ts',
      find: 'and h.human_id not in (${p.typist}::uuid, ${p.person}::uuid)',
      replace: 'and (${p.typist}::uuid, ${p.person}::uuid) is not null',
    },
    {
      guard: 'the trigger',
      file: 'src/db/migrations/0037-shared-and-said.sql',
      find: 'create trigger a_yes_is_borne_out after insert on sounds_like_me for each row execute function a_yes_is_borne_out();',
      replace: '',
    },
  ],
  'a worker confirms alone a goal or words about money that they typed for the person': [
    {
      guard: 'who typed the words, as the rule reads it',
      file: 'src/journey/plan/sounding/rules.ts',
      find: 'typedById: typed.byId, from: undefined',
      replace: 'typedById: undefined, from: undefined',
    },
    {
      guard: 'the trigger, of a goal',
      file: 'src/db/migrations/0044-words-typed-for-them.sql',
      find: 'create trigger a_yes_to_a_goal_is_borne_out after insert on outcome_fit for each row execute function a_yes_to_a_goal_is_borne_out();',
      replace: '',
    },
    {
      guard: 'the trigger, of what money is for',
      file: 'src/db/migrations/0044-words-typed-for-them.sql',
      find: 'create trigger a_yes_to_a_line_is_borne_out after insert on line_sounds_like_me for each row execute function a_yes_to_a_line_is_borne_out();',
      replace: '',
    },
  ],
  'a worker types over words that the person typed themself': [
    {
      guard: 'the rule',
      file: 'src/journey/plan/typed/rules.ts',
      find: "if (isTheirOwn(plan, part)) return refuse('they-wrote-this-themselves')",
      replace: '',
    },
    {
      guard: 'whose words they are',
      file: 'src/journey/plan/rows.ts',
      find: 'row.typed_by === row.said_by',
      replace: 'row.typed_by === row.part',
    },
  ],
  'a worker alone makes the wish on which a pause rests, or writes one over the person’s own words': [
    {
      guard: 'somebody else heard it',
      file: 'src/journey/plan/unwell-for/rules.ts',
      find: '...(pauses ? mayBearOut(given.witness, names) : fine)',
      replace: '',
    },
    {
      guard: 'their own words stay',
      file: 'src/journey/plan/unwell-for/rules.ts',
      find: "if (pauses && covers !== undefined && covers.heard === undefined) return refuse('they-wrote-this-themselves')",
      replace: '',
    },
    {
      guard: 'the wall',
      file: 'src/db/migrations/0048-words-before-an-answer.sql',
      find: "check (does <> 'pause-if-i-say' or typed_by = said_by or witness_id is not null)",
      replace: 'check (true)',
    },
  ],
  'a worker opens both sides for the person before both have finished': [
    {
      guard: 'the rule',
      file: 'src/journey/needs/show-now/rules.ts',
      find: "if (!bothFinished(opened)) return refuse('both-finish-first')",
      replace: '',
    },
    {
      guard: 'the wall',
      file: 'src/db/migrations/0048-words-before-an-answer.sql',
      find: 'if new.typed_by is not null and 2 <>',
      replace: 'if new.typed_by is not null and 9 =',
    },
  ],
  'two askings about other words count as no answer': [
    {
      guard: 'the mark of other words',
      file: 'src/journey/plan/agreeing/deeds.ts',
      find: 'isBeforeTheWords(plan, askedOn) ? OTHER_WORDS : stamp',
      replace: 'stamp',
    },
    {
      guard: 'the days that are kept',
      file: 'src/db/migrations/0048-words-before-an-answer.sql',
      find: "when (new.part not in ('understood', 'advice'))",
      replace: "when (new.part = 'understood')",
    },
  ],
  'an answer of a day before the last change counts for the words as they are': [
    {
      guard: 'the rule of an answer',
      file: 'src/journey/plan/agreeing/rules.ts',
      find: "    ...ofTheseWords(plan, given.saidOn, 'saidOn'),\n",
      replace: '',
    },
    {
      guard: 'the rule that they could not',
      file: 'src/journey/plan/agreeing/rules.ts',
      find: "(couldNot ? ofTheseWords(plan, askedOn, 'askedOn') : fine)",
      replace: 'fine',
    },
  ],
  'a worker writes over the answer that the person gave in their own session': [
    {
      guard: 'the rule of an answer',
      file: 'src/journey/plan/agreeing/rules.ts',
      find: "plan === undefined || isTheirOwn(plan)) return plan === undefined ? may : refuse('they-answered-themselves')",
      replace: 'plan === undefined) return may',
    },
    {
      guard: 'the rule of asking',
      file: 'src/journey/plan/agreeing/rules.ts',
      find: "if (couldNot && isTheirOwn(plan)) return refuse('they-answered-themselves')",
      replace: '',
    },
  ],
  'a change for the worse is in force without the person’s new agreement': [
    {
      guard: 'the rule',
      file: 'src/journey/money/changes/rules.ts',
      find: "if (!hasAgreed(next, 'person')) return refuse('worse-needs-their-yes')",
      replace: '',
    },
    {
      guard: 'a yes typed for them waits for their 14 days',
      file: 'src/journey/money/changes/rules.ts',
      find: "given.copy.objectUntil < today ? fine : refuse('their-14-days-are-not-over')",
      replace: 'given.copy.objectUntil < today ? fine : fine',
    },
    {
      guard: 'a yes typed for them waits for their 14 days, in the database',
      file: TWO_VIEWS,
      find: 'and c.plan_answer_id = a.plan_answer_id and c.object_until < new.starts_on))',
      replace: 'and c.plan_answer_id = a.plan_answer_id))',
    },
    {
      guard: 'less money in a week is for the worse',
      file: 'src/journey/money/changes/worse.ts',
      find: "...(changeForTheWorse(before, after, window) ? refuse('less-money') : fine),",
      replace: "...(window === undefined ? refuse('less-money') : fine),",
    },
    {
      guard: 'the CHECK',
      file: TWO_VIEWS,
      find: 'constraint worse_needs_an_agreement check (not for_the_worse or answer_id is not null),',
      replace: '',
    },
    {
      guard: 'the trigger',
      file: TWO_VIEWS,
      find: 'create trigger change_is_agreed before insert on change_started for each row execute function change_is_agreed();',
      replace: '',
    },
    {
      guard: 'the answer is a yes',
      file: TWO_VIEWS,
      find: "a.side = 'person' and a.answer in ('yes','yes-but')",
      replace: "a.side = 'person'",
    },
    {
      guard: 'the answer is the person’s',
      file: TWO_VIEWS,
      find: "a.side = 'person' and a.answer in ('yes','yes-but')",
      replace: "a.answer in ('yes','yes-but')",
    },
    {
      guard: 'the answer is about this version',
      file: TWO_VIEWS,
      find: 'and a.version_id = new.version_id and a.side',
      replace: 'and a.side',
    },
    {
      guard: 'no line changes on its own',
      file: TWO_VIEWS,
      find: "add constraint a_line_changes_with_its_plan check (change_id is not null or (kind <> 'amount' and (kind <> 'ends' or line_id is null)));",
      replace: 'add check (true);',
    },
  ],
}
