import { form, page } from '#web/page.ts'
import { readinessOf } from '../readiness/reads.ts'
import { answerEndingThird, giveThirdReason } from './deeds.ts'
import { thirdFields, thirdReasonFields } from './forms.ts'
import { endingViewsAskedFrom, thirdTaskHere } from './reads.ts'
import { ThirdForm, ThirdList, ThirdReasonForm } from './views.tsx'
import { THIRD_DONE, THIRD_WORDS } from './words.ts'

export const thirdRoutes = [
  page({
    path: '/ending-views',
    may: ['third-view', 'see'],
    purpose: 'to see who asks me to listen at an ending',
    load: endingViewsAskedFrom,
    view: (tasks, look) => <ThirdList tasks={tasks} look={look} />,
    done: THIRD_DONE,
  }),
  form({
    path: '/budgets/:budget/ending/third-view',
    may: ['third-view', 'answer'],
    purpose: 'to write what I heard from both sides of an ending, since I was asked',
    ...{ fields: thirdFields, words: THIRD_WORDS, load: thirdTaskHere },
    view: (task, look) => <ThirdForm task={task} look={look} />,
    deed: answerEndingThird,
    next: () => '/ending-views?done=answered',
  }),
  form({
    path: '/budgets/:budget/ending/third-reason',
    may: ['readiness', 'give-reason'],
    purpose: 'to write why it would end before the third person is heard',
    ...{ fields: thirdReasonFields, words: THIRD_WORDS, load: readinessOf },
    view: (readiness, look) => <ThirdReasonForm readiness={readiness} look={look} />,
    deed: giveThirdReason,
    next: ({ params }) => `/budgets/${params.budget}/ending/readiness?done=reason`,
  }),
]
