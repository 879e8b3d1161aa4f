import { form } from '#web/page.ts'
import { sayHowIAm } from '../deeds.ts'
import { wellbeingFields } from './forms.ts'
import { licencesOf, wellbeingOf } from './reads.ts'
import { HowLifeIsForm } from './views.tsx'
import { WELLBEING_WORDS } from './words.ts'

export const wellbeingRoutes = [
  form({
    path: '/budgets/:budget/plan/how-life-is',
    may: ['plan', 'say-how-i-am'],
    purpose: 'to say how life is, so that there is a before',
    fields: wellbeingFields,
    words: WELLBEING_WORDS,
    load: async (tx, permit) => {
      const [before, licences] = await Promise.all([wellbeingOf(tx, permit), licencesOf(tx)])
      return { before, licences }
    },
    view: (shown, look) => <HowLifeIsForm shown={shown} look={look} />,
    deed: (tx, permit, typed) => sayHowIAm(tx, permit, typed),
    next: ({ params }) => `/budgets/${params.budget}/plan?done=how-life-is`,
  }),
]
