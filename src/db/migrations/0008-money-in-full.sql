-- Stage 6 in full: every kind of change over a line, the ledger's pots and codes, setting up, pay runs from draft to the bank's answer.

-- Lines: how each is managed, from which budget code it is paid, and which part of employing somebody it is ----------------

alter table spend_line
  add column managed_as text check (managed_as in ('direct-payment','council-managed','third-party','prepaid-card')),
  add column pa_part text check (pa_part in ('wages','tax','insurance','pension','notice','holiday','redundancy'));
comment on column spend_line.managed_as is 'How this line''s money is to be looked after, where it differs from the rest; null: as the whole.';
comment on column spend_line.pa_part is 'Which part of employing a personal assistant it is; null: none. What is owed to somebody employed is never paused.';

alter table agreement drop constraint agreement_managed_as_check,
  add constraint agreement_managed_as_check check (managed_as in ('direct-payment','council-managed','third-party','prepaid-card','mixed'));

alter table agreement_line
  add column managed_as text not null default 'direct-payment'
    check (managed_as in ('direct-payment','council-managed','third-party','prepaid-card')),
  add column pa_part text check (pa_part in ('wages','tax','insurance','pension','notice','holiday','redundancy')),
  add column budget_code text not null default '';
comment on column agreement_line.budget_code is 'The council''s code that pays for it: its control account in the ledger. '''': the council''s only one.';
comment on column agreement_line.pa_part is 'Owed to or for somebody employed: no pause stops it, and it is left out of a surplus.';

-- What is laid over lines --------------------------------------------------------------------------------------------------

create table uplift (
  like council_owned including defaults,
  uplift_id uuid not null,
  from_day date not null,
  basis_points int not null check (basis_points between 1 and 5000),
  budget_code text,
  pa_only boolean not null default false,
  reason text not null check (length(trim(reason)) > 0),
  proposed_by uuid not null,
  proposed_on date not null,
  primary key (authority_id, uplift_id),
  unique (authority_id, uplift_id, proposed_by),
  foreign key (authority_id, proposed_by) references human (authority_id, human_id)
);
comment on table uplift is 'Every amount rises from a day on, all agreements at once; nobody is asked to agree to more money. Hundredths of a per cent.';
comment on column uplift.budget_code is 'Only lines of this code; null: all.';
call guard('uplift', 'select, insert');

create table uplift_approved (
  like council_owned including defaults,
  uplift_id uuid not null,
  proposed_by uuid not null,
  approved_by uuid not null,
  approved_on date not null,
  primary key (authority_id, uplift_id),
  constraint proposer_is_not_approver check (approved_by <> proposed_by),
  foreign key (authority_id, uplift_id, proposed_by) references uplift (authority_id, uplift_id, proposed_by),
  foreign key (authority_id, approved_by) references human (authority_id, human_id)
);
comment on table uplift_approved is 'A second human said yes; its overlays are laid in the same transaction.';
call guard('uplift_approved', 'select, insert');

alter table overlay
  drop constraint overlay_kind_check,
  add constraint overlay_kind_check check (kind in ('pause','ends','starts','amount','top-up','taper','unwell','use','one-off','uplift')),
  add column season_from smallint check (season_from between 1 and 12),
  add column season_to smallint check (season_to between 1 and 12),
  add column basis_points int check (basis_points between 1 and 5000),
  add column what text,
  add column outcome_id uuid,
  add column agreed_pence bigint check (agreed_pence >= 0),
  add column uplift_id uuid,
  add column switch_id uuid,
  add foreign key (authority_id, budget_id, line_id) references agreement_line (authority_id, budget_id, line_id),
  add foreign key (authority_id, outcome_id) references outcome,
  add foreign key (authority_id, uplift_id) references uplift,
  add foreign key (authority_id, switch_id) references unwell_switch,
  add constraint one_uplift_a_line unique (authority_id, uplift_id, line_id),
  add constraint overlay_has_its_parts check (
    (kind in ('amount','top-up','unwell','one-off')) = (amount_pence is not null)
    and (kind = 'top-up') = (season_from is not null) and (season_from is null) = (season_to is null)
    and (kind = 'uplift') = (basis_points is not null) and (kind = 'uplift') = (uplift_id is not null)
    and (kind = 'use') = (what is not null) and (kind = 'use') = (outcome_id is not null)
    and (kind = 'taper') = (agreed_pence is not null)
    and (kind = 'unwell') = (switch_id is not null)
    and (kind in ('pause','ends','starts') or line_id is not null)),
  drop constraint a_line_changes_with_its_plan,
  add constraint a_line_changes_with_its_plan check (
    change_id is not null or kind in ('pause','uplift','unwell') or (kind = 'ends' and line_id is null));
comment on column overlay.from_day is 'First day it covers; for "ends" the last day that is paid; for "starts" the first; for "one-off" the day it is paid.';
comment on column overlay.amount_pence is 'amount: instead of the line''s own; top-up, unwell: as much more each whole period; one-off: once.';
comment on column overlay.agreed_pence is 'What a step-down comes to from its first day to its last, as agreed: its schedule adds up to this or is refused.';
comment on column overlay.switch_id is 'More in a bad time: the switch that asked for it.';
comment on column overlay.what is 'What the money is used for instead, from that day on (change of use); outcome_id: which goal it serves then.';

create table taper_step (
  like council_owned including defaults,
  overlay_id uuid not null,
  from_day date not null,
  amount_pence bigint not null check (amount_pence >= 0),
  activity text not null default '',
  primary key (authority_id, overlay_id, from_day),
  foreign key (authority_id, overlay_id) references overlay
);
comment on table taper_step is 'One step of a step-down: from this day on so much each whole period, and what the person still does with it.';
call guard('taper_step', 'select, insert');

-- A step-down has steps, never rises, and ends at nothing; known at the end of the transaction that lays it.
create function taper_steps_down() returns trigger language plpgsql as $$
begin
  if new.kind = 'taper' and (
    not exists (select from taper_step s where s.authority_id = new.authority_id and s.overlay_id = new.overlay_id)
    or exists (select from (select amount_pence, lag(amount_pence) over (order by from_day) as before from taper_step s
      where s.authority_id = new.authority_id and s.overlay_id = new.overlay_id) steps where amount_pence > before)
    or (select amount_pence from taper_step s where s.authority_id = new.authority_id and s.overlay_id = new.overlay_id
      order by from_day desc limit 1) <> 0) then
    raise exception 'a step-down never rises and ends at nothing';
  end if;
  return null;
end $$;
create constraint trigger taper_steps_down after insert on overlay deferrable initially deferred
  for each row execute function taper_steps_down();

-- What is owed to somebody employed goes on: a pause may not name such a line (a pause of the whole agreement leaves it out).
create function wages_are_not_paused() returns trigger language plpgsql as $$
begin
  if new.kind = 'pause' and exists (select from agreement_line l where l.authority_id = new.authority_id and l.line_id = new.line_id
      and l.pa_part is not null) then
    raise exception 'what is owed to somebody employed is not paused';
  end if;
  return new;
end $$;
create trigger wages_are_not_paused before insert on overlay for each row execute function wages_are_not_paused();

-- Ledger: pots, codes, floors, closed months -------------------------------------------------------------------------------

alter table account
  add column code text not null default '',
  drop constraint account_kind_check,
  drop constraint account_check,
  drop constraint account_authority_id_kind_budget_id_key,
  add constraint account_kind_check check (kind in ('council','bank','held','managed','third-party','card','pot','contribution','to-return','spent','returned')),
  add constraint control_accounts_have_no_budget check ((kind in ('council','bank')) = (budget_id is null)),
  add constraint only_the_council_has_codes check (kind = 'council' or code = ''),
  add constraint control_accounts_are_not_cached check ((kind in ('council','bank')) = (not cached)),
  add constraint what_the_council_holds_has_a_floor check (kind not in ('managed','pot','to-return') or floor_pence is not distinct from 0),
  add constraint one_account_a_purpose unique nulls not distinct (authority_id, budget_id, kind, code);
comment on table account is 'A ledger account. Control, by council: council (one a budget code), bank (money that comes in). By budget: held (a direct payment, with the person), managed (with the council), third-party, card, pot (ring-fenced for a bad time), contribution (paid in, less what is due), to-return (set aside to come back), spent, returned. Balance = credits - debits, in pence.';
comment on column account.floor_pence is 'The balance never goes below it: 0 for what the council itself holds. None where it only writes down what happened.';
grant insert (code) on account to footing_app;

alter table transfer
  drop constraint transfer_kind_check,
  add constraint transfer_kind_check check (kind in ('payment','payment-returned','adjustment-back','purchase','purchase-taken-back',
    'set-aside-to-return','money-returned','pot-set-aside','pot-payment','pot-released','contribution-due','contribution-kept','contribution-paid')),
  add column outcome_id uuid,
  add column happened_on date,
  add column group_id uuid,
  add column reverses bigint,
  add column switch_id uuid,
  add constraint a_pot_payment_names_its_switch check ((kind = 'pot-payment') = (switch_id is not null)),
  add constraint what_came_back_reverses_a_payment check (kind <> 'payment-returned' or reverses is not null),
  add constraint counts_after_it_happened check (happened_on < effective_on),
  drop constraint transfer_authority_id_budget_id_fkey,
  drop constraint transfer_authority_id_fkey,
  add foreign key (authority_id, reverses) references transfer,
  add foreign key (authority_id, switch_id) references unwell_switch,
  add foreign key (authority_id, outcome_id) references outcome;
comment on column transfer.outcome_id is 'The goal it serves, where that is not its line''s own (a change of use).';
comment on column transfer.effective_on is 'The day in whose balance it counts: never in a closed month.';
comment on column transfer.happened_on is 'The day on which it happened, where that month was closed already; null: effective_on.';
comment on column transfer.group_id is 'What belongs together, where one event moves money between more than two accounts.';
comment on column transfer.reverses is 'The transfer that it puts right: the same amount the other way, once.';
comment on column transfer.budget_id is 'Whose money: at least one of the accounts is of this budget, the other of it or of the council. Held by keep_balances; a reference of its own would make all postings of a council share one row.';
comment on column transfer.switch_id is 'The bad time that opened the pot.';

create unique index reversed_once on transfer (authority_id, reverses) where reverses is not null;
-- By day, so that a balance as at a day reads only what came after the last closed month.
drop index transfer_debits, transfer_credits, transfer_of_budget;
create index transfer_debits on transfer (authority_id, debit_account, effective_on, transfer_id);
create index transfer_credits on transfer (authority_id, credit_account, effective_on, transfer_id);
create index transfer_of_budget on transfer (authority_id, budget_id, effective_on, transfer_id);

create or replace view posting with (security_invoker = true) as
  select authority_id, transfer_id, debit_account as account_id, -amount_pence as pence, kind, budget_id, line_id, effective_on, outcome_id, group_id from transfer
  union all
  select authority_id, transfer_id, credit_account, amount_pence, kind, budget_id, line_id, effective_on, outcome_id, group_id from transfer;

-- The council pays from a pot only once the pot was opened for this budget.
create function pot_is_open() returns trigger language plpgsql as $$
begin
  if not exists (select from unwell_switch s where s.authority_id = new.authority_id and s.switch_id = new.switch_id
      and s.budget_id = new.budget_id and s.adds = 'pot') then
    raise exception 'the pot has not been opened';
  end if;
  return new;
end $$;
create trigger pot_is_open before insert on transfer for each row when (new.kind = 'pot-payment') execute function pot_is_open();

create table pot_advance (
  like council_owned including defaults,
  advance_id uuid not null,
  budget_id uuid not null,
  amount_pence bigint not null check (amount_pence > 0),
  spent_on date not null,
  what text not null check (length(trim(what)) > 0),
  said_by uuid not null,
  recorded_on date not null,
  primary key (authority_id, advance_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table pot_advance is 'Own money that the person spent on what the pot is for, before it was opened: they have 14 days to say what happened. Its id is the key of the purchase in the ledger.';
create index pot_advance_of_budget on pot_advance (authority_id, budget_id);
call guard('pot_advance', 'select, insert');

create table ledger_closed (
  like council_owned including defaults,
  up_to date not null,
  closed_at timestamptz not null,
  primary key (authority_id, up_to)
);
comment on table ledger_closed is 'Months that are closed: no transfer counts on a day up to this one any more. Adding a row closes the month and writes the balances down.';
call guard('ledger_closed', 'select, insert');

create table balance_checkpoint (
  like council_owned including defaults,
  account_id bigint not null,
  up_to date not null,
  debits_pence bigint not null,
  credits_pence bigint not null,
  primary key (authority_id, account_id, up_to),
  foreign key (authority_id, account_id) references account,
  foreign key (authority_id, up_to) references ledger_closed
);
comment on table balance_checkpoint is 'What an account came to at the end of a closed month, pence: a balance as at a day counts from the last one. None where nothing had changed since the one before. Written by close_ledger alone.';
call guard('balance_checkpoint', 'select');

create table control_day (
  like council_owned including defaults,
  account_id bigint not null,
  day date not null,
  writer int not null,
  debits_pence bigint not null,
  credits_pence bigint not null,
  primary key (authority_id, account_id, day, writer),
  foreign key (authority_id, account_id) references account
) with (fillfactor = 80);
comment on table control_day is 'What went out of and into a control account on a day, pence: a row for each session that posted, so that none waits for another (0: those of a closed month together). Written by keep_balances and close_ledger alone.';
call guard('control_day', 'select');
do $$ declare council int; begin
  for council in select authority_id from authority loop
    perform set_config('app.authority', council::text, true);
    insert into control_day (account_id, day, writer, debits_pence, credits_pence)
      select p.account_id, p.effective_on, 0, sum(greatest(-p.pence, 0)), sum(greatest(p.pence, 0)) from posting p
      join account a on a.account_id = p.account_id where a.budget_id is null group by 1, 2;
  end loop;
  perform set_config('app.authority', '', true);
end $$;

-- A month closes after everybody who is posting now has finished, and before anybody else begins: what dates into it is counted, or refused.
create function ledger_waits_to_close() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.up_to <> (date_trunc('month', new.up_to) + interval '1 month - 1 day')::date
    or new.up_to >= (select ((now() + c.ahead) at time zone 'Europe/London')::date from journey_clock c) then
    raise exception 'a month is closed at its end, when it is over';
  end if;
  lock table transfer in share mode;
  if exists (select from ledger_closed c where c.authority_id = new.authority_id and c.up_to >= new.up_to) then
    raise exception 'that month is closed already';
  end if;
  return new;
end $$;
create trigger ledger_waits_to_close before insert on ledger_closed for each row execute function ledger_waits_to_close();

create function close_ledger() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into balance_checkpoint (authority_id, account_id, up_to, debits_pence, credits_pence)
  select new.authority_id, moved.account_id, new.up_to, coalesce(last.debits_pence, 0) + moved.debits, coalesce(last.credits_pence, 0) + moved.credits
  from (select p.account_id, sum(greatest(-p.pence, 0))::bigint as debits, sum(greatest(p.pence, 0))::bigint as credits from posting p
    where p.effective_on <= new.up_to
      and p.effective_on > coalesce((select max(c.up_to) from ledger_closed c where c.up_to < new.up_to), '-infinity')
    group by p.account_id) moved
  left join lateral (select b.debits_pence, b.credits_pence from balance_checkpoint b
    where b.account_id = moved.account_id order by b.up_to desc limit 1) last on true;
  with gone as (delete from control_day d where d.day <= new.up_to and d.writer <> 0 returning d.*)
  insert into control_day as kept (account_id, day, writer, debits_pence, credits_pence)
  select account_id, day, 0, sum(debits_pence), sum(credits_pence) from gone group by account_id, day
  on conflict (authority_id, account_id, day, writer) do update
    set debits_pence = kept.debits_pence + excluded.debits_pence, credits_pence = kept.credits_pence + excluded.credits_pence;
  return null;
end $$;
create trigger close_ledger after insert on ledger_closed for each row execute function close_ledger();

-- Which accounts each kind of transfer moves money between; what puts another right goes the other way (src/journey/money/ledger/flows.ts).
create function flow_is_known(kind text, debit text, credit text) returns boolean immutable language sql as $$
  select case kind
    when 'payment' then debit = 'council' and credit in ('held','managed','third-party','card')
    when 'payment-returned' then debit in ('held','managed','third-party','card') and credit = 'council'
    when 'adjustment-back' then debit in ('held','managed','third-party','card') and credit = 'council'
    when 'purchase' then debit in ('held','managed','third-party','card') and credit = 'spent'
    when 'purchase-taken-back' then debit = 'spent' and credit in ('held','managed','third-party','card')
    when 'set-aside-to-return' then debit in ('held','managed','third-party','card') and credit = 'to-return'
    when 'money-returned' then debit in ('held','managed','third-party','card','to-return') and credit = 'returned'
    when 'pot-set-aside' then debit = 'council' and credit = 'pot'
    when 'pot-payment' then debit = 'pot' and credit in ('held','managed','third-party','card')
    when 'pot-released' then debit = 'pot' and credit = 'council'
    when 'contribution-due' then debit = 'contribution' and credit = 'council'
    when 'contribution-kept' then debit in ('held','managed','third-party','card') and credit = 'contribution'
    when 'contribution-paid' then debit = 'bank' and credit = 'contribution'
    else false end
$$;

-- What puts a transfer right is that transfer the other way: the same accounts, the same amount.
create function reversal_mirrors() returns trigger language plpgsql as $$
begin
  if not exists (select from transfer t where t.authority_id = new.authority_id and t.transfer_id = new.reverses and t.reverses is null
      and t.debit_account = new.credit_account and t.credit_account = new.debit_account
      and t.amount_pence = new.amount_pence and t.budget_id = new.budget_id) then
    raise exception 'what puts a transfer right is that transfer the other way';
  end if;
  return new;
end $$;
create trigger reversal_mirrors before insert on transfer for each row when (new.reverses is not null) execute function reversal_mirrors();

alter table account rename constraint account_check1 to balance_keeps_its_floor;

-- Why a transfer may not be, or null. Only expressions, so that PostgreSQL writes it into the query that asks.
create function transfer_fault(kind text, budget uuid, is_reversal boolean, debit text, debit_budget uuid, credit text, credit_budget uuid,
  is_late boolean, is_claimed boolean) returns text immutable language sql as $$
  select case
    when debit is null or credit is null then 'transfer names an account that is not there'
    when coalesce(debit_budget, credit_budget) is distinct from budget or coalesce(credit_budget, debit_budget) is distinct from budget
      then 'transfer moves the money of another budget'
    when not flow_is_known(kind, debit, credit) and not (is_reversal and flow_is_known(kind, credit, debit))
      then 'transfer goes between accounts that its kind does not know'
    when is_late then 'transfer counts in a month that is closed'
    when kind = 'payment' and not is_claimed then 'payment of what no run has claimed'
  end
$$;

-- Refuses what may not happen, and nets a whole statement per account, in key order (no deadlocks). Control accounts keep no
-- balance but one a day and session, so nobody queues on them. A statement of one row, as nearly all are, goes straight to its two accounts.
create or replace function keep_balances() returns trigger language plpgsql security definer set search_path = public as $$
declare one record; debit record; credit record; is_claimed boolean := false; fault text;
begin
  select t.*, (select count(*) from posted) as many, (select max(m.up_to) from ledger_closed m) as closed into one from posted t limit 1;
  if one.many is null then return null; end if;
  if one.many = 1 then
    for side in 1..2 loop
      if (side = 1) = (one.debit_account < one.credit_account) then
        update account a set debits_pence = a.debits_pence + one.amount_pence
          where a.authority_id = one.authority_id and a.account_id = one.debit_account and a.cached returning a.kind, a.budget_id into debit;
        if not found then
          select a.kind, a.budget_id into debit from account a where a.authority_id = one.authority_id and a.account_id = one.debit_account;
        end if;
      else
        update account a set credits_pence = a.credits_pence + one.amount_pence
          where a.authority_id = one.authority_id and a.account_id = one.credit_account and a.cached returning a.kind, a.budget_id into credit;
        if not found then
          select a.kind, a.budget_id into credit from account a where a.authority_id = one.authority_id and a.account_id = one.credit_account;
        end if;
      end if;
    end loop;
    if one.kind = 'payment' then
      is_claimed := exists (select from instalment_claim k where k.authority_id = one.authority_id and k.item_id = one.key);
    end if;
    fault := transfer_fault(one.kind, one.budget_id, one.reverses is not null, debit.kind, debit.budget_id, credit.kind, credit.budget_id,
      one.effective_on <= one.closed, is_claimed);
    if fault is not null then raise exception '%', fault; end if;
    if debit.budget_id is null or credit.budget_id is null then
      insert into control_day as kept (authority_id, account_id, day, writer, debits_pence, credits_pence)
      values (one.authority_id, case when debit.budget_id is null then one.debit_account else one.credit_account end, one.effective_on,
        pg_backend_pid(), case when debit.budget_id is null then one.amount_pence else 0 end,
        case when debit.budget_id is null then 0 else one.amount_pence end)
      on conflict (authority_id, account_id, day, writer) do update
        set debits_pence = kept.debits_pence + excluded.debits_pence, credits_pence = kept.credits_pence + excluded.credits_pence;
    end if;
    return null;
  end if;
  -- Planned anew each time: a plan made for few rows would serve a pay run badly. The council is named by row-level security alone:
  -- named twice, each table would be thought to hold next to nothing of it.
  execute $many$
    select transfer_fault(t.kind, t.budget_id, t.reverses is not null, d.kind, d.budget_id, c.kind, c.budget_id,
      t.effective_on <= (select max(m.up_to) from ledger_closed m), k.item_id is not null) as fault
    from posted t
    left join lateral (select a.kind, a.budget_id from account a where a.account_id = t.debit_account offset 0) d on true
    left join lateral (select a.kind, a.budget_id from account a where a.account_id = t.credit_account offset 0) c on true
    left join lateral (select i.item_id from instalment_claim i where t.kind = 'payment' and i.item_id = t.key offset 0) k on true
    order by 1 limit 1
  $many$ into fault;
  if fault is not null then raise exception '%', fault; end if;
  execute $many$
    with net as materialized (
      select s.account_id, sum(s.debit)::bigint as debit, sum(s.credit)::bigint as credit from (
        select debit_account as account_id, amount_pence as debit, 0 as credit from posted
        union all select credit_account, 0, amount_pence from posted) s
      group by s.account_id),
    held as materialized (
      select a.account_id from account a where a.account_id = any (array(select account_id from net)) and a.cached
      order by a.account_id for update of a)
    update account a set debits_pence = a.debits_pence + net.debit, credits_pence = a.credits_pence + net.credit
    from net where a.account_id = any (array(select account_id from held)) and a.account_id = net.account_id
  $many$;
  execute $many$
    insert into control_day as kept (account_id, day, writer, debits_pence, credits_pence)
    select s.account_id, s.day, pg_backend_pid(), sum(s.debit)::bigint, sum(s.credit)::bigint from (
      select debit_account as account_id, effective_on as day, amount_pence as debit, 0 as credit from posted
      union all select credit_account, effective_on, 0, amount_pence from posted) s
    where s.account_id = any (array(select a.account_id from account a where not a.cached)) group by s.account_id, s.day
    on conflict (authority_id, account_id, day, writer) do update
      set debits_pence = kept.debits_pence + excluded.debits_pence, credits_pence = kept.credits_pence + excluded.credits_pence
  $many$;
  return null;
end $$;

-- Setting up ---------------------------------------------------------------------------------------------------------------

create table payment_condition (
  like council_owned including defaults,
  condition_id bigint generated always as identity,
  budget_id uuid not null,
  condition text not null check (condition in ('capacity','not-prohibited','can-manage','right-way','authorised-suitable','best-interests')),
  met boolean not null,
  words text not null default '',
  recorded_by uuid not null,
  recorded_on date not null,
  primary key (authority_id, condition_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, recorded_by) references human (authority_id, human_id),
  check (met or length(trim(words)) > 0)
);
comment on table payment_condition is 'One condition for a direct payment (Care Act 2014, ss.31 and 32), and why where it is not met. The newest of each stands.';
create index payment_condition_of_budget on payment_condition (authority_id, budget_id, condition_id desc);
call guard('payment_condition', 'select, insert');

create table money_helper (
  like council_owned including defaults,
  helper_id uuid not null,
  budget_id uuid not null,
  kind text not null check (kind in ('nominee','authorised-person')),
  name text not null check (length(trim(name)) between 1 and 200),
  how_known text not null default '',
  phone text not null default '',
  person_agreed boolean not null,
  words text not null default '',
  named_by uuid not null,
  named_on date not null,
  primary key (authority_id, helper_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, named_by) references human (authority_id, human_id),
  constraint a_nominee_is_the_persons_choice check (kind <> 'nominee' or person_agreed)
);
comment on table money_helper is 'Who receives and looks after the money for the person: a nominee of their choice (s.31) or an authorised person (s.32). It gives no right to read the plan.';
create index money_helper_of_budget on money_helper (authority_id, budget_id, helper_id);
call guard('money_helper', 'select, insert');

create table money_helper_ended (
  like council_owned including defaults,
  helper_id uuid not null,
  ended_by uuid not null,
  ended_on date not null,
  words text not null default '',
  primary key (authority_id, helper_id),
  foreign key (authority_id, helper_id) references money_helper,
  foreign key (authority_id, ended_by) references human (authority_id, human_id)
);
comment on table money_helper_ended is 'They no longer look after the money.';
call guard('money_helper_ended', 'select, insert');

create table bank_switch (
  like council_owned including defaults,
  switch_id uuid not null,
  import_id uuid,
  payee_id uuid not null,
  sort_code text not null check (sort_code ~ '^[0-9]{6}$'),
  account_number text not null check (account_number ~ '^[0-9]{8}$'),
  switched_on date not null,
  entered_by uuid not null,
  entered_on date not null,
  primary key (authority_id, switch_id),
  foreign key (authority_id, payee_id) references payee,
  foreign key (authority_id, entered_by) references human (authority_id, human_id)
);
comment on table bank_switch is 'The bank tells that an account has moved (AWACS): the new details, checked by a second human, with no hold.';
create index bank_switch_of_payee on bank_switch (authority_id, payee_id);
call guard('bank_switch', 'select, insert');

alter table payee
  add column switch_id uuid,
  add column roll_number text not null default '',
  add column checked_as text not null default 'not-checked' check (checked_as in ('not-checked','fits','cannot-be-told')),
  add foreign key (authority_id, switch_id) references bank_switch,
  add foreign key (authority_id, entered_by) references human (authority_id, human_id);
alter table payee add constraint a_switch_is_applied_once unique (authority_id, switch_id);
comment on column payee.switch_id is 'The bank''s own message that it came from; null: somebody entered it.';
comment on column payee.checked_as is 'What the modulus check said of the numbers; numbers that cannot be right are not kept.';

-- Details that count without a call are those of the bank's own message, for the budget whose account moved.
create function switched_details_are_the_banks() returns trigger language plpgsql as $$
begin
  if not exists (select from bank_switch s join payee p on p.authority_id = s.authority_id and p.payee_id = s.payee_id
      where s.authority_id = new.authority_id and s.switch_id = new.switch_id and p.budget_id = new.budget_id
        and (s.sort_code, s.account_number, s.entered_by) = (new.sort_code, new.account_number, new.entered_by)) then
    raise exception 'a switch has the numbers that the bank told';
  end if;
  return null;
end $$;
create constraint trigger switched_details_are_the_banks after insert on payee
  for each row when (new.switch_id is not null) execute function switched_details_are_the_banks();

create table payee_call (
  like council_owned including defaults,
  payee_id uuid not null,
  number_rung text not null check (length(trim(number_rung)) > 0),
  alone boolean not null,
  said text not null check (said in ('yes-mine','not-mine')),
  rung_by uuid not null,
  rung_on date not null,
  primary key (authority_id, payee_id),
  foreign key (authority_id, payee_id) references payee,
  foreign key (authority_id, rung_by) references human (authority_id, human_id),
  constraint asked_alone check (said <> 'yes-mine' or alone)
);
comment on table payee_call is 'New details over old ones: the person was rung, alone, at the number held before the change, and asked whether they are theirs.';
call guard('payee_call', 'select, insert');

-- Details that take the place of others need the call to the person; a switch that the bank itself tells of does not.
create function changed_details_were_asked_about() returns trigger language plpgsql as $$
declare fresh payee;
begin
  select * into fresh from payee p where p.authority_id = new.authority_id and p.payee_id = new.payee_id;
  if fresh.switch_id is null and exists (select from payee_confirmed c join payee p on p.authority_id = c.authority_id and p.payee_id = c.payee_id
        where p.authority_id = new.authority_id and p.budget_id = fresh.budget_id)
      and not exists (select from payee_call k where k.authority_id = new.authority_id and k.payee_id = new.payee_id and k.said = 'yes-mine') then
    raise exception 'changed bank details need a call to the person';
  end if;
  return new;
end $$;
create trigger changed_details_were_asked_about before insert on payee_confirmed
  for each row execute function changed_details_were_asked_about();

create table card_issued (
  like council_owned including defaults,
  card_id uuid not null,
  budget_id uuid not null,
  card_reference text not null check (length(trim(card_reference)) between 1 and 40),
  chosen_by uuid not null,
  recorded_by uuid not null,
  recorded_on date not null,
  primary key (authority_id, card_id),
  unique (authority_id, card_reference),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, chosen_by) references human (authority_id, human_id),
  foreign key (authority_id, recorded_by) references human (authority_id, human_id)
);
comment on table card_issued is 'A prepaid card that the person chose, by the issuer''s reference (never its number). The newest stands.';
create index card_issued_of_budget on card_issued (authority_id, budget_id, card_id);
call guard('card_issued', 'select, insert');

create table contribution (
  like council_owned including defaults,
  contribution_id bigint generated always as identity,
  budget_id uuid not null,
  weekly_pence bigint check (weekly_pence >= 0),
  from_day date not null,
  words text not null default '',
  recorded_by uuid not null,
  recorded_on date not null,
  primary key (authority_id, contribution_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, recorded_by) references human (authority_id, human_id)
);
comment on table contribution is 'What the person pays towards it, from a day on. null: not worked out yet, and no payment waits for it. The newest whose day has come stands.';
create index contribution_of_budget on contribution (authority_id, budget_id, contribution_id desc);
call guard('contribution', 'select, insert');

create table aftercare (
  like council_owned including defaults,
  aftercare_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  recorded_by uuid not null,
  recorded_on date not null,
  primary key (authority_id, aftercare_id),
  foreign key (authority_id, person_id) references person,
  foreign key (authority_id, recorded_by) references human (authority_id, human_id)
);
comment on table aftercare is 'Care under s.117 of the Mental Health Act 1983 from a day on: it is free, whoever looks after the money.';
create index aftercare_of_person on aftercare (authority_id, person_id);
call guard('aftercare', 'select, insert');

create table aftercare_ended (
  like council_owned including defaults,
  aftercare_id uuid not null,
  ended_on date not null,
  agreed_with text not null check (length(trim(agreed_with)) > 0),
  recorded_by uuid not null,
  primary key (authority_id, aftercare_id),
  foreign key (authority_id, aftercare_id) references aftercare,
  foreign key (authority_id, recorded_by) references human (authority_id, human_id)
);
comment on table aftercare_ended is 'Council and NHS together said that it is no longer needed; who for the NHS.';
call guard('aftercare_ended', 'select, insert');

create function aftercare_stands(council int, budget uuid, on_day date) returns boolean language sql stable as $$
  select exists (select from aftercare a join budget b on b.authority_id = a.authority_id and b.person_id = a.person_id
    left join aftercare_ended e on e.authority_id = a.authority_id and e.aftercare_id = a.aftercare_id
    where a.authority_id = council and b.budget_id = budget and a.from_day <= on_day and (e.ended_on is null or e.ended_on >= on_day))
$$;
create function aftercare_is_free() returns trigger language plpgsql as $$
begin
  if coalesce(new.weekly_pence, 0) > 0 and aftercare_stands(new.authority_id, new.budget_id, new.from_day) then
    raise exception 'aftercare is never charged';
  end if;
  return new;
end $$;
create trigger aftercare_is_free before insert on contribution for each row execute function aftercare_is_free();
create function aftercare_is_not_kept_back() returns trigger language plpgsql as $$
begin
  if aftercare_stands(new.authority_id, new.budget_id, coalesce(new.happened_on, new.effective_on)) then
    raise exception 'aftercare is never charged';
  end if;
  return new;
end $$;
create trigger aftercare_is_not_kept_back before insert on transfer for each row
  when (new.kind in ('contribution-due','contribution-kept') and new.reverses is null)
  execute function aftercare_is_not_kept_back();

create table key_facts_told (
  like council_owned including defaults,
  told_id bigint generated always as identity,
  budget_id uuid not null,
  version_id uuid not null,
  words text not null default '',
  how text not null check (how in ('here','phone','paper','together')),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, told_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table key_facts_told is 'How the person would tell a friend what this money is for: whether we explained it well. Never scored, never in the way.';
create index key_facts_told_of_budget on key_facts_told (authority_id, budget_id, told_id desc);
call guard('key_facts_told', 'select, insert');

create table agreement_paper (
  like council_owned including defaults,
  paper_id uuid not null,
  budget_id uuid not null,
  agreement_id uuid not null,
  number int not null check (number > 0),
  because text not null check (length(trim(because)) > 0),
  content jsonb not null,
  made_by uuid not null,
  made_on date not null,
  primary key (authority_id, paper_id),
  unique (authority_id, budget_id, number),
  foreign key (authority_id, budget_id, agreement_id) references agreement (authority_id, budget_id, agreement_id),
  foreign key (authority_id, made_by) references human (authority_id, human_id)
);
comment on table agreement_paper is 'One version of the agreement as it was printed: what it said then, for ever.';
call guard('agreement_paper', 'select, insert');

-- Pay runs -----------------------------------------------------------------------------------------------------------------

alter table pay_run
  add column budget_code text,
  add foreign key (authority_id, drafted_by) references human (authority_id, human_id);
comment on column pay_run.budget_code is 'Only lines of this code; null: all.';

create table payment (
  like council_owned including defaults,
  payment_id uuid not null,
  pay_run_id uuid not null,
  budget_id uuid not null,
  payee_id uuid,
  card_id uuid,
  arrives_on date not null,
  amount_pence bigint not null check (amount_pence > 0),
  reference text not null check (reference ~ '^[A-Z0-9]{6,18}$'),
  primary key (authority_id, payment_id),
  unique (authority_id, reference),
  foreign key (authority_id, pay_run_id) references pay_run,
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, payee_id) references payee,
  foreign key (authority_id, card_id) references card_issued,
  constraint one_place_to_pay check (num_nonnulls(payee_id, card_id) = 1)
);
comment on table payment is 'One credit to one account on one day: a run''s items for it together, written when they are posted. Its reference finds the bank''s answer again.';
create index payment_of_run on payment (authority_id, pay_run_id);
create index payment_of_budget on payment (authority_id, budget_id, arrives_on);
call guard('payment', 'select, insert');

-- Nothing is paid to details that nobody has checked, a hundred thousand at a time.
create function paid_to_checked_details() returns trigger language plpgsql as $$
begin
  if exists (select from added p where p.payee_id is not null and not exists (
      select from payee_confirmed c where c.authority_id = p.authority_id and c.payee_id = p.payee_id)) then
    raise exception 'bank details that nobody has checked are not paid to';
  end if;
  return null;
end $$;
create trigger paid_to_checked_details after insert on payment referencing new table as added
  for each statement execute function paid_to_checked_details();

alter table pay_run_item
  drop constraint an_instalment_is_paid_once,
  drop constraint pay_run_item_amount_pence_check,
  alter column payee_id drop not null,
  add column kind text not null default 'instalment' check (kind in ('instalment','adjustment','contribution')),
  add column turn smallint not null default 0 check (turn >= 0),
  add column payment_id uuid,
  add constraint item_amount_fits_its_kind check (amount_pence <> 0 and (kind <> 'instalment' or (amount_pence > 0 and turn = 0))
    and (kind <> 'contribution' or amount_pence < 0 or turn > 0)),
  add constraint item_of_line_and_turn unique (authority_id, item_id, line_id, period_from, kind, turn);
comment on table pay_run_item is 'One part of a run: an instalment, the adjustment of one that was paid (turn 1, 2, ...), or what the person pays towards it; with its working frozen.';
comment on column pay_run_item.payment_id is 'What it is paid together with. The payment itself is written when it is posted, for what still stands then; there is none where the council keeps the money, or where what came too much took all of it.';
comment on column pay_run_item.payee_id is 'Where it goes; null for a card, and where the council keeps the money.';
create index pay_run_item_of_payment on pay_run_item (authority_id, payment_id);

-- Which item a period stands in. A run that is withdrawn, an item left out, a payment that came back: the claim goes, and the period is due again.
create table instalment_claim (
  like council_owned including defaults,
  line_id uuid not null,
  period_from date not null,
  kind text not null,
  turn smallint not null,
  item_id uuid not null,
  constraint an_instalment_is_paid_once primary key (authority_id, line_id, period_from, kind, turn),
  unique (authority_id, item_id),
  foreign key (authority_id, item_id, line_id, period_from, kind, turn)
    references pay_run_item (authority_id, item_id, line_id, period_from, kind, turn)
);
comment on table instalment_claim is 'A line''s period stands in one item at a time: this is what pays it once, whoever presses when.';
call guard('instalment_claim', 'select, insert, delete');
-- What was paid keeps its claim, unless the payment was returned by the bank.
create function paid_claims_stay() returns trigger language plpgsql as $$
begin
  if exists (select from transfer t where t.authority_id = old.authority_id and t.key = old.item_id
      and not exists (select from transfer r where r.authority_id = t.authority_id and r.reverses = t.transfer_id)) then
    raise exception 'what was paid is not freed to be paid again';
  end if;
  return old;
end $$;
create trigger paid_claims_stay before delete on instalment_claim for each row execute function paid_claims_stay();

create table pay_run_slice (
  like council_owned including defaults,
  pay_run_id uuid not null,
  phase text not null check (phase in ('draft','post')),
  after_budget uuid not null,
  up_to_budget uuid not null,
  items int not null check (items >= 0),
  total_pence bigint not null,
  is_last boolean not null,
  worked_at timestamptz not null,
  primary key (authority_id, pay_run_id, phase, after_budget),
  foreign key (authority_id, pay_run_id) references pay_run
);
comment on table pay_run_slice is 'A piece of a run that is done: the budgets after one id up to another. Work goes on after the last of them, also after a restart.';
call guard('pay_run_slice', 'select, insert');

-- An instalment that lies wholly after the last day, or wholly in a pause, is not paid: whatever was drafted before, whoever posts it.
create function paid_only_for_what_is_due() returns trigger language plpgsql as $$
begin
  -- Most postings pay nothing: they do not begin a search through five tables.
  if not exists (select from added t where t.kind = 'payment') then return null; end if;
  -- `offset 0`: from each posting outwards, by its id, and never through all that the council has.
  if exists (select from added t
      cross join lateral (select * from pay_run_item i where i.authority_id = t.authority_id and i.item_id = t.key and i.kind = 'instalment' offset 0) i
      cross join lateral (select * from agreement_line l where l.authority_id = i.authority_id and l.line_id = i.line_id offset 0) l
      cross join lateral (select * from overlay o where o.authority_id = l.authority_id and o.budget_id = l.budget_id
        and o.agreement_id = l.agreement_id and (o.line_id is null or o.line_id = l.line_id) offset 0) o
      where t.kind = 'payment'
        and (o.kind = 'ends' and o.from_day < i.pay_on
          or o.kind = 'pause' and l.pa_part is null and o.from_day <= i.pay_on and coalesce(o.to_day, 'infinity') >= i.period_to)
        and not exists (select from overlay_withdrawn w where w.authority_id = o.authority_id and w.overlay_id = o.overlay_id)) then
    raise exception 'nothing is paid after an ending or in a pause';
  end if;
  return null;
end $$;
create trigger paid_only_for_what_is_due after insert on transfer referencing new table as added
  for each statement execute function paid_only_for_what_is_due();

create table pay_run_checked (
  like council_owned including defaults,
  pay_run_id uuid not null,
  warnings int not null check (warnings >= 0),
  words text not null default '',
  checked_by uuid not null,
  checked_on date not null,
  primary key (authority_id, pay_run_id),
  foreign key (authority_id, pay_run_id) references pay_run,
  foreign key (authority_id, checked_by) references human (authority_id, human_id),
  constraint warnings_are_answered check (warnings = 0 or length(trim(words)) > 0)
);
comment on table pay_run_checked is 'Somebody looked at what differs from the run before and at each warning, and wrote what they found.';
call guard('pay_run_checked', 'select, insert');

create table pay_run_withdrawn (
  like council_owned including defaults,
  pay_run_id uuid not null,
  reason text not null check (length(trim(reason)) > 0),
  withdrawn_by uuid not null,
  withdrawn_on date not null,
  primary key (authority_id, pay_run_id),
  foreign key (authority_id, pay_run_id) references pay_run,
  foreign key (authority_id, withdrawn_by) references human (authority_id, human_id)
);
comment on table pay_run_withdrawn is 'A run that is not to be paid: what it held is due again.';
call guard('pay_run_withdrawn', 'select, insert');

create function approved_or_withdrawn() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform from pay_run r where r.authority_id = new.authority_id and r.pay_run_id = new.pay_run_id for update;
  if tg_table_name = 'pay_run_approved' and exists (select from pay_run_withdrawn w where w.authority_id = new.authority_id and w.pay_run_id = new.pay_run_id)
    or tg_table_name = 'pay_run_withdrawn' and exists (select from pay_run_approved a where a.authority_id = new.authority_id and a.pay_run_id = new.pay_run_id) then
    raise exception 'a run is approved or withdrawn, not both';
  end if;
  return new;
end $$;
create trigger approved_or_withdrawn after insert on pay_run_approved for each row execute function approved_or_withdrawn();
create trigger approved_or_withdrawn after insert on pay_run_withdrawn for each row execute function approved_or_withdrawn();

create table item_left_out (
  like council_owned including defaults,
  item_id uuid not null,
  reason text not null check (reason in ('nothing-due-any-more','on-hold','changed-since','payment-came-back')),
  left_out_by uuid not null,
  left_out_on date not null,
  primary key (authority_id, item_id),
  foreign key (authority_id, item_id) references pay_run_item,
  foreign key (authority_id, left_out_by) references human (authority_id, human_id)
);
create index item_left_out_by_day on item_left_out (authority_id, left_out_on);
comment on table item_left_out is 'An item that its run did not pay; its claim is gone, so that the period can be paid later.';
call guard('item_left_out', 'select, insert');

create table payment_hold (
  like council_owned including defaults,
  hold_id uuid not null,
  budget_id uuid not null,
  reason text not null check (reason in ('bank-details-in-doubt','person-cannot-be-reached','person-asked','amount-in-doubt','safety','other')),
  words text not null default '',
  who_acts text not null check (who_acts in ('finance-officer','finance-approver','worker','manager','person')),
  act_by date not null,
  placed_by uuid not null,
  placed_on date not null,
  primary key (authority_id, hold_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, placed_by) references human (authority_id, human_id),
  check (reason <> 'other' or length(trim(words)) > 0)
);
comment on table payment_hold is 'Payments wait: why, who must act, and by when. Placed by a human; the person is told.';
create index payment_hold_of_budget on payment_hold (authority_id, budget_id);
call guard('payment_hold', 'select, insert');

create table payment_hold_lifted (
  like council_owned including defaults,
  hold_id uuid not null,
  words text not null default '',
  lifted_by uuid not null,
  lifted_on date not null,
  primary key (authority_id, hold_id),
  foreign key (authority_id, hold_id) references payment_hold,
  foreign key (authority_id, lifted_by) references human (authority_id, human_id)
);
comment on table payment_hold_lifted is 'Payments go on.';
call guard('payment_hold_lifted', 'select, insert');

-- Runs of before: each item is a payment of its own, found by the reference that its file had; each run is one piece of work, done.
do $$
declare council int;
begin
  for council in select authority_id from authority loop
    perform set_config('app.authority', council::text, true);
    insert into instalment_claim (line_id, period_from, kind, turn, item_id)
      select line_id, period_from, kind, turn, item_id from pay_run_item;
    insert into payment (payment_id, pay_run_id, budget_id, payee_id, arrives_on, amount_pence, reference)
      select i.item_id, i.pay_run_id, i.budget_id, i.payee_id, t.effective_on, t.amount_pence, 'FT' || upper(left(replace(i.item_id::text, '-', ''), 16))
      from pay_run_item i join transfer t on t.key = i.item_id;
    update pay_run_item set payment_id = item_id;
    insert into pay_run_slice (pay_run_id, phase, after_budget, up_to_budget, items, total_pence, is_last, worked_at)
      select r.pay_run_id, w.phase, '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', i.items, i.pence, true, now()
      from pay_run r
      cross join lateral (select count(*)::int as items, coalesce(sum(amount_pence), 0)::bigint as pence from pay_run_item i
        where i.pay_run_id = r.pay_run_id) i
      cross join lateral (select 'draft' as phase union all select 'post' from pay_run_approved a where a.pay_run_id = r.pay_run_id) w;
  end loop;
  perform set_config('app.authority', '', true);
end $$;

-- Files to the bank, and what it answers -----------------------------------------------------------------------------------

create table payment_file (
  like council_owned including defaults,
  file_id uuid not null,
  pay_run_id uuid not null,
  format text not null check (format in ('accounts-payable-csv','pain.001','bacs-18','card-csv')),
  payments int not null check (payments > 0),
  total_pence bigint not null check (total_pence > 0),
  sha256 bytea not null check (length(sha256) = 32),
  written_with jsonb not null default '{}',
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (authority_id, file_id),
  unique (authority_id, pay_run_id, file_id),
  foreign key (authority_id, pay_run_id) references pay_run,
  foreign key (authority_id, made_by) references human (authority_id, human_id)
);
comment on table payment_file is 'A file that was made of a run: how many payments, how much together, and the hash of its bytes. Its bytes are the same each time.';
comment on column payment_file.written_with is 'The settings with which it was written (the council''s account, columns, bank holidays): later ones do not change its bytes.';
create index payment_file_of_run on payment_file (authority_id, pay_run_id);
call guard('payment_file', 'select, insert');

-- A file of accounts holds each payment to an account that was posted, a card file each to a card: no more, no less; and there is
-- none of a run that was not approved, or of which a part is not in the ledger yet.
create function file_is_its_payments() returns trigger language plpgsql as $$
declare found record;
begin
  if not exists (select from pay_run_approved a join pay_run_slice s on s.authority_id = a.authority_id and s.pay_run_id = a.pay_run_id
      where a.authority_id = new.authority_id and a.pay_run_id = new.pay_run_id and s.phase = 'post' and s.is_last) then
    raise exception 'there is no file of a run that is not approved and posted';
  end if;
  select count(*)::int as payments, coalesce(sum(p.amount_pence), 0)::bigint as pence into found from payment p
    where p.authority_id = new.authority_id and p.pay_run_id = new.pay_run_id and (p.card_id is not null) = (new.format = 'card-csv')
      and exists (select from pay_run_item i join transfer t on t.authority_id = i.authority_id and t.key = i.item_id
        where i.authority_id = p.authority_id and i.payment_id = p.payment_id);
  if (found.payments, found.pence) is distinct from (new.payments, new.total_pence) then
    raise exception 'a file''s totals differ from its payments';
  end if;
  return new;
end $$;
create trigger file_is_its_payments after insert on payment_file for each row execute function file_is_its_payments();

create table pay_run_sent (
  like council_owned including defaults,
  pay_run_id uuid not null,
  file_id uuid not null,
  sent_by uuid not null,
  sent_on date not null,
  primary key (authority_id, file_id),
  unique (authority_id, file_id, sent_by),
  foreign key (authority_id, pay_run_id, file_id) references payment_file (authority_id, pay_run_id, file_id),
  foreign key (authority_id, sent_by) references human (authority_id, human_id)
);
comment on table pay_run_sent is 'The file went to the bank, or to the council''s own payment system.';
call guard('pay_run_sent', 'select, insert');

-- Of a run one file of accounts is sent, and one for cards: two of them, in whatever formats, would be paid twice. One that the bank
-- refused as a whole does not count.
create function one_file_is_sent() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform from pay_run r where r.authority_id = new.authority_id and r.pay_run_id = new.pay_run_id for update;
  if exists (select from pay_run_sent s
      join payment_file before on before.authority_id = s.authority_id and before.file_id = s.file_id
      join payment_file now on now.authority_id = new.authority_id and now.file_id = new.file_id
      where s.authority_id = new.authority_id and s.pay_run_id = new.pay_run_id
        and (before.format = 'card-csv') = (now.format = 'card-csv')
        and not exists (select from file_refused r where r.authority_id = s.authority_id and r.file_id = s.file_id)) then
    raise exception 'this run''s payments were sent already';
  end if;
  return new;
end $$;
create trigger one_file_is_sent before insert on pay_run_sent for each row execute function one_file_is_sent();

create table bank_import (
  like council_owned including defaults,
  import_id uuid not null,
  format text not null check (format in ('arucs-csv','pain.002','camt.053','statement-csv','awacs-csv')),
  name text not null,
  sha256 bytea not null check (length(sha256) = 32),
  rows_read int not null check (rows_read >= 0),
  rows_new int not null check (rows_new >= 0),
  rows_refused int not null check (rows_refused >= 0),
  imported_by uuid not null,
  imported_on date not null,
  primary key (authority_id, import_id),
  constraint a_file_is_imported_once unique (authority_id, sha256),
  foreign key (authority_id, imported_by) references human (authority_id, human_id)
);
comment on table bank_import is 'A file that the bank answered with. Importing it again adds nothing.';
call guard('bank_import', 'select, insert');
alter table bank_switch add foreign key (authority_id, import_id) references bank_import;

create table bank_row_refused (
  like council_owned including defaults,
  import_id uuid not null,
  row_number int not null,
  text text not null,
  reason text not null,
  primary key (authority_id, import_id, row_number),
  foreign key (authority_id, import_id) references bank_import
);
comment on table bank_row_refused is 'A row that could not be understood, as it stood, and why: none is lost.';
call guard('bank_row_refused', 'select, insert');

create table bank_return (
  like council_owned including defaults,
  return_id uuid not null,
  import_id uuid not null,
  fingerprint bytea not null check (length(fingerprint) = 32),
  reference text not null default '',
  sort_code text not null default '' check (sort_code ~ '^([0-9]{6})?$'),
  account_number text not null default '' check (account_number ~ '^([0-9]{8})?$'),
  amount_pence bigint check (amount_pence > 0),
  returned_on date not null,
  code text not null default '',
  primary key (authority_id, return_id),
  constraint a_return_is_told_once unique (authority_id, fingerprint),
  foreign key (authority_id, import_id) references bank_import
);
comment on table bank_return is 'What the bank says came back (ARUCS, pain.002): which payment it is, payment_returned says. Equal rows of a day are counted, so that two are two.';
create index bank_return_of_import on bank_return (authority_id, import_id);
call guard('bank_return', 'select, insert');

create table bank_return_not_ours (
  like council_owned including defaults,
  return_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, return_id),
  foreign key (authority_id, return_id) references bank_return,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table bank_return_not_ours is 'A human looked: what came back was not paid from here.';
call guard('bank_return_not_ours', 'select, insert');

create table payment_returned (
  like council_owned including defaults,
  payment_id uuid not null,
  code text not null default '',
  returned_on date not null,
  import_id uuid,
  return_id uuid,
  recorded_by uuid not null,
  recorded_on date not null,
  primary key (authority_id, payment_id),
  constraint a_return_is_one_payment unique (authority_id, return_id),
  foreign key (authority_id, payment_id) references payment,
  foreign key (authority_id, return_id) references bank_return,
  foreign key (authority_id, import_id) references bank_import,
  foreign key (authority_id, recorded_by) references human (authority_id, human_id)
);
comment on table payment_returned is 'The bank sent a payment back, with its own code for why. Its transfers are reversed in the same transaction, and its periods are due again.';
call guard('payment_returned', 'select, insert');

create table pay_again (
  like council_owned including defaults,
  payment_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, payment_id),
  foreign key (authority_id, payment_id) references payment,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table pay_again is 'A human found out that the account is right after all: what came back may be paid to it again.';
call guard('pay_again', 'select, insert');

create view payee_came_back with (security_invoker = true) as
  select distinct p.authority_id, p.payee_id from payment_returned r
  join payment p on p.authority_id = r.authority_id and p.payment_id = r.payment_id
  where p.payee_id is not null
    and not exists (select from pay_again a where a.authority_id = r.authority_id and a.payment_id = r.payment_id);
comment on view payee_came_back is 'Accounts from which a payment came back: nothing goes there until new details are checked, or a human says to try again.';
grant select on payee_came_back to footing_app;

create table statement_entry (
  like council_owned including defaults,
  entry_id uuid not null,
  import_id uuid not null,
  fingerprint bytea not null check (length(fingerprint) = 32),
  booked_on date not null,
  amount_pence bigint not null check (amount_pence <> 0),
  reference text not null default '',
  words text not null default '',
  primary key (authority_id, entry_id),
  unique (authority_id, fingerprint),
  foreign key (authority_id, import_id) references bank_import
);
comment on table statement_entry is 'A line of the council''s own bank statement, pence, below zero for what went out. The fingerprint counts equal lines of a day, so that two are two.';
create index statement_entry_of_import on statement_entry (authority_id, import_id);
create index statement_entry_by_reference on statement_entry (authority_id, reference) where reference <> '';
call guard('statement_entry', 'select, insert');

create table entry_matched (
  like council_owned including defaults,
  entry_id uuid not null,
  payment_id uuid,
  came_back boolean not null default false,
  pay_run_id uuid,
  arrives_on date,
  by_card boolean not null default false,
  how text not null check (how in ('exact','accepted','not-ours')),
  why text not null,
  matched_by uuid not null,
  matched_on date not null,
  primary key (authority_id, entry_id),
  constraint a_payment_is_matched_once unique (authority_id, payment_id, came_back),
  constraint a_debit_is_matched_once unique (authority_id, pay_run_id, arrives_on, by_card),
  foreign key (authority_id, entry_id) references statement_entry,
  foreign key (authority_id, payment_id) references payment,
  foreign key (authority_id, pay_run_id) references pay_run,
  foreign key (authority_id, matched_by) references human (authority_id, human_id),
  constraint a_line_is_one_thing check (num_nonnulls(payment_id, pay_run_id) = case when how = 'not-ours' then 0 else 1 end),
  constraint a_debit_is_of_a_day check ((pay_run_id is null) = (arrives_on is null))
);
comment on table entry_matched is 'A line of the statement is this payment, or the whole of a run''s file for a day in one debit: exact, or proposed with a reason and accepted by a human; or it is nothing that was paid from here.';
comment on column entry_matched.came_back is 'The money of that payment came in again.';
comment on column entry_matched.by_card is 'The debit for the cards, not for the accounts.';
call guard('entry_matched', 'select, insert');

create table file_refused (
  like council_owned including defaults,
  file_id uuid not null,
  sent_by uuid not null,
  said_by uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_on date not null,
  primary key (authority_id, file_id),
  foreign key (authority_id, file_id, sent_by) references pay_run_sent (authority_id, file_id, sent_by),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  constraint two_humans_send_again check (said_by <> sent_by)
);
comment on table file_refused is 'The bank took nothing of a file that was sent, as another human than its sender found out: another file may be sent.';
call guard('file_refused', 'select, insert');

-- What the bank''s own answers show to have gone through, or to have come back, was not refused.
create function bank_took_nothing() returns trigger language plpgsql as $$
declare file payment_file;
begin
  select * into file from payment_file f where f.authority_id = new.authority_id and f.file_id = new.file_id;
  if exists (select from entry_matched m where m.authority_id = new.authority_id and m.pay_run_id = file.pay_run_id
        and m.by_card = (file.format = 'card-csv'))
      or exists (select from payment p where p.authority_id = new.authority_id and p.pay_run_id = file.pay_run_id
        and (p.card_id is not null) = (file.format = 'card-csv')
        and (exists (select from entry_matched m where m.authority_id = p.authority_id and m.payment_id = p.payment_id)
          or exists (select from payment_returned b where b.authority_id = p.authority_id and b.payment_id = p.payment_id))) then
    raise exception 'the bank took some of this file';
  end if;
  return null;
end $$;
create trigger bank_took_nothing after insert on file_refused for each row execute function bank_took_nothing();

create table journal_export (
  like council_owned including defaults,
  export_id uuid not null,
  from_day date not null,
  to_day date not null,
  rows int not null check (rows >= 0),
  total_pence bigint not null check (total_pence >= 0),
  sha256 bytea not null check (length(sha256) = 32),
  columns jsonb not null default '[]',
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (authority_id, export_id),
  foreign key (authority_id, made_by) references human (authority_id, human_id)
);
comment on table journal_export is 'What was given to the council''s general ledger, and for which days.';
comment on column journal_export.columns is 'The columns with which it was written: later settings do not change its bytes.';
call guard('journal_export', 'select, insert');

alter table agreement add foreign key (authority_id, set_up_by) references human (authority_id, human_id);
alter table payee_confirmed add foreign key (authority_id, confirmed_by) references human (authority_id, human_id);
alter table pay_run_approved add foreign key (authority_id, approved_by) references human (authority_id, human_id);
-- Not on transfer.made_by: every posting of a council would share-lock the same few rows of its finance officers.
