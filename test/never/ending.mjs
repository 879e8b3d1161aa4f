/* Reviews, endings, and afterwards. */
import { ENDING, laterPolicy, lets, MONEY, policy } from './kit.mjs'

/** The policy of endings has a file of its own. */

const PAID_AFTER = 'src/db/migrations/0040-paid-after-an-end.sql'

export const ENDING_GUARDS = {
  'money paid after a death or a move is written off without the reasons and the yes of two humans': [
    {
      guard: 'another human answers',
      file: 'src/journey/ending/paid-after/rules.ts',
      find: "if (one.byId === human) return refuse('somebody-else-answers')",
      replace: '',
    },
    {
      guard: 'another human, in the database',
      file: PAID_AFTER,
      find: 'constraint answered_by_another check (answered_by <> proposed_by),',
      replace: '',
    },
    {
      guard: 'the reasons of the second',
      file: PAID_AFTER,
      find: 'agrees boolean not null,\n  reasons text not null check (length(trim(reasons)) > 0),',
      replace: 'agrees boolean not null,\n  reasons text not null,',
    },
    {
      guard: 'the ledger asks for the yes',
      file: PAID_AFTER,
      find: 'create trigger written_off_by_two after insert on transfer for each row',
      replace: 'create trigger written_off_by_two after update on transfer for each row',
    },
    {
      guard: 'the reasons of the first',
      file: 'src/journey/ending/paid-after/forms.ts',
      find: "contact: words({ max: 200 }),\n  reasons: words({ needed: 'say-your-reasons' }),",
      replace: 'contact: words({ max: 200 }),\n  reasons: words(),',
    },
    {
      guard: 'no more than is still open',
      file: 'src/journey/ending/paid-after/rules.ts',
      find: "if (amountPence > now.openPence) return refuse('more-than-is-open', 'amount')",
      replace: '',
    },
  ],
  'money that was paid before the day, or without a confirmed ending, is looked at as paid after it': [
    {
      guard: 'the ending is confirmed, in the database',
      file: PAID_AFTER,
      find: 'create trigger paid_after_a_confirmed_end after insert on paid_after for each row',
      replace: 'create trigger paid_after_a_confirmed_end after update on paid_after for each row',
    },
    {
      guard: 'later days alone',
      file: 'src/journey/ending/paid-after/store.ts',
      find: ' and t.effective_on > g.on_day',
      replace: '',
    },
  ],
  'a review changes money': [
    {
      guard: 'its deeds know nothing of money (a stop is planted)',
      file: 'src/journey/review/together/deeds.ts',
      find: 'await tx.run(addHeld,',
      replace: [
        "await tx.run({ name: 'planted', values: () => [], text:",
        "'insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on)' +",
        "\" select gen_random_uuid(), budget_id, agreement_id, 'ends', set_up_on, 'planted', '\" + permit.humanId +",
        '"\', set_up_on from agreement where budget_id = \'" + budgetId + "\'" } as never, {} as never)',
        'await tx.run(addHeld,',
      ].join('\n'),
    },
  ],
  'a worker says the person’s view, or the person the worker’s': [
    policy(
      "review: { see: both, open: both, 'say-as-person': person",
      "review: { see: both, open: both, 'say-as-person': both",
    ),
    policy("'say-as-worker': worker, conclude: worker", "'say-as-worker': both, conclude: worker"),
  ],
  'a side reads the other’s views before both have said': [
    {
      guard: 'the rule',
      file: 'src/journey/review/rules.ts',
      find: 'said.person && said.worker ? views : views.filter((view) => view.side === side)',
      replace: 'side && said ? views : views',
    },
  ],
  'maintenance that works is proposed to end': [
    {
      guard: 'the rule',
      file: 'src/journey/review/together/rules.ts',
      find: "if (kind === 'maintenance') return 'go-on'",
      replace: '',
    },
  ],
  'money stops without a dated, told and confirmed ending': [
    {
      guard: 'the person has said',
      file: 'src/journey/ending/readiness/rules.ts',
      find: 'if (!ending.said.person) missing.push(...silenceStands(readiness, isShort))',
      replace: '',
    },
    {
      guard: 'one press, one stop',
      file: 'src/access/act.ts',
      find: 'if (before !== undefined) {',
      replace: 'if (before === null) {',
    },
  ],
  'the database keeps an ending or a stop that no human told, dated or confirmed': [
    lets('ending', ENDING),
    { guard: 'told before its last day', file: ENDING, find: 'check (last_day >= told_on),', replace: '' },
    {
      guard: 'a stop has a human',
      file: MONEY,
      find: 'made_by uuid not null,\n  made_on date not null,\n  primary key (authority_id, overlay_id)',
      replace: 'made_by uuid,\n  made_on date not null,\n  primary key (authority_id, overlay_id)',
    },
    {
      guard: 'who is there',
      file: MONEY,
      find: 'foreign key (authority_id, made_by) references human (authority_id, human_id)',
      replace: 'check (true)',
    },
  ],
  'one side answers for the other, or anybody else sees it': [
    laterPolicy(
      "propose: worker,\n    'say-as-person': person,\n    'say-as-worker': worker,\n    confirm",
      "propose: worker,\n    'say-as-person': both,\n    'say-as-worker': worker,\n    confirm",
    ),
    laterPolicy(
      'see: { ...both, ...manager },\n    propose: worker',
      "see: { ...both, 'finance-officer': 'council' },\n    propose: worker",
    ),
  ],
  'a side reads the other’s view of the ending before both have said': [
    {
      guard: 'the rule',
      file: 'src/journey/ending/readiness/rules.ts',
      find: 'said.person && said.worker ? views : views.filter((view) => view.side === side)',
      replace: 'side && said ? views : views',
    },
  ],
  'silence is read as "kept"': [
    {
      guard: 'the rule',
      file: 'src/journey/followup/rules.ts',
      find: "? 'due' : 'no-answer'",
      replace: "? 'due' : 'answered'",
    },
  ],
  'somebody else chooses, answers or sees, or a check-in of another budget is answered': [
    laterPolicy('choose: person, answer: person', 'choose: both, answer: person'),
    laterPolicy(
      '...{ see: both, choose: person, answer: person },',
      "...{ see: { ...both, 'finance-officer': 'council' }, choose: person, answer: person },",
    ),
  ],
}
