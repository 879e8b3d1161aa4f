import { type Field, first } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { nameDecider } from './deeds.ts'
import { handingOnRoutes } from './handing-on/pages.tsx'
import { NamePage } from './naming-views.tsx'
import { caseToName, stuckOf } from './reads.ts'
import { StuckPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const who: Field<string> = {
  read: (raw, name) => {
    const value = first(raw, name)
    return /^[0-9a-f-]{36}$/.test(value) ? { value } : { reason: 'choose-who-can-decide' }
  },
}

export const stuckRoutes = [
  page({
    path: '/stuck',
    may: ['council-process', 'see'],
    purpose: 'to see which plans, and which help until then, wait for want of somebody who can decide them',
    inSteps: true,
    load: stuckOf,
    view: (cases, look) => <StuckPage cases={cases} look={look} />,
    done: DONE,
  }),
  form({
    path: '/stuck/:submission',
    may: ['council-process', 'change'],
    purpose: 'to name somebody who can decide a plan',
    fields: { who },
    words: WORDS,
    load: (tx, permit, { params }) => caseToName(tx, permit, params.submission ?? ''),
    stamp: ({ one }) => (one === undefined ? '' : `${one.submissionId} ${one.deciderId}`),
    view: ({ stuck }, look) => <NamePage stuck={stuck} look={look} />,
    deed: (tx, permit, typed, { params }) =>
      nameDecider(tx, permit, { submission: params.submission ?? '', deciderId: typed.who }),
    next: () => '/stuck?done=named',
  }),
  ...handingOnRoutes,
]
