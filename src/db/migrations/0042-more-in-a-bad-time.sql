-- More money for a while in a bad time: agreed in the plan line by line, and begun by the person or their worker, never beyond it.

create table unwell_more (
  like council_owned including defaults,
  more_id bigint generated always as identity,
  spend_line_id uuid not null,
  amount_pence bigint not null check (amount_pence >= 0),
  periods int not null check (periods between 0 and 26),
  buys text not null,
  said_by uuid not null,
  typed_by uuid not null,
  how said_how not null default 'own-device',
  said_on date not null,
  primary key (authority_id, more_id),
  constraint more_is_whole check ((amount_pence = 0) = (periods = 0) and (amount_pence = 0 or length(trim(buys)) > 0)),
  foreign key (authority_id, spend_line_id) references spend_line on delete cascade,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table unwell_more is 'More in a bad time, as the plan agrees it for one spend line, and what it buys. The newest of a line stands; 0: none any more.';
comment on column unwell_more.amount_pence is 'As much more each whole period of the line.';
comment on column unwell_more.periods is 'For at most so many whole periods within any 12 months.';
create index unwell_more_of_line on unwell_more (authority_id, spend_line_id, more_id desc);
call guard('unwell_more', 'select, insert');

create function more_stays_with_its_plan() returns trigger language plpgsql as $$
begin
  if exists (select from spend_line l join submission s on s.authority_id = l.authority_id and s.version_id = l.version_id
        where l.authority_id = new.authority_id and l.spend_line_id = new.spend_line_id)
      or exists (select from spend_line l join change_started c on c.authority_id = l.authority_id and c.version_id = l.version_id
        where l.authority_id = new.authority_id and l.spend_line_id = new.spend_line_id) then
    raise exception 'more in a bad time changes with its plan, and not after it was sent or started';
  end if;
  return null;
end $$;
create trigger more_stays_with_its_plan after insert on unwell_more for each row execute function more_stays_with_its_plan();

-- On which days the whole periods of a line begin, from one day to another. Months count from its own first day, as they are paid.
create function period_starts(every text, anchor date, first date, last date) returns setof date language sql immutable as $$
  select d from generate_series(0, greatest(last - anchor, 0) / case every when 'weekly' then 7 else 28 end) i,
    lateral (select case every when 'weekly' then anchor + 7 * i when 'four-weekly' then anchor + 28 * i
      else (anchor + make_interval(months => i))::date end as d) at
  where every <> 'once' and d between first and last
$$;

-- What is agreed for a bad time of each line that is paid: by the version in force and by the one decided last, the lesser of both.
create function more_agreed(council int, of_budget uuid) returns table (line_id uuid, amount_pence bigint, periods int, buys text)
language sql stable as $$
  with in_force as materialized (select v.version_id, v.number from version_in_force v
      where v.authority_id = council and v.budget_id = of_budget order by v.number desc limit 1),
    decided as materialized (select v.version_id from plan_version v
      join submission s on s.authority_id = v.authority_id and s.version_id = v.version_id
      join decision_standing d on d.authority_id = s.authority_id and d.submission_id = s.submission_id
      where v.authority_id = council and v.budget_id = of_budget and v.number <= (select number from in_force)
        and d.verdict in ('approved','approved-with-conditions') order by v.number desc limit 1),
    said as materialized (select l.version_id, coalesce(l.origin_id, l.spend_line_id) as origin, m.amount_pence, m.periods, m.buys from spend_line l
      join lateral (select * from unwell_more m where m.authority_id = council and m.spend_line_id = l.spend_line_id
        order by m.more_id desc limit 1) m on m.amount_pence > 0
      where l.authority_id = council and l.version_id in (select version_id from in_force union select version_id from decided))
  select line.line_id, least(now.amount_pence, yes.amount_pence), least(now.periods, yes.periods), now.buys
  from agreement_now a
  join agreement_line line on line.authority_id = a.authority_id and line.agreement_id = a.agreement_id
  join spend_line own on own.authority_id = line.authority_id and own.spend_line_id = line.spend_line_id
  join said now on now.origin = coalesce(own.origin_id, own.spend_line_id) and now.version_id = (select version_id from in_force)
  join said yes on yes.origin = now.origin and yes.version_id = (select version_id from decided)
  where a.authority_id = council and a.budget_id = of_budget and line.every <> 'once'
$$;

-- On which days periods began in which there was or is more on this line, also where it was paid by another row before; none after an end.
create function more_began(council int, of_line uuid) returns setof date language sql stable as $$
  select p from agreement_line this
  join spend_line mine on mine.authority_id = council and mine.spend_line_id = this.spend_line_id
  join agreement_line line on line.authority_id = council and line.budget_id = this.budget_id
  join spend_line own on own.authority_id = council and own.spend_line_id = line.spend_line_id
    and coalesce(own.origin_id, own.spend_line_id) = coalesce(mine.origin_id, mine.spend_line_id)
  join overlay o on o.authority_id = council and o.budget_id = line.budget_id and o.line_id = line.line_id and o.kind = 'unwell'
  cross join lateral period_starts(line.every, line.from_day, o.from_day, o.to_day) p
  where this.authority_id = council and this.line_id = of_line
    and not exists (select from overlay_withdrawn w where w.authority_id = council and w.overlay_id = o.overlay_id)
    and not exists (select from overlay e where e.authority_id = council and e.budget_id = line.budget_id and e.agreement_id = line.agreement_id
      and e.kind = 'ends' and (e.line_id is null or e.line_id = line.line_id) and e.from_day < p
      and not exists (select from overlay_withdrawn w where w.authority_id = council and w.overlay_id = e.overlay_id))
$$;

-- More in a bad time cannot be committed beyond what was agreed and decided, nor by anybody but the person or who stands beside them.
create function more_is_as_agreed() returns trigger language plpgsql as $$
declare line agreement_line; agreed record; last_begins date;
begin
  select * into line from agreement_line l where l.authority_id = new.authority_id and l.line_id = new.line_id;
  if new.to_day is null or not exists (select from period_starts(line.every, line.from_day, new.from_day, new.from_day))
      or not exists (select from period_starts(line.every, line.from_day, new.to_day + 1, new.to_day + 1)) then
    raise exception 'more in a bad time is for whole periods of its line';
  end if;
  if exists (select from more_began(new.authority_id, new.line_id) began where began between new.from_day and new.to_day
      group by began having count(*) > 1) then
    raise exception 'more in a bad time is laid once over a day';
  end if;
  -- What the person ended early stands for the days on which it held: as it was laid, only shorter.
  if exists (select from overlay o join overlay_withdrawn w on w.authority_id = o.authority_id and w.overlay_id = o.overlay_id
      where o.authority_id = new.authority_id and o.budget_id = new.budget_id and o.kind = 'unwell' and o.to_day > new.to_day
        and (o.line_id, o.switch_id, o.from_day, o.amount_pence, o.made_by, o.made_on)
          = (new.line_id, new.switch_id, new.from_day, new.amount_pence, new.made_by, new.made_on)) then
    return null;
  end if;
  if not exists (select from budget b where b.authority_id = new.authority_id and b.budget_id = new.budget_id and (b.person_id = new.made_by
      or exists (select from (select n.worker_id from named_worker n where n.authority_id = b.authority_id and n.person_id = b.person_id
          order by n.named_id desc limit 1) beside
        where beside.worker_id = new.made_by or exists (select from cover c where c.authority_id = b.authority_id
          and c.worker_id = beside.worker_id and c.covered_by = new.made_by and new.made_on between c.from_day and c.to_day)))) then
    raise exception 'more in a bad time is begun by the person or their worker';
  end if;
  if not exists (select from unwell_switch s where s.authority_id = new.authority_id and s.switch_id = new.switch_id
      and s.budget_id = new.budget_id and s.adds = 'hours'
      and not exists (select from unwell_switch_ended e where e.authority_id = s.authority_id and e.switch_id = s.switch_id)) then
    raise exception 'more in a bad time follows a switch that asked for it';
  end if;
  select m.* into agreed from more_agreed(new.authority_id, new.budget_id) m where m.line_id = new.line_id;
  if agreed.line_id is null or new.amount_pence = 0 or new.amount_pence > agreed.amount_pence then
    raise exception 'more in a bad time is no more money than the plan agreed';
  end if;
  select max(p) into last_begins from period_starts(line.every, line.from_day, new.from_day, new.to_day) p;
  if (select count(*) from more_began(new.authority_id, new.line_id) began
      where began > (last_begins - interval '1 year')::date and began <= last_begins) > agreed.periods then
    raise exception 'more in a bad time is for no longer than the plan agreed';
  end if;
  return null;
end $$;
create trigger more_is_as_agreed after insert on overlay for each row when (new.kind = 'unwell') execute function more_is_as_agreed();

-- It ends by itself on its day. Before that the person alone ends it, and the days on which it held stay, those in a pay run too.
create function more_is_ended_by_the_person() returns trigger language plpgsql as $$
declare was public.overlay; kept date; held date;
begin
  select * into was from overlay o where o.authority_id = new.authority_id and o.overlay_id = new.overlay_id and o.kind = 'unwell';
  if was.overlay_id is null then return null; end if;
  if not exists (select from budget b where b.authority_id = was.authority_id and b.budget_id = was.budget_id and b.person_id = new.withdrawn_by) then
    raise exception 'the person alone ends more in a bad time before its day';
  end if;
  select max(i.period_to) into kept from pay_run_item i
    join instalment_claim c on c.authority_id = i.authority_id and c.item_id = i.item_id
    where i.authority_id = was.authority_id and i.budget_id = was.budget_id and i.line_id = was.line_id and i.kind = 'instalment'
      and i.period_from between was.from_day and was.to_day;
  if was.from_day < new.withdrawn_on then kept := greatest(kept, new.withdrawn_on - 1); end if;
  select max(o.to_day) into held from overlay o where o.authority_id = was.authority_id and o.budget_id = was.budget_id and o.kind = 'unwell'
      and (o.line_id, o.switch_id, o.from_day, o.amount_pence) = (was.line_id, was.switch_id, was.from_day, was.amount_pence)
      and not exists (select from overlay_withdrawn w where w.authority_id = o.authority_id and w.overlay_id = o.overlay_id);
  if kept is not null and coalesce(held, was.from_day - 1) < least(was.to_day, kept) then
    raise exception 'more in a bad time stays for the days on which it held';
  end if;
  return null;
end $$;
create constraint trigger more_is_ended_by_the_person after insert on overlay_withdrawn deferrable initially deferred
  for each row execute function more_is_ended_by_the_person();
