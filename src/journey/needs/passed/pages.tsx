import type { Permit } from '#access/permit.ts'
import { recordOf } from '#access/permit.ts'
import { form } from '#web/page.ts'
import { oneFields, oneOfSent } from '../asking-one/forms.ts'
import { assessmentOf } from '../reads.ts'
import { answerHere, giveBack, goOn, handOver } from './deeds.ts'
import { backFields } from './forms.ts'
import { HandOverPage } from './hand-over-views.tsx'
import type { Passed } from './passed.ts'
import { BackPage } from './pin.tsx'
import { goOnFields, handOverFields } from './pin-fields.ts'
import { passedOf } from './reads.ts'
import { FinishPage, PassedPage } from './views.tsx'
import { BACK_WORDS, HAND_OVER_WORDS, HERE_WORDS, PIN_WORDS } from './words.ts'

const HERE = '/budgets/:budget/needs/passed'
const here = (budget: string | undefined, rest = ''): string => `/budgets/${budget}/needs/passed${rest}`

/** Once given back, no address but the blank page opens: not by the back button either. */
const toBlank = ({ givenBack }: Passed, permit: Permit): string | undefined =>
  givenBack ? here(recordOf(permit).budgetId, '/back') : undefined

export const passedRoutes = [
  form({
    path: '/budgets/:budget/needs/hand-over',
    may: ['passed-device', 'hand-over'],
    purpose: 'to hand this device to the person, so that they answer alone',
    fields: handOverFields,
    words: HAND_OVER_WORDS,
    load: async (tx, permit) => ({ opened: await assessmentOf(tx, permit) }),
    view: ({ opened }, look) => <HandOverPage opened={opened} look={look} />,
    deed: (tx, permit, { pin }) => handOver(tx, permit, pin),
    next: ({ params }) => here(params.budget),
  }),
  form({
    path: HERE,
    may: ['passed-device', 'answer'],
    purpose: 'for the person, to answer the questions on a device that was handed to them',
    fields: oneFields,
    words: HERE_WORDS,
    load: passedOf,
    elsewhere: toBlank,
    view: (passed, look) => <PassedPage passed={passed} look={look} />,
    deed: async (tx, permit, { question, answers }) => {
      const sent = oneOfSent(question, answers)
      return 'refused' in sent ? sent : answerHere(tx, permit, sent)
    },
    next: ({ params }, { id }) => here(params.budget, id === undefined ? '' : `?question=${id}`),
  }),
  form({
    path: `${HERE}/finish`,
    may: ['passed-device', 'finish'],
    purpose: 'for the person, to say that they are done or want to stop, and give the device back',
    fields: backFields,
    words: BACK_WORDS,
    load: passedOf,
    elsewhere: toBlank,
    view: (passed, look) => <FinishPage passed={passed} look={look} />,
    deed: (tx, permit, { way }) => giveBack(tx, permit, way),
    next: ({ params }) => here(params.budget, '/back'),
  }),
  form({
    path: `${HERE}/back`,
    may: ['passed-device', 'go-on'],
    purpose: 'for the worker, to take the device back with their PIN',
    fields: goOnFields,
    words: PIN_WORDS,
    load: passedOf,
    elsewhere: ({ givenBack }, permit) => (givenBack ? undefined : here(recordOf(permit).budgetId)),
    view: (passed, look) => <BackPage passed={passed} look={look} />,
    deed: (tx, permit, { pin }) => goOn(tx, permit, pin),
    next: ({ params }, { id }) =>
      id === 'wrong'
        ? here(params.budget, '/back')
        : `/budgets/${params.budget}/needs${id === 'back' ? '?done=device-back' : ''}`,
  }),
]
