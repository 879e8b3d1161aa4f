import { form } from '#web/page.ts'
import { authorsOf, submissionOf } from '../reads.ts'
import { mayDecide } from '../rules.ts'
import { WORDS } from '../words.ts'
import { askInformation, giveInformation } from './deeds.ts'
import { askInformationFields, giveInformationFields } from './forms.ts'
import { informationOf } from './reads.ts'
import { AskInformationForm, GiveInformationForm } from './views.tsx'
import { INFORMATION_WORDS } from './words.ts'

export const informationRoutes = [
  form({
    path: '/budgets/:budget/decision/ask-information',
    may: ['decision', 'ask-information'],
    purpose: 'to ask something before deciding, and say why',
    fields: askInformationFields,
    words: { ...WORDS, ...INFORMATION_WORDS },
    load: async (tx, permit) => {
      const [submission, authors] = await Promise.all([submissionOf(tx, permit), authorsOf(tx, permit)])
      return { submission, may: mayDecide(submission, permit, authors) }
    },
    stamp: ({ submission }) => submission?.submissionId ?? '',
    view: (asking, look) => <AskInformationForm asking={asking} look={look} />,
    deed: askInformation,
    next: ({ params }) => `/budgets/${params.budget}/decision?done=information-asked`,
  }),
  form({
    path: '/budgets/:budget/decision/information/:information',
    may: ['decision', 'answer-information'],
    purpose: 'to answer what was asked before the decision',
    fields: giveInformationFields,
    words: INFORMATION_WORDS,
    load: async (tx, permit, { params }) => {
      const [all, submission] = await Promise.all([informationOf(tx, permit), submissionOf(tx, permit)])
      const asked = all.find(({ informationId }) => informationId === params.information)
      return asked && { asked, submission }
    },
    view: (giving, look) => <GiveInformationForm giving={giving} look={look} />,
    deed: (tx, permit, { words }, { params }) =>
      giveInformation(tx, permit, { informationId: params.information ?? '', words }),
    next: ({ params }) => `/budgets/${params.budget}/decision?done=information-given`,
  }),
]
