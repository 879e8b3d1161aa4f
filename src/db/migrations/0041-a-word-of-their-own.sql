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
