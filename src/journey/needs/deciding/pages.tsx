import { form } from '#web/page.ts'
import { revealOf } from '../reads.ts'
import { thirdSaidOf } from '../third/reads.ts'
import { decideNeeds } from './deeds.ts'
import { decideFields } from './forms.ts'
import { DecidePage } from './views.tsx'
import { WORDS } from './words.ts'

export const decidingRoutes = [
  form({
    path: '/budgets/:budget/needs/decide',
    may: ['needs', 'decide'],
    purpose: 'to decide whether there are eligible needs, and which',
    fields: decideFields,
    words: WORDS,
    load: async (tx, permit) => {
      const [reveal, third] = await Promise.all([revealOf(tx, permit), thirdSaidOf(tx, permit)])
      return { ...reveal, third }
    },
    stamp: ({ views }) => (views ?? []).map(({ talk }) => `${talk?.talkId ?? ''}`).join(' '),
    view: ({ opened, views, third }, look) => <DecidePage opened={opened} views={views} third={third} look={look} />,
    deed: async (tx, permit, { needs: { needs, reasons: wrong }, ...sent }) =>
      wrong.length > 0
        ? { refused: wrong }
        : decideNeeds(tx, permit, {
            eligible: sent.eligible === 'yes',
            impairment: { is: sent.impairment === 'yes', words: sent.impairmentWords },
            impact: { is: sent.impact === 'yes', words: sent.impactWords },
            needs,
            reasons: sent.reasons,
          }),
    next: ({ params }) => `/budgets/${params.budget}/needs?done=decided`,
  }),
]
