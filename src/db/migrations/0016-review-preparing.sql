-- How a review is prepared: what each side says beyond its rating, in which way it was said, and asking who does not answer.

create table review_preparation (
  like council_owned including defaults,
  preparation_id bigint generated always as identity,
  review_id uuid not null,
  side text not null check (side in ('person','worker')),
  possible text not null,
  around text not null,
  feel_plan text not null,
  feel_help text not null,
  new_needs text not null,
  wish text check (wish in ('go-on','change','more','less','end','dont-know')),
  wish_words text not null,
  with_whom text not null,
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  typed_on date not null,
  how said_how not null,
  check (said_on <= typed_on),
  check (side = 'person' or typed_by = said_by),
  check ((how = 'own-device') = (typed_by = said_by)),
  primary key (authority_id, preparation_id),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table review_preparation is 'What one side says before a review, apart from the other; its ratings stand in review_view. All are kept; the newest of a side stands unless it was taken back or does not sound like them.';
comment on column review_preparation.possible is 'What the money made possible for the person.';
comment on column review_preparation.around is 'What it made possible for the people around them.';
comment on column review_preparation.wish is 'What this side would like to happen: a wish, never a decision.';
comment on column review_preparation.with_whom is 'Who sat with the one who said it, in their words.';
comment on column review_preparation.typed_on is 'The day it was typed; what was said on paper may have been said before.';
create index review_preparation_of_review on review_preparation (authority_id, review_id, side, preparation_id desc);
call guard('review_preparation', 'select, insert');

-- Nobody but the person says the person's side: whoever types it, it is theirs; and a worker types it only after their own.
create function nobody_answers_for_the_person() returns trigger language plpgsql as $$
begin
  if new.side = 'person' and not exists (select from review r join budget b on b.budget_id = r.budget_id
      where r.review_id = new.review_id and b.person_id = new.said_by) then
    raise exception 'only the person says the side of the person (review %)', new.review_id using errcode = 'check_violation';
  end if;
  if new.side = 'person' and new.typed_by <> new.said_by and not exists (select from review_view v
      where v.review_id = new.review_id and v.side = 'worker') then
    raise exception 'whoever types for the person says their own side first (review %)', new.review_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger nobody_answers_for_the_person after insert on review_preparation
  for each row execute function nobody_answers_for_the_person();

alter table review_view
  drop constraint review_view_progress_check,
  add check (progress in ('met','partly','not-yet','dont-know')),
  add column preparation_id bigint,
  add foreign key (authority_id, preparation_id) references review_preparation;
comment on column review_view.preparation_id is 'With what else it was said; null for what was said before reviews were prepared.';

create table review_remembered (
  like council_owned including defaults,
  preparation_id bigint not null,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  about text not null,
  said_before text not null,
  said_before_on date not null,
  same boolean not null,
  words text not null,
  primary key (authority_id, preparation_id, key),
  foreign key (authority_id, preparation_id) references review_preparation
);
comment on table review_remembered is 'What a side said before, as it was shown to it, and whether that is how it remembers it.';
call guard('review_remembered', 'select, insert');

create table review_preparation_withdrawn (
  like council_owned including defaults,
  preparation_id bigint not null,
  withdrawn_by uuid not null,
  withdrawn_on date not null,
  primary key (authority_id, preparation_id),
  foreign key (authority_id, preparation_id) references review_preparation,
  foreign key (authority_id, withdrawn_by) references human (authority_id, human_id)
);
comment on table review_preparation_withdrawn is 'The person took back what they had said for a review. It is kept, and stands no longer.';
call guard('review_preparation_withdrawn', 'select, insert');

create table review_sounds (
  like council_owned including defaults,
  sounds_id bigint generated always as identity,
  preparation_id bigint not null,
  sounds boolean not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, sounds_id),
  foreign key (authority_id, preparation_id) references review_preparation,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table review_sounds is 'Whether what somebody typed for the person sounds like them. The newest stands; after a no the words do not count.';
create index review_sounds_of_preparation on review_sounds (authority_id, preparation_id, sounds_id desc);
call guard('review_sounds', 'select, insert');

create table review_draft (
  like council_owned including defaults,
  draft_id bigint generated always as identity,
  review_id uuid not null,
  side text not null check (side in ('person','worker')),
  sheet jsonb not null,
  after_preparation bigint not null,
  kept_by uuid not null,
  kept_on date not null,
  primary key (authority_id, draft_id),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, kept_by) references human (authority_id, human_id)
);
comment on table review_draft is 'A side''s answers as far as they go, kept to come back to. Only that side reads them; the newest stands until the side has said.';
comment on column review_draft.after_preparation is 'The newest preparation of that side at that moment, 0 for none: a newer one puts the draft away.';
create index review_draft_of_review on review_draft (authority_id, review_id, side, draft_id desc);
call guard('review_draft', 'select, insert');

create table review_asked (
  like council_owned including defaults,
  review_id uuid not null,
  asked_on date not null,
  way text not null check (way in ('met','phone','letter','message','through-somebody')),
  words text not null,
  typed_by uuid not null,
  typed_on date not null,
  check (asked_on <= typed_on),
  primary key (authority_id, review_id, asked_on),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table review_asked is 'The person was asked how it is going, and gave no answer: once a day at most. No answer is never a yes, nor a no.';
call guard('review_asked', 'select, insert');

create table review_need_noted (
  like council_owned including defaults,
  preparation_id bigint not null,
  words text not null check (length(trim(words)) > 0),
  noted_by uuid not null,
  noted_on date not null,
  primary key (authority_id, preparation_id),
  foreign key (authority_id, preparation_id) references review_preparation,
  foreign key (authority_id, noted_by) references human (authority_id, human_id)
);
comment on table review_need_noted is 'What the worker says follows from a new need that the person named before a review. It is no assessment.';
call guard('review_need_noted', 'select, insert');
