-- Stage 6: agreement, patterns, pay runs and the double-entry ledger.
create table agreement (
  like council_owned including defaults,
  agreement_id uuid not null,
  budget_id uuid not null,
  version_id uuid not null,
  managed_as text not null check (managed_as in ('direct-payment','council-managed','third-party')),
  set_up_by uuid not null,
  set_up_on date not null,
  primary key (authority_id, agreement_id),
  unique (authority_id, version_id),
  unique (authority_id, budget_id, agreement_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, version_id) references plan_version
);
comment on table agreement is 'An approved plan set up for payment. Instalments are derived from its lines and overlays, never stored ahead.';
call guard('agreement', 'select, insert');

create table agreement_line (
  like council_owned including defaults,
  line_id uuid not null,
  budget_id uuid not null,
  agreement_id uuid not null,
  spend_line_id uuid not null,
  outcome_id uuid not null,
  what text not null,
  amount_pence bigint not null check (amount_pence > 0),
  every text not null check (every in ('once','weekly','four-weekly','monthly')),
  from_day date not null,
  to_day date,
  ends_event text,
  primary key (authority_id, line_id),
  unique (authority_id, budget_id, line_id),
  foreign key (authority_id, budget_id, agreement_id) references agreement (authority_id, budget_id, agreement_id),
  foreign key (authority_id, spend_line_id) references spend_line,
  foreign key (authority_id, outcome_id) references outcome
);
comment on table agreement_line is 'A base line of the pattern: amount, how often, from, to. Never changed.';
create index agreement_line_of_budget on agreement_line (authority_id, budget_id);
call guard('agreement_line', 'select, insert');

create table overlay (
  like council_owned including defaults,
  overlay_id uuid not null,
  budget_id uuid not null,
  agreement_id uuid not null,
  line_id uuid,
  kind text not null check (kind in ('pause','ends','amount')),
  from_day date not null,
  to_day date,
  amount_pence bigint check (amount_pence >= 0),
  reason text not null check (length(trim(reason)) > 0),
  made_by uuid not null,
  made_on date not null,
  primary key (authority_id, overlay_id),
  foreign key (authority_id, budget_id, agreement_id) references agreement (authority_id, budget_id, agreement_id),
  foreign key (authority_id, made_by) references human (authority_id, human_id)
);
comment on table overlay is 'A dated change laid over the base lines (pause, end, other amount). made_by is a human: no system stops money (trust 15).';
comment on column overlay.from_day is 'First day it covers; for "ends" the last day that is paid.';
create index overlay_of_budget on overlay (authority_id, budget_id);
call guard('overlay', 'select, insert');

create table overlay_withdrawn (
  like council_owned including defaults,
  overlay_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_on date not null,
  primary key (authority_id, overlay_id),
  foreign key (authority_id, overlay_id) references overlay
);
comment on table overlay_withdrawn is 'An overlay that no longer stands.';
call guard('overlay_withdrawn', 'select, insert');

create table payee (
  like council_owned including defaults,
  payee_id uuid not null,
  budget_id uuid not null,
  account_name text not null,
  sort_code text not null check (sort_code ~ '^[0-9]{6}$'),
  account_number text not null check (account_number ~ '^[0-9]{8}$'),
  entered_by uuid not null,
  entered_on date not null,
  primary key (authority_id, payee_id),
  unique (authority_id, payee_id, entered_by),
  foreign key (authority_id, budget_id) references budget
);
comment on table payee is 'The account that payments go to. The newest confirmed row is used.';
create index payee_of_budget on payee (authority_id, budget_id);
call guard('payee', 'select, insert');

create table payee_confirmed (
  like council_owned including defaults,
  payee_id uuid not null,
  entered_by uuid not null,
  confirmed_by uuid not null,
  confirmed_on date not null,
  primary key (authority_id, payee_id),
  constraint two_people_check_bank_details check (confirmed_by <> entered_by),
  foreign key (authority_id, payee_id, entered_by) references payee (authority_id, payee_id, entered_by)
);
comment on table payee_confirmed is 'Bank details confirmed by a second member of staff.';
call guard('payee_confirmed', 'select, insert');

create table pay_run (
  like council_owned including defaults,
  pay_run_id uuid not null,
  pay_up_to date not null,
  drafted_by uuid not null,
  drafted_on date not null,
  primary key (authority_id, pay_run_id),
  unique (authority_id, pay_run_id, drafted_by)
);
comment on table pay_run is 'A batch of payments: drafted by one human, approved by another.';
call guard('pay_run', 'select, insert');

create table pay_run_item (
  like council_owned including defaults,
  item_id uuid not null,
  pay_run_id uuid not null,
  budget_id uuid not null,
  line_id uuid not null,
  payee_id uuid not null,
  period_from date not null,
  period_to date not null,
  pay_on date not null,
  amount_pence bigint not null check (amount_pence > 0),
  working text not null,
  primary key (authority_id, item_id),
  constraint an_instalment_is_paid_once unique (authority_id, line_id, period_from),
  foreign key (authority_id, pay_run_id) references pay_run,
  foreign key (authority_id, budget_id, line_id) references agreement_line (authority_id, budget_id, line_id),
  foreign key (authority_id, payee_id) references payee
);
comment on table pay_run_item is 'One instalment in a run, with its amount and working frozen. A line''s period stands in one run only: paid once, whatever happens.';
create index pay_run_item_of_run on pay_run_item (authority_id, pay_run_id);
create index pay_run_item_of_budget on pay_run_item (authority_id, budget_id, pay_on);
call guard('pay_run_item', 'select, insert');

create table pay_run_approved (
  like council_owned including defaults,
  pay_run_id uuid not null,
  drafted_by uuid not null,
  approved_by uuid not null,
  approved_on date not null,
  primary key (authority_id, pay_run_id),
  constraint drafter_is_not_approver check (approved_by <> drafted_by),
  foreign key (authority_id, pay_run_id, drafted_by) references pay_run (authority_id, pay_run_id, drafted_by)
);
comment on table pay_run_approved is 'A run approved by a second human; its transfers are posted in the same transaction.';
call guard('pay_run_approved', 'select, insert');

-- The ledger. One transfer row debits one account and credits another, so that the sum is zero by construction.
create table account (
  like council_owned including defaults,
  account_id bigint generated always as identity,
  kind text not null check (kind in ('council','held','spent','returned')),
  budget_id uuid,
  floor_pence bigint,
  cached boolean not null default true,
  debits_pence bigint not null default 0,
  credits_pence bigint not null default 0,
  primary key (authority_id, account_id),
  unique nulls not distinct (authority_id, kind, budget_id),
  check ((kind = 'council') = (budget_id is null)),
  check (floor_pence is null or (cached and credits_pence - debits_pence >= floor_pence)),
  foreign key (authority_id, budget_id) references budget
) with (fillfactor = 50);
comment on table account is 'A ledger account: council (control), held (the person''s payments not yet spent), spent, returned. Balance = credits − debits, in pence.';
comment on column account.cached is 'False for the council''s control account: nobody queues on it; its balance is derived from transfers.';
call guard('account', 'select');
grant insert (account_id, kind, budget_id, floor_pence, cached) on account to footing_app;

create table transfer (
  like council_owned including defaults,
  transfer_id bigint generated always as identity,
  debit_account bigint not null,
  credit_account bigint not null,
  amount_pence bigint not null check (amount_pence > 0),
  kind text not null check (kind in ('payment','purchase','purchase-taken-back','money-returned')),
  budget_id uuid not null,
  line_id uuid,
  effective_on date not null,
  posted_at timestamptz not null,
  key uuid not null,
  made_by uuid not null,
  primary key (authority_id, transfer_id),
  constraint one_effect_a_key unique (authority_id, key),
  check (debit_account <> credit_account),
  foreign key (authority_id, budget_id) references budget
);
comment on table transfer is 'A movement of money: debit one account, credit another, in pence. Never changed; put right by a reversing transfer.';
comment on column transfer.key is 'What caused it (an instalment, a purchase, a form): the same cause never posts twice.';
create index transfer_debits on transfer (authority_id, debit_account, transfer_id);
create index transfer_credits on transfer (authority_id, credit_account, transfer_id);
create index transfer_of_budget on transfer (authority_id, budget_id, transfer_id);
call guard('transfer', 'select, insert');

create view posting with (security_invoker = true) as
  select authority_id, transfer_id, debit_account as account_id, -amount_pence as pence, kind, budget_id, line_id, effective_on from transfer
  union all
  select authority_id, transfer_id, credit_account, amount_pence, kind, budget_id, line_id, effective_on from transfer;
comment on view posting is 'The two sides of each transfer, signed.';
grant select on posting to footing_app;

-- Nets a whole statement per account, in key order (no deadlocks), and refuses an account that is not there.
create function keep_balances() returns trigger language plpgsql security definer set search_path = public as $$
declare net record; touched int;
begin
  for net in
    select authority_id, account_id, sum(debit)::bigint as debit, sum(credit)::bigint as credit from (
      select authority_id, debit_account as account_id, amount_pence as debit, 0 as credit from posted
      union all select authority_id, credit_account, 0, amount_pence from posted) sides
    group by authority_id, account_id order by authority_id, account_id
  loop
    update account a set debits_pence = a.debits_pence + net.debit, credits_pence = a.credits_pence + net.credit
      where a.authority_id = net.authority_id and a.account_id = net.account_id and a.cached;
    get diagnostics touched = row_count;
    if touched = 0 and not exists (select from account a where a.authority_id = net.authority_id and a.account_id = net.account_id) then
      raise exception 'transfer names an account that is not there';
    end if;
  end loop;
  return null;
end $$;
create trigger keep_balances after insert on transfer referencing new table as posted for each statement execute function keep_balances();

create function ledger_never_changes() returns trigger language plpgsql as $$ begin raise exception 'the ledger is never changed'; end $$;
create trigger ledger_never_changes before update or delete on transfer for each row execute function ledger_never_changes();
create trigger ledger_never_truncated before truncate on transfer for each statement execute function ledger_never_changes();
