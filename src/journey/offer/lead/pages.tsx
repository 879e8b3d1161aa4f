import { form } from '#web/page.ts'
import { chooseLead } from './deeds.ts'
import { leadFields } from './forms.ts'
import { leadOf } from './reads.ts'
import { LeadForm } from './views.tsx'
import { LEAD_REASONS } from './words.ts'

export const leadRoutes = [
  form({
    path: '/budgets/:budget/offer/lead',
    may: ['offer', 'choose-lead'],
    purpose: 'to choose who leads the planning',
    fields: leadFields,
    words: LEAD_REASONS,
    load: leadOf,
    stamp: ({ lead }) => JSON.stringify(lead ?? null),
    view: ({ lead }, look) => <LeadForm lead={lead} look={look} />,
    deed: chooseLead,
    next: ({ params }) => `/budgets/${params.budget}/offer?done=lead`,
  }),
]
