/*
 * For each test of what must be impossible, the guards that hold it: `find` stands once in `file`, and with `replace` in its
 * place the guard is gone. Where two guards stand behind one another (a rule and a CHECK), each has its own line.
 */
const SQL = 'src/db/migrations'
const FOUNDATION = `${SQL}/0001-foundation.sql`
const PLAN = `${SQL}/0003-plan-decision-waiting.sql`
const MONEY = `${SQL}/0004-money.sql`
const ENDING = `${SQL}/0005-spending-review-ending-followup.sql`
const POLICY = 'src/access/who-may.ts'

const COUNCIL = "authority_id = nullif(current_setting(''app.authority'', true), '''')::int"
const READS = { guard: 'the policy of reading', file: FOUNDATION, find: `using (${COUNCIL})`, replace: 'using (true)' }

/** Lets the app change and take away what it may only add to. */
const lets = (table, file) => ({
  guard: 'the grant',
  file,
  find: `call guard('${table}', 'select, insert')`,
  replace: `call guard('${table}', 'select, insert, update, delete')`,
})

/** Lets somebody else do what one side alone may. */
const policy = (find, replace) => ({ guard: 'the policy', file: POLICY, find, replace })

const GUARDS = {
  // test/… and src/db/walls
  'a council reads another’s row': [
    READS,
    {
      guard: 'forced on the owner',
      file: FOUNDATION,
      find: 'enable row level security, force row level security',
      replace: 'enable row level security',
    },
    {
      guard: 'a view asks as its reader',
      file: MONEY,
      find: 'create view posting with (security_invoker = true) as',
      replace: 'create view posting as',
    },
    {
      guard: 'the council ends with its transaction',
      file: 'src/db/transaction.ts',
      find: 'begin; set local app.authority',
      replace: 'begin; set app.authority',
    },
  ],
  'a write without a council': [
    { guard: 'the policy of writing', file: FOUNDATION, find: `with check (${COUNCIL})`, replace: 'with check (true)' },
    {
      guard: 'the verbs the app may use',
      file: FOUNDATION,
      find: "execute format('grant %s on %s to footing_app', verbs, name)",
      replace: "execute format('grant %s, truncate on %s to footing_app', verbs, name)",
    },
  ],
  'a composite reference crosses councils': [
    {
      guard: 'keys begin with the council',
      file: FOUNDATION,
      find: 'primary key (authority_id, share_id),\n  foreign key (authority_id, person_id) references person,',
      replace:
        'primary key (authority_id, share_id), unique (share_id),\n  foreign key (authority_id, person_id) references person,',
    },
    {
      guard: 'a reference',
      file: PLAN,
      find: 'foreign key (authority_id, need_id) references need',
      replace: 'check (true)',
    },
  ],
  'a write without an audit row': [
    {
      guard: 'the audit row of a write',
      file: 'src/access/act.ts',
      find: "void open.tx.run(addAudit, record(ask, asking, permit.as, 'wrote'))",
      replace: '',
    },
    {
      guard: 'the audit row of a read',
      file: 'src/access/act.ts',
      find: "open.tx.run(addAudit, record(ask, asking, permit.as, 'read')).catch(() => {})",
      replace: '',
    },
    {
      guard: 'nothing is shown before it is durable',
      file: 'src/access/act.ts',
      find: 'const page = draw(await loading, permit)\n    await committed',
      replace: 'const page = draw(await loading, permit)',
    },
    lets('audit_entry', FOUNDATION),
  ],
  'a write without a permit': [
    {
      guard: 'the brand',
      file: 'src/access/permit.ts',
      find: '  readonly [made]: readonly [R, A]\n',
      replace: '',
    },
    {
      guard: 'the deed asks for its own permit',
      file: 'src/journey/offer/deeds.ts',
      find: "permit: Permit<'offer', 'explain'>",
      replace: 'permit: Permit',
    },
    {
      guard: 'the gate knows its own',
      file: 'src/access/gate.ts',
      find: "if (asking === undefined) throw new Error('a permit that the gate did not make')",
      replace: 'if (asking === undefined) return permit as never',
    },
    {
      guard: 'the relation is asked for',
      file: 'src/access/gate.ts',
      find: "if (scope === 'own') return standsTo(asking, role, resource)",
      replace: "if (scope === 'own') return true",
    },
  ],
  'a form loses what was typed': [
    {
      guard: 'a field shows what was typed',
      file: 'src/web/look.ts',
      find: 'const typed = form.raw[name] === undefined ? now : first(form.raw, name)',
      replace: 'const typed = now',
    },
    {
      guard: 'what was typed is sealed',
      file: 'src/web/serve.tsx',
      find: "filter(([name]) => name !== 'key'))",
      replace: "filter(([name]) => name === 'key'))",
    },
    {
      guard: 'for the same human alone',
      file: 'src/people/sign-in/pages.tsx',
      find: 'return before?.human_id === human',
      replace: 'return before !== undefined',
    },
  ],
  'a page fails without JavaScript (Anne’s whole journey on a phone of 375 pixels)': [
    {
      guard: 'a form posts by itself',
      file: 'src/web/form.tsx',
      find: 'method="post"\n      action={action}',
      replace: 'method="get"\n      action={action}',
    },
  ],
  'those of another council': [READS],

  // jobs, clock, timeline
  'a day’s due work is done twice, however many processes try': [
    {
      guard: 'the key of a day done',
      file: FOUNDATION,
      find: 'primary key (authority_id, job, on_day)',
      replace: 'primary key (authority_id, job, on_day, done_at)',
    },
    {
      guard: 'only who claims it works',
      file: 'src/jobs/index.ts',
      find: 'return claimed === undefined ? undefined : job.run(',
      replace: 'return claimed === null ? undefined : job.run(',
    },
  ],
  'a job decides or moves anything': [
    {
      guard: 'the narrowed transaction',
      file: 'src/jobs/index.ts',
      find: 'job.run(narrow(tx), council, on)',
      replace: 'job.run(tx, council, on)',
    },
    {
      guard: 'the verbs it knows',
      file: 'src/jobs/narrow.ts',
      find: String.raw`|delete\s+from`,
      replace: '',
    },
  ],
  'the clock goes back': [
    {
      guard: 'the rule',
      file: 'src/demo/clock.ts',
      find: "if (toDay <= today) return refuse('clock-moves-forward-only', 'on')",
      replace: '',
    },
    { guard: 'the trigger', file: FOUNDATION, find: 'if new.ahead < old.ahead then', replace: 'if false then' },
  ],
  'production has a clock that moves': [
    {
      guard: 'the list of routes',
      file: 'src/app.ts',
      find: "...(mode === 'demo' ? demoRoutes : [])",
      replace: '...demoRoutes',
    },
  ],
  'a line of the timeline is changed or taken away': [lets('timeline_line', FOUNDATION)],

  // needs, plan
  'a side sees the other’s answers before both have finished (person first)': [
    {
      guard: 'the question to the database',
      file: 'src/journey/needs/store.ts',
      find: "'=',\n        2,",
      replace: "'>=',\n        0,",
    },
  ],
  'a side sees the other’s answers before both have finished (worker first)': [
    {
      guard: 'the rule',
      file: 'src/journey/needs/reads.ts',
      find: 'if (opened === undefined || !isRevealed(opened)) return',
      replace: 'if (opened === undefined) return',
    },
  ],
  'a worker changes the person’s column': [policy("'answer-as-person': person", "'answer-as-person': both")],
  'the person changes the worker’s column': [policy("'answer-as-worker': worker", "'answer-as-worker': both")],
  'a worker changes the person’s column, nor the person the worker’s': [
    policy("'write-as-person': person", "'write-as-person': both"),
    policy("'write-as-worker': worker", "'write-as-worker': both"),
  ],
  'a side answers the plan for the other': [
    policy("'agree-as-person': person", "'agree-as-person': both"),
    policy("'agree-as-worker': worker", "'agree-as-worker': both"),
    {
      guard: 'the side is the permit’s',
      file: 'src/journey/plan/answers/deeds.ts',
      find: "side: permit.action === 'agree-as-person' ? 'person' : 'worker'",
      replace: "side: 'person'",
    },
  ],
  'a sent plan changes, by any page or in the database': [
    {
      guard: 'the rule',
      file: 'src/journey/plan/rules.ts',
      find: "return plan.submitted ? refuse('plan-is-with-the-decider') : fine",
      replace: 'return fine',
    },
    ...['outcome', 'spend_line'].map((table) => ({
      guard: `the trigger on ${table}`,
      file: PLAN,
      find: `create trigger submitted_plan_stays before insert or update or delete on ${table} for each row execute function plan_is_submitted();`,
      replace: '',
    })),
  ],

  // decision, waiting
  'an approval by the author, by the page': [
    {
      guard: 'the rule',
      file: 'src/journey/decision/rules.ts',
      find: "if (submission.submittedById === human.humanId || authors.has(human.humanId)) return refuse('may-not-decide-own')",
      replace: '',
    },
  ],
  'an approval by the author, straight into the database': [
    {
      guard: 'the CHECK',
      file: PLAN,
      find: 'constraint author_is_not_approver check (decided_by <> submitted_by),',
      replace: '',
    },
    {
      guard: 'the author is the submission’s own',
      file: PLAN,
      find: 'foreign key (authority_id, submission_id, submitted_by) references submission (authority_id, submission_id, submitted_by),',
      replace: 'foreign key (authority_id, submission_id) references submission,',
    },
  ],
  'a decision without reasons': [
    {
      guard: 'the field',
      file: 'src/journey/decision/forms.ts',
      find: "reasons: words({ needed: 'say-the-reasons' })",
      replace: 'reasons: words()',
    },
    {
      guard: 'the CHECK',
      file: PLAN,
      find: 'reasons text not null check (length(trim(reasons)) > 0),\n  conditions text',
      replace: 'reasons text not null,\n  conditions text',
    },
  ],
  'two approvals of one plan by a double click or two humans at once': [
    {
      guard: 'the rule',
      file: 'src/journey/decision/rules.ts',
      find: "if (submission.decision !== undefined) return refuse('already-decided')",
      replace: '',
    },
    {
      guard: 'the unique key',
      file: PLAN,
      find: 'unique (authority_id, submission_id),\n  constraint author_is_not_approver',
      replace: 'constraint author_is_not_approver',
    },
  ],
  'a wait is shown shorter than it was': [
    {
      guard: 'every working day counts',
      file: 'src/journey/waiting/rules.ts',
      find: 'workingDaysBetween(since, until, holidays)',
      replace: 'workingDaysBetween(since, until, holidays) % 100',
    },
  ],
  'a wait is shown shorter than it was, because the plan came back': [
    {
      guard: 'a return does not end a wait',
      file: 'src/journey/waiting/store.ts',
      find: "where f.budget_id = n.budget_id and fv.number < n.number and fd.verdict <> 'returned'), 0)) as since",
      replace: 'where f.budget_id = n.budget_id and fv.number < n.number), 0)) as since',
    },
  ],
  'an expected date is moved without telling the person': [
    {
      guard: 'the line it writes',
      file: 'src/journey/waiting/deeds.ts',
      find: "return { lines: [{ budgetId, stage: 'waiting', sentence: said.moved(on, reason) }] }",
      replace: 'return { lines: [] }',
    },
    lets('expected_date', PLAN),
  ],

  // money, spending
  'a balance differs from its postings': [
    {
      guard: 'the trigger',
      file: MONEY,
      find: 'credits_pence = a.credits_pence + net.credit',
      replace: 'credits_pence = a.credits_pence',
    },
  ],
  'a posting is changed, taken away or made twice': [
    lets('transfer', MONEY),
    {
      guard: 'the trigger',
      file: MONEY,
      find: 'create trigger ledger_never_changes before update or delete on transfer for each row execute function ledger_never_changes();',
      replace: '',
    },
    {
      guard: 'the trigger on truncating',
      file: MONEY,
      find: 'create trigger ledger_never_truncated before truncate on transfer for each statement execute function ledger_never_changes();',
      replace: '',
    },
    {
      guard: 'the key of a cause',
      file: MONEY,
      find: 'constraint one_effect_a_key unique (authority_id, key)',
      replace: 'constraint one_effect_a_key unique (authority_id, transfer_id, key)',
    },
  ],
  'an instalment is paid twice': [
    {
      guard: 'the key of an instalment',
      file: MONEY,
      find: 'constraint an_instalment_is_paid_once unique (authority_id, line_id, period_from)',
      replace: 'constraint an_instalment_is_paid_once unique (authority_id, item_id, line_id, period_from)',
    },
    {
      guard: 'the key of a cause',
      file: MONEY,
      find: 'constraint one_effect_a_key unique (authority_id, key)',
      replace: 'constraint one_effect_a_key unique (authority_id, transfer_id, key)',
    },
    {
      guard: 'one approval a run',
      file: 'src/journey/money/payrun/store.ts',
      find: "      .onConflict((oc) => oc.columns(['authority_id', 'pay_run_id']).doNothing())\n",
      replace: '',
    },
  ],
  'a run is approved by the human who drafted it': [
    {
      guard: 'the rule',
      file: 'src/journey/money/payrun/rules.ts',
      find: "if (run.draftedBy === humanId) return refuse('another-human-approves')",
      replace: '',
    },
    {
      guard: 'the CHECK',
      file: MONEY,
      find: 'constraint drafter_is_not_approver check (approved_by <> drafted_by),',
      replace: '',
    },
    {
      guard: 'the rule about bank details',
      file: 'src/journey/money/agreement/rules.ts',
      find: "return newest.enteredBy === humanId ? refuse('another-human-checks-details') : fine",
      replace: 'return fine',
    },
    {
      guard: 'the CHECK about bank details',
      file: MONEY,
      find: 'constraint two_people_check_bank_details check (confirmed_by <> entered_by),',
      replace: '',
    },
  ],
  'what an ending overtook is paid': [
    {
      guard: 'only what is due still',
      file: 'src/journey/money/payrun/deeds.ts',
      find: 'run.items.filter(({ isDue }) => isDue)',
      replace: 'run.items',
    },
  ],
  'a receipt or a purchase reaches somebody who may not see it': [
    policy('spending: { see: { ...both,', "spending: { see: { ...both, analyst: 'council',"),
    policy('receipt: { see: { ...both,', "receipt: { see: { ...both, analyst: 'council',"),
    {
      guard: 'a receipt is asked for with its budget',
      file: 'src/journey/spending/store.ts',
      find: ".where('budget_id', '=', p.budget).where('file_id', '=', p.file)",
      replace: ".where('file_id', '=', p.file)",
    },
    {
      guard: 'a purchase is asked for with its budget',
      file: 'src/journey/spending/store.ts',
      find: ".where('purchase.budget_id', '=', p.budget)\n    .where('purchase_id', '=', p.purchase)",
      replace: ".where('purchase_id', '=', p.purchase)",
    },
  ],
  'anybody but the person writes down what was bought': [
    policy('record: person }', 'record: { ...both, ...finance } }'),
  ],

  // review, ending, afterwards
  'a review changes money': [
    {
      guard: 'its deeds know nothing of money (a stop is planted)',
      file: 'src/journey/review/deeds.ts',
      find: 'await tx.run(addHeld,',
      replace:
        "await tx.run({ name: 'planted', values: () => [], text: `insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on) select gen_random_uuid(), budget_id, agreement_id, 'ends', set_up_on, 'planted', '${permit.humanId}', set_up_on from agreement where budget_id = '${budgetId}'` } as never, {} as never)\n  await tx.run(addHeld,",
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
      file: 'src/journey/review/rules.ts',
      find: "if (kind === 'maintenance') return 'go-on'",
      replace: '',
    },
  ],
  'money stops without a dated, told and confirmed ending': [
    {
      guard: 'the person has said',
      file: 'src/journey/ending/rules.ts',
      find: "if (!ending.said.person) missing.push({ code: 'person-has-not-said' })",
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
    policy(
      "ending: { see: both, propose: worker, 'say-as-person': person",
      "ending: { see: both, propose: worker, 'say-as-person': both",
    ),
    policy('ending: { see: both,', 'ending: { see: { ...both, ...deciders },'),
  ],
  'a side reads the other’s view of the ending before both have said': [
    {
      guard: 'the rule',
      file: 'src/journey/ending/rules.ts',
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
    policy('choose: person, answer: person', 'choose: both, answer: person'),
    policy('choose: person, answer: person', 'choose: person, answer: both'),
    policy('followup: { see: both', 'followup: { see: { ...both, ...deciders }'),
  ],
}

export const PLANTED = Object.entries(GUARDS).flatMap(([title, guards]) =>
  guards.map((guard) => ({ never: `never: ${title}`, ...guard })),
)
