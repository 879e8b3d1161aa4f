import { form, page } from '#web/page.ts'
import { setQuestions } from './deeds.ts'
import { SetForm } from './form-views.tsx'
import { setFields } from './forms.ts'
import { questionSetsIn } from './reads.ts'
import { CouncilQuestionsPage } from './views.tsx'
import { SETTING_DONE, SETTING_WORDS } from './words.ts'

export const councilQuestionsRoutes = [
  page({
    path: '/council-questions',
    may: ['council-questions', 'see'],
    purpose: 'to see which questions about needs this council asks, now and from a coming day',
    load: async (tx) => ({ sets: await questionSetsIn(tx) }),
    view: ({ sets }, look) => <CouncilQuestionsPage sets={sets} look={look} />,
    done: SETTING_DONE,
  }),
  form({
    path: '/council-questions/change',
    may: ['council-questions', 'change'],
    purpose: 'to set other questions about needs from a day on',
    fields: setFields,
    words: SETTING_WORDS,
    load: async (tx) => ({ sets: await questionSetsIn(tx) }),
    // Somebody else may have set others meanwhile.
    stamp: ({ sets }) => sets.map(({ setId }) => setId).join(' '),
    view: ({ sets }, look) => <SetForm sets={sets} look={look} />,
    deed: async (tx, permit, { from, questions: { typed, own, reasons } }) =>
      reasons.length > 0 ? { refused: reasons } : setQuestions(tx, permit, { from, typed, own }),
    next: () => '/council-questions?done=set',
  }),
]
