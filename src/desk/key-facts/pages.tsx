import { type Permit, recordOf } from '#access/permit.ts'
import { councilNameOf } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { makePdf } from '#files/pdf/make.ts'
import { PARTS_TEMPLATE, type Part } from '#files/pdf/parts.ts'
import { TELL_DONE } from '#journey/money/key-facts/index.ts'
import { type Download, download, page, type Route } from '#web/page.ts'
import { keyFactsParts, smallPrint } from './parts.ts'
import { keyFactsOf } from './reads.ts'
import { KeyFactsPage } from './views.tsx'
import { FACTS } from './words.ts'

async function keyFactsPdf(tx: Tx, permit: Permit): Promise<Download | undefined> {
  const [{ facts }, council] = await Promise.all([keyFactsOf(tx, permit), councilNameOf(tx, permit.today)])
  if (facts === undefined) return undefined
  const figures: Part[] =
    facts.paid === undefined
      ? []
      : [{ heading: FACTS.small, level: 3, blocks: [{ kind: 'list', items: smallPrint(facts.paid.figures) }] }]
  const title = FACTS.titleFor(recordOf(permit).personKnownAs)
  return {
    bytes: await makePdf(PARTS_TEMPLATE, {
      title,
      council,
      large: recordOf(permit).largePrint,
      parts: [...keyFactsParts(facts), ...figures],
    }),
    ...{ mime: 'application/pdf', name: 'key-facts.pdf' },
  }
}

/** The five things to know about the money, to read and to hold in one's hand. */
export const keyFactsPages: Route[] = [
  page({
    path: '/budgets/:budget/money/key-facts',
    may: ['key-facts', 'see'],
    purpose: 'to read the five things to know about the money, and say whether they were explained well',
    load: keyFactsOf,
    view: (shape, look) => <KeyFactsPage {...shape} look={look} />,
    done: TELL_DONE,
  }),
  download({
    path: '/budgets/:budget/money/key-facts.pdf',
    may: ['key-facts', 'see'],
    purpose: 'to keep or print the key facts, tagged for a screen reader',
    load: keyFactsPdf,
  }),
]
