import { pageNumber } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { chooseAccount, columnsAreRight, explainColumns, sayAlike, sendStatement, undoStatement } from './deeds.ts'
import { alikeFields, columnFields, confirmFields, sendFields, tellFields, whichFields } from './forms.ts'
import { accountsFor, asExplained, fileOf, headingsOf, readRowOf, statementsOf, toConfirmOf } from './reads.ts'
import { heldByOf } from './rules.ts'
import { confirmRows, tellRow } from './telling/deeds.ts'
import {
  AlikeForm,
  AsExplainedForm,
  ColumnsForm,
  ConfirmForm,
  FilePage,
  SendForm,
  StatementsPage,
  TellRowForm,
  UndoForm,
  WhichForm,
} from './views.tsx'
import { STATEMENT_DONE, STATEMENT_WORDS } from './words.ts'

const AT = '/budgets/:budget/statements'

export const statementRoutes = [
  page({
    path: AT,
    may: ['statements', 'see'],
    purpose: 'to see the bank statements that were sent, and what waits',
    load: statementsOf,
    view: (statements, look) => <StatementsPage statements={statements} look={look} />,
    done: STATEMENT_DONE,
  }),
  form({
    path: `${AT}/send`,
    may: ['statements', 'send'],
    purpose: 'to send a bank statement as a file',
    fields: sendFields,
    words: STATEMENT_WORDS,
    load: accountsFor,
    view: (accounts, look) => <SendForm accounts={accounts} look={look} />,
    deed: (tx, permit, { file: _, heldBy, ...sent }, _here, uploads) => {
      const held = heldByOf(permit.as)
      const kept = held.includes(heldBy) ? heldBy : (held[0] ?? heldBy)
      const upload = uploads.find(({ field }) => field === 'file')
      return sendStatement(tx, permit, { ...sent, heldBy: kept }, upload)
    },
    next: ({ params }, { id }) => `/budgets/${params.budget}/statements/${id}?done=sent`,
  }),
  page({
    path: `${AT}/:statement`,
    may: ['statements', 'see'],
    purpose: 'to see what was in a bank statement, and what could not be read',
    load: (tx, permit, { params }) => fileOf(tx, permit, params.statement ?? ''),
    view: (file, look) => <FilePage file={file} look={look} />,
    done: STATEMENT_DONE,
  }),
  form({
    path: `${AT}/:statement/right`,
    may: ['statements', 'send'],
    purpose: 'to say that rows read from a PDF are right',
    fields: confirmFields,
    words: STATEMENT_WORDS,
    load: (tx, permit, { params, query }) => toConfirmOf(tx, permit, params.statement ?? '', pageNumber(query)),
    done: STATEMENT_DONE,
    view: (found, look) => <ConfirmForm found={found} look={look} />,
    deed: (tx, permit, { alike, same }, { params }) =>
      confirmRows(tx, permit, params.statement ?? '', alike === '' ? undefined : { alike, same: same.map(Number) }),
    next: ({ params }) => `/budgets/${params.budget}/statements/${params.statement}?done=confirmed`,
  }),
  form({
    path: `${AT}/:statement/right/:row`,
    may: ['statements', 'send'],
    purpose: 'to put a row right that was read from a PDF, or leave it out',
    fields: tellFields,
    words: STATEMENT_WORDS,
    load: (tx, permit, { params }) => readRowOf(tx, permit, params.statement ?? '', Number(params.row ?? 0) || 0),
    view: (found, look) => <TellRowForm found={found} look={look} />,
    deed: (tx, permit, { leaveOut, on, side, amount }, { params }) =>
      tellRow(
        tx,
        permit,
        { file: params.statement ?? '', row: Number(params.row ?? 0) || 0 },
        leaveOut.length > 0 ? undefined : { on, amountPence: side === 'out' ? -amount : amount },
      ),
    next: ({ params }, { id }) => `/budgets/${params.budget}/statements/${params.statement}/right?page=${id}&done=told`,
  }),
  form({
    path: `${AT}/:statement/columns`,
    may: ['statements', 'send'],
    purpose: 'to say what the columns of a file are',
    inSteps: true,
    fields: columnFields,
    words: STATEMENT_WORDS,
    load: (tx, permit, { params }) => headingsOf(tx, permit, params.statement ?? ''),
    view: (found, look) => <ColumnsForm found={found} look={look} />,
    deed: (tx, permit, typed, { params }) => explainColumns(tx, permit, params.statement ?? '', typed),
    next: ({ params }) => `/budgets/${params.budget}/statements/${params.statement}/columns/right`,
  }),
  form({
    path: `${AT}/:statement/columns/right`,
    may: ['statements', 'send'],
    purpose: 'to see the rows of a file as its columns were explained, and say that they are right',
    inSteps: true,
    fields: {},
    words: STATEMENT_WORDS,
    load: (tx, permit, { params }) => asExplained(tx, permit, params.statement ?? ''),
    stamp: ({ mappedAt }) => mappedAt.toISOString(),
    view: (found, look) => <AsExplainedForm found={found} look={look} />,
    deed: (tx, permit, _, { params }) => columnsAreRight(tx, permit, params.statement ?? ''),
    next: ({ params }) => `/budgets/${params.budget}/statements/${params.statement}?done=explained`,
  }),
  form({
    path: `${AT}/:statement/which`,
    may: ['statements', 'send'],
    purpose: 'to say which account in a file is this budget’s',
    fields: whichFields,
    words: STATEMENT_WORDS,
    load: (tx, permit, { params }) => fileOf(tx, permit, params.statement ?? ''),
    view: (file, look) => <WhichForm file={file} look={look} />,
    deed: (tx, permit, { which }, { params }) => chooseAccount(tx, permit, params.statement ?? '', which),
    next: ({ params }) => `/budgets/${params.budget}/statements/${params.statement}?done=chosen`,
  }),
  form({
    path: `${AT}/:statement/same`,
    may: ['statements', 'send'],
    purpose: 'to say whether rows that are here in other words are the same',
    fields: alikeFields,
    words: STATEMENT_WORDS,
    load: (tx, permit, { params }) => fileOf(tx, permit, params.statement ?? ''),
    view: (file, look) => <AlikeForm file={file} look={look} />,
    deed: (tx, permit, { alike, same }, { params }) =>
      sayAlike(tx, permit, params.statement ?? '', { alike, same: same.map(Number) }),
    next: ({ params }) => `/budgets/${params.budget}/statements/${params.statement}?done=same`,
  }),
  form({
    path: `${AT}/:statement/undo`,
    may: ['statements', 'undo'],
    purpose: 'to take a bank statement back',
    fields: {},
    words: STATEMENT_WORDS,
    load: (tx, permit, { params }) => fileOf(tx, permit, params.statement ?? ''),
    view: (file, look) => <UndoForm file={file} look={look} />,
    deed: (tx, permit, _, { params }) => undoStatement(tx, permit, params.statement ?? ''),
    next: ({ params }) => `/budgets/${params.budget}/statements?done=undone`,
  }),
]
