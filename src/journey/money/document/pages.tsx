import { type Permit, recordOf } from '#access/permit.ts'
import { councilNameOf } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { makePdf } from '#files/pdf/make.ts'
import { PARTS_TEMPLATE } from '#files/pdf/parts.ts'
import { first } from '#web/fields.ts'
import { type Download, download, form, type Here, page } from '#web/page.ts'
import { printNewer } from './deeds.ts'
import type { Paper } from './paper.ts'
import { documentOf, papersFor } from './reads.ts'
import { mayRead } from './rules.ts'
import { AgreementPage, type Chosen, PrintForm } from './views.tsx'
import { DOCUMENT_DONE, DOCUMENT_WORDS } from './words.ts'

/** The version that the address names, else the newest; undefined where it names one that there is not. */
const versionIn = (papers: readonly Paper[], { query }: Here): Paper | undefined => {
  const asked = first(query, 'version')
  return asked === '' ? papers[0] : papers.find(({ number }) => `${number}` === asked)
}

async function chosenOf(tx: Tx, permit: Permit, here: Here): Promise<Chosen | undefined> {
  const document = await documentOf(tx, permit)
  const paper = versionIn(document.papers, here)
  return paper === undefined && first(here.query, 'version') !== '' ? undefined : { ...document, paper }
}

// The file's name names no person and no money: it may lie on a shared computer.
async function paperPdf(tx: Tx, permit: Permit, here: Here): Promise<Download | undefined> {
  const [papers, council] = await Promise.all([papersFor(tx, permit), councilNameOf(tx, permit.today)])
  const paper = versionIn(papers, here)
  if (paper === undefined) return undefined
  const parts = paper.parts.filter(({ seenBy }) => mayRead(seenBy, permit.as))
  const title = `${paper.title}, version ${paper.number}`
  return {
    bytes: await makePdf(PARTS_TEMPLATE, { title, council, large: recordOf(permit).largePrint, parts }),
    ...{ mime: 'application/pdf', name: `agreement-${paper.number}.pdf` },
  }
}

export const documentRoutes = [
  page({
    path: '/budgets/:budget/money/agreement',
    may: ['money', 'see'],
    purpose: 'to read the agreement about the money, every version of it',
    load: chosenOf,
    view: (chosen, look) => <AgreementPage chosen={chosen} look={look} />,
    done: DOCUMENT_DONE,
  }),
  download({
    path: '/budgets/:budget/money/agreement.pdf',
    may: ['money', 'see'],
    purpose: 'to keep or print a version of the agreement, tagged for a screen reader',
    load: paperPdf,
  }),
  form({
    path: '/budgets/:budget/money/agreement/print',
    may: ['money', 'print-agreement'],
    purpose: 'to print a newer version of the agreement',
    fields: {},
    words: DOCUMENT_WORDS,
    load: documentOf,
    view: (document, look) => <PrintForm document={document} look={look} />,
    deed: printNewer,
    next: ({ params }) => `/budgets/${params.budget}/money/agreement?done=printed`,
  }),
]
