-- What issue 7 left open: asking by the worker, a third person at an ending, a ground for less money, reviews prepared side by side,
-- and endings that begin in the past.

create table check_in_tried (
  like council_owned including defaults,
  check_in_id uuid not null,
  turn text not null check (turn in ('asked','again')),
  way text not null check (way in ('phone','visit','video','letter')),
  words text not null default '',
  tried_by uuid not null,
  tried_on date not null,
  primary key (authority_id, check_in_id, turn),
  foreign key (authority_id, check_in_id) references check_in,
  foreign key (authority_id, tried_by) references human (authority_id, human_id)
);
comment on table check_in_tried is 'The worker asked as the person chose, and had no answer. Once, and once again; the key allows no third time.';
create index check_in_tried_by on check_in_tried (authority_id, tried_by);
call guard('check_in_tried', 'select, insert');
