import type { Permit } from '#access/permit.ts'
import { words } from '#web/fields.ts'
import { type AnyForm, form, type Here } from '#web/page.ts'
import { writeSentence } from '../deeds.ts'
import { type Voice, wordsOf } from '../plan.ts'
import { planOf } from '../reads.ts'
import { ASKS, type Ask } from './asks.ts'
import { WriteForm } from './views.tsx'
import { SENTENCE_WORDS } from './words.ts'

type WriteAs = 'write-as-person' | 'write-as-worker' | 'write-as-carer'

const ACTION: Record<Voice, WriteAs> = {
  person: 'write-as-person',
  worker: 'write-as-worker',
  carer: 'write-as-carer',
}

const at = ({ params }: Here): string => `/budgets/${params.budget}/plan?done=written`

const write = <A extends WriteAs>(ask: Ask, action: A): AnyForm =>
  form({
    path: `/budgets/:budget/plan/words/${ask.at}`,
    may: ['plan', action],
    purpose: `to write “${ask.title}” in the plan as the ${ask.side}`,
    fields: { words: words(ask.mayBeEmpty ? {} : { needed: 'write-a-few-words' }) },
    words: SENTENCE_WORDS,
    load: planOf,
    stamp: (plan) => wordsOf(plan, ask.part, ask.side)?.words ?? '',
    view: (plan, look) => <WriteForm ask={ask} plan={plan} look={look} />,
    deed: (tx, permit: Permit<'plan', A>, typed) => writeSentence(tx, permit, { part: ask.part, words: typed.words }),
    next: at,
  })

/** One page for each part and side. */
export const sentenceRoutes = ASKS.map((ask) => write(ask, ACTION[ask.side]))
