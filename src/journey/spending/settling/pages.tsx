import { pageNumber } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { agreeRows, forgetPayee, openRowAgain, settleRow } from './deeds.ts'
import { agreeFields, rowFields } from './forms.ts'
import { oneRowOf, settledRowsOf, toSettle } from './reads.ts'
import { ForgetForm, OpenAgainForm, RowForm, RowsForm, SettledPage } from './views.tsx'
import { SETTLE_DONE, SETTLE_WORDS } from './words.ts'

const AT = '/budgets/:budget/statements'
const rowIn = (params: Readonly<Record<string, string>>) => ({
  file: params.statement ?? '',
  row: Number(params.row ?? 0) || 0,
})

export const settlingRoutes = [
  form({
    path: `${AT}/rows`,
    may: ['statements', 'settle'],
    purpose: 'to say yes to what rows of a bank statement may have been',
    fields: agreeFields,
    words: SETTLE_WORDS,
    load: (tx, permit, { query }) => toSettle(tx, permit, pageNumber(query)),
    view: (found, look) => <RowsForm found={found} look={look} />,
    done: SETTLE_DONE,
    deed: (tx, permit, { ticked }) => agreeRows(tx, permit, ticked),
    next: ({ params }) => `/budgets/${params.budget}/statements/rows?done=agreed`,
  }),
  form({
    path: `${AT}/rows/:statement/:row`,
    may: ['statements', 'settle'],
    purpose: 'to say what one row of a bank statement was',
    fields: rowFields,
    words: SETTLE_WORDS,
    load: (tx, permit, { params }) => {
      const { file, row } = rowIn(params)
      return oneRowOf(tx, permit, file, row)
    },
    view: (one, look) => <RowForm one={one} look={look} />,
    deed: (tx, permit, { is, remembers }, { params }) =>
      settleRow(tx, permit, rowIn(params), { is, remembers: remembers.length > 0 }),
    next: ({ params }) => `/budgets/${params.budget}/statements/rows?done=settled`,
  }),
  page({
    path: `${AT}/settled`,
    may: ['statements', 'see'],
    purpose: 'to see what each row of a bank statement was',
    load: settledRowsOf,
    view: (found, look) => <SettledPage found={found} look={look} />,
    done: SETTLE_DONE,
  }),
  form({
    path: `${AT}/settled/:settled/open`,
    may: ['statements', 'settle'],
    purpose: 'to open a row of a bank statement again',
    fields: {},
    words: SETTLE_WORDS,
    load: settledRowsOf,
    view: (found, look) => <OpenAgainForm found={found} look={look} />,
    deed: (tx, permit, _, { params }) => openRowAgain(tx, permit, params.settled ?? ''),
    next: ({ params }) => `/budgets/${params.budget}/statements/rows?done=opened`,
  }),
  form({
    path: `${AT}/payees/:known/forget`,
    may: ['statements', 'settle'],
    purpose: 'to have a payee proposed for nothing any more',
    fields: {},
    words: SETTLE_WORDS,
    load: settledRowsOf,
    view: (found, look) => <ForgetForm found={found} look={look} />,
    deed: (tx, permit, _, { params }) => forgetPayee(tx, permit, params.known ?? ''),
    next: ({ params }) => `/budgets/${params.budget}/statements/settled?done=forgotten`,
  }),
]
