import { form } from '#web/page.ts'
import { chooseUpdates } from './deeds.ts'
import { chooseFields } from './forms.ts'
import { updateChoiceOf } from './reads.ts'
import { ChoosePage } from './views.tsx'
import { WORDS } from './words.ts'

export const choosingRoutes = [
  form({
    path: '/budgets/:budget/waiting/choose-updates',
    may: ['waiting', 'choose-updates'],
    purpose: 'to choose how often the person hears how it stands',
    fields: chooseFields,
    words: WORDS,
    load: async (tx, permit) => ({ choice: await updateChoiceOf(tx, permit) }),
    stamp: ({ choice }) => choice?.choiceId ?? '',
    view: ({ choice }, look) => <ChoosePage choice={choice} look={look} />,
    deed: chooseUpdates,
    next: ({ params }) => `/budgets/${params.budget}/waiting?done=chosen`,
  }),
]
