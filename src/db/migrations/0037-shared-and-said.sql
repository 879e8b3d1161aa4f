-- What is taken back stays taken back; what is said for somebody else is borne out by another.

-- Sharing: when the page of shared answers closes to somebody, each answer closes with it, whenever it was given.
create function answers_close_with_their_page() returns trigger language plpgsql as $$
begin
  insert into answer_share_withdrawn (authority_id, answer_shared_id, withdrawn_by, withdrawn_on)
  select s.authority_id, s.answer_shared_id, new.withdrawn_by, (new.withdrawn_at at time zone 'Europe/London')::date
  from share p
  join answer_shared s on s.authority_id = p.authority_id and s.with_human = p.with_human and s.shared_by = p.person_id
  where p.authority_id = new.authority_id and p.share_id = new.share_id and p.item = 'answers'
    and not exists (select from answer_share_withdrawn w where w.authority_id = s.authority_id and w.answer_shared_id = s.answer_shared_id);
  return new;
end $$;
create trigger answers_close_with_their_page after insert on share_withdrawn for each row execute function answers_close_with_their_page();

-- What was closed before this was so.
do $$
declare council int;
begin
  for council in select authority_id from authority loop
    perform set_config('app.authority', council::text, true);
    insert into answer_share_withdrawn (authority_id, answer_shared_id, withdrawn_by, withdrawn_on)
    select distinct on (s.answer_shared_id) s.authority_id, s.answer_shared_id, w.withdrawn_by, (w.withdrawn_at at time zone 'Europe/London')::date
    from answer_shared s
    join share p on p.authority_id = s.authority_id and p.with_human = s.with_human and p.person_id = s.shared_by and p.item = 'answers'
    join share_withdrawn w on w.authority_id = p.authority_id and w.share_id = p.share_id
    where not exists (select from answer_share_withdrawn x where x.authority_id = s.authority_id and x.answer_shared_id = s.answer_shared_id)
      and not exists (select from share o where o.authority_id = s.authority_id and o.with_human = s.with_human and o.person_id = s.shared_by
        and o.item = 'answers' and not exists (select from share_withdrawn y where y.authority_id = o.authority_id and y.share_id = o.share_id))
    order by s.answer_shared_id, w.withdrawn_at desc;
  end loop;
  perform set_config('app.authority', '', true);
end $$;
