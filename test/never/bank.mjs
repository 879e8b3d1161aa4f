/* What the bank answers. */
import { IN_FULL } from './kit.mjs'

const ROOM = 'src/journey/money/bank'
const FILES = 'src/files/bank'

export const BANK_GUARDS = {
  'one line of the bank counts twice because it came in two forms': [
    {
      guard: 'known again by its reference',
      file: `${ROOM}/twins/rules.ts`,
      find: "if (here.some((token) => isTelling(token) && there.includes(token))) return 'same'",
      replace: "if (here.length > 0) return 'other'",
    },
    {
      guard: 'what is left out is settled by nobody',
      file: 'src/db/migrations/0028-open-ends-of-beginning-and-money.sql',
      find: "raise exception 'this line stands in another file already';",
      replace: 'return new;',
    },
    {
      guard: 'what is settled is not left out',
      file: `${ROOM}/twins/rules.ts`,
      find: "return areSame && twins.isSettled ? refuse('lines-are-settled', 'answer') : fine",
      replace: 'return fine',
    },
  ],
  'what was given back and came back from the bank is lost to the person, or stands twice': [
    {
      guard: 'what was put right is put right in its turn',
      file: `${ROOM}/returned/store.ts`,
      find: "or t.kind = 'contribution-kept' and not is_put_right(t.authority_id, t.transfer_id))",
      replace: 'or false)',
    },
    {
      guard: 'kept as before, so that it is given back again',
      file: 'src/journey/money/payrun/due/store.ts',
      find: "when t.kind <> 'contribution-kept' or is_put_right(t.authority_id, t.transfer_id) then 'undone' else 'paid' end as is",
      replace: "else 'undone' end as is",
    },
  ],
  'a payment out of the pot that came back goes to that account again unsaid, or goes out twice': [
    {
      guard: 'the account first',
      file: `${ROOM}/returned/rules.ts`,
      find: "if (next === 'needs-details' || next === 'needs-check') return refuse('account-first')",
      replace: "if (next === 'needs-details' || next === 'needs-check') return fine",
    },
    {
      guard: 'the rule',
      file: `${ROOM}/returned/rules.ts`,
      find: "return next === 'ask-again' ? fine : refuse('asked-again-already')",
      replace: 'return fine',
    },
    {
      guard: 'in the place that it had',
      file: 'src/journey/money/payrun/single/store.ts',
      find: 'select before.line_id, before.period_from as from_day, before.turn from',
      replace: 'select before.line_id, before.period_from as from_day, (before.turn + 1)::smallint as turn from',
    },
  ],
  'a payment that came back is put right twice': [
    {
      guard: 'the rule',
      file: `${ROOM}/returned/rules.ts`,
      find: "if (paid.isBack) return refuse('is-back-already', 'reference')",
      replace: '',
    },
    {
      guard: 'the key of a payment',
      file: IN_FULL,
      find: `  recorded_on date not null,
  primary key (authority_id, payment_id),
  constraint a_return_is_one_payment unique (authority_id, return_id),`,
      replace: `  recorded_on date not null,
  constraint a_return_is_one_payment unique (authority_id, return_id),`,
    },
  ],
  'a payment is found on the statement twice': [
    {
      guard: 'the key of a payment',
      file: IN_FULL,
      find: 'constraint a_payment_is_matched_once unique (authority_id, payment_id, came_back),',
      replace: '',
    },
    {
      guard: 'the key of a debit',
      file: IN_FULL,
      find: 'constraint a_debit_is_matched_once unique (authority_id, pay_run_id, arrives_on, by_card),',
      replace: '',
    },
    {
      guard: 'a debit of which a payment was found alone',
      file: `${ROOM}/statement/store.ts`,
      find: 'and p.pay_run_id = d.pay_run_id and p.arrives_on = d.arrives_on and (p.card_id is not null) = d.by_card)`',
      replace: 'and p.pay_run_id is null)`',
    },
  ],
  'a file of the bank is taken in twice, or two equal rows of a day become one': [
    {
      guard: 'the hash of the file',
      file: `${ROOM}/imports/deeds.ts`,
      find: "if ((await tx.one(importOfHash, { sha256 })) !== undefined) return { refused: refuse('imported-already', 'file') }",
      replace: '',
    },
    {
      guard: 'the key of a file',
      file: IN_FULL,
      find: 'constraint a_file_is_imported_once unique (authority_id, sha256),',
      replace: '',
    },
    {
      guard: 'counting equal rows',
      file: `${ROOM}/fingerprint.ts`,
      find: 'seen.set(text, before + 1)',
      replace: 'seen.set(text, before)',
    },
    {
      guard: 'leaving out what is known',
      file: `${ROOM}/imports/deeds.ts`,
      find: '.filter(({ print }) => !known.has(print))',
      replace: '',
    },
    {
      guard: 'the key of a line',
      file: IN_FULL,
      find: `  primary key (authority_id, entry_id),
  unique (authority_id, fingerprint),`,
      replace: '  primary key (authority_id, entry_id),',
    },
  ],
  'a row that could not be understood is lost': [
    {
      guard: 'keeping it',
      file: `${ROOM}/imports/deeds.ts`,
      find: 'await tx.run(addRefusedRows, { id, rows: JSON.stringify(rows) })',
      replace: '',
    },
    {
      guard: 'keeping what is not in pounds',
      file: `${ROOM}/imports/deeds.ts`,
      find: 'refused: [...refused, ...foreign.map(notInPounds)],',
      replace: 'refused,',
    },
  ],
  'a file of a bank does harm or holds us up': [
    {
      guard: 'the refusal of a doctype',
      file: `${FILES}/xml.ts`,
      find: "if (DOCTYPE.test(text)) throw new StatementBroken('has-doctype')",
      replace: '',
    },
    {
      guard: 'the limit of depth',
      file: `${FILES}/xml.ts`,
      find: "if (depth >= DEPTH_MAX) throw new StatementBroken('too-deep')",
      replace: '',
    },
    {
      guard: 'the limit of attributes',
      file: `${FILES}/xml.ts`,
      find: "if (attributes > ATTRIBUTES_MAX) throw new StatementBroken('broken-xml')",
      replace: '',
    },
    {
      guard: 'the limit of rows',
      file: `${FILES}/collector.ts`,
      find: "if (counted > ROWS_MAX) throw new StatementBroken('too-many-rows')",
      replace: '',
    },
    {
      guard: 'the limit of a row',
      file: `${FILES}/csv-table.ts`,
      find: "if (held.length > ROW_LENGTH_MAX) throw new StatementBroken('row-too-long')",
      replace: '',
    },
    {
      guard: 'the refusal of what is no text',
      file: `${FILES}/text.ts`,
      find: "if (NOT_TEXT.test(text)) throw new StatementBroken('not-text')",
      replace: '',
    },
  ],
  'a statement of any format does harm or holds us up': [
    {
      guard: 'the refusal of a doctype',
      file: `${FILES}/ofx.ts`,
      find: "if (/<!(?:\\s|[a-z])/i.test(text)) throw new StatementBroken('has-doctype')",
      replace: '',
    },
    {
      guard: 'the limit of depth',
      file: `${FILES}/ofx.ts`,
      find: "if (open.length >= DEPTH_MAX) throw new StatementBroken('too-deep')",
      replace: '',
    },
    {
      guard: 'the refusal of what breaks off',
      file: `${FILES}/ofx.ts`,
      find: "if (!isClosed || entry !== undefined) throw new StatementBroken('broken-xml')",
      replace: '',
    },
    {
      guard: 'the limit of what is held',
      file: `${FILES}/statement.ts`,
      find: "if (length > HELD_MAX) throw new StatementBroken('too-big')",
      replace: '',
    },
    {
      guard: 'the size that an archive names',
      file: `${FILES}/zip-directory.ts`,
      find: "if (total > UNPACKED_MAX || packed > bytes.length) return broken('unpacks-to-too-much')",
      replace: '',
    },
    {
      guard: 'the size that an archive has',
      file: `${FILES}/unpack-work.ts`,
      find: '{ maxOutputLength: size }',
      replace: '{}',
    },
  ],
}
