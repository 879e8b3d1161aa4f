-- What the person says of a goal, or of what money is for, that somebody else typed for them: kept as it is kept of a sentence, also where
-- they said it by phone, on paper or together.

-- Who typed the words as they stand, where somebody heard them. typed_by is who wrote in the row last: a new day or price is no new wording.
alter table outcome add column worded_by uuid, add foreign key (authority_id, worded_by) references human (authority_id, human_id);
alter table spend_line add column worded_by uuid, add foreign key (authority_id, worded_by) references human (authority_id, human_id);
alter table unwell_more add column worded_by uuid, add foreign key (authority_id, worded_by) references human (authority_id, human_id);
comment on column outcome.worded_by is 'Who typed the words as they stand, where they heard them; null: typed_by.';
comment on column spend_line.worded_by is 'Who typed the words as they stand, where they heard them; null: typed_by.';
comment on column unwell_more.worded_by is 'Who typed the words as they stand, where they heard them; null: typed_by.';

alter table outcome_fit
  add column how said_how,
  add column typed_on date,
  add column witness_id uuid,
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add foreign key (authority_id, witness_id) references human (authority_id, human_id),
  add constraint fit_typed_says_how check (num_nulls(how, typed_on) = case when typed_by = said_by then 2 else 0 end),
  add constraint fit_witness_is_another check (witness_id is null or (witness_id <> typed_by and witness_id <> said_by));
comment on column outcome_fit.how is 'How whoever typed it heard it; null where the person said it in their own session.';
comment on column outcome_fit.witness_id is 'Who heard it too: needed for a yes that is typed by whoever typed the words.';

create table line_sounds_like_me (
  like council_owned including defaults,
  line_sounds_id bigint generated always as identity,
  spend_line_id uuid not null,
  about text not null check (about in ('what','more')),
  as_read text not null,
  sounds boolean not null,
  said_by uuid not null,
  said_on date not null,
  how said_how,
  typed_by uuid,
  typed_on date,
  witness_id uuid,
  primary key (authority_id, line_sounds_id),
  foreign key (authority_id, spend_line_id) references spend_line on delete cascade,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id),
  foreign key (authority_id, witness_id) references human (authority_id, human_id),
  constraint line_typed_says_how check (num_nulls(how, typed_by, typed_on) in (0, 3)),
  constraint line_witness_is_another check (witness_id is null or (witness_id <> typed_by and witness_id <> said_by))
);
comment on table line_sounds_like_me is '"Does this sound like you?", of what money is for as somebody else typed it for the person. The newest of a line stands, for the words as they read then.';
comment on column line_sounds_like_me.about is 'What the money is for, or what more buys in a bad time.';
create index line_sounds_of_line on line_sounds_like_me (authority_id, spend_line_id, line_sounds_id desc);
call guard('line_sounds_like_me', 'select, insert');

-- Nobody alone says yes to words that they typed themselves.
create function a_yes_to_a_goal_is_borne_out() returns trigger language plpgsql as $$
begin
  if new.fits and new.typed_by <> new.said_by and new.witness_id is null and exists (select from outcome o
      where o.authority_id = new.authority_id and o.outcome_id = new.outcome_id and coalesce(o.worded_by, o.typed_by) = new.typed_by) then
    raise exception 'a yes to a goal that they typed themselves is heard by another';
  end if;
  return new;
end $$;
create trigger a_yes_to_a_goal_is_borne_out after insert on outcome_fit for each row execute function a_yes_to_a_goal_is_borne_out();

create function a_yes_to_a_line_is_borne_out() returns trigger language plpgsql as $$
begin
  if new.sounds and new.typed_by is not null and new.witness_id is null and new.typed_by = (case new.about
      when 'what' then (select coalesce(l.worded_by, l.typed_by) from spend_line l
        where l.authority_id = new.authority_id and l.spend_line_id = new.spend_line_id)
      else (select coalesce(m.worded_by, m.typed_by) from unwell_more m
        where m.authority_id = new.authority_id and m.spend_line_id = new.spend_line_id order by m.more_id desc limit 1) end) then
    raise exception 'a yes to words about money that they typed themselves is heard by another';
  end if;
  return new;
end $$;
create trigger a_yes_to_a_line_is_borne_out after insert on line_sounds_like_me for each row execute function a_yes_to_a_line_is_borne_out();

-- "I think this is wrong", said by phone, on paper or together: the day it was said apart from the day it was typed.
alter table amount_challenge
  add column typed_on date,
  add foreign key (authority_id, typed_by) references human (authority_id, human_id);
comment on column amount_challenge.typed_on is 'The day a worker typed it, where that is another than the day it was said.';
