import { form, type Here, page } from '#web/page.ts'
import { holdThem, sayFact, writeFact } from './deeds.ts'
import { factFields, factForFields, holdFields } from './forms.ts'
import { HoldForm } from './hold-views.tsx'
import { cliffOfEnding, cliffsOf } from './reads.ts'
import { CliffPage, FactForm } from './views.tsx'
import { CLIFF_DONE, CLIFF_WORDS } from './words.ts'

const ROOT = '/budgets/:budget/ending/what-else'
const next = ({ params }: Here): string => `/budgets/${params.budget}/ending/what-else?done=written`
const words = CLIFF_WORDS

export const cliffRoutes = [
  page({
    path: ROOT,
    may: ['cliff-edge', 'see'],
    purpose: 'to see what else may end or change, and when',
    load: cliffsOf,
    view: (cliffs, look) => <CliffPage cliffs={cliffs} look={look} />,
    done: CLIFF_DONE,
  }),
  form({
    path: `${ROOT}/say`,
    may: ['cliff-edge', 'say-as-person'],
    purpose: 'to say when a team says goodbye or my benefits change',
    ...{ fields: factFields, words, load: cliffsOf, deed: sayFact, next },
    view: (_, look) => <FactForm look={look} />,
  }),
  form({
    path: `${ROOT}/write`,
    may: ['cliff-edge', 'say-as-worker'],
    purpose: 'to write down when a team says goodbye or benefits change',
    ...{ fields: factForFields, words, load: cliffsOf, deed: writeFact, next },
    view: (_, look) => <FactForm look={look} />,
  }),
  form({
    path: `${ROOT}/holds`,
    may: ['cliff-edge', 'hold'],
    purpose: 'to write what holds the person when something else ends near the last day',
    ...{ fields: holdFields, words, load: cliffOfEnding, deed: holdThem },
    view: (shape, look) => <HoldForm {...shape} look={look} />,
    next: ({ params }) => `/budgets/${params.budget}/ending?done=held`,
  }),
]
