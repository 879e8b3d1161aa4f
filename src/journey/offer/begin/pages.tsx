import { words } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { beginWith } from './deeds.ts'
import { BeginForm } from './views.tsx'
import { BEGIN_WORDS } from './words.ts'

export const beginRoutes = [
  form({
    path: '/begin',
    may: ['offer', 'open'],
    purpose: 'to begin with somebody new',
    fields: {
      name: words({ needed: 'write-their-name', max: 200 }),
      knownAs: words({ needed: 'write-what-they-like-to-be-called', max: 100 }),
      email: words({ max: 320 }),
    },
    words: BEGIN_WORDS,
    load: async () => ({}),
    view: (_, look) => <BeginForm look={look} />,
    deed: beginWith,
    next: (_, { id }) => `/budgets/${id}/offer`,
  }),
]
