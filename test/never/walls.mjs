/* The walls of the house: councils, audit, permits, forms, jobs, clock. */
import { COUNCIL, FOUNDATION, lets, MONEY, PLAN, READS } from './kit.mjs'

export const WALLS = {
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
      find: '  private readonly made: readonly [R, A]',
      replace: '  readonly made?: readonly [R, A]',
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
  'what somebody types is lost, because the other took away meanwhile what it is about': [
    {
      guard: 'what has no place on the page that answers stands below it',
      file: 'src/web/with-typed.tsx',
      find: '.filter((text) => !String(drawn.body).includes(written(text)))',
      replace: '.filter(() => false)',
    },
    {
      guard: 'also where nothing is there',
      file: 'src/web/serve.tsx',
      find: 'kept ?? incoming.raw, 404, page)',
      replace: 'kept ?? {}, 404, page)',
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
      file: 'src/people/sign-in/going-on.ts',
      find: '(await whoTyped(ports, incoming)) !== human',
      replace: '(await whoTyped(ports, incoming)) === undefined',
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
      find: "...(mode === 'demo' ? demoRoutes(forms) : [])",
      replace: '...demoRoutes(forms)',
    },
  ],
  'a line of the timeline is changed or taken away': [lets('timeline_line', FOUNDATION)],
}
