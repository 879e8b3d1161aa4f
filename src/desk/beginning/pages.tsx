import { page } from '#web/page.ts'
import { beginningOf } from './reads.ts'
import { BeginningPage } from './views.tsx'

export const beginningRoutes = [
  page({
    path: '/before-you-begin',
    may: ['staff', 'see'],
    purpose: 'to see what this council still needs before it can offer, pay and end',
    load: beginningOf,
    view: (needed, look) => <BeginningPage needed={needed} look={look} />,
  }),
]
