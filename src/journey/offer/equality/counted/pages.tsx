import { page } from '#web/page.ts'
import { equalityCounted } from './reads.ts'
import { EqualityCountedPage } from './views.tsx'

export const equalityCountedRoutes = [
  page({
    path: '/equality-counted',
    may: ['equality-counted', 'see'],
    purpose: 'to see whether everybody is reached, in numbers of five people or more',
    load: equalityCounted,
    view: (counted, look) => <EqualityCountedPage counted={counted} look={look} />,
  }),
]
