/* Whether an ending is ready, the final account, and the story. */
import { laterPolicy } from './kit.mjs'

const RULES = 'src/journey/ending/readiness/rules.ts'
const STORY = 'src/journey/ending/story/store.ts'
const rule = (find, replace = '') => ({ guard: 'the rule', file: RULES, find, replace })

const silence = (find) => ({ ...rule(find), file: 'src/journey/ending/readiness/silence.ts' })
const SQL = 'src/db/migrations/0035-endings-looked-at.sql'
const trigger = (find, replace = 'null') => ({ guard: 'the trigger', file: SQL, find, replace })

export const READINESS_GUARDS = {
  'an ending is shortened, or confirmed at once, on what somebody typed for the person': [
    rule('...(isShort ? shortStands(ending) : fine),'),
    rule('...typedStands(ending, today),'),
    rule(' || view.typedFor !== undefined)'),
    trigger("raise exception 'a stop has its full notice, or the person''s own yes'"),
    trigger("coalesce(bool_and(said = 'yes' and how is null), false)", "coalesce(bool_and(said = 'yes'), false)"),
    trigger('(w.outcome_id is null or v.outcome_id is null or w.outcome_id = v.outcome_id)', 'true'),
    trigger("raise exception 'what was typed for the person waits fourteen days'"),
  ],
  'silence stands for the person’s own choice': [
    {
      guard: 'the rule',
      file: 'src/journey/ending/law.ts',
      find: 'if (isOwnChoice(ending, ground) && !ending.said.person)',
      replace: 'if (isOwnChoice(ending, ground) && ending.said.person)',
    },
    trigger("raise exception 'the person''s own choice is never read from silence'"),
  ],
  'one side answers for the other, but as typed for the person after the worker’s own': [
    trigger(
      "(how is distinct from 'phone' or (witness_id is not null and witness_id <> typed_by and witness_id <> said_by))",
      '(true)',
    ),
    trigger("check (how is distinct from 'paper' or page_photo is not null)", 'check (true)'),
    rule("  if (!ending.said.worker) return refuse('write-yours-first')\n"),
    rule("  if (isOwn) return refuse('they-said-it-themselves')\n"),
    laterPolicy("'say-for-person': worker,\n    ask", "'say-for-person': both,\n    ask"),
    {
      guard: 'the check',
      file: 'src/db/migrations/0019-readiness.sql',
      find: "check ((typed_by = said_by) = (how is null) and (how is null or side = 'person'));",
      replace: 'check (true);',
    },
  ],
  'silence is read as a yes': [
    silence("  if (last < addDays(first, DAYS_BETWEEN)) return refuse('ask-once-more-later')\n"),
    silence("  if (silenceReason(reasons) === undefined) missing.push({ code: 'no-answer-needs-a-reason' })\n"),
  ],
  'a gap is confirmed without a reason that answers what the person says now': [
    rule(' && one.answersOrder === person.order'),
    rule("return reason === undefined ? refuse('gap-needs-a-reason', at) : fine", 'return fine'),
  ],
  'an ending is confirmed while somebody is still to listen to both, and nobody reads why': [
    {
      guard: 'the rule',
      file: 'src/journey/ending/third/rules.ts',
      find: "isOpen(facts) && facts.third?.reason === undefined ? refuse('third-is-still-asked', 'third-party') : fine",
      replace: "facts.third?.thirdId === '' ? refuse('third-is-still-asked', 'third-party') : fine",
    },
    {
      guard: 'the trigger',
      file: 'src/db/migrations/0024-asked-heard-and-less.sql',
      find: "raise exception 'the third person is heard first, or the person reads why not';",
      replace: 'null;',
    },
  ],
  'somebody is asked to listen about an ending that somebody says is wrong': [
    {
      guard: 'only of an ending that stands',
      file: 'src/journey/ending/third/store.ts',
      find: 'join ending_stands_now e on e.ending_id = t.ending_id',
      replace: 'join ending e on e.ending_id = t.ending_id',
    },
  ],
  'a number or a score stands for how ready an ending is': [
    {
      guard: 'words, not numbers',
      file: 'src/journey/ending/readiness/views.tsx',
      find: 'Both of us have said how we see it.',
      replace: 'You agree on 2 of 4.',
    },
  ],
  'an account that does not agree says so, and names the difference': [
    {
      guard: 'the difference',
      file: 'src/journey/ending/account/rules.ts',
      find: 'differencePence: totals.leftPence - heldPence,',
      replace: 'differencePence: 0n,',
    },
    {
      guard: 'the sentence',
      file: 'src/journey/ending/account/words.ts',
      find: 'if (differencePence === 0n) return',
      replace: 'if (differencePence >= 0n) return',
    },
  ],
  'something private gets into the story': [
    {
      guard: 'its parts of the plan',
      file: STORY,
      find: " and s.part in ('want','purpose','sustain')",
      replace: '',
    },
    { guard: 'the person’s own side', file: STORY, find: "and s.side = 'person' and s.part", replace: 'and s.part' },
  ],
}
