/* What two people write down when they look at the plan together, and what comes of it. */
import { ENDING } from './kit.mjs'

const SQL = 'src/db/migrations/0017-review-together.sql'
const RULES = 'src/journey/review/together/rules.ts'
const STANDS = 'src/db/migrations/0036-endings-that-stand.sql'
const DEEDS = 'src/journey/review/together/deeds.ts'
const RESULT = 'src/journey/review/together/result/deeds.ts'
const rule = (find, replace = '') => ({ guard: 'the rule', file: RULES, find, replace })
const sql = (guard, find, replace) => ({ guard, file: SQL, find, replace })

/** SQL that the deed runs besides, before its own line. */
const runs = (text, find) =>
  `await tx.run({ name: 'planted', values: () => [], text: ${text} } as never, {} as never)\n${find}`

export const TOGETHER_GUARDS = {
  'a step is decided by the system, or without a human and reasons': [
    {
      guard: 'a human and reasons',
      file: ENDING,
      find: '  reasons text not null check (length(trim(reasons)) > 0),\n  decided_by uuid not null,',
      replace: '  reasons text not null,\n  decided_by uuid not null,',
    },
    {
      guard: 'nobody is not a human',
      file: ENDING,
      find: '  decided_by uuid not null,\n  decided_on date not null,\n  primary key (authority_id, review_id, outcome_id),',
      replace: '  decided_by uuid,\n  decided_on date not null,\n  primary key (authority_id, review_id, outcome_id),',
    },
    sql(
      'a named human',
      'add constraint a_named_human_decides foreign key (authority_id, decided_by) references human (authority_id, human_id)',
      'add constraint a_named_human_decides check (true)',
    ),
    {
      guard: 'the form asks for reasons',
      file: 'src/journey/review/together/forms.ts',
      find: "reasons: words({ needed: 'give-the-reasons' }),",
      replace: 'reasons: words(),',
    },
  ],
  'less or an end is written down while they differ, without a talk and a third person': [
    rule("  if (own.length === 0) return refuse('talk-about-it-first', at)\n"),
    rule("refuse('ask-somebody-else-first', at)", 'fine'),
    rule(
      "  if (step === 'end' && !(met('person') && met('worker'))) return refuse('end-while-not-both-say-met', at)\n",
    ),
  ],
  'less or an end is written down before both said whether it goes without the help': [
    rule("return asked ? fine : refuse('ask-without-the-help-first', at)", 'return asked ? fine : fine'),
  ],
  'a worker types over what the person said of a step, or of doing without the help, themselves': [
    {
      guard: 'the rule of a step',
      file: RESULT,
      find: '...mayTypeOver(result?.stepsSaid ?? [], typed),',
      replace: '...mayTypeOver([], typed),',
    },
    {
      guard: 'the rule without the help',
      file: 'src/journey/review/together/without/rules.ts',
      find: "return answeredThemselves(without, outcomeId) ? refuse('said-it-themselves', at) : fine",
      replace: 'return fine',
    },
    {
      guard: 'the database, of a step',
      file: STANDS,
      find: "raise exception 'what the person said of a step themselves is never typed over';",
      replace: 'null;',
    },
    {
      guard: 'the database, without the help',
      file: STANDS,
      find: "raise exception 'what the person said about doing without the help is never typed over';",
      replace: 'null;',
    },
  ],
  'a way of working counts toward an ending': [
    rule("    return refuse('a-way-of-working-brings-no-less', at)\n", '    return fine\n'),
    rule("  if (kind === 'process') return 'keep-working-this-way'\n"),
    {
      guard: 'what ends every goal',
      file: 'src/journey/review/rules.ts',
      find: "const counting = outcomes.filter(({ kind }) => kind !== 'process')",
      replace: 'const counting = outcomes',
    },
  ],
  'maintenance that works gets less, or anything but going on, without the worker’s reason why': [
    rule(
      "...(leavesWhatWorks(current, step) && step.whyNotGoOn === ''",
      "...(leavesWhatWorks(current, step) && step.whyNotGoOn === 'planted'",
    ),
    rule("step !== 'go-on' && proposalFor(", 'isLess(step) && proposalFor('),
  ],
  'what came of a review changes money by itself': [
    {
      guard: 'its deeds know nothing of money (a stop is planted where a copy is given)',
      file: RESULT,
      find: 'await tx.run(addCopy,',
      replace: runs(
        '"insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on)" + " select gen_random_uuid(), budget_id, agreement_id, \'ends\', set_up_on, \'planted\', \'" + permit.humanId + "\', set_up_on from agreement where budget_id = \'" + budgetId + "\'"',
        'await tx.run(addCopy,',
      ),
    },
  ],
  'what was achieved is worked out from what was said': [
    {
      guard: 'it is chosen apart (an answer is planted where the review is written down)',
      file: DEEDS,
      find: 'await tx.run(addHeld,',
      replace: runs(
        '"insert into review_achieved (review_id, achieved, person_agrees, chosen_by, chosen_on) values (\'" + review + "\', \'fully-met\', true, \'" + permit.humanId + "\', \'" + permit.today + "\')"',
        'await tx.run(addHeld,',
      ),
    },
    sql(
      'a named human chooses',
      'constraint a_human_chooses foreign key (authority_id, chosen_by) references human (authority_id, human_id)',
      'constraint a_human_chooses check (true)',
    ),
    {
      guard: 'nothing is taken for chosen',
      file: 'src/journey/review/together/result/forms.ts',
      find: "achieved: oneOf(ACHIEVED, 'choose-what-was-achieved'),",
      replace: "achieved: { read: () => ({ value: 'fully-met' as const }) },",
    },
  ],
  'somebody answers what goes without the help who was not told first what it can mean': [
    {
      guard: 'the rule',
      file: 'src/journey/review/together/without/rules.ts',
      find: "  if (!given.toldFirst) return refuse('tell-them-first', 'toldFirst')\n",
      replace: '',
    },
    sql('the database', 'constraint told_before_they_answer check (told_first)', ''),
    {
      guard: 'the words stand on the page',
      file: 'src/journey/review/together/without/views.tsx',
      find: '{BEFORE_YOU_ANSWER.map((text) => (',
      replace: '{BEFORE_YOU_ANSWER.slice(1).map((text) => (',
    },
  ],
  'a third view comes from somebody who was not asked, or takes the place of a side’s': [
    sql(
      'only whoever was asked',
      'constraint only_whoever_was_asked foreign key (authority_id, review_talk_id, said_by) references review_talk (authority_id, review_talk_id, third_human)',
      'constraint only_whoever_was_asked check (true)',
    ),
    {
      guard: 'whom the statement finds',
      file: 'src/journey/review/together/differing/store.ts',
      find: 'where t.third_human = ${p.human}::uuid and b.person_id <> t.third_human',
      replace: 'where (t.third_human = ${p.human}::uuid or true) and b.person_id <> t.third_human',
    },
  ],
  'a rule lets less through for want of a view': [
    rule(
      "const met = (side: Side): boolean => viewOf(review, outcomeId, side)?.progress === 'met'",
      "const met = (side: Side): boolean => (viewOf(review, outcomeId, side)?.progress ?? 'met') === 'met'",
    ),
  ],
}
