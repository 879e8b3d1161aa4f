import { download, form } from '#web/page.ts'
import { contentPrint } from '../content-print.ts'
import { answerOf } from '../plan.ts'
import { planOf } from '../reads.ts'
import { answerForPerson, askToAgree } from './deeds.ts'
import { answerForFields, askFields, objectFields, objectForFields } from './forms.ts'
import { sayForPersonNotWhatTheySaid, sayNotWhatISaid } from './objecting.ts'
import { makePage } from './page-photo.ts'
import { signedPageOf } from './reads.ts'
import { AnswerForForm } from './views.tsx'
import { AskToAgreeForm, NotWhatISaidForm } from './views-ask.tsx'
import { NotWhatTheySaidForm } from './views-object-for.tsx'
import { AGREEING_WORDS, OBJECT_FOR_WORDS } from './words.ts'

export const agreeingRoutes = [
  form({
    path: '/budgets/:budget/plan/agree-for-person',
    may: ['plan', 'agree-for-person'],
    purpose: 'to write down an answer given on paper or by phone',
    fields: answerForFields,
    words: AGREEING_WORDS,
    makeFiles: makePage,
    load: planOf,
    stamp: contentPrint,
    view: (plan, look) => <AnswerForForm plan={plan} look={look} />,
    deed: (tx, permit, { photo: _, ...typed }, _here, uploads) =>
      answerForPerson(tx, permit, { ...typed, photo: uploads.find(({ field }) => field === 'photo') }),
    next: ({ params }) => `/budgets/${params.budget}/plan?done=answered-for`,
  }),
  form({
    path: '/budgets/:budget/plan/ask-to-agree',
    may: ['plan', 'ask-to-agree'],
    purpose: 'to write down that somebody was asked, and what was done so that they could answer',
    fields: askFields,
    words: AGREEING_WORDS,
    load: planOf,
    stamp: contentPrint,
    view: (plan, look) => <AskToAgreeForm plan={plan} look={look} />,
    deed: (tx, permit, typed) => askToAgree(tx, permit, typed),
    next: ({ params }) => `/budgets/${params.budget}/plan?done=asked-to-agree`,
  }),
  form({
    path: '/budgets/:budget/plan/not-what-i-said',
    may: ['plan', 'object'],
    purpose: 'to say that an answer typed for me is not what I said',
    fields: objectFields,
    words: AGREEING_WORDS,
    load: planOf,
    stamp: (plan) => answerOf(plan, 'person')?.answerId ?? '',
    view: (plan, look) => <NotWhatISaidForm plan={plan} look={look} />,
    deed: (tx, permit, typed) => sayNotWhatISaid(tx, permit, typed),
    next: ({ params }) => `/budgets/${params.budget}/plan?done=objected`,
  }),
  form({
    path: '/budgets/:budget/plan/not-what-i-said-for-person',
    may: ['plan', 'object-for-person'],
    purpose: 'to write down that an answer typed for somebody is not what they said',
    fields: objectForFields,
    words: OBJECT_FOR_WORDS,
    load: planOf,
    stamp: (plan) => answerOf(plan, 'person')?.answerId ?? '',
    view: (plan, look) => <NotWhatTheySaidForm plan={plan} look={look} />,
    deed: (tx, permit, typed) => sayForPersonNotWhatTheySaid(tx, permit, typed),
    next: ({ params }) => `/budgets/${params.budget}/plan?done=objected-for`,
  }),
  download({
    path: '/budgets/:budget/plan/signed-pages/:photo',
    may: ['plan', 'see'],
    purpose: 'to see the page that was signed',
    load: (tx, permit, { params }) => signedPageOf(tx, permit, params.photo ?? ''),
  }),
]
