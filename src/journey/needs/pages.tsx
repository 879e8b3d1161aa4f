import { form, page, type Route } from '#web/page.ts'
import { answeringRoutes } from './answering/pages.tsx'
import { decidingRoutes } from './deciding/pages.tsx'
import { openQuestions } from './deeds.ts'
import { needsPageOf } from './reads.ts'
import { talkingRoutes } from './talking/pages.tsx'
import { NeedsPage, OpenPage } from './views.tsx'
import { DONE, OPEN_WORDS } from './words.ts'

export const needsRoutes: Route[] = [
  page({
    path: '/budgets/:budget/needs',
    may: ['needs', 'see'],
    purpose: 'to see who has answered, what both said, and what was decided',
    load: needsPageOf,
    view: (needs, look) => <NeedsPage needs={needs} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/needs/open',
    may: ['needs', 'open'],
    purpose: 'to open the questions for both',
    fields: {},
    words: OPEN_WORDS,
    load: needsPageOf,
    view: (needs, look) => <OpenPage needs={needs} look={look} />,
    deed: openQuestions,
    next: ({ params }) => `/budgets/${params.budget}/needs?done=opened`,
  }),
  ...answeringRoutes,
  ...talkingRoutes,
  ...decidingRoutes,
]
