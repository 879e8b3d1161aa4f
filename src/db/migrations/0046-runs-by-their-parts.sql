-- A run is worked on budget by budget and its file written day by day: each piece begins where the one before ended, and does not go
-- through what is done.
create index pay_run_item_of_run_by_budget on pay_run_item (authority_id, pay_run_id, budget_id);
drop index pay_run_item_of_run;
create index payment_of_run_by_day on payment (authority_id, pay_run_id, arrives_on, payment_id);
drop index payment_of_run;
