import { MoneyHasEnded } from '#journey/money/index.ts'
import type { Look } from '#web/look.ts'
import { form, type Here, page } from '#web/page.ts'
import {
  restOnAnotherWay,
  restOnLooking,
  restOnWhatHappened,
  sayMyWish,
  writeAftercareDecided,
  writeTheirWish,
} from './deeds.ts'
import { AftercareForm, AnotherWayForm, HappenedForm, LookingForm, MyWishForm, TheirWishForm } from './form-views.tsx'
import {
  aftercareFields,
  anotherWayFields,
  happenedFields,
  lookingFields,
  myWishFields,
  theirWishFields,
} from './forms.ts'
import type { GroundState } from './ground.ts'
import { groundStateOf } from './reads.ts'
import { GroundPage } from './views.tsx'
import { GROUND_DONE, GROUND_WORDS } from './words.ts'

const ROOT = '/budgets/:budget/ending/ground'
const common = {
  words: GROUND_WORDS,
  load: async (...[tx, permit]: Parameters<typeof groundStateOf>) => ({ state: await groundStateOf(tx, permit) }),
  stamp: ({ state }: { state: GroundState }) => `${state.all[0]?.groundId} ${state.decided.length}`,
}
const afterEnd = (_: unknown, look: Look) => <MoneyHasEnded about="wish" look={look} />
const next =
  (done: keyof typeof GROUND_DONE) =>
  ({ params }: Here): string =>
    `/budgets/${params.budget}/ending/ground?done=${done}`

export const groundRoutes = [
  page({
    path: ROOT,
    may: ['ending-ground', 'see'],
    purpose: 'to see on what less money or an ending would rest in law',
    load: common.load,
    view: ({ state }, look) => <GroundPage state={state} look={look} />,
    done: GROUND_DONE,
  }),
  form({
    ...common,
    path: `${ROOT}/looked-again`,
    may: ['ending-ground', 'write'],
    purpose: 'to write down what was found when the needs were looked at again',
    fields: lookingFields,
    view: ({ state }, look) => <LookingForm state={state} look={look} />,
    deed: restOnLooking,
    next: next('written'),
  }),
  form({
    ...common,
    path: `${ROOT}/another-way`,
    may: ['ending-ground', 'write'],
    purpose: 'to write down another way that meets the same need',
    fields: anotherWayFields,
    view: ({ state }, look) => <AnotherWayForm state={state} look={look} />,
    deed: restOnAnotherWay,
    next: next('written'),
  }),
  form({
    ...common,
    path: `${ROOT}/my-wish`,
    may: ['ending-ground', 'wish'],
    purpose: 'to say that I want less, or to stop',
    fields: myWishFields,
    view: ({ state }, look) => <MyWishForm state={state} look={look} />,
    afterEnd,
    deed: sayMyWish,
    next: next('wished'),
  }),
  form({
    ...common,
    path: `${ROOT}/their-wish`,
    may: ['ending-ground', 'write'],
    purpose: 'to write down the person’s own wish, as they said it',
    fields: theirWishFields,
    view: ({ state }, look) => <TheirWishForm state={state} look={look} />,
    afterEnd,
    deed: writeTheirWish,
    next: next('written'),
  }),
  form({
    ...common,
    path: `${ROOT}/happened`,
    may: ['ending-ground', 'write'],
    purpose: 'to write down a move, another council, or a death',
    fields: happenedFields,
    view: ({ state }, look) => <HappenedForm state={state} look={look} />,
    deed: restOnWhatHappened,
    next: next('written'),
  }),
  form({
    ...common,
    path: `${ROOT}/aftercare`,
    may: ['ending-ground', 'write'],
    purpose: 'to write down that the council or the NHS decided about aftercare',
    fields: aftercareFields,
    view: ({ state }, look) => <AftercareForm state={state} look={look} />,
    deed: writeAftercareDecided,
    next: next('written'),
  }),
]
