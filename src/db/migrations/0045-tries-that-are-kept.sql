-- How often the reading of a statement failed by itself is a row: no start of the server and no other process begins to count anew. And a
-- receipt, or a word why there is none, can be written down for the person.

create table statement_reading_failed (
  like council_owned including defaults,
  file_id uuid not null,
  begun_at timestamptz not null,
  failed_at timestamptz not null,
  primary key (authority_id, file_id, begun_at),
  foreign key (authority_id, file_id, begun_at) references statement_reading_begun
);
comment on table statement_reading_failed is 'A reading that was begun failed by itself, in real time: not because the server or its database was stopped. After three of these since a human last said something of the file, it is refused.';
call guard('statement_reading_failed', 'select, insert');

comment on table statement_reading_begun is 'A machine began to read a file behind the page, in real time. Once it failed by itself three times (statement_reading_failed), or was cut off seven times, since a human last said something of it, it is begun no more: the file is refused.';

alter table receipt_later
  add column typed_by uuid,
  add column how text check (how in ('together','phone','paper')),
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add constraint receipt_later_is_theirs_or_typed check ((typed_by is null) = (how is null));
comment on column receipt_later.typed_by is 'Who wrote it down for the person; null where they did so themselves.';
comment on column receipt_later.how is 'How it was heard, where it was written down for the person.';
