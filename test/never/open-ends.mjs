/* What was left open in the first stages: risks typed for the person, a first guess for each decision, a challenge handed on, a number to ring, who sees what. */
import { lets, policy } from './kit.mjs'

const OPEN = 'src/db/migrations/0023-handed-on-and-phone.sql'
const RISKS = 'src/journey/needs/risks/rules.ts'

export const OPEN_ENDS = {
  'a link lets somebody in twice, or after a newer one was made': [
    {
      guard: 'used only by whoever was first',
      file: 'src/people/invitation/deeds.ts',
      find: "if (row === undefined || used === undefined) return 'not-a-link'",
      replace: "if (row === undefined) return 'not-a-link'",
    },
    {
      guard: 'the newest link alone, in the database',
      file: 'src/db/migrations/0028-open-ends-of-beginning-and-money.sql',
      find: "then raise exception 'this invitation does not work any more'; end if;",
      replace: 'then return new; end if;',
    },
  ],
  'a worker comes in as the person: by an address at work, one that others read, or once she has come in': [
    {
      guard: 'once she has come in it is hers to change',
      file: 'src/people/sign-in-address/rules.ts',
      find: "if (now.hasBegun) return refuse('only-they-may-change-it')",
      replace: '',
    },
    {
      guard: 'no address at work',
      file: 'src/people/sign-in-address/rules.ts',
      find: "domainOf(typed.email) === domainOf(workerEmail) ? refuse('is-of-work', 'email') : fine",
      replace: 'fine',
    },
    {
      guard: 'nobody else reads it',
      file: 'src/people/sign-in-address/rules.ts',
      find: "if (!typed.alone) return refuse('somebody-else-reads-it', 'alone')",
      replace: '',
    },
  ],
  'an address that was let go still lets somebody in by an old link': [
    {
      guard: 'the newest link is used up',
      file: 'src/people/sign-in-address/store.ts',
      find: 'where i.human_id = ${p.human}::uuid and i.ends_at > ${p.at}::timestamptz',
      replace: 'where false',
    },
  ],
  'an address that is the person’s no more gets a link, or lets somebody in by one that it had': [
    {
      guard: 'whoever changes the address uses up the newest link',
      file: 'src/people/sign-in-address/deeds.ts',
      find: 'tx.run(setAddress, { human, email }), tx.run(useUpLinks, { human, at: permit.at })',
      replace: 'tx.run(setAddress, { human, email })',
    },
    {
      guard: 'what was still to go there is not sent',
      file: 'src/people/invitation/by-email/store.ts',
      find: 'h.email is distinct from w.address as chosen_since',
      replace: 'false as chosen_since',
    },
  ],
  'a worker types what could go wrong for the person before their own answers are locked, or over the person’s own words':
    [
      {
        guard: 'the worker’s own first',
        file: RISKS,
        find: "if (!ownLocked) return refuse('finish-your-own-first')",
        replace: '',
      },
      {
        guard: 'never over the person’s own',
        file: RISKS,
        find: "if (isTheirOwn(risks, heard.topic)) return refuse('person-wrote-this', 'words')",
        replace: '',
      },
      {
        guard: 'whose words they are',
        file: 'src/journey/needs/risks/reads.ts',
        find: 'typedByName: row.typed_by === row.said_by ? undefined : row.typed_by_name',
        replace: 'typedByName: row.typed_by_name',
      },
    ],
  'an earlier first guess changes, or one decision about needs gets two': [
    {
      guard: 'the rule',
      file: 'src/journey/amount/rules.ts',
      find: "if (amount?.assessmentId === decision.assessmentId) return refuse('already-worked-out')",
      replace: '',
    },
    {
      guard: 'one of an assessment, in the database',
      file: OPEN,
      find: 'alter table indicative_amount add unique (authority_id, assessment_id);',
      replace: '',
    },
    lets('indicative_amount', 'src/db/migrations/0002-offer-needs-amount.sql'),
  ],
  'a challenge is given to whoever decided first, to whoever wrote in the plan, or by somebody to themself': [
    {
      guard: 'the rule: those who could',
      file: 'src/journey/decision/stuck/handing-on/rules.ts',
      find: 'to !== humanId && one.others.some((other) => other.humanId === to)',
      replace: "to !== '' && one.others.length >= 0",
    },
    {
      guard: 'the rule: nobody names themself',
      file: 'src/journey/decision/stuck/handing-on/rules.ts',
      find: 'const able = to !== humanId && one',
      replace: 'const able = one',
    },
    {
      guard: 'in the database: not who decided',
      file: OPEN,
      find: 'and d.decided_by = new.decider_id)',
      replace: 'and false)',
    },
    {
      guard: 'in the database: not who wrote in it',
      file: OPEN,
      find: 'and (v.opened_by = new.decider_id',
      replace: 'and false and (v.opened_by = new.decider_id',
    },
    {
      guard: 'in the database: not oneself',
      file: OPEN,
      find: 'named_by uuid not null check (named_by <> decider_id)',
      replace: 'named_by uuid not null',
    },
    lets('challenge_named', OPEN),
  ],
  'a call about new bank details uses a number that came shortly before them, or after': [
    {
      guard: 'the days that it must have been held',
      file: 'src/people/contact/phone/rules.ts',
      find: 'daysBetween(typedOn, askedOn) >= HELD_DAYS',
      replace: 'daysBetween(typedOn, askedOn) >= 0',
    },
    {
      guard: 'how many they are',
      file: 'src/people/contact/phone/rules.ts',
      find: 'export const HELD_DAYS = 28',
      replace: 'export const HELD_DAYS = 1',
    },
    {
      guard: 'the number is not the newest',
      file: 'src/journey/money/bank-details/reads.ts',
      find: 'heldBefore(phones, payees[0]?.enteredOn ?? permit.today)',
      replace: '(phones.said[0]?.phone ?? heldBefore(phones, permit.today))',
    },
  ],
  'a number is written over, or said by somebody else': [
    lets('phone_said', OPEN),
    {
      guard: 'in the database: the person said it',
      file: OPEN,
      find: 'said_by uuid not null check (said_by = human_id)',
      replace: 'said_by uuid not null',
    },
    policy("choose: person, 'choose-for-person': worker", "choose: both, 'choose-for-person': worker"),
    policy("choose: person, 'choose-for-person': worker", "choose: person, 'choose-for-person': staffWhoCover"),
  ],
  'somebody reads the plan after the person took it back': [
    {
      guard: 'the gate asks for it anew',
      file: 'src/access/store.ts',
      find: 'and not exists (select from share_withdrawn w where w.share_id = sh.share_id)) as shared',
      replace: ') as shared',
    },
    {
      guard: 'all of it is taken back',
      file: 'src/people/circle/store.ts',
      find: 'and s.with_human = ${p.human}::uuid and s.item = ${p.item}',
      replace: 'and s.with_human = ${p.person}::uuid and s.item = ${p.item}',
    },
  ],
  'anybody but the person sees their circle, shares their plan or takes it back': [
    policy('circle: { see: person, share: person }', 'circle: { see: both, share: person }'),
    policy('circle: { see: person, share: person }', 'circle: { see: person, share: both }'),
  ],
}
