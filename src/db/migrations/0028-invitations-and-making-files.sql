-- How somebody who works here comes in: a link, for one human, once, for some days. What proves it is kept as its sha256 alone.

create table invitation (
  like council_owned including defaults,
  invitation_id uuid not null,
  human_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  invited_by uuid,
  invited_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > invited_at),
  primary key (authority_id, invitation_id),
  unique (authority_id, token_hash),
  foreign key (authority_id, human_id) references human,
  foreign key (authority_id, invited_by) references human (authority_id, human_id)
);
comment on table invitation is 'A link by which one human sets their password. Only the newest of a human works, once, until it ends.';
comment on column invitation.invited_by is 'The administrator who invited; null where the council was added with its first administrator.';
create index invitation_of_human on invitation (authority_id, human_id, invited_at desc);
call guard('invitation', 'select, insert');

create table invitation_used (
  like council_owned including defaults,
  invitation_id uuid not null,
  used_at timestamptz not null,
  primary key (authority_id, invitation_id),
  foreign key (authority_id, invitation_id) references invitation
);
comment on table invitation_used is 'That an invitation was used. A second use of it is a second row, and there is none.';
call guard('invitation_used', 'select, insert');

-- Whoever asks, a link works once, in its days, and only while no newer one was made.
create function invitation_works_once() returns trigger language plpgsql as $$
begin
  if not exists (select from invitation i where i.authority_id = new.authority_id and i.invitation_id = new.invitation_id
      and i.ends_at > new.used_at
      and not exists (select from invitation n where n.authority_id = i.authority_id and n.human_id = i.human_id
        and (n.invited_at, n.invitation_id) > (i.invited_at, i.invitation_id)))
  then raise exception 'this invitation does not work any more'; end if;
  return new;
end $$;
create trigger invitation_works_once before insert on invitation_used for each row execute function invitation_works_once();
