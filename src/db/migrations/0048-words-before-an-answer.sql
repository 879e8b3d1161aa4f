-- What somebody answered, or was asked, on a day before the plan read as it does was about other words. So the days are kept on which
-- what a version says was changed: goals, money and the like keep none of their own, and what was taken out leaves no row.

create table plan_changed (
  like council_owned including defaults,
  changed_id bigint generated always as identity,
  version_id uuid not null,
  changed_on date not null,
  primary key (authority_id, changed_id),
  foreign key (authority_id, version_id) references plan_version
);
comment on table plan_changed is 'A day on which what a version of the plan says was changed. An answer typed for the person, or an asking, of an earlier day is about other words.';
create index plan_changed_of_version on plan_changed (authority_id, version_id, changed_on);
call guard('plan_changed', 'select, insert');

-- Saved again as it was is no change; nor is who typed it, nor what sort of thing a line is (content-print.ts).
create function plan_words_changed() returns trigger language plpgsql as $$
declare
  council int := coalesce(new.authority_id, old.authority_id);
  version uuid;
  unread text[] := array['said_by', 'typed_by', 'worded_by', 'how', 'sort'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - unread = to_jsonb(old) - unread then return null; end if;
  if tg_table_name = 'plan_sentence' then
    if new.words = coalesce((select s.words from plan_sentence s where s.authority_id = council
      and s.version_id = new.version_id and s.part = new.part and s.side = new.side and (s.side <> 'carer' or s.said_by = new.said_by)
      and s.sentence_id < new.sentence_id order by s.sentence_id desc limit 1), '') then return null; end if;
  end if;
  if tg_table_name = 'unwell_more' then
    select l.version_id into version from spend_line l where l.authority_id = council and l.spend_line_id = new.spend_line_id;
  else
    version := coalesce(new.version_id, old.version_id);
  end if;
  insert into plan_changed (authority_id, version_id, changed_on)
  select council, version, d.today from (select ((now() + c.ahead) at time zone 'Europe/London')::date as today from journey_clock c) d
  where not exists (select from plan_changed p
    where p.authority_id = council and p.version_id = version and p.changed_on = d.today);
  return null;
end $$;

create trigger plan_words_changed after insert or update or delete on outcome for each row execute function plan_words_changed();
create trigger plan_words_changed after insert or update or delete on spend_line for each row execute function plan_words_changed();
create trigger plan_words_changed after insert on unwell_more for each row execute function plan_words_changed();
create trigger plan_words_changed after insert on need_met_otherwise for each row execute function plan_words_changed();
create trigger plan_words_changed after insert on plan_sentence for each row
  when (new.part not in ('understood', 'advice')) execute function plan_words_changed();

-- Of plans that can change still, the day on which somebody wrote in them last, as the audit has it.
do $$
declare council int;
begin
  for council in select authority_id from authority loop
    perform set_config('app.authority', council::text, true);
    insert into plan_changed (version_id, changed_on)
    select v.version_id, max((a.at at time zone 'Europe/London')::date) from plan_version v
    join audit_entry a on a.budget_id = v.budget_id and a.resource = 'plan' and a.outcome = 'wrote'
      and (a.action = 'shape' or a.action like 'write-%')
    where not exists (select from submission s where s.version_id = v.version_id)
      and not exists (select from change_started c where c.version_id = v.version_id)
    group by v.version_id, v.opened_on having max((a.at at time zone 'Europe/London')::date) >= v.opened_on;
  end loop;
  perform set_config('app.authority', '', true);
end $$;

-- What happens to payments in a bad time, said by phone, on paper or together by somebody who does not sign in. A wish on which a pause
-- may rest is borne out: somebody else heard it too. Who said it themself has none of this.
alter table unwell_setting
  add column how said_how,
  add column typed_on date,
  add column witness_id uuid,
  add column copy_channel text check (copy_channel in ('page','post','hand','read-out')),
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add foreign key (authority_id, witness_id) references human (authority_id, human_id),
  add constraint setting_typed_says_how check (num_nulls(how, typed_on, copy_channel) = case when typed_by = said_by then 3 else 0 end),
  add constraint wish_to_pause_is_borne_out check (does <> 'pause-if-i-say' or typed_by = said_by or witness_id is not null),
  add constraint setting_witness_is_another check (witness_id is null or (witness_id <> typed_by and witness_id <> said_by));
comment on column unwell_setting.how is 'How whoever typed it heard it; null where the person said it in their own session.';
comment on column unwell_setting.witness_id is 'Who heard it too: needed for a wish on which a pause may rest.';
comment on column unwell_setting.copy_channel is 'By which safe way a copy went to the person, who was told too.';

-- "Show now", said by somebody who does not sign in.
alter table shown_early
  add column how said_how,
  add column typed_by uuid,
  add column typed_on date,
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add constraint shown_early_typed_says_how check (num_nulls(how, typed_by, typed_on) in (0, 3)),
  add constraint shown_early_typed_by_another check (typed_by <> asked_by);
comment on column shown_early.typed_by is 'The worker who wrote it down for the person, once both had finished; null where the person said it in their own session.';

create function shown_for_after_both() returns trigger language plpgsql as $$
begin
  if new.typed_by is not null and 2 <> (select count(*) from answers_done d
      where d.authority_id = new.authority_id and d.assessment_id = new.assessment_id and d.side in ('person', 'worker')) then
    raise exception 'nobody opens both sides for the person before both have finished';
  end if;
  return new;
end $$;
create trigger shown_for_after_both after insert on shown_early for each row execute function shown_for_after_both();
