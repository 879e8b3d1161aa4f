import { form } from '#web/page.ts'
import { beginWith } from './deeds.ts'
import { beginFields } from './forms.ts'
import { BeginForm } from './views.tsx'
import { BEGIN_WORDS } from './words.ts'

export const beginRoutes = [
  form({
    path: '/begin',
    may: ['offer', 'open'],
    purpose: 'to begin with somebody new',
    fields: beginFields,
    words: BEGIN_WORDS,
    load: async () => ({}),
    view: (_, look) => <BeginForm look={look} />,
    deed: beginWith,
    next: (_, { id }) => `/budgets/${id}/offer`,
  }),
]
