import { form } from '#web/page.ts'
import { closeAccount, writeRow } from './deeds.ts'
import { closeFields, rowFields } from './forms.ts'
import { toClose } from './reads.ts'
import { ByHandForm, CloseForm } from './views.tsx'
import { CLOSE_DONE, CLOSE_WORDS } from './words.ts'

const AT = '/budgets/:budget/statements'

export const closingRoutes = [
  form({
    path: `${AT}/check`,
    may: ['statements', 'close'],
    purpose: 'to check an account against its bank statement, and close that time',
    fields: closeFields,
    words: CLOSE_WORDS,
    load: toClose,
    view: (accounts, look) => <CloseForm accounts={accounts} look={look} />,
    done: CLOSE_DONE,
    deed: (tx, permit, typed) => closeAccount(tx, permit, { ...typed, closing: typed.closing ?? 0n }),
    next: ({ params }) => `/budgets/${params.budget}/statements/check?done=closed`,
  }),
  form({
    path: `${AT}/by-hand`,
    may: ['statements', 'close'],
    purpose: 'to write a row of a bank statement by hand, to put something right',
    fields: rowFields,
    words: CLOSE_WORDS,
    load: toClose,
    view: (accounts, look) => <ByHandForm accounts={accounts} look={look} />,
    deed: (tx, permit, { side, amount, ...row }) =>
      writeRow(tx, permit, { ...row, amountPence: side === 'in' ? amount : -amount }),
    next: ({ params }) => `/budgets/${params.budget}/statements/rows`,
  }),
]
