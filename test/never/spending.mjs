/* Receipts: what is kept of a photo, under whom, how often, and how it is sent. */
const RECEIPT = 'src/files/images/receipt.ts'
const SQL = 'src/db/migrations/0010-receipts.sql'
const UPLOADS = 'src/db/migrations/0026-uploads-and-reading.sql'
const STORE = 'src/journey/spending/capture/store.ts'
const SERVE = 'src/web/serve.tsx'

export const SPENDING_GUARDS = {
  'a receipt keeps the place where it was taken, or anything else but the picture': [
    {
      guard: 'a photo is made anew without what it says of itself',
      file: RECEIPT,
      find: '.jpeg({ quality: QUALITY })',
      replace: '.keepMetadata().jpeg({ quality: QUALITY })',
    },
    {
      guard: 'what is kept is never the file that came',
      file: RECEIPT,
      find: "if (kind !== 'heic') return inTurn(() => makeAnew(bytes))",
      replace: "if (kind !== 'heic') return inTurn(() => makeAnew(bytes))\n  return { jpeg: bytes }",
    },
    {
      guard: 'a PDF is drawn',
      file: RECEIPT,
      find: "const unpacked = await unpack('pdf', bytes)",
      replace: "return { pages: [bytes] }\n  const unpacked = await unpack('pdf', bytes)",
    },
  ],
  'an upload runs anything or is served to be shown as a page': [
    {
      guard: 'it is sent to be kept',
      file: SERVE,
      find: '`attachment; filename=',
      replace: '`inline; filename=',
    },
    {
      guard: 'in a sandbox',
      file: SERVE,
      find: `'content-security-policy': "default-src 'none'; sandbox",`,
      replace: '',
    },
    {
      guard: 'what it is by its content',
      file: RECEIPT,
      find: "if (kind === 'pdf' || kind === 'other') return { refused: 'not-a-picture' }",
      replace: "if (kind === 'pdf' || kind === 'other') return { jpeg: bytes }",
    },
  ],
  'one person’s receipt is seen or used under another': [
    {
      guard: 'a photo that came first is asked for with its budget and who added it',
      file: STORE,
      find: 'where d.budget_id = ${p.budget}::uuid and d.added_by = ${p.reader}::uuid',
      replace: 'where true',
    },
    {
      guard: 'a photo that came first is its person’s alone',
      file: STORE,
      find: "where.and([where('added_by', '=', p.reader), isOf('receipt_draft_page')])",
      replace: "isOf('receipt_draft_page')",
    },
    {
      guard: 'a picture is asked for with its budget',
      file: STORE,
      find: "    .where('budget_id', '=', p.budget)\n    .where('file_id', '=', p.file)",
      replace: "    .where('file_id', '=', p.file)",
    },
  ],
  'the database keeps one person’s receipt under another, or uses a photo twice': [
    {
      guard: 'the reference of a page to its picture',
      file: SQL,
      find: [
        '  primary key (authority_id, purchase_id, page),',
        '  foreign key (authority_id, budget_id, purchase_id) references purchase (authority_id, budget_id, purchase_id),',
        '  foreign key (authority_id, budget_id, file_id) references file (authority_id, budget_id, file_id)',
      ].join('\n'),
      replace: [
        '  primary key (authority_id, purchase_id, page),',
        '  foreign key (authority_id, budget_id, purchase_id) references purchase (authority_id, budget_id, purchase_id)',
      ].join('\n'),
    },
    {
      guard: 'photos are done with once',
      file: SQL,
      find: '  done_on date not null,\n  primary key (authority_id, draft_id),',
      replace: '  done_on date not null,',
    },
    ...['receipt_page', 'receipt_draft_done', 'purchase_helped'].map((table) => ({
      guard: `the grant on ${table}`,
      file: SQL,
      find: `call guard('${table}', 'select, insert')`,
      replace: `call guard('${table}', 'select, insert, update, delete')`,
    })),
  ],
  'an upload that is sent again, after it was cut off or its answer was lost, makes two purchases': [
    {
      guard: 'a form key is carried out once',
      file: 'src/access/act.ts',
      find: 'if (before !== undefined) {',
      replace: 'if (before === null) {',
    },
  ],
  'a photo in which the scanner finds something, or which it did not check, is kept': [
    {
      guard: 'every file of a form is shown to the scanner',
      file: SERVE,
      find: 'if (harm.length > 0) return again(harm)',
      replace: '',
    },
    {
      guard: 'what was not checked is not clean',
      file: 'src/files/scan/clamd.ts',
      find: "return / FOUND$/.test(line) ? 'found' : 'not-checked'",
      replace: "return / FOUND$/.test(line) ? 'found' : 'clean'",
    },
  ],
  'read while a transaction is open': [
    {
      guard: 'what is read was taken before, and its transaction is over',
      file: 'src/journey/spending/capture/jobs.ts',
      find: 'for (const page of taken.pages) texts.push(await readPicture(page))',
      replace: 'await within(async () => { for (const page of taken.pages) texts.push(await readPicture(page)) })',
    },
  ],
  'removed before the days are over, or where they are a receipt or still wait': [
    {
      guard: 'the database knows the days',
      file: UPLOADS,
      find: "and d.purchase_id is null and d.done_on <= ((now() + c.ahead) at time zone 'Europe/London')::date - 30) then",
      replace: 'and d.purchase_id is null) then',
    },
    {
      guard: 'not what became a receipt',
      file: UPLOADS,
      find: 'and d.purchase_id is null and d.done_on',
      replace: 'and d.done_on',
    },
  ],
}
