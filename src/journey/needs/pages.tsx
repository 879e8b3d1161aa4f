import { words } from '#web/fields.ts'
import { form, page, type Route } from '#web/page.ts'
import { aboutMeRoutes } from './about-me/pages.tsx'
import { answeringRoutes } from './answering/pages.tsx'
import { besideOf } from './beside/reads.ts'
import { confidenceRoutes } from './carer/confidence/pages.tsx'
import { inviteRoutes } from './carer/invite/pages.tsx'
import { partRoutes } from './carer/part/pages.tsx'
import { councilQuestionsRoutes } from './council-questions/pages.tsx'
import { decidingRoutes } from './deciding/pages.tsx'
import { openQuestions } from './deeds.ts'
import { dutyRoutes } from './duties/pages.tsx'
import { dutyFacts } from './duties/reads.ts'
import { forPersonRoutes } from './for-person/pages.tsx'
import { passedRoutes } from './passed/pages.tsx'
import { questionsRoutes } from './questions/pages.tsx'
import { needsPageOf } from './reads.ts'
import { riskRoutes } from './risks/pages.tsx'
import { sharingRoutes } from './sharing/pages.tsx'
import { showNowRoutes } from './show-now/pages.tsx'
import { talkingRoutes } from './talking/pages.tsx'
import { thirdRoutes } from './third/pages.tsx'
import { togetherRoutes } from './together/pages.tsx'
import { NeedsPage, OpenPage } from './views.tsx'
import { DONE, OPEN_WORDS } from './words.ts'

export const needsRoutes: Route[] = [
  page({
    path: '/budgets/:budget/needs',
    may: ['needs', 'see'],
    purpose: 'to see who has answered, what both said, and what was decided',
    load: async (tx, permit) => {
      const facts = permit.as === 'person' ? undefined : dutyFacts(tx, permit)
      const [needs, beside, toAsk] = await Promise.all([needsPageOf(tx, permit), besideOf(tx, permit), facts])
      return { needs, beside, facts: toAsk }
    },
    view: ({ needs, beside, facts }, look) => <NeedsPage needs={needs} beside={beside} facts={facts} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/needs/open',
    may: ['needs', 'open'],
    purpose: 'to open the questions for both',
    fields: { after: words({ max: 36 }) },
    words: OPEN_WORDS,
    load: needsPageOf,
    view: (needs, look) => <OpenPage needs={needs} look={look} />,
    deed: openQuestions,
    next: ({ params }) => `/budgets/${params.budget}/needs?done=opened`,
  }),
  ...answeringRoutes,
  ...questionsRoutes,
  ...councilQuestionsRoutes,
  ...forPersonRoutes,
  ...togetherRoutes,
  ...passedRoutes,
  ...showNowRoutes,
  ...aboutMeRoutes,
  ...talkingRoutes,
  ...inviteRoutes,
  ...partRoutes,
  ...confidenceRoutes,
  ...sharingRoutes,
  ...thirdRoutes,
  ...decidingRoutes,
  ...riskRoutes,
  ...dutyRoutes,
]
