import { isId } from '#core/id.ts'
import { first } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { settleEntry } from './deeds.ts'
import { settleFields } from './forms.ts'
import { entryOf, statementDeskOf } from './reads.ts'
import { SettleForm, StatementPage } from './views.tsx'
import { MATCH_WORDS, STATEMENT_DONE } from './words.ts'

const after = (text: string): string | undefined => (isId(text) ? text : undefined)

export const statementRoutes = [
  page({
    path: '/finance/bank/statement',
    may: ['bank', 'see'],
    purpose: 'to see how far the bank statement and the payments agree',
    load: (tx, _, { query }) => statementDeskOf(tx, after(first(query, 'after'))),
    view: (desk, look) => <StatementPage desk={desk} look={look} />,
    done: STATEMENT_DONE,
  }),
  form({
    path: '/finance/bank/statement/:entry',
    may: ['bank', 'match'],
    purpose: 'to say what a line of the bank statement is',
    freshSignIn: true,
    fields: settleFields,
    words: MATCH_WORDS,
    load: (tx, _, { params }) => entryOf(tx, params.entry ?? ''),
    view: (entry, look) => <SettleForm entry={entry} look={look} />,
    deed: (tx, permit, typed, { params }) => settleEntry(tx, permit, params.entry ?? '', typed),
    next: (_, { id }) => `/finance/bank/statement?done=${id}`,
  }),
]
