-- What points of spending still lacked: the person's own word over a typed one, rows looked at again one by one, tries that are paced.

-- As 0034 had it, but: a yes that somebody typed never stands over what the person last said in their own session, and leaves them two
-- weeks from the day on which they are told of it (greatest() passes over what is null: nobody answered).
create or replace function gives_back_after_notice() returns trigger language plpgsql as $$
declare proposal give_back; yes give_back_approved; said give_back_reply; own give_back_reply;
begin
  select * into proposal from give_back g where g.authority_id = new.authority_id and g.give_back_id = new.give_back_id;
  select * into yes from give_back_approved a where a.authority_id = new.authority_id and a.give_back_id = new.give_back_id;
  select * into said from give_back_reply r where r.authority_id = new.authority_id and r.give_back_id = new.give_back_id
    order by r.reply_id desc limit 1;
  if said.reply = 'agree' and said.how <> 'here' then
    select * into own from give_back_reply r where r.authority_id = new.authority_id and r.give_back_id = new.give_back_id
      and r.how = 'here' order by r.reply_id desc limit 1;
    if own.reply_id is not null and own.reply <> 'agree' then
      said := own;
    end if;
  end if;
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
    if said.reply_id is not null and said.reply <> 'agree' then
      raise exception 'money does not come back against the answer of the person';
    end if;
    if (said.reply_id is null or said.how <> 'here') and new.carried_out_on < greatest(yes.not_before, said.said_on + 14) then
      raise exception 'money comes back only after the reply: the person still has time';
    end if;
    if said.reply_id is null and not exists (select from give_back_decided d
        where d.authority_id = new.authority_id and d.give_back_id = new.give_back_id) then
      raise exception 'money comes back only after the reply: no answer is not a yes';
    end if;
  end if;
  return new;
end $$;

-- Rows that are here in other words: each may be answered by itself.
alter table statement_alike_said
  drop constraint statement_alike_said_alike_check,
  add column same_rows int[],
  add constraint statement_alike_said_alike_check check (alike in ('leave-out','take-in','each')),
  add constraint each_row_is_answered check ((alike = 'each') = (same_rows is not null));
comment on column statement_alike_said.same_rows is 'Where each row was answered by itself: the numbers of those that are the same; all others are taken in.';

-- A row put right may be another row than the one it was left out as.
alter table statement_row_alike
  drop constraint statement_row_alike_pkey,
  add primary key (authority_id, file_id, row_number, other_file, other_row);

-- As 0033 had it, but: a row that was put right is left out only while its day and amount are those of the other. One value is asked for,
-- not whether a row exists: that would be answered by reading every row of the council.
create or replace view counted_row with (security_invoker = true) as
  select r.authority_id, r.file_id, r.row_number, r.budget_id, r.account_id, r.booked_on, r.amount_pence, r.payee, r.words
  from row_as_told r
  join statement_taken t on t.authority_id = r.authority_id and t.file_id = r.file_id
  where not r.is_left_out
    and not exists (select from statement_undone u where u.authority_id = r.authority_id and u.file_id = r.file_id)
    and not exists (select from statement_row_alike a where a.authority_id = r.authority_id and a.file_id = r.file_id and a.row_number = r.row_number
      and not exists (select from statement_undone u where u.authority_id = a.authority_id and u.file_id = a.other_file)
      and (r.told_by is null or (select (o.booked_on, o.amount_pence) = (r.booked_on, r.amount_pence) from row_as_told o
        where o.authority_id = a.authority_id and o.file_id = a.other_file and o.row_number = a.other_row)));
