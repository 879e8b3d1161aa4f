-- Money that was paid for days after a death or a move: asked for kindly, or written off, by two humans with reasons.

create table paid_after (
  like council_owned including defaults,
  paid_after_id uuid not null,
  budget_id uuid not null,
  ground_id uuid not null,
  way text not null check (way in ('ask','write-off')),
  amount_pence bigint not null check (amount_pence > 0),
  contact text not null default '',
  reasons text not null check (length(trim(reasons)) > 0),
  proposed_by uuid not null,
  proposed_on date not null,
  primary key (authority_id, paid_after_id),
  unique (authority_id, paid_after_id, proposed_by),
  constraint somebody_is_asked check ((way = 'ask') = (length(trim(contact)) > 0)),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, budget_id, ground_id) references lawful_ground (authority_id, budget_id, ground_id),
  foreign key (authority_id, proposed_by) references human (authority_id, human_id)
);
comment on table paid_after is 'What becomes of money that was paid for days after a death or a move, as somebody in finance proposes: somebody is asked kindly, in a talk, or it is written off. Never a letter to who died.';
comment on column paid_after.contact is 'Who is asked: whoever speaks for the estate, or the person who moved. Only where somebody is asked.';
create index paid_after_of_budget on paid_after (authority_id, budget_id);
call guard('paid_after', 'select, insert');

create table paid_after_answered (
  like council_owned including defaults,
  paid_after_id uuid not null,
  proposed_by uuid not null,
  agrees boolean not null,
  reasons text not null check (length(trim(reasons)) > 0),
  answered_by uuid not null,
  answered_on date not null,
  primary key (authority_id, paid_after_id),
  constraint answered_by_another check (answered_by <> proposed_by),
  foreign key (authority_id, paid_after_id, proposed_by) references paid_after (authority_id, paid_after_id, proposed_by),
  foreign key (authority_id, answered_by) references human (authority_id, human_id)
);
comment on table paid_after_answered is 'The second human''s yes or no, with reasons. Only after a yes the ledger takes what is written off.';
call guard('paid_after_answered', 'select, insert');

create function paid_after_a_confirmed_end() returns trigger language plpgsql as $$
begin
  if not exists (select from ending e
      join ending_confirmed c on c.authority_id = e.authority_id and c.ending_id = e.ending_id
      join lawful_ground g on g.authority_id = e.authority_id and g.ground_id = e.ground_id and g.on_day is not null
      where e.authority_id = new.authority_id and e.budget_id = new.budget_id and g.ground_id = new.ground_id) then
    raise exception 'money paid after a death or a move is looked at once that ending is confirmed';
  end if;
  return null;
end $$;
create trigger paid_after_a_confirmed_end after insert on paid_after for each row execute function paid_after_a_confirmed_end();

-- What is not asked for any more lies in an account of its own, so that what was paid still adds up.
alter table account
  drop constraint account_kind_check,
  add constraint account_kind_check check (kind in ('council','bank','held','managed','third-party','card','pot','contribution','to-return','spent','returned','written-off'));
comment on table account is 'A ledger account. Control, by council: council (one a budget code), bank (money that comes in). By budget: held (a direct payment, with the person), managed (with the council), third-party, card, pot (ring-fenced for a bad time), contribution (paid in, less what is due), to-return (set aside to come back), spent, returned, written-off (paid after a death or a move, and not asked for any more). Balance = credits - debits, in pence.';

alter table transfer
  drop constraint transfer_kind_check,
  add constraint transfer_kind_check check (kind in ('payment','payment-returned','adjustment-back','purchase','purchase-taken-back',
    'set-aside-to-return','money-returned','pot-set-aside','pot-payment','pot-released','contribution-due','contribution-kept','contribution-paid',
    'contribution-returned','written-off'));

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
    when 'written-off' then debit in ('held','third-party','card') and credit = 'written-off'
    else false end
$$;

-- After the insert, so that another council's row meets its wall first.
create function written_off_by_two() returns trigger language plpgsql as $$
declare limit_pence bigint;
begin
  select p.amount_pence into limit_pence from paid_after p
    join paid_after_answered a on a.authority_id = p.authority_id and a.paid_after_id = p.paid_after_id and a.agrees
    where p.authority_id = new.authority_id and p.budget_id = new.budget_id and p.way = 'write-off'
      and p.paid_after_id = coalesce(new.group_id, new.key);
  if limit_pence is null then
    raise exception 'nothing is written off without the reasons and the yes of two humans';
  end if;
  if (select sum(t.amount_pence) from transfer t where t.authority_id = new.authority_id and t.budget_id = new.budget_id
      and t.kind = 'written-off' and t.reverses is null and coalesce(t.group_id, t.key) = coalesce(new.group_id, new.key)) > limit_pence then
    raise exception 'more is written off than was agreed';
  end if;
  return null;
end $$;
create trigger written_off_by_two after insert on transfer for each row
  when (new.kind = 'written-off' and new.reverses is null) execute function written_off_by_two();
