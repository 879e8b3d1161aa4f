-- What an administrator sets says who wrote it down, and when.
alter table question_set
  add column recorded_by uuid,
  add column recorded_at timestamptz,
  add foreign key (authority_id, recorded_by) references human (authority_id, human_id),
  add constraint recorded_by_somebody_then check ((recorded_by is null) or (recorded_at is not null));
comment on column question_set.recorded_by is 'Who set these questions; null for those with which the council began.';

-- Large print is asked with how somebody likes to be written to.
alter table communication_need add column large_print boolean;
comment on column communication_need.large_print is 'Large letters on paper (18 pt) and on the person''s own screen. Null where nothing is ticked: the words say it.';
create function says_large_print(words text) returns boolean language sql immutable parallel safe as $$
  select words ~* '\m(large|big|bigger)[ -](print|letters|type|text|font)'
$$;

-- A licence that was written down wrong, or ended early, is replaced by another row.
alter table measure_licence
  add column given_by text,
  add column recorded_on date,
  add column replaces bigint,
  add foreign key (authority_id, replaces) references measure_licence (authority_id, licence_id),
  add constraint a_licence_ends_after_it_begins check (to_day is null or to_day >= from_day) not valid;
comment on column measure_licence.given_by is 'Who gave the licence; held_by is who may use it.';
comment on column measure_licence.replaces is 'The licence that was written down wrong or ended early, and in whose place this one stands.';
create unique index licence_is_replaced_once on measure_licence (authority_id, replaces);
