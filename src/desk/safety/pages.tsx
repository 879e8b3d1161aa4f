import { words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { answerWorry } from './deeds.ts'
import { worriesIn, worryIn } from './reads.ts'
import { SafetyPage, WorryPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

export const safetyRoutes = [
  page({
    path: '/safety',
    may: ['safety', 'see'],
    purpose: 'to read what people are worried about, as a manager',
    load: worriesIn,
    view: (worries, look) => <SafetyPage worries={worries} look={look} />,
    done: DONE,
  }),
  form({
    path: '/safety/:safety',
    may: ['safety', 'answer'],
    purpose: 'to read one worry about somebody’s safety, and write what was done',
    fields: { words: words({ needed: 'say-what-was-done' }) },
    words: WORDS,
    load: (tx, permit, { params }) => worryIn(tx, permit, params.safety ?? ''),
    stamp: ({ answered }) => answered?.on ?? '',
    view: (worry, look) => <WorryPage worry={worry} look={look} />,
    deed: (tx, permit, { words }, { params }) => answerWorry(tx, permit, { worryId: params.safety ?? '', words }),
    next: () => '/safety?done=answered',
  }),
]
