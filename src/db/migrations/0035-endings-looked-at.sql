-- What an ending rests on, looked at again: a day in a plan stops nothing, each ground is what it says, and nobody speaks for the person.

-- A day in a plan ------------------------------------------------------------------------------------------------------------

comment on column agreement_line.to_day is 'The last day that the plan gives. A look together is due before it; it ends no payment by itself.';
alter table review_moved drop constraint review_moved_due_kind_check;
alter table review_moved add constraint review_moved_due_kind_check
  check (due_kind in ('light-touch','planned','direct-payment','plan-date','capacity','concern'));
alter table review_due_told drop constraint review_due_told_kind_check;
alter table review_due_told add constraint review_due_told_kind_check
  check (kind in ('light-touch','planned','direct-payment','requested','plan-date','capacity','concern'));
