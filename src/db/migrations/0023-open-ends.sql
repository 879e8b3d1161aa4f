-- Open ends of the first stages: each decision about needs has one first amount.

alter table indicative_amount add unique (authority_id, assessment_id);
