-- Stage 7: looking at what was bought in proportion, money that comes back only after notice, reason and reply, and what the person starts.

-- How closely ------------------------------------------------------------------------------------------------------------

create table check_asked (
  like council_owned including defaults,
  ask_id uuid not null,
  budget_id uuid not null,
  level text not null check (level in ('close','shared')),
  reason text not null check (length(trim(reason)) > 0),
  look_again_on date not null,
  asked_by uuid not null,
  asked_on date not null,
  primary key (authority_id, ask_id),
  unique (authority_id, ask_id, budget_id),
  constraint looked_at_again_later check (look_again_on > asked_on),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table check_asked is 'A human would look more closely for a time, and says why; the person is asked for their view first.';
create index check_asked_of_budget on check_asked (authority_id, budget_id, asked_on desc);
call guard('check_asked', 'select, insert');

create table check_view (
  like council_owned including defaults,
  ask_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, ask_id),
  foreign key (authority_id, ask_id) references check_asked,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table check_view is 'What the person says of a closer look before it is settled.';
call guard('check_view', 'select, insert');

create table check_level (
  like council_owned including defaults,
  level_id bigint generated always as identity,
  budget_id uuid not null,
  level text not null check (level in ('close','shared','light')),
  from_day date not null,
  look_again_on date,
  reason text not null check (length(trim(reason)) > 0),
  every_months int not null check (every_months between 1 and 12),
  sample int not null check (sample between 0 and 50),
  receipts_over_pence bigint check (receipts_over_pence >= 0),
  statements boolean not null,
  ask_id uuid,
  set_by uuid not null,
  set_on date not null,
  primary key (authority_id, level_id),
  constraint close_has_an_end check (level <> 'close' or look_again_on > from_day),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, ask_id, budget_id) references check_asked (authority_id, ask_id, budget_id),
  foreign key (authority_id, set_by) references human (authority_id, human_id)
);
comment on table check_level is 'How closely a budget is looked at from a day on, why (the person reads it), and what that asks, as the council''s settings said then. The newest stands; none: the council''s usual level.';
comment on column check_level.ask_id is 'The asking that it settles, one way or the other; null: nobody was asked, since it became lighter.';
comment on column check_level.receipts_over_pence is 'A receipt for what cost more than this; null: none is asked for.';
create index check_level_of_budget on check_level (authority_id, budget_id, level_id desc);
call guard('check_level', 'select, insert');

-- A closer look: asked about first, and answered, or two weeks of silence. Less needs no asking.
create function closer_only_after_asking() returns trigger language plpgsql as $$
declare was text;
begin
  select l.level into was from check_level l where l.authority_id = new.authority_id and l.budget_id = new.budget_id
    and l.level_id < new.level_id order by l.level_id desc limit 1;
  if array_position(array['light','shared','close'], new.level) > array_position(array['light','shared','close'], coalesce(was, 'shared'))
      and not exists (select from check_asked a where a.authority_id = new.authority_id and a.ask_id = new.ask_id
        and a.level = new.level and (a.asked_on + 14 <= new.set_on or exists (select from check_view v where v.authority_id = a.authority_id and v.ask_id = a.ask_id))) then
    raise exception 'a closer look begins with the person''s view';
  end if;
  return new;
end $$;
create trigger closer_only_after_asking after insert on check_level for each row execute function closer_only_after_asking();

create table spending_look (
  like council_owned including defaults,
  look_id uuid not null,
  budget_id uuid not null,
  from_day date,
  to_day date not null,
  opened_by uuid not null,
  opened_on date not null,
  primary key (authority_id, look_id),
  unique (authority_id, budget_id, look_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, opened_by) references human (authority_id, human_id)
);
comment on table spending_look is 'One look at what was bought in some days, at a sample. Its id is the seed of what chance picked, so that everybody sees the same.';
comment on column spending_look.from_day is 'null: from the beginning.';
create index spending_look_of_budget on spending_look (authority_id, budget_id, opened_on desc);
call guard('spending_look', 'select, insert');

create table look_item (
  like council_owned including defaults,
  look_id uuid not null,
  budget_id uuid not null,
  purchase_id uuid not null,
  because text not null check (because in ('biggest','by-chance')),
  primary key (authority_id, look_id, purchase_id),
  foreign key (authority_id, budget_id, look_id) references spending_look (authority_id, budget_id, look_id),
  foreign key (authority_id, purchase_id) references purchase
);
comment on table look_item is 'A purchase that a look picked, and why.';
create index look_item_of_purchase on look_item (authority_id, purchase_id);
call guard('look_item', 'select, insert');

create table look_fine (
  like council_owned including defaults,
  look_id uuid not null,
  purchase_id uuid not null,
  ticked_by uuid not null,
  ticked_on date not null,
  primary key (authority_id, look_id, purchase_id),
  foreign key (authority_id, look_id, purchase_id) references look_item,
  foreign key (authority_id, ticked_by) references human (authority_id, human_id)
);
comment on table look_fine is 'A picked purchase is fine.';
call guard('look_fine', 'select, insert');

create table look_question (
  like council_owned including defaults,
  look_id uuid not null,
  purchase_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  asked_by uuid not null,
  asked_on date not null,
  primary key (authority_id, look_id, purchase_id),
  foreign key (authority_id, look_id, purchase_id) references look_item,
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table look_question is 'The one question on a picked purchase.';
call guard('look_question', 'select, insert');

create table look_reply (
  like council_owned including defaults,
  look_id uuid not null,
  purchase_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, look_id, purchase_id),
  foreign key (authority_id, look_id, purchase_id) references look_question,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table look_reply is 'What the person answered to the question on a purchase.';
call guard('look_reply', 'select, insert');

create table look_closed (
  like council_owned including defaults,
  look_id uuid not null,
  closed_by uuid not null,
  closed_on date not null,
  primary key (authority_id, look_id),
  foreign key (authority_id, look_id) references spending_look,
  foreign key (authority_id, closed_by) references human (authority_id, human_id)
);
comment on table look_closed is 'The look is over: checked, thank you.';
call guard('look_closed', 'select, insert');

-- Money that comes back ----------------------------------------------------------------------------------------------------

create table give_back (
  like council_owned including defaults,
  give_back_id uuid not null,
  budget_id uuid not null,
  amount_pence bigint not null check (amount_pence > 0),
  as_role text not null check (as_role in ('person','worker','finance-officer')),
  proposed_by uuid not null,
  proposed_on date not null,
  primary key (authority_id, give_back_id),
  unique (authority_id, give_back_id, proposed_by, as_role),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, proposed_by) references human (authority_id, human_id)
);
comment on table give_back is 'Money left over that could go back to the council: proposed by a human, or offered by the person (their own yes).';
create index give_back_of_budget on give_back (authority_id, budget_id, proposed_on desc);
call guard('give_back', 'select, insert');

create table give_back_line (
  like council_owned including defaults,
  give_back_id uuid not null,
  position smallint not null,
  words text not null check (length(trim(words)) > 0),
  amount_pence bigint not null check (amount_pence > 0),
  primary key (authority_id, give_back_id, position),
  foreign key (authority_id, give_back_id) references give_back
);
comment on table give_back_line is 'One part of the reason: which weeks or which line of the plan, and how much of it. Together they are the amount.';
call guard('give_back_line', 'select, insert');

create table give_back_approved (
  like council_owned including defaults,
  give_back_id uuid not null,
  proposed_by uuid not null,
  proposed_as text not null,
  approved_by uuid not null,
  approved_as text not null check (approved_as in ('manager','finance-approver')),
  approved_on date not null,
  not_before date not null,
  primary key (authority_id, give_back_id),
  constraint another_human_approves check (approved_by <> proposed_by),
  constraint notice_of_four_weeks check (not_before >= approved_on + 28),
  foreign key (authority_id, give_back_id, proposed_by, proposed_as) references give_back (authority_id, give_back_id, proposed_by, as_role),
  foreign key (authority_id, approved_by) references human (authority_id, human_id)
);
comment on table give_back_approved is 'A second human in another role said yes: from here on the person has notice, with the day before which nothing goes back.';
call guard('give_back_approved', 'select, insert');

create table give_back_reply (
  like council_owned including defaults,
  reply_id bigint generated always as identity,
  give_back_id uuid not null,
  reply text not null check (reply in ('agree','need-it','talk')),
  words text not null default '',
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, reply_id),
  foreign key (authority_id, give_back_id) references give_back,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  constraint says_what_it_is_needed_for check (reply <> 'need-it' or length(trim(words)) > 0)
);
comment on table give_back_reply is 'What the person says to it. The newest stands.';
create index give_back_reply_of on give_back_reply (authority_id, give_back_id, reply_id desc);
call guard('give_back_reply', 'select, insert');

create table give_back_tried (
  like council_owned including defaults,
  give_back_id uuid not null,
  tried_on date not null,
  how text not null check (how in ('phone','visit','letter','message')),
  words text not null check (length(trim(words)) > 0),
  tried_by uuid not null,
  primary key (authority_id, give_back_id, tried_on),
  foreign key (authority_id, give_back_id) references give_back,
  foreign key (authority_id, tried_by) references human (authority_id, human_id)
);
comment on table give_back_tried is 'The person has not answered: how somebody tried to reach them, once a day at most. No answer is not a yes.';
call guard('give_back_tried', 'select, insert');

create table give_back_dropped (
  like council_owned including defaults,
  give_back_id uuid not null,
  reason text not null check (length(trim(reason)) > 0),
  dropped_by uuid not null,
  dropped_on date not null,
  primary key (authority_id, give_back_id),
  foreign key (authority_id, give_back_id) references give_back,
  foreign key (authority_id, dropped_by) references human (authority_id, human_id)
);
comment on table give_back_dropped is 'Nothing goes back after all, and why.';
call guard('give_back_dropped', 'select, insert');

create table give_back_carried_out (
  like council_owned including defaults,
  give_back_id uuid not null,
  budget_id uuid not null,
  key uuid not null,
  carried_out_by uuid not null,
  carried_out_on date not null,
  primary key (authority_id, give_back_id),
  unique (authority_id, key),
  foreign key (authority_id, give_back_id) references give_back,
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, carried_out_by) references human (authority_id, human_id)
);
comment on table give_back_carried_out is 'Finance carried it out. key: of the transfers, which the ledger takes because of this row alone.';
call guard('give_back_carried_out', 'select, insert');

-- Notice, reason, reply: without them the row that the ledger asks for is refused, whoever writes it.
create function gives_back_after_notice() returns trigger language plpgsql as $$
declare proposal give_back; yes give_back_approved; said text;
begin
  select * into proposal from give_back g where g.authority_id = new.authority_id and g.give_back_id = new.give_back_id;
  select * into yes from give_back_approved a where a.authority_id = new.authority_id and a.give_back_id = new.give_back_id;
  select r.reply into said from give_back_reply r where r.authority_id = new.authority_id and r.give_back_id = new.give_back_id
    order by r.reply_id desc limit 1;
  if proposal.budget_id is distinct from new.budget_id then
    raise exception 'it is of another budget';
  end if;
  if exists (select from give_back_dropped d where d.authority_id = new.authority_id and d.give_back_id = new.give_back_id) then
    raise exception 'nothing goes back after all';
  end if;
  if (select sum(l.amount_pence) from give_back_line l where l.authority_id = new.authority_id and l.give_back_id = new.give_back_id)
      is distinct from proposal.amount_pence then
    raise exception 'money comes back only with its reasons';
  end if;
  if proposal.as_role <> 'person' then
    if yes.give_back_id is null then
      raise exception 'money comes back only after notice by another human';
    end if;
    if said is distinct from 'agree' and (said is not null or new.carried_out_on < yes.not_before
        or (select count(*) from give_back_tried t where t.authority_id = new.authority_id and t.give_back_id = new.give_back_id) < 2) then
      raise exception 'money comes back only after the reply: no answer is not a yes';
    end if;
  end if;
  return new;
end $$;
create trigger gives_back_after_notice after insert on give_back_carried_out for each row execute function gives_back_after_notice();

-- While payments go on, the council takes nothing back by itself: it sets money aside only by a proposal that was carried out, and
-- never more. What the person sends of their own accord is written down as it happened. At an ending the ending's own steps hold.
create function comes_back_by_its_door() returns trigger language plpgsql as $$
declare from_kind text; limit_pence bigint;
begin
  select a.kind into from_kind from account a where a.authority_id = new.authority_id and a.account_id = new.debit_account;
  if new.kind = 'money-returned' and from_kind in ('held','to-return') then return new; end if;
  if exists (select from overlay o where o.authority_id = new.authority_id and o.budget_id = new.budget_id and o.kind = 'ends'
        and o.line_id is null)
      or exists (select from ending e join ending_confirmed c on c.authority_id = e.authority_id and c.ending_id = e.ending_id
        where e.authority_id = new.authority_id and e.budget_id = new.budget_id) then
    return new;
  end if;
  select g.amount_pence into limit_pence from give_back_carried_out c
    join give_back g on g.authority_id = c.authority_id and g.give_back_id = c.give_back_id
    where c.authority_id = new.authority_id and c.budget_id = new.budget_id and c.key = coalesce(new.group_id, new.key);
  if limit_pence is null then
    raise exception 'money comes back only after notice, reason and reply';
  end if;
  if (select sum(t.amount_pence) from transfer t where t.authority_id = new.authority_id
      and t.budget_id = new.budget_id and t.kind in ('set-aside-to-return','money-returned') and coalesce(t.group_id, t.key) = coalesce(new.group_id, new.key))
      > limit_pence then
    raise exception 'more comes back than was proposed';
  end if;
  return new;
end $$;
create trigger comes_back_by_its_door after insert on transfer for each row
  when (new.kind in ('set-aside-to-return','money-returned') and new.reverses is null) execute function comes_back_by_its_door();

-- What the person starts ---------------------------------------------------------------------------------------------------

create table money_kept_for (
  like council_owned including defaults,
  kept_id uuid not null,
  budget_id uuid not null,
  amount_pence bigint not null check (amount_pence > 0),
  what text not null check (length(trim(what)) > 0),
  until_day date not null,
  request_id uuid,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, kept_id),
  check (until_day > said_on),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table money_kept_for is 'Carried over: what the person keeps for a named thing until a day. It is no money left over until then.';
create index money_kept_for_of_budget on money_kept_for (authority_id, budget_id, until_day);
call guard('money_kept_for', 'select, insert');

create table provider_changed (
  like council_owned including defaults,
  change_id uuid not null,
  budget_id uuid not null,
  line_id uuid not null,
  provider text not null check (length(trim(provider)) > 0),
  from_day date not null,
  words text not null default '',
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, change_id),
  foreign key (authority_id, budget_id, line_id) references agreement_line (authority_id, budget_id, line_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table provider_changed is 'The same thing from somebody else, at the same price, from a day on. Nothing that is paid or owed changes.';
create index provider_changed_of_budget on provider_changed (authority_id, budget_id, from_day desc);
call guard('provider_changed', 'select, insert');

create table change_asked (
  like council_owned including defaults,
  request_id uuid not null,
  budget_id uuid not null,
  kind text not null check (kind in ('other-use','keep-more','less','something-else')),
  line_id uuid,
  amount_pence bigint check (amount_pence > 0),
  until_day date,
  words text not null check (length(trim(words)) > 0),
  asked_by uuid not null,
  asked_on date not null,
  answer_by date not null,
  primary key (authority_id, request_id),
  check (answer_by > asked_on),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, budget_id, line_id) references agreement_line (authority_id, budget_id, line_id),
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table change_asked is 'The person asks for a change that needs an answer, with the day by which they get it.';
create index change_asked_of_budget on change_asked (authority_id, budget_id, asked_on desc);
call guard('change_asked', 'select, insert');

create table change_answered (
  like council_owned including defaults,
  request_id uuid not null,
  answer text not null check (answer in ('yes','no')),
  words text not null check (length(trim(words)) > 0),
  answered_by uuid not null,
  answered_on date not null,
  primary key (authority_id, request_id),
  foreign key (authority_id, request_id) references change_asked,
  foreign key (authority_id, answered_by) references human (authority_id, human_id)
);
comment on table change_answered is 'The worker''s answer, with its reasons.';
call guard('change_answered', 'select, insert');

create table change_taken_back (
  like council_owned including defaults,
  request_id uuid not null,
  taken_back_by uuid not null,
  taken_back_on date not null,
  primary key (authority_id, request_id),
  foreign key (authority_id, request_id) references change_asked,
  foreign key (authority_id, taken_back_by) references human (authority_id, human_id)
);
comment on table change_taken_back is 'The person does not want it any more.';
call guard('change_taken_back', 'select, insert');

alter table money_kept_for add foreign key (authority_id, request_id) references change_asked;
