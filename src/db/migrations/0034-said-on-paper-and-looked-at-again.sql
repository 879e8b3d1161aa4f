-- What payroll was given, as it stood; what a worker hears and types for the person; a human who decides where nobody could be reached.

alter table payroll_sent add column up_to_sheet bigint;
comment on column payroll_sent.up_to_sheet is 'The newest row of timesheet that payroll was given; what was written later is not with them. Null in rows older than this column: there the day tells.';
