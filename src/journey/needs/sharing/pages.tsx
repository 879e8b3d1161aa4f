import { form, page } from '#web/page.ts'
import { shareAnswers } from './deeds.ts'
import { shareFields } from './forms.ts'
import { sharedAnswersOf, sharingOf } from './reads.ts'
import { SharedAnswersPage, SharePage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

export const sharingRoutes = [
  form({
    path: '/budgets/:budget/needs/share-answers',
    may: ['needs', 'share-answer'],
    purpose: 'to let somebody read single answers of mine',
    fields: shareFields,
    words: WORDS,
    load: sharingOf,
    stamp: ({ opened, shared }) => JSON.stringify([opened?.assessmentId, shared]),
    view: (sharing, look) => <SharePage sharing={sharing} look={look} />,
    done: DONE,
    deed: shareAnswers,
    next: ({ params }) => `/budgets/${params.budget}/needs/share-answers?done=shared`,
  }),
  page({
    path: '/budgets/:budget/shared-answers',
    may: ['shared-answers', 'see'],
    purpose: 'to read the answers that somebody shares with me',
    load: sharedAnswersOf,
    view: (answers, look) => <SharedAnswersPage answers={answers} look={look} />,
  }),
]
