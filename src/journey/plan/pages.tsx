import { form, page } from '#web/page.ts'
import { agreeingRoutes } from './agreeing/pages.tsx'
import { alarmRoutes } from './alarm/pages.tsx'
import { answerRoutes } from './answers/pages.tsx'
import { careActRoutes } from './care-act/pages.tsx'
import { openNextVersion, openPlan } from './deeds.ts'
import { fitRoutes } from './fit/pages.tsx'
import { goalRoutes } from './goals/pages.tsx'
import { leftOutRoutes } from './left-out/pages.tsx'
import { licenceRoutes } from './licences/pages.tsx'
import { lineRoutes } from './lines/pages.tsx'
import { planShown } from './reads.ts'
import { sentenceRoutes } from './sentences/pages.tsx'
import { soundingRoutes } from './sounding/pages.tsx'
import { sustainRoutes } from './sustain/pages.tsx'
import { typedRoutes } from './typed/pages.tsx'
import { understandingRoutes } from './understanding/pages.tsx'
import { unwellPlanRoutes } from './unwell/pages.tsx'
import { unwellForRoutes } from './unwell-for/pages.tsx'
import { versionRoutes } from './versions/pages.tsx'
import { PlanPage, StartForm } from './views.tsx'
import { wellbeingRoutes } from './wellbeing/pages.tsx'
import { DONE, PLAN_WORDS } from './words.ts'

export const planRoutes = [
  page({
    path: '/budgets/:budget/plan',
    may: ['plan', 'see'],
    purpose: 'to read the plan and see what is still missing',
    load: planShown,
    view: (shown, look) => <PlanPage shown={shown} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/plan/open',
    may: ['plan', 'open'],
    purpose: 'to start the plan',
    fields: {},
    words: PLAN_WORDS,
    load: planShown,
    view: (_, look) => <StartForm again={false} look={look} />,
    deed: openPlan,
    next: ({ params }) => `/budgets/${params.budget}/plan?done=opened`,
  }),
  form({
    path: '/budgets/:budget/plan/open-again',
    may: ['plan', 'open'],
    purpose: 'to start a new version of a plan that was decided',
    fields: {},
    words: PLAN_WORDS,
    load: planShown,
    view: (_, look) => <StartForm again look={look} />,
    deed: openNextVersion,
    next: ({ params }) => `/budgets/${params.budget}/plan?done=opened-again`,
  }),
  ...goalRoutes,
  ...fitRoutes,
  ...lineRoutes,
  ...careActRoutes,
  ...sustainRoutes,
  ...leftOutRoutes,
  ...wellbeingRoutes,
  ...licenceRoutes,
  ...sentenceRoutes,
  ...typedRoutes,
  ...soundingRoutes,
  ...understandingRoutes,
  ...versionRoutes,
  ...answerRoutes,
  ...agreeingRoutes,
  ...unwellPlanRoutes,
  ...unwellForRoutes,
  ...alarmRoutes,
]
