import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { first } from '#web/fields.ts'
import { form, type Here, page } from '#web/page.ts'
import { answerThird } from './deeds.ts'
import { thirdFields } from './forms.ts'
import { askingsOf, viewsAskedFrom } from './reads.ts'
import { chosenOf } from './rules.ts'
import type { Asking } from './third.ts'
import { ThirdViewPage, ThirdViewsPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

/** What this human is asked here; undefined (404) where they are not, or not this. */
async function askingsHere(tx: Tx, permit: Permit, { query }: Here): Promise<readonly Asking[] | undefined> {
  const askings = await askingsOf(tx, permit)
  return chosenOf(askings, first(query, 'talk')) === undefined ? undefined : askings
}

export const thirdRoutes = [
  page({
    path: '/third-views',
    may: ['third-view', 'see'],
    purpose: 'to see who asks for my view of something',
    load: viewsAskedFrom,
    view: (asked, look) => <ThirdViewsPage asked={asked} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/third-view',
    may: ['third-view', 'answer'],
    purpose: 'to say how I see one question, since I was asked',
    fields: thirdFields,
    words: WORDS,
    load: askingsHere,
    view: (askings, look) => <ThirdViewPage askings={askings} look={look} />,
    deed: answerThird,
    next: () => '/third-views?done=answered',
  }),
]
