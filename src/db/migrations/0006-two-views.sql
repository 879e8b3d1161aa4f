-- Stages 2 to 4 in full: the ways to answer, a carer's own part, what the law asks to be recorded, the plan's further parts.

-- How something was said. 'own-device': its own session; 'passed-device': a worker's device, handed over and locked.
create domain said_how as text check (value in ('own-device','together','passed-device','phone','paper'));
comment on domain said_how is 'In which way somebody said what was typed.';

-- Needs: answers ---------------------------------------------------------------------------------------------------------

alter table answer
  drop constraint answer_side_check,
  add check (side in ('person','worker','carer')),
  add column limbs text[] not null default '{}' check (limbs <@ array['only-with-help','distress','at-risk','takes-longer']),
  add column varies text not null default '',
  add column how said_how not null default 'own-device',
  add column typed_on date;
comment on column answer.limbs is 'In which of the four ways somebody is unable (Eligibility Regulations 2015, reg. 2(3)).';
comment on column answer.varies is 'How it changes over a long enough time (reg. 2(4)), in words.';
comment on column answer.typed_on is 'The day it was typed, where that is another than the day it was said.';

alter table answers_done
  drop constraint answers_done_side_check,
  add check (side in ('person','worker','carer')),
  add column how said_how not null default 'own-device';

create table card_turned (
  like council_owned including defaults,
  assessment_id uuid not null,
  question_key text not null,
  turned_by uuid not null,
  turned_on date not null,
  primary key (authority_id, assessment_id, question_key),
  foreign key (authority_id, assessment_id) references assessment,
  foreign key (authority_id, turned_by) references human (authority_id, human_id)
);
comment on table card_turned is 'Answering together: both had ticked this question on one device, and both turned over. From then on its answers stay.';
call guard('card_turned', 'select, insert');

create table shown_early (
  like council_owned including defaults,
  assessment_id uuid not null,
  asked_by uuid not null,
  asked_on date not null,
  last_answer bigint not null,
  primary key (authority_id, assessment_id),
  foreign key (authority_id, assessment_id) references assessment,
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on column shown_early.last_answer is 'The newest answer_id of that moment: what came later was said after both were shown.';
comment on table shown_early is 'The person said "show now" before all invited sides were done, having been asked whether anybody is with them.';
call guard('shown_early', 'select, insert');

alter table session
  add column passed_budget uuid,
  add column passed_pin text,
  add column passed_tries int not null default 0,
  add column passed_back boolean not null default false,
  add foreign key (authority_id, passed_budget) references budget;
comment on column session.passed_budget is 'The worker handed this device to the person of this budget: nothing else opens until the worker''s PIN.';
comment on column session.passed_pin is 'Argon2id of the PIN that the worker chose for this one time.';
comment on column session.passed_back is 'The person has given the device back: only the page that asks for the PIN opens.';

create table about_me (
  like council_owned including defaults,
  about_me_id bigint generated always as identity,
  budget_id uuid not null,
  part text not null check (part in ('strengths','likes','dislikes','hobbies','never-suggest','good-day','bad-day','help-there-is')),
  words text not null,
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  typed_on date,
  how said_how not null default 'own-device',
  primary key (authority_id, about_me_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table about_me is 'What the person says of themselves beyond needs: all of it optional. The newest words of a part stand.';
create index about_me_of_budget on about_me (authority_id, budget_id, about_me_id desc);
call guard('about_me', 'select, insert');

-- Needs: the carer's own part ----------------------------------------------------------------------------------------------

alter table share drop constraint share_item_check,
  add check (item in ('my-budget','plan','timeline','money','carer-questions','answers'));
comment on column share.item is 'carer-questions: is invited to answer as a carer; answers: may read the answers shared one by one.';

create table answer_shared (
  like council_owned including defaults,
  answer_shared_id uuid not null,
  assessment_id uuid not null,
  question_key text not null,
  with_human uuid not null,
  shared_by uuid not null,
  shared_on date not null,
  primary key (authority_id, answer_shared_id),
  foreign key (authority_id, assessment_id) references assessment,
  foreign key (authority_id, with_human) references human (authority_id, human_id),
  foreign key (authority_id, shared_by) references human (authority_id, human_id)
);
comment on table answer_shared is 'One of the person''s own answers that they let one human read.';
create index answer_shared_of_assessment on answer_shared (authority_id, assessment_id, with_human);
call guard('answer_shared', 'select, insert');

create table answer_share_withdrawn (
  like council_owned including defaults,
  answer_shared_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_on date not null,
  primary key (authority_id, answer_shared_id),
  foreign key (authority_id, answer_shared_id) references answer_shared
);
comment on table answer_share_withdrawn is 'An answer the person no longer shares.';
call guard('answer_share_withdrawn', 'select, insert');

create table carer_confidence (
  like council_owned including defaults,
  confidence_id uuid not null,
  budget_id uuid not null,
  carer_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  told_on date not null,
  primary key (authority_id, confidence_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, carer_id) references human (authority_id, human_id)
);
comment on table carer_confidence is 'What a carer told the worker in confidence. Read by that carer and the named worker, never by the person.';
create index carer_confidence_of_budget on carer_confidence (authority_id, budget_id, confidence_id);
call guard('carer_confidence', 'select, insert');

-- Needs: the talk ------------------------------------------------------------------------------------------------------------

alter table difference_talk
  add column agreed_level text check (agreed_level in ('manage','some-help','cannot','dont-know')),
  add column third_human uuid,
  add column ask_by date,
  add foreign key (authority_id, third_human) references human (authority_id, human_id);
comment on column difference_talk.agreed_level is 'What both now agree on; the first answers stay as they were.';
comment on column difference_talk.third_human is 'Whom both ask for their view of this question.';
create index difference_talk_of_third on difference_talk (authority_id, third_human) where third_human is not null;

create table third_view (
  like council_owned including defaults,
  talk_id bigint not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, talk_id),
  foreign key (authority_id, talk_id) references difference_talk,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table third_view is 'What the third person said who was asked about a difference.';
call guard('third_view', 'select, insert');

-- Needs: what could go wrong, and what the law asks to be recorded -----------------------------------------------------------

create table risk_words (
  like council_owned including defaults,
  risk_words_id bigint generated always as identity,
  budget_id uuid not null,
  topic text not null check (length(topic) between 1 and 200),
  side text not null check (side in ('person','worker')),
  words text not null,
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  typed_on date,
  how said_how not null default 'own-device',
  primary key (authority_id, risk_words_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table risk_words is 'What could go wrong, in each side''s words. The newest of a topic and side stands.';
create index risk_words_of_budget on risk_words (authority_id, budget_id, risk_words_id desc);
call guard('risk_words', 'select, insert');

create table risk_step (
  like council_owned including defaults,
  risk_step_id bigint generated always as identity,
  budget_id uuid not null,
  topic text not null check (length(topic) between 1 and 200),
  what_we_do text not null check (length(trim(what_we_do)) > 0),
  who text not null check (length(trim(who)) > 0),
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, risk_step_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table risk_step is 'What we do if it goes wrong, and who does it. The newest of a topic stands.';
create index risk_step_of_budget on risk_step (authority_id, budget_id, risk_step_id desc);
call guard('risk_step', 'select, insert');

create table carer_assessment_offer (
  like council_owned including defaults,
  offer_id bigint generated always as identity,
  budget_id uuid not null,
  carer_name text not null check (length(trim(carer_name)) > 0),
  carer_id uuid,
  answer text not null check (answer in ('yes','no','not-now','has-one','not-reached')),
  words text not null default '',
  offered_by uuid not null,
  offered_on date not null,
  primary key (authority_id, offer_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, carer_id) references human (authority_id, human_id),
  foreign key (authority_id, offered_by) references human (authority_id, human_id)
);
comment on table carer_assessment_offer is 'A carer''s own assessment (Care Act 2014, s.10) was offered, and what they answered.';
create index carer_assessment_offer_of_budget on carer_assessment_offer (authority_id, budget_id, offer_id desc);
call guard('carer_assessment_offer', 'select, insert');

create table advocacy_question (
  like council_owned including defaults,
  advocacy_id bigint generated always as identity,
  budget_id uuid not null,
  stage text not null check (stage in ('needs','plan','review')),
  difficulty text[] not null check (difficulty <@ array['understand','keep-in-mind','weigh','say']),
  has_somebody boolean not null,
  somebody text not null default '',
  result text not null check (result in ('not-needed','asked-for','arranged','said-no')),
  words text not null default '',
  asked_by uuid not null,
  asked_on date not null,
  primary key (authority_id, advocacy_id),
  check (cardinality(difficulty) = 0 or has_somebody or result <> 'not-needed'),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table advocacy_question is 'Whether an independent advocate is owed (Care Act 2014, s.67): substantial difficulty in one of four, and nobody appropriate. Asked again at each revision.';
create index advocacy_question_of_budget on advocacy_question (authority_id, budget_id, advocacy_id desc);
call guard('advocacy_question', 'select, insert');

create table capacity_record (
  like council_owned including defaults,
  capacity_id uuid not null,
  budget_id uuid not null,
  question text not null check (length(trim(question)) > 0),
  help_given text not null check (length(trim(help_given)) > 0),
  able boolean not null,
  reasons text not null check (length(trim(reasons)) > 0),
  assessed_by uuid not null,
  assessed_on date not null,
  primary key (authority_id, capacity_id),
  unique (authority_id, capacity_id, able),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, assessed_by) references human (authority_id, human_id)
);
comment on table capacity_record is 'Whether the person could make one decision at one time, with all help given first (Mental Capacity Act 2005, s.1-3). Never a flag on a person.';
create index capacity_record_of_budget on capacity_record (authority_id, budget_id, assessed_on);
call guard('capacity_record', 'select, insert');

create table best_interests (
  like council_owned including defaults,
  capacity_id uuid not null,
  able boolean not null default false check (not able),
  wishes text not null check (length(trim(wishes)) > 0),
  who_was_asked text not null,
  ways_considered text not null,
  decided text not null check (length(trim(decided)) > 0),
  decided_by uuid not null,
  decided_on date not null,
  primary key (authority_id, capacity_id),
  foreign key (authority_id, capacity_id, able) references capacity_record (authority_id, capacity_id, able),
  foreign key (authority_id, decided_by) references human (authority_id, human_id)
);
comment on table best_interests is 'A decision made for a person who could not make it (Mental Capacity Act 2005, s.4), by a named member of staff.';
call guard('best_interests', 'select, insert');

alter table eligibility
  add column impairment boolean,
  add column impairment_words text not null default '',
  add column impact boolean,
  add column impact_words text not null default '',
  add check (not eligible or impairment is not false and impact is not false);
comment on column eligibility.impairment is 'First of three parts: the needs come from an impairment or illness (Eligibility Regulations 2015, reg. 2(1)(a)). Null in decisions made before the parts were asked apart.';
comment on column eligibility.impact is 'Third of three parts: there is, or is likely to be, a significant impact on wellbeing (reg. 2(1)(c)).';

create table communication_need (
  like council_owned including defaults,
  communication_id bigint generated always as identity,
  person_id uuid not null,
  words text not null,
  safe_channel text not null default '',
  asked_by uuid not null,
  said_on date not null,
  primary key (authority_id, communication_id),
  foreign key (authority_id, person_id) references person,
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table communication_need is 'How to talk and write to the person (Accessible Information Standard): asked once, shown to staff on every page. Empty words: none. The newest stands.';
comment on column communication_need.safe_channel is 'How it is safe to reach the person, in words.';
create index communication_need_of_person on communication_need (authority_id, person_id, communication_id desc);
call guard('communication_need', 'select, insert');

-- Amount -----------------------------------------------------------------------------------------------------------------------

alter table indicative_amount add column carer_view_pence bigint check (carer_view_pence >= 0);
comment on column indicative_amount.carer_view_pence is 'Pence a week by a carer''s answers, kept apart; null where no carer answered.';

create table amount_challenge (
  like council_owned including defaults,
  challenge_id uuid not null,
  amount_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  how said_how not null default 'own-device',
  primary key (authority_id, challenge_id),
  foreign key (authority_id, amount_id) references indicative_amount,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table amount_challenge is '"I think this is wrong": the person''s words about a first figure.';
create index amount_challenge_of_amount on amount_challenge (authority_id, amount_id);
call guard('amount_challenge', 'select, insert');

create table amount_challenge_answered (
  like council_owned including defaults,
  challenge_id uuid not null,
  answer text not null check (answer in ('changed','stays')),
  words text not null check (length(trim(words)) > 0),
  answered_by uuid not null,
  answered_on date not null,
  primary key (authority_id, challenge_id),
  foreign key (authority_id, challenge_id) references amount_challenge,
  foreign key (authority_id, answered_by) references human (authority_id, human_id)
);
comment on table amount_challenge_answered is 'What the person was answered, and why.';
call guard('amount_challenge_answered', 'select, insert');

create table amount_override (
  like council_owned including defaults,
  override_id bigint generated always as identity,
  amount_id uuid not null,
  weekly_pence bigint not null check (weekly_pence >= 0),
  reason text not null check (length(trim(reason)) > 0),
  set_by uuid not null,
  set_on date not null,
  primary key (authority_id, override_id),
  foreign key (authority_id, amount_id) references indicative_amount,
  foreign key (authority_id, set_by) references human (authority_id, human_id)
);
comment on table amount_override is 'Another figure than the rules gave, pence a week, with the reason that the person reads. The newest stands.';
create index amount_override_of_amount on amount_override (authority_id, amount_id, override_id desc);
call guard('amount_override', 'select, insert');

-- Plan: goals and lines ----------------------------------------------------------------------------------------------------------

alter table outcome
  add column whose text not null default 'person' check (whose in ('person','carer')),
  add column scale text[] not null default '{}' check (cardinality(scale) in (0, 3, 5));
comment on column outcome.whose is 'Whose goal it is: a carer''s own may stand in the plan.';
comment on column outcome.scale is 'How both will know, point by point, worst first: three points, or the five of Goal Attainment (-2 to +2).';

create table outcome_fit (
  like council_owned including defaults,
  fit_id bigint generated always as identity,
  outcome_id uuid not null,
  version_id uuid not null,
  fits boolean not null,
  personal text not null default '',
  agreed text not null default '',
  time_limited text not null default '',
  realistic text not null default '',
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, fit_id),
  foreign key (authority_id, version_id, outcome_id) references outcome (authority_id, version_id, outcome_id) on delete cascade,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table outcome_fit is '"Is this right for you? Yes / Not quite", and what is not: personal, agreed, time-limited, realistic (D10). The newest stands.';
create index outcome_fit_of_version on outcome_fit (authority_id, version_id, fit_id desc);
call guard('outcome_fit', 'select, insert, delete');

alter table spend_line
  add column season_from smallint check (season_from between 1 and 12),
  add column season_to smallint check (season_to between 1 and 12),
  add column in_advance boolean not null default false,
  add column supplier_terms text not null default '',
  add column arranged_by text not null default '',
  add column other_pence bigint check (other_pence > 0),
  add column other_from text not null default '',
  add constraint season_is_whole check ((season_from is null) = (season_to is null)),
  add constraint once_has_no_season check (every <> 'once' or season_from is null);
comment on column spend_line.season_from is 'First month (1-12) of each year''s season, where it is paid in a season only; may be later than season_to (November to February).';
comment on column spend_line.supplier_terms is 'What the supplier says about a pause, and about money back.';
comment on column spend_line.other_pence is 'Other money that helps to pay this, pence each time; other_from says whose.';

create table left_out (
  like council_owned including defaults,
  left_out_id uuid not null,
  budget_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, left_out_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table left_out is 'Wanted, but left out of the plan because somebody thought it would not be paid for. Counted (D).';
create index left_out_of_budget on left_out (authority_id, budget_id, said_on);
call guard('left_out', 'select, insert');

create table sustain_line (
  like council_owned including defaults,
  sustain_id bigint generated always as identity,
  version_id uuid not null,
  spend_line_id uuid not null,
  side text not null check (side in ('person','worker')),
  route text check (route in ('pay-myself','free-or-cheap','need-has-gone','one-off')),
  at_risk text not null default '',
  could_pay text not null default '',
  free_here text not null default '',
  best_way text not null default '',
  who_repairs text not null default '',
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, sustain_id),
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, spend_line_id) references spend_line on delete cascade,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table sustain_line is 'What keeps the good of one spend line when its money stops (F): each side''s words, the newest stands. could_pay of the person is theirs alone.';
create index sustain_line_of_version on sustain_line (authority_id, version_id, sustain_id desc);
create index sustain_line_of_line on sustain_line (authority_id, spend_line_id, side, sustain_id desc);
call guard('sustain_line', 'select, insert, delete');

create table measure_licence (
  like council_owned including defaults,
  licence_id bigint generated always as identity,
  measure text not null,
  held_by text not null,
  reference text not null check (length(trim(reference)) > 0),
  from_day date not null,
  to_day date,
  recorded_by uuid not null,
  primary key (authority_id, licence_id),
  foreign key (authority_id, recorded_by) references human (authority_id, human_id)
);
comment on table measure_licence is 'A council''s licence to use an outcome measure that needs one. Without a row in force it is never shown.';
call guard('measure_licence', 'select, insert');

create table wellbeing (
  like council_owned including defaults,
  wellbeing_id bigint generated always as identity,
  budget_id uuid not null,
  stage text not null check (stage in ('plan','review','followup')),
  measure text not null default 'ons4',
  scores jsonb not null,
  hospital_stays smallint check (hospital_stays between 0 and 999),
  crises smallint check (crises between 0 and 999),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  how said_how not null default 'own-device',
  primary key (authority_id, wellbeing_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table wellbeing is 'How life is, before and after: a measure''s scores, hospital stays and crises since last time. All optional.';
create index wellbeing_of_budget on wellbeing (authority_id, budget_id, wellbeing_id);
call guard('wellbeing', 'select, insert');

-- Plan: sentences, typed for somebody ----------------------------------------------------------------------------------------------

alter table plan_sentence
  drop constraint plan_sentence_part_check,
  add check (part in ('want','worker-adds','available','sustain','unwell-signs','unwell-help','unwell-ring','purpose','understood','roles','carer-part','carer-needs','carer-backup')),
  drop constraint plan_sentence_side_check,
  add check (side in ('person','worker','carer')),
  add column how said_how not null default 'own-device',
  add column typed_on date;

create table sounds_like_me (
  like council_owned including defaults,
  sounds_id bigint generated always as identity,
  sentence_id bigint not null,
  sounds boolean not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, sounds_id),
  foreign key (authority_id, sentence_id) references plan_sentence,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table sounds_like_me is '"Does this sound like you?": the person''s own answer about a sentence that somebody else typed for them.';
create index sounds_like_me_of_sentence on sounds_like_me (authority_id, sentence_id, sounds_id desc);
call guard('sounds_like_me', 'select, insert');

create table understanding_talk (
  like council_owned including defaults,
  talk_id bigint generated always as identity,
  budget_id uuid not null,
  version_id uuid not null,
  same boolean not null,
  words text not null,
  written_by uuid not null,
  talked_on date not null,
  primary key (authority_id, talk_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table understanding_talk is 'Whether both mean the same by the plan (D16): somebody saw a gap, or the worker talked with the person about it. Never a score. The newest stands.';
comment on column understanding_talk.same is 'False: somebody said that they do not mean the same. True: after a talk, they do.';
create index understanding_talk_of_budget on understanding_talk (authority_id, budget_id, talk_id desc);
call guard('understanding_talk', 'select, insert');

-- Plan: agreement --------------------------------------------------------------------------------------------------------------------

alter table plan_answer
  drop constraint plan_answer_how_check,
  add check (how in ('own-session','paper','phone','recorded')),
  add constraint only_that_they_could_not_is_recorded check (how <> 'recorded' or answer = 'could-not'),
  add column witness_id uuid,
  add column witness_name text not null default '',
  add column page_photo uuid,
  add column typed_by uuid,
  add column typed_on date,
  add foreign key (authority_id, witness_id) references human (authority_id, human_id),
  add constraint phone_has_a_witness check (how <> 'phone' or witness_name <> ''),
  add constraint paper_has_its_page check (how <> 'paper' or page_photo is not null);
comment on column plan_answer.how is 'Recorded: a worker wrote down that the person could not answer, and why.';
comment on column plan_answer.witness_name is 'By phone: the second member of staff or the advocate who heard it.';
comment on column plan_answer.page_photo is 'On paper: the photo of the signed page.';
comment on column plan_answer.typed_by is 'Who typed it, where that is not the one who gave it.';

create table plan_page_photo (
  like council_owned including defaults,
  photo_id uuid not null,
  budget_id uuid not null,
  mime text not null check (mime in ('image/jpeg','application/pdf')),
  bytes bytea not null check (length(bytes) <= 2097152),
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, photo_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, added_by) references human (authority_id, human_id)
);
comment on table plan_page_photo is 'The photo of a page that was signed on paper.';
call guard('plan_page_photo', 'select, insert');
alter table plan_answer add foreign key (authority_id, page_photo) references plan_page_photo;

create table answer_copy (
  like council_owned including defaults,
  plan_answer_id bigint not null,
  given_on date not null,
  channel text not null check (channel in ('page','post','hand','read-out')),
  object_until date not null,
  given_by uuid not null,
  primary key (authority_id, plan_answer_id),
  foreign key (authority_id, plan_answer_id) references plan_answer,
  foreign key (authority_id, given_by) references human (authority_id, human_id)
);
comment on table answer_copy is 'A copy of an answer that was typed for the person went to them, with 14 days to say "that is not what I said".';
call guard('answer_copy', 'select, insert');

create table answer_objection (
  like council_owned including defaults,
  plan_answer_id bigint not null,
  words text not null default '',
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, plan_answer_id),
  foreign key (authority_id, plan_answer_id) references plan_answer,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table answer_objection is '"That is not what I said": the answer no longer stands.';
call guard('answer_objection', 'select, insert');

create table asked_to_agree (
  like council_owned including defaults,
  asked_id bigint generated always as identity,
  version_id uuid not null,
  asked_on date not null,
  way text not null check (way in ('met','phone','letter','message','through-somebody')),
  steps text not null check (length(trim(steps)) > 0),
  stamp text not null,
  asked_by uuid not null,
  primary key (authority_id, asked_id),
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table asked_to_agree is 'A day on which the person was asked, and the steps taken to reach agreement (Care Act 2014, s.25(5)).';
comment on column asked_to_agree.stamp is 'Fingerprint of the plan''s content that they were asked about.';
create index asked_to_agree_of_version on asked_to_agree (authority_id, version_id, asked_id);
call guard('asked_to_agree', 'select, insert');

-- Plan changes after approval ----------------------------------------------------------------------------------------------------------

create table change_started (
  like council_owned including defaults,
  change_id uuid not null,
  budget_id uuid not null,
  version_id uuid not null,
  for_the_worse boolean not null,
  answer_id bigint,
  words text not null check (length(trim(words)) > 0),
  starts_on date not null,
  object_until date not null,
  started_by uuid not null,
  started_on date not null,
  primary key (authority_id, change_id),
  unique (authority_id, version_id),
  unique (authority_id, budget_id, change_id),
  constraint worse_needs_an_agreement check (not for_the_worse or answer_id is not null),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, answer_id) references plan_answer,
  foreign key (authority_id, started_by) references human (authority_id, human_id)
);
comment on table change_started is 'A later version of the plan in force: told in words, with 14 days to object. For the worse only with the person''s new agreement.';
create index change_started_of_budget on change_started (authority_id, budget_id, started_on desc);
call guard('change_started', 'select, insert');

create table change_objection (
  like council_owned including defaults,
  change_id uuid not null,
  words text not null default '',
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, change_id),
  foreign key (authority_id, change_id) references change_started,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table change_objection is 'The person does not want a change that started; the worker answers it.';
call guard('change_objection', 'select, insert');

create table change_objection_answered (
  like council_owned including defaults,
  change_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  answered_by uuid not null,
  answered_on date not null,
  primary key (authority_id, change_id),
  foreign key (authority_id, change_id) references change_objection,
  foreign key (authority_id, answered_by) references human (authority_id, human_id)
);
comment on table change_objection_answered is 'What the worker answered to the person who did not want a change.';
call guard('change_objection_answered', 'select, insert');

-- A change for the worse cannot be committed on any other answer than the person's own yes to that version; a yes that was
-- typed for them counts once the days are over in which they can say "that is not what I said".
create function change_is_agreed() returns trigger language plpgsql as $$
begin
  if new.for_the_worse and new.answer_id is not null and not exists (
    select from plan_answer a where a.authority_id = new.authority_id and a.plan_answer_id = new.answer_id
      and a.version_id = new.version_id and a.side = 'person' and a.answer in ('yes','yes-but')
      and (a.typed_by is null or exists (select from answer_copy c where c.authority_id = a.authority_id
        and c.plan_answer_id = a.plan_answer_id and c.object_until < new.starts_on))
      and not exists (select from answer_objection o where o.authority_id = a.authority_id and o.plan_answer_id = a.plan_answer_id)) then
    raise exception 'a change for the worse needs the person''s own yes to this version';
  end if;
  return new;
end $$;
create trigger change_is_agreed before insert on change_started for each row execute function change_is_agreed();

alter table overlay
  add column change_id uuid,
  add foreign key (authority_id, budget_id, change_id) references change_started (authority_id, budget_id, change_id),
  add constraint a_line_changes_with_its_plan check (change_id is not null or (kind <> 'amount' and (kind <> 'ends' or line_id is null)));
comment on column overlay.change_id is 'The change of the plan that it carries out: no single line gets another amount or an end without one.';

-- Which goal and which spend line of the first version each came from, so that versions can be held side by side.
alter table outcome add column origin_id uuid, add foreign key (authority_id, origin_id) references outcome;
alter table spend_line add column origin_id uuid, add foreign key (authority_id, origin_id) references spend_line;
comment on column outcome.origin_id is 'The same goal in the version in which it was first written; null there.';
comment on column spend_line.origin_id is 'The same line in the version in which it was first written; null there.';

create or replace function plan_is_submitted() returns trigger language plpgsql as $$
declare version uuid := coalesce(new.version_id, old.version_id);
declare council int := coalesce(new.authority_id, old.authority_id);
begin
  if exists (select from submission s where s.authority_id = council and s.version_id = version) then
    raise exception 'a submitted plan version cannot change';
  end if;
  if exists (select from change_started c where c.authority_id = council and c.version_id = version) then
    raise exception 'a plan version in force cannot change';
  end if;
  return coalesce(new, old);
end $$;

-- Unwell plan and its switch -------------------------------------------------------------------------------------------------------------

create table unwell_setting (
  like council_owned including defaults,
  unwell_id bigint generated always as identity,
  version_id uuid not null,
  spend_line_id uuid,
  does text not null check (does in ('go-on','pause-if-i-say','ask-me')),
  wish text not null default '',
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, unwell_id),
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, spend_line_id) references spend_line on delete cascade,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table unwell_setting is 'What happens to payments in a bad time: one default (no line) and exceptions by line, as the person said. The newest stands.';
create index unwell_setting_of_version on unwell_setting (authority_id, version_id, unwell_id desc);
create index unwell_setting_of_line on unwell_setting (authority_id, spend_line_id) where spend_line_id is not null;
call guard('unwell_setting', 'select, insert, delete');

create table unwell_pot (
  like council_owned including defaults,
  pot_id bigint generated always as identity,
  version_id uuid not null,
  amount_pence bigint not null check (amount_pence >= 0),
  trigger_words text not null,
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, pot_id),
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table unwell_pot is 'Money set aside for a bad time, in pence, and what opens it (ring-fenced). The newest of a version stands.';
create index unwell_pot_of_version on unwell_pot (authority_id, version_id, pot_id desc);
call guard('unwell_pot', 'select, insert');

create table alarm_friend (
  like council_owned including defaults,
  friend_id uuid not null,
  budget_id uuid not null,
  name text not null check (length(trim(name)) > 0),
  how_known text not null default '',
  token_hash bytea not null check (length(token_hash) = 32),
  agreed_by uuid not null,
  agreed_on date not null,
  primary key (authority_id, friend_id),
  unique (authority_id, token_hash),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, agreed_by) references human (authority_id, human_id)
);
comment on table alarm_friend is 'Somebody who may raise the alarm without signing in, with the person''s yes. Only the sha256 of their link stands here.';
create index alarm_friend_of_budget on alarm_friend (authority_id, budget_id);
call guard('alarm_friend', 'select, insert');

create table alarm_friend_withdrawn (
  like council_owned including defaults,
  friend_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_on date not null,
  primary key (authority_id, friend_id),
  foreign key (authority_id, friend_id) references alarm_friend
);
comment on table alarm_friend_withdrawn is 'Somebody who may no longer raise the alarm.';
call guard('alarm_friend_withdrawn', 'select, insert');

create table alarm (
  like council_owned including defaults,
  alarm_id uuid not null,
  budget_id uuid not null,
  friend_id uuid not null,
  words text not null,
  raised_on date not null,
  raised_at timestamptz not null,
  primary key (authority_id, alarm_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, friend_id) references alarm_friend
);
comment on table alarm is 'A friend is worried about the person. It changes no money; the worker rings.';
create index alarm_of_budget on alarm (authority_id, budget_id, alarm_id);
call guard('alarm', 'select, insert');

create table alarm_answered (
  like council_owned including defaults,
  alarm_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  answered_by uuid not null,
  answered_on date not null,
  primary key (authority_id, alarm_id),
  foreign key (authority_id, alarm_id) references alarm,
  foreign key (authority_id, answered_by) references human (authority_id, human_id)
);
comment on table alarm_answered is 'What the worker did about it.';
call guard('alarm_answered', 'select, insert');

create table unwell_switch (
  like council_owned including defaults,
  switch_id uuid not null,
  budget_id uuid not null,
  thrown_by uuid not null,
  as_role text not null check (as_role in ('person','worker','carer')),
  adds text not null check (adds in ('call','pot','hours')),
  words text not null,
  thrown_on date not null,
  primary key (authority_id, switch_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, thrown_by) references human (authority_id, human_id)
);
comment on table unwell_switch is 'A bad time has begun: somebody asked for a call, for the pot, or for more hours. It can only add.';
create index unwell_switch_of_budget on unwell_switch (authority_id, budget_id, thrown_on desc);
call guard('unwell_switch', 'select, insert');

create table unwell_switch_ended (
  like council_owned including defaults,
  switch_id uuid not null,
  ended_by uuid not null,
  ended_on date not null,
  primary key (authority_id, switch_id),
  foreign key (authority_id, switch_id) references unwell_switch
);
comment on table unwell_switch_ended is 'The bad time is over, said by the person or their worker.';
call guard('unwell_switch_ended', 'select, insert');

create table pause_consent (
  like council_owned including defaults,
  overlay_id uuid not null,
  by_wish boolean not null,
  person_id uuid not null,
  wish_id bigint,
  spoke_to_them uuid,
  spoke_on date,
  primary key (authority_id, overlay_id),
  check (by_wish = (wish_id is not null)),
  check (by_wish = (spoke_to_them is not null)),
  check (by_wish = (spoke_on is not null)),
  foreign key (authority_id, overlay_id) references overlay,
  foreign key (authority_id, person_id) references person,
  foreign key (authority_id, wish_id) references unwell_setting,
  foreign key (authority_id, spoke_to_them) references human (authority_id, human_id)
);
comment on table pause_consent is 'Why a pause stands: the person''s own yes at the time, or their earlier written wish and a named worker who has spoken to them.';
call guard('pause_consent', 'select, insert');

-- A pause without the person's own yes, or their wish and their worker, cannot be committed, whoever writes it.
create function pause_has_consent() returns trigger language plpgsql as $$
begin
  if new.kind = 'pause' and not exists (
    select from pause_consent c join overlay o on o.authority_id = c.authority_id and o.overlay_id = c.overlay_id
      join budget b on b.authority_id = o.authority_id and b.budget_id = o.budget_id
      where c.authority_id = new.authority_id and c.overlay_id = new.overlay_id and c.person_id = b.person_id
        and (not c.by_wish and o.made_by = b.person_id or o.made_by = c.spoke_to_them and exists (select from unwell_setting w
          join plan_version v on v.authority_id = w.authority_id and v.version_id = w.version_id
          join named_worker n on n.authority_id = w.authority_id and n.person_id = b.person_id and n.worker_id = o.made_by
          where w.authority_id = c.authority_id and w.unwell_id = c.wish_id and w.does = 'pause-if-i-say' and w.said_by = b.person_id
            and v.budget_id = b.budget_id))) then
    raise exception 'a pause needs the person''s own yes, or their earlier wish and a worker who has spoken to them';
  end if;
  return null;
end $$;
create constraint trigger pause_has_consent after insert on overlay deferrable initially deferred
  for each row execute function pause_has_consent();

alter table agreement_line
  add column season_from smallint check (season_from between 1 and 12),
  add column season_to smallint check (season_to between 1 and 12),
  add constraint season_is_whole check ((season_from is null) = (season_to is null));

-- Drafts ------------------------------------------------------------------------------------------------------------------------------

create table draft (
  like council_owned including defaults,
  human_id uuid not null,
  path text not null check (length(path) <= 500),
  sealed bytea not null check (length(sealed) <= 65536),
  saved_at timestamptz not null,
  primary key (authority_id, human_id, path),
  foreign key (authority_id, human_id) references human
);
comment on table draft is 'What somebody was typing into a form, sealed for that human and that form; gone once it is sent. Kept for 30 days.';
call guard('draft', 'select, insert, update, delete');

create trigger submitted_plan_stays before insert on unwell_pot for each row execute function plan_is_submitted();
