const UNGUARDED = ['alter table transfer disable trigger user', 'alter table transfer enable trigger user'] as const
/** An overlay that ends payments without an ending is refused; a fault that got past that is planted all the same. */
export const UNENDED = ['alter table overlay disable trigger user', 'alter table overlay enable trigger user'] as const
const anItem = (itemId: string, from: string) => `insert into pay_run_item
  select authority_id, ${itemId}, pay_run_id, budget_id, line_id, payee_id, ${from}, period_to, pay_on, amount_pence, working from pay_run_item limit 1`
export const anEnd = (
  on: string,
  madeOn: string,
) => `insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on)
  select gen_random_uuid(), budget_id, agreement_id, 'ends', ${on}, 'planted', set_up_by, ${madeOn} from agreement`

/** Each plants one fault as the owner, in a transaction of its own that the app's role sees, and is then undone. */
export const FAULTS: readonly [string, readonly string[], readonly string[], string][] = [
  [
    'a balance is changed',
    ["update account set credits_pence = credits_pence + 1 where kind = 'held'"],
    ["update account set credits_pence = credits_pence - 1 where kind = 'held'"],
    'A kept balance is what its postings come to',
  ],
  [
    'the sum is not zero',
    ["update account set debits_pence = debits_pence + 5 where kind = 'spent'"],
    ["update account set debits_pence = debits_pence - 5 where kind = 'spent'"],
    'All balances of a council together are zero',
  ],
  [
    'a plan that was decided waits still',
    [
      `insert into decision_queue (submission_id, budget_id, body, decider_id, due_on, yearly_pence)
        select submission_id, budget_id, body, decider_id, submitted_on, yearly_pence from submission_now limit 1`,
    ],
    ['delete from decision_queue'],
    'What is kept of the plans that wait is what was sent and not decided, with who decides now and by when',
  ],
  [
    'a wait begins where it did not',
    ['update submission set wait_began = wait_began + 1'],
    ['update submission set wait_began = wait_began - 1'],
    'What is kept of where a wait began is what was sent, answered and ended before it',
  ],
  [
    'the control account keeps a balance',
    ["update account set debits_pence = 7 where kind = 'council'"],
    ["update account set debits_pence = 0 where kind = 'council'"],
    'A kept balance is what its postings come to',
  ],
  [
    'a day of a control account is changed',
    ['update control_day set debits_pence = debits_pence + 3'],
    ['update control_day set debits_pence = debits_pence - 3'],
    'The days of a control account are what its postings come to',
  ],
  [
    'a transfer goes the wrong way',
    [UNGUARDED[0], "update transfer set kind = 'purchase'", UNGUARDED[1]],
    [UNGUARDED[0], "update transfer set kind = 'payment'", UNGUARDED[1]],
    'A transfer moves money between accounts of its own budget and the council, as its kind does',
  ],
  [
    'a paid amount is not the item’s',
    [UNGUARDED[0], 'update transfer set amount_pence = amount_pence + 1', UNGUARDED[1]],
    [UNGUARDED[0], 'update transfer set amount_pence = amount_pence - 1', UNGUARDED[1]],
    'Each instalment of an approved run was paid once',
  ],
  [
    'an approved item is not paid',
    [anItem('gen_random_uuid()', "'2020-01-01'")],
    ["delete from pay_run_item where period_from = '2020-01-01'"],
    'Each instalment of an approved run was paid once',
  ],
  [
    'a payment has no item',
    [
      UNGUARDED[0],
      'create temp table kept as select transfer_id, key from transfer',
      'update transfer set key = gen_random_uuid()',
      UNGUARDED[1],
    ],
    [
      UNGUARDED[0],
      'update transfer set key = kept.key from kept where kept.transfer_id = transfer.transfer_id',
      'drop table kept',
      UNGUARDED[1],
    ],
    'Each payment belongs to an instalment of an approved run',
  ],
  [
    'a payment is more than its items',
    ['update payment set amount_pence = amount_pence + 1'],
    ['update payment set amount_pence = amount_pence - 1'],
    'A payment is what its items come to',
  ],
  [
    'what was paid has lost its claim',
    [
      'create temp table kept as select * from instalment_claim',
      'alter table instalment_claim disable trigger user',
      'delete from instalment_claim',
    ],
    [
      'insert into instalment_claim select * from kept',
      'drop table kept',
      'alter table instalment_claim enable trigger user',
    ],
    'What was paid keeps its claim',
  ],
  [
    'money went to details that nobody checked',
    ['create temp table kept as select * from payee_confirmed', 'delete from payee_confirmed'],
    [
      'alter table payee_confirmed disable trigger user',
      'insert into payee_confirmed select * from kept',
      'drop table kept',
      'alter table payee_confirmed enable trigger user',
    ],
    'Money goes to the budget’s own account',
  ],
  [
    'an ending stood before the approval',
    [UNENDED[0], anEnd("'2020-01-01'", "'2020-01-01'"), UNENDED[1]],
    ["delete from overlay where reason = 'planted'"],
    'Nothing is paid for a period after the last day',
  ],
  [
    'more in a bad time than any plan agreed',
    [
      UNENDED[0],
      `with s as (insert into unwell_switch (switch_id, budget_id, thrown_by, as_role, adds, words, thrown_on)
          select gen_random_uuid(), budget_id, set_up_by, 'worker', 'hours', 'planted', set_up_on from agreement returning switch_id, budget_id)
        insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, to_day, amount_pence, switch_id, reason, made_by, made_on)
        select gen_random_uuid(), l.budget_id, l.agreement_id, l.line_id, 'unwell', l.from_day + 70, l.from_day + 76, 1, s.switch_id, 'planted', s2.set_up_by,
          s2.set_up_on from agreement_line l join agreement s2 using (authority_id, agreement_id) join s on s.budget_id = l.budget_id`,
      UNENDED[1],
    ],
    ["delete from overlay where reason = 'planted'", "delete from unwell_switch where words = 'planted'"],
    'What comes on top in a bad time is no more, and for no longer',
  ],
  [
    'two periods of a line overlap',
    [
      anItem("'11111111-1111-4111-8111-111111111111'", 'period_from + 1'),
      `insert into instalment_claim (line_id, period_from, kind, turn, item_id) select line_id, period_from, kind, turn, item_id from pay_run_item
        where item_id = '11111111-1111-4111-8111-111111111111'`,
      `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by)
      select debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, '11111111-1111-4111-8111-111111111111', made_by from transfer limit 1`,
    ],
    [
      'delete from control_day where writer = pg_backend_pid()',
      UNGUARDED[0],
      "delete from transfer where key = '11111111-1111-4111-8111-111111111111'",
      UNGUARDED[1],
      "delete from instalment_claim where item_id = '11111111-1111-4111-8111-111111111111'",
      "delete from pay_run_item where item_id = '11111111-1111-4111-8111-111111111111'",
      "update account set credits_pence = credits_pence - 6200 where kind = 'held'",
    ],
    'No instalment is paid twice',
  ],
  [
    'the drafter approved',
    [
      'alter table pay_run_approved drop constraint drafter_is_not_approver',
      'create temp table kept as select approved_by from pay_run_approved',
      'update pay_run_approved set approved_by = drafted_by',
    ],
    [
      'update pay_run_approved set approved_by = (select approved_by from kept)',
      'drop table kept',
      'alter table pay_run_approved add constraint drafter_is_not_approver check (approved_by <> drafted_by)',
    ],
    'Nobody approves a run that they drafted or checked',
  ],
  [
    'the author decided',
    [
      'alter table decision drop constraint author_is_not_approver',
      'create temp table kept as select decided_by from decision',
      'update decision set decided_by = submitted_by',
    ],
    [
      'update decision set decided_by = (select decided_by from kept)',
      'drop table kept',
      'alter table decision add constraint author_is_not_approver check (decided_by <> submitted_by)',
    ],
    'No plan is decided by the human who asked for it',
  ],
  [
    'the person decided on their own plan',
    [
      'create temp table kept as select decided_by from decision',
      'update decision set decided_by = (select person_id from budget where budget_id = (select budget_id from submission))',
    ],
    ['update decision set decided_by = (select decided_by from kept)', 'drop table kept'],
    'No plan is decided by the human who asked for it',
  ],
  [
    'row-level security is off',
    ['alter table overlay disable row level security'],
    ['alter table overlay enable row level security'],
    'Every table holds its rows apart by council',
  ],
  [
    'the owner is let through',
    ['alter table overlay no force row level security'],
    ['alter table overlay force row level security'],
    'Every table holds its rows apart by council',
  ],
  [
    'a policy lets everybody through',
    ['create policy planted on overlay using (true)'],
    ['drop policy planted on overlay'],
    'Every table holds its rows apart by council',
  ],
  [
    'a table with no walls',
    ['create table planted (authority_id int primary key)'],
    ['drop table planted'],
    'Every table holds its rows apart by council',
  ],
  [
    'a key without the council',
    ['create table planted (authority_id int, id int primary key)'],
    ['drop table planted'],
    'Every primary and unique key of a council begins with the council',
  ],
  [
    'a unique index without the council',
    ['create unique index planted on transfer (key)'],
    ['drop index planted'],
    'Every primary and unique key of a council begins with the council',
  ],
  [
    'a reference without the council',
    ['create table planted (authority_id int references authority, id int references planted_too)'],
    ['drop table planted', 'drop table planted_too'],
    'Every reference from one council’s row',
  ],
]
