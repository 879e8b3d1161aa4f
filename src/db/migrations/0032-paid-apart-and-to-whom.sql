-- A payment of its own (from the pot, or of what somebody paid too much) goes the way of every other: a run, another human, a file.
-- An account is the person's own, or of whoever looks after money for them: what is for one never goes to the other.

alter table pay_run add column is_single boolean not null default false;
comment on column pay_run.is_single is 'One payment of its own, asked for apart from what falls due: nothing is compared with the run before.';

alter table pay_run_item
  drop constraint pay_run_item_kind_check,
  add constraint pay_run_item_kind_check check (kind in ('instalment','adjustment','contribution','pot','refund')),
  add column pocket text check (pocket in ('held','managed','third-party','card')),
  add column switch_id uuid,
  add foreign key (authority_id, switch_id) references unwell_switch,
  add constraint a_single_item_names_its_place check ((kind in ('pot','refund')) = (pocket is not null)
    and (kind = 'pot') = (switch_id is not null) and (kind not in ('pot','refund') or amount_pence > 0));
comment on column pay_run_item.pocket is 'Where money of its own goes; null: where its line''s money lies.';
comment on column pay_run_item.switch_id is 'The bad time that opened the pot which it is paid from.';

alter table transfer
  drop constraint transfer_kind_check,
  add constraint transfer_kind_check check (kind in ('payment','payment-returned','adjustment-back','purchase','purchase-taken-back',
    'set-aside-to-return','money-returned','pot-set-aside','pot-payment','pot-released','contribution-due','contribution-kept','contribution-paid',
    'contribution-returned'));

create or replace function flow_is_known(kind text, debit text, credit text) returns boolean immutable language sql as $$
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
    when 'contribution-kept' then debit in ('held','managed','third-party','card') and credit in ('council','contribution')
    when 'contribution-paid' then debit = 'bank' and credit = 'contribution'
    when 'contribution-returned' then debit = 'contribution' and credit = 'bank'
    else false end
$$;

-- Nothing leaves the pot, and nothing is given back, but what a run has claimed, as it was asked for. After the insert, so that another
-- council's row meets its wall first.
create function single_payment_is_claimed() returns trigger language plpgsql as $$
begin
  if not exists (select from instalment_claim k join pay_run_item i on i.authority_id = k.authority_id and i.item_id = k.item_id
      where k.authority_id = new.authority_id and k.item_id = new.key and i.budget_id = new.budget_id and i.amount_pence = new.amount_pence
        and i.switch_id is not distinct from new.switch_id and i.kind = case new.kind when 'pot-payment' then 'pot' else 'refund' end) then
    raise exception 'a payment of its own that no run has claimed';
  end if;
  return null;
end $$;
create trigger single_payment_is_claimed after insert on transfer for each row
  when (new.kind in ('pot-payment','contribution-returned') and new.reverses is null) execute function single_payment_is_claimed();

alter table payee add column pocket text check (pocket in ('held','third-party'));
comment on column payee.pocket is 'Whose account it is: of the person (held), or of whoever looks after money for them. Null: written down before this was asked (payee_pocket).';

create function payee_pocket(y payee) returns text language sql stable as $$
  select coalesce(y.pocket, case when exists (select from agreement_line l where l.authority_id = y.authority_id and l.budget_id = y.budget_id
      and l.managed_as = 'third-party') and not exists (select from agreement_line l where l.authority_id = y.authority_id
      and l.budget_id = y.budget_id and l.managed_as = 'direct-payment') then 'third-party' else 'held' end)
$$;
comment on function payee_pocket is 'Whose account it is. Before it was asked: of somebody else only where all of the money was set up so.';

create or replace function paid_to_checked_details() returns trigger language plpgsql as $$
begin
  if exists (select from added p where p.payee_id is not null and not exists (
      select from payee_confirmed c where c.authority_id = p.authority_id and c.payee_id = p.payee_id)) then
    raise exception 'bank details that nobody has checked are not paid to';
  end if;
  -- `offset 0`: from each payment outwards, by its id.
  if exists (select from added p
      cross join lateral (select * from pay_run_item i where i.authority_id = p.authority_id and i.payment_id = p.payment_id offset 0) i
      cross join lateral (select l from agreement_line l where l.authority_id = i.authority_id and l.line_id = i.line_id offset 0) line
      cross join lateral (select payee_pocket(y) as pocket from payee y where y.authority_id = p.authority_id and y.payee_id = p.payee_id offset 0) whose
      where p.payee_id is not null and whose.pocket <> coalesce(i.pocket,
        case managed_now(line.l) when 'third-party' then 'third-party' else 'held' end)) then
    raise exception 'what is for one account is not paid to another''s';
  end if;
  return null;
end $$;

create or replace function changed_details_were_asked_about() returns trigger language plpgsql as $$
declare fresh payee;
begin
  select * into fresh from payee p where p.authority_id = new.authority_id and p.payee_id = new.payee_id;
  if fresh.switch_id is null and exists (select from payee_confirmed c join payee p on p.authority_id = c.authority_id and p.payee_id = c.payee_id
        where p.authority_id = new.authority_id and p.budget_id = fresh.budget_id and payee_pocket(p) = payee_pocket(fresh))
      and not exists (select from payee_call k where k.authority_id = new.authority_id and k.payee_id = new.payee_id and k.said = 'yes-mine') then
    raise exception 'changed bank details need a call to the person';
  end if;
  return new;
end $$;

alter table pot_advance
  add column typed_by uuid,
  add column how text not null default 'here' check (how in ('here','phone','paper','together')),
  add foreign key (authority_id, typed_by) references human (authority_id, human_id);
comment on column pot_advance.typed_by is 'Who wrote it down for the person; null: the person did.';
