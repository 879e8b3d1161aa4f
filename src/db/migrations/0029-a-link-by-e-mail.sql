-- Whoever signs in with an e-mail address may ask for a link to choose a password, or their worker may have one sent to them. The
-- link itself is made while it is being sent, so that nobody here ever sees it and no copy of it is kept.

create table link_wanted (
  like council_owned including defaults,
  wanted_id uuid not null,
  human_id uuid not null,
  address text not null check (address = lower(address) and length(address) between 3 and 254),
  wanted_by uuid,
  wanted_at timestamptz not null,
  works_days int not null check (works_days between 1 and 14),
  primary key (authority_id, wanted_id),
  foreign key (authority_id, human_id) references human,
  foreign key (authority_id, wanted_by) references human (authority_id, human_id)
);
comment on table link_wanted is 'A link to choose a password is to go to this human by e-mail. The invitation is made as it is sent: each try makes a new one.';
comment on column link_wanted.wanted_by is 'The worker who had it sent; null where somebody asked for it before signing in.';
create index link_wanted_of_human on link_wanted (authority_id, human_id, wanted_at desc);
create index link_wanted_to_send on link_wanted (authority_id, wanted_at);
call guard('link_wanted', 'select, insert');

create table link_try (
  like council_owned including defaults,
  try_id bigint generated always as identity,
  wanted_id uuid not null,
  tried_at timestamptz not null,
  by_way text not null check (by_way in ('smtp','notify','outbox-page')),
  became text not null check (became in ('sent','try-again','refused')),
  detail text not null default '',
  primary key (authority_id, try_id),
  foreign key (authority_id, wanted_id) references link_wanted
);
comment on table link_try is 'Each try to send a link. "sent" once.';
create index link_try_of_link on link_try (authority_id, wanted_id, try_id desc);
create unique index link_sent_once on link_try (authority_id, wanted_id) where became = 'sent';
call guard('link_try', 'select, insert');

comment on column invitation.invited_by is 'Who invited: an administrator, or the worker who had a link sent; null for a council''s first administrator and for whoever asked for a link of their own.';
