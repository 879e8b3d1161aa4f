import { form } from '#web/page.ts'
import { oneOfSent } from '../asking-one/forms.ts'
import { finishTogether, takeStep } from './deeds.ts'
import { togetherFields } from './forms.ts'
import { togetherOf } from './reads.ts'
import { FinishTogetherPage, TogetherPage } from './views.tsx'
import { FINISH_WORDS, WORDS } from './words.ts'

const HERE = '/budgets/:budget/needs/together'

export const togetherRoutes = [
  form({
    path: HERE,
    may: ['needs', 'together'],
    purpose: 'to answer one question after the other together, on one device in the room',
    fields: togetherFields,
    words: WORDS,
    load: togetherOf,
    view: (together, look) => <TogetherPage together={together} look={look} />,
    deed: async (tx, permit, { question, answers, step }) => {
      const sent = oneOfSent(question, answers)
      if ('refused' in sent) return sent
      const outcome = await takeStep(tx, permit, step, sent)
      return 'refused' in outcome ? outcome : { ...outcome, id: sent.key }
    },
    next: ({ params }, { id }) => `/budgets/${params.budget}/needs/together?question=${id}`,
  }),
  form({
    path: `${HERE}/finish`,
    may: ['needs', 'together'],
    purpose: 'to say that both have finished answering together',
    fields: {},
    words: FINISH_WORDS,
    load: togetherOf,
    view: (together, look) => <FinishTogetherPage together={together} look={look} />,
    deed: finishTogether,
    next: ({ params }, { id }) =>
      `/budgets/${params.budget}/needs?done=${id === 'worker' ? 'worker-finished' : 'finished-together'}`,
  }),
]
