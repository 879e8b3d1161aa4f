import type { Permit } from '#access/permit.ts'
import { recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { BackPage, goOnFields, handOverFields, PIN_WORDS } from '#journey/needs/index.ts'
import { goOn } from '#journey/needs/passed/deeds.ts'
import { deviceOf } from '#journey/needs/passed/reads.ts'
import { first, type Raw } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { calledBy, maybeOneOf } from '../each.ts'
import { sayFields } from '../preparing/forms.ts'
import { type PreparingPage, preparingForPerson } from '../preparing/reads.ts'
import { reviewOf } from '../reads.ts'
import { handOverForReview, sayHere } from './deeds.ts'
import { HandOverPage, SayHereForm } from './views.tsx'
import { HAND_OVER_WORDS, HERE_WORDS } from './words.ts'

const HERE = '/budgets/:budget/review/passed'
const here = (budget: string | undefined, rest = ''): string => `/budgets/${budget}/review/passed${rest}`

type Shown = { page: PreparingPage; device: { givenBack: boolean } }
const load = async (tx: Tx, permit: Permit): Promise<Shown> => {
  const [page, device] = await Promise.all([preparingForPerson(tx, permit), deviceOf(tx, permit)])
  return { page: { ...page, preparing: { ...page.preparing, sheet: undefined } }, device }
}

export const passedRoutes = [
  form({
    path: '/budgets/:budget/review/hand-over',
    may: ['passed-review', 'hand-over'],
    purpose: 'to hand this device to the person, so that they say alone how it is going',
    fields: handOverFields,
    words: HAND_OVER_WORDS,
    load: reviewOf,
    view: ({ current }, look) => <HandOverPage current={current} look={look} />,
    deed: (tx, permit, { pin }) => handOverForReview(tx, permit, pin),
    next: ({ params }) => here(params.budget),
  }),
  form({
    path: HERE,
    may: ['passed-review', 'answer'],
    purpose: 'for the person, to say how it is going on a device that was handed to them',
    fields: { ...sayFields, stop: maybeOneOf(['yes']) },
    asksEach: ({ page: { state, preparing } }: Shown, raw: Raw) => ({
      views: first(raw, 'stop') === 'yes' ? [] : (state.current?.outcomes.map(({ outcomeId }) => outcomeId) ?? []),
      remembered: preparing.before.map(({ key }) => key),
    }),
    callsEach: ({ page }: Shown) => calledBy(page.state.current?.outcomes),
    words: HERE_WORDS,
    load,
    inSteps: true,
    elsewhere: ({ device }: Shown, permit: Permit) =>
      device.givenBack ? here(recordOf(permit).budgetId, '/back') : undefined,
    view: ({ page }, look) => <SayHereForm page={page} look={look} />,
    deed: sayHere,
    next: ({ params }) => here(params.budget, '/back'),
  }),
  form({
    path: `${HERE}/back`,
    may: ['passed-review', 'go-on'],
    purpose: 'for the worker, to take the device back with their PIN after what was said for a review',
    fields: goOnFields,
    words: PIN_WORDS,
    load: deviceOf,
    elsewhere: ({ givenBack }, permit) => (givenBack ? undefined : here(recordOf(permit).budgetId)),
    view: (device, look) => <BackPage passed={device} look={look} />,
    deed: (tx, permit, { pin }) => goOn(tx, permit, pin),
    next: ({ params }, { id }) =>
      id === 'wrong'
        ? here(params.budget, '/back')
        : `/budgets/${params.budget}/review${id === 'back' ? '?done=device-back' : ''}`,
  }),
]
