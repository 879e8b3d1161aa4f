import { type Permit, recordOf } from '#access/permit.ts'
import { councilNameOf, settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { makePdf } from '#files/pdf/make.ts'
import { PARTS_TEMPLATE } from '#files/pdf/parts.ts'
import { type Download, download, page } from '#web/page.ts'
import { accountParts } from './paper.ts'
import { finalAccountOf } from './reads.ts'
import { AccountPage } from './views.tsx'

// The file's name names no person and no money: it may lie on a shared computer.
async function accountPdf(tx: Tx, permit: Permit): Promise<Download> {
  const [final, council, settings] = await Promise.all([
    finalAccountOf(tx, permit),
    councilNameOf(tx, permit.today),
    settingsIn(tx, permit.today),
  ])
  const { personId, personKnownAs: person } = recordOf(permit)
  const { name, number } = settings.phones.council
  const parts = accountParts(final, { own: personId === permit.humanId, person }, `${name}, ${number}`, permit.today)
  return {
    bytes: await makePdf(PARTS_TEMPLATE, {
      title: 'The whole account',
      council,
      large: recordOf(permit).largePrint,
      parts,
    }),
    ...{ mime: 'application/pdf', name: `account-${permit.today}.pdf` },
  }
}

export const accountRoutes = [
  page({
    path: '/budgets/:budget/ending/account',
    may: ['ending', 'see'],
    purpose: 'to see the whole account: paid, spent, given back, and what is left',
    load: finalAccountOf,
    view: (final, look) => <AccountPage final={final} look={look} />,
  }),
  download({
    path: '/budgets/:budget/ending/account.pdf',
    may: ['ending', 'see'],
    purpose: 'to keep or print the whole account, tagged for a screen reader',
    load: accountPdf,
  }),
]
