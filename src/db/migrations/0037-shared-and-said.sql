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

-- Plan: an answer by phone is heard by a second human who is known here, and in the person's words. What was written before stays.
alter table plan_answer
  drop constraint phone_has_a_witness,
  add constraint phone_has_a_witness check (how <> 'phone' or (witness_id is not null and typed_by is not null
    and witness_id <> typed_by and witness_id <> given_by)) not valid,
  add constraint phone_has_its_words check (how <> 'phone' or length(trim(words)) > 0) not valid;
comment on column plan_answer.witness_id is 'By phone: the second member of staff or the advocate who heard it.';

-- Plan: what the person says by phone, on paper or together of words that were typed for them, of an answer, and of a change.
alter table sounds_like_me
  add column how said_how,
  add column typed_by uuid,
  add column typed_on date,
  add column witness_id uuid,
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add foreign key (authority_id, witness_id) references human (authority_id, human_id),
  add constraint typed_for_them_says_how check (num_nulls(how, typed_by, typed_on) in (0, 3)),
  add constraint witness_is_another check (witness_id is null or (witness_id <> typed_by and witness_id <> said_by));
comment on column sounds_like_me.typed_by is 'Who typed what the person said of it; null where they said it in their own session.';
comment on column sounds_like_me.witness_id is 'Who heard it too: needed for a yes that is typed by whoever typed the words.';

alter table answer_objection
  add column how said_how,
  add column typed_by uuid,
  add column typed_on date,
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add constraint objection_typed_says_how check (num_nulls(how, typed_by, typed_on) in (0, 3));
comment on column answer_objection.typed_by is 'Who typed it for the person; null where they said it in their own session.';

alter table change_objection
  add column how said_how,
  add column typed_by uuid,
  add column typed_on date,
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add constraint change_objection_typed_says_how check (num_nulls(how, typed_by, typed_on) in (0, 3));
comment on column change_objection.typed_by is 'Who typed it for the person; null where they said it in their own session.';

-- Nobody alone says yes to words that they typed themselves.
create function a_yes_is_borne_out() returns trigger language plpgsql as $$
begin
  if new.sounds and new.typed_by is not null and new.witness_id is null and exists (select from plan_sentence s
      where s.authority_id = new.authority_id and s.sentence_id = new.sentence_id and s.typed_by = new.typed_by) then
    raise exception 'a yes to words that they typed themselves is heard by another';
  end if;
  return new;
end $$;
create trigger a_yes_is_borne_out after insert on sounds_like_me for each row execute function a_yes_is_borne_out();
