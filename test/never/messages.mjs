/* What leaves the house, what two write to each other, and what somebody is worried about. */
import { policy } from './kit.mjs'

const MESSAGES = 'src/messages'
const SQL = 'src/db/migrations/0007-nobody-left-wondering.sql'

export const MESSAGE_GUARDS = {
  'a notice goes to an address that the person has changed since': [
    {
      guard: 'the choice is compared behind the lock',
      file: `${MESSAGES}/outbox/store.ts`,
      find: '(c.channel, c.address) <> (n.channel, n.address)',
      replace: 'false',
    },
  ],
  'a message whose subject tells a stranger anything': [
    {
      guard: 'the first subject',
      file: `${MESSAGES}/words.ts`,
      find: "'Your usual update: nothing you need to do'",
      replace: "'Your budget: nothing you need to do'",
    },
    {
      guard: 'the second subject',
      file: `${MESSAGES}/words.ts`,
      find: '`Please read by ',
      replace: '`Your plan: please read by ',
    },
    {
      guard: 'the one sentence inside',
      file: `${MESSAGES}/words.ts`,
      find: '`There is something for you to read.',
      replace: '`There is something about your plan for you to read.',
    },
    {
      guard: 'a text message says only that there is one',
      file: `${MESSAGES}/words.ts`,
      find: "channel === 'sms' ? 'You have a message'",
      replace: "channel === 'sms' ? 'You have a message from your team'",
    },
    {
      guard: 'what is sent is made of nothing else',
      file: `${MESSAGES}/outbox/send.ts`,
      find: 'subject: subjectOf(row.read_by ?? undefined)',
      replace: 'subject: subjectOf(row.read_by ?? undefined) + where.phone',
    },
    {
      guard: 'a notice has no room for words',
      file: SQL,
      find: 'comment on column notice.address is',
      replace: 'alter table notice add column subject text;\ncomment on column notice.address is',
    },
  ],
  'a template says more than the person was shown': [
    {
      guard: 'Notify is asked what it would send',
      file: `${MESSAGES}/channels/notify.ts`,
      find: 'if (!saysOnly(channel, one, preview.data))',
      replace: 'if (preview.data.body === undefined)',
    },
    {
      guard: 'the subject too',
      file: `${MESSAGES}/channels/notify.ts`,
      find: 'return subjectFits && bare',
      replace: 'return bare',
    },
    {
      guard: 'the whole of it',
      file: `${MESSAGES}/channels/notify.ts`,
      find: 'bare(made.body) === bare(one.body)',
      replace: 'bare(made.body).includes(bare(one.body))',
    },
  ],
  'a notice is sent twice': [
    {
      guard: 'one sender at a time',
      file: `${MESSAGES}/outbox/send.ts`,
      find: "if (lock?.taken !== true) return 'not-now'",
      replace: '',
    },
    {
      guard: 'asked anew behind the lock',
      file: `${MESSAGES}/outbox/send.ts`,
      find: 'if (row === undefined || !isDue(row, now()))',
      replace: 'if (row === undefined)',
    },
    {
      guard: 'the notice’s own Message-ID',
      file: `${MESSAGES}/channels/smtp.ts`,
      find: 'messageId: `<',
      replace: 'inReplyTo: `<',
    },
    {
      guard: 'written down as sent once',
      file: SQL,
      find: "create unique index notice_sent_once on notice_try (authority_id, notice_id) where became = 'sent';",
      replace: '',
    },
  ],
  'what was written to each other stands anywhere else': [
    policy(
      'message: { see: both, write: both,',
      "message: { see: both, write: { ...both, carer: 'own', manager: 'council' },",
    ),
    {
      guard: 'the timeline says that, not what',
      file: `${MESSAGES}/with-worker/deeds.ts`,
      find: 'const sentence = own ? said.byPerson(personKnownAs) :',
      replace: 'const sentence = own ? said.byPerson(personKnownAs) + words :',
    },
    {
      guard: 'the record alone',
      file: `${MESSAGES}/with-worker/deeds.ts`,
      find: 'await tx.run(addMessage, { id, budget: budgetId, from, words, on, at })',
      replace:
        'await tx.run(addMessage, { id, budget: budgetId, from, words, on, at })\n  if (!own) await tell(tx, { budgetId, stage: words as never, on })',
    },
  ],
  'a worry about safety shows to anybody but managers, or changes money': [
    policy("safety: { see: { manager: 'council' }", "safety: { see: { manager: 'council', worker: 'council' }"),
    {
      guard: 'nothing but the worry is written',
      file: SQL,
      find: "call guard('safety_worry', 'select, insert');",
      replace: `call guard('safety_worry', 'select, insert');
create function planted() returns trigger language plpgsql as $$ begin
  insert into timeline_line (budget_id, on_day, stage, sentence)
    select b.budget_id, new.raised_on, 'offer', 'Somebody is worried.' from budget b;
  return new;
end $$;
create trigger planted after insert on safety_worry for each row when (new.raised_by is null) execute function planted();`,
    },
  ],
}
