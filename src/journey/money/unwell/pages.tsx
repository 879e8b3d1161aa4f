import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { wishToPause } from '#journey/plan/unwell/index.ts'
import { form, type Here, page, untilTheEnd } from '#web/page.ts'
import { MoneyHasEnded } from '../over/money-has-ended.tsx'
import { CallForm, HoursForm, PotAskForm, Sure } from './ask-views.tsx'
import { endPause, endSwitch, pauseByPerson, pauseByWish, throwSwitch } from './deeds.ts'
import { askFields, pauseFields, potFields, wishFields } from './forms.ts'
import { moreRoutes } from './more/pages.tsx'
import { PauseForm, WhichPause, WishForm } from './pause-views.tsx'
import { pausesFor, switchesFor, unwellNowOf } from './reads.ts'
import { holdsStill, isOpen } from './rules.ts'
import type { UnwellNow } from './unwell.ts'
import { UnwellAfterEnd, UnwellPage } from './views.tsx'
import { UNWELL_NOW_DONE, UNWELL_NOW_WORDS } from './words.ts'

const at = ({ params }: Here, done: keyof typeof UNWELL_NOW_DONE): string =>
  `/budgets/${params.budget}/unwell?done=${done}`

const words = UNWELL_NOW_WORDS
const toThrow = ['unwell', 'throw'] as const

/** What stands about one line now, and whether the person's earlier words let a worker pause it. */
async function toPause(tx: Tx, permit: Permit, { params }: Here) {
  const now = await unwellNowOf(tx, permit)
  const found = now.pausable.find(({ line }) => line.spendLineId === params.line)
  return { found, overlays: now.overlays, wish: found && wishIn(now, found.line) }
}

const wishIn = ({ settings, agreement }: UnwellNow, line: { spendLineId: string; what: string }) =>
  agreement && wishToPause(settings, line, agreement.versionId)

const addRoutes = [
  form({
    path: '/budgets/:budget/unwell/call',
    may: toThrow,
    purpose: 'to ask for a call in a bad time',
    fields: askFields,
    words,
    load: unwellNowOf,
    view: (now, look) => <CallForm now={now} look={look} />,
    deed: (tx, permit, typed) => throwSwitch(tx, permit, { ...typed, adds: 'call' }),
    next: (here) => at(here, 'asked'),
  }),
  form({
    path: '/budgets/:budget/unwell/hours',
    may: toThrow,
    purpose: 'to ask for more hours of help in a bad time',
    fields: askFields,
    words,
    load: unwellNowOf,
    view: (now, look) => <HoursForm now={now} look={look} />,
    deed: (tx, permit, typed) => throwSwitch(tx, permit, { ...typed, adds: 'hours' }),
    next: (here) => at(here, 'asked'),
  }),
  form({
    path: '/budgets/:budget/unwell/pot',
    may: toThrow,
    purpose: 'to ask for the money kept for a bad time',
    fields: potFields,
    words,
    load: unwellNowOf,
    view: (now, look) => <PotAskForm now={now} look={look} />,
    deed: (tx, permit, { words: said, happened }) =>
      throwSwitch(tx, permit, { adds: 'pot', words: said, hasHappened: happened === 'yes' }),
    next: (here) => at(here, 'asked'),
  }),
  form({
    path: '/budgets/:budget/unwell/switches/:switch/end',
    may: ['unwell', 'end-it'],
    purpose: 'to say that what was asked for has come or is not needed any more',
    fields: {},
    words,
    load: async (tx, permit, { params }) =>
      (await switchesFor(tx, permit)).find(({ switchId }) => switchId === params.switch),
    view: (found, look) => <Sure title="Is this done?" button="Yes, it is done" over={!isOpen(found)} look={look} />,
    deed: (tx, permit, _, { params }) => endSwitch(tx, permit, params.switch ?? ''),
    next: (here) => at(here, 'ended'),
  }),
]

const pauseRoutes = [
  page({
    path: '/budgets/:budget/unwell/pause',
    may: ['unwell', 'pause'],
    purpose: 'to choose which of my payments to pause',
    load: unwellNowOf,
    view: ({ pausable, owed }, look) => <WhichPause pausable={pausable} owed={owed} path="/unwell/pause" look={look} />,
  }),
  form({
    path: '/budgets/:budget/unwell/pause/:line',
    may: ['unwell', 'pause'],
    purpose: 'to pause one of my payments for a time',
    fields: pauseFields,
    words,
    load: toPause,
    view: ({ found, overlays }, look) => <PauseForm found={found} overlays={overlays} look={look} />,
    deed: (tx, permit, typed, { params }) => pauseByPerson(tx, permit, { ...typed, spendLineId: params.line ?? '' }),
    next: (here) => at(here, 'paused'),
  }),
  page({
    path: '/budgets/:budget/unwell/pause-by-wish',
    may: ['unwell', 'pause-by-wish'],
    purpose: 'to choose which payment to pause, as the person wrote earlier',
    load: unwellNowOf,
    view: (now, look) => (
      <WhichPause
        pausable={now.pausable.filter(({ line }) => wishIn(now, line) !== undefined)}
        owed={now.owed}
        path="/unwell/pause-by-wish"
        look={look}
      />
    ),
  }),
  form({
    path: '/budgets/:budget/unwell/pause-by-wish/:line',
    may: ['unwell', 'pause-by-wish'],
    purpose: 'to pause a payment for a time, as the person wrote earlier and having spoken to them',
    fields: wishFields,
    words,
    load: toPause,
    stamp: ({ wish }) => `${wish?.settingId ?? ''}`,
    view: (shape, look) => <WishForm {...shape} look={look} />,
    deed: (tx, permit, typed, { params }) => pauseByWish(tx, permit, { ...typed, spendLineId: params.line ?? '' }),
    next: (here) => at(here, 'paused'),
  }),
  form({
    path: '/budgets/:budget/unwell/pauses/:overlay/end',
    may: ['unwell', 'end-it'],
    purpose: 'to end a pause, so that it is paid again',
    fields: {},
    words,
    load: async (tx, permit, { params }) => {
      const pause = (await pausesFor(tx, permit)).find(({ overlayId }) => overlayId === params.overlay)
      return pause && { over: !holdsStill(pause, permit.today) }
    },
    view: ({ over }, look) => <Sure title="End the pause?" button="End the pause" over={over} look={look} />,
    deed: (tx, permit, _, { params }) => endPause(tx, permit, params.overlay ?? ''),
    next: (here) => at(here, 'pause-ended'),
  }),
]

export const unwellRoutes = untilTheEnd(
  (look) => <MoneyHasEnded about="unwell" look={look} />,
  [
    page({
      path: '/budgets/:budget/unwell',
      may: ['unwell', 'see'],
      purpose: 'to find help in a bad time, and ask for more of it',
      load: unwellNowOf,
      view: (now, look) => <UnwellPage now={now} look={look} />,
      afterEnd: (now, look) => <UnwellAfterEnd now={now} look={look} />,
      done: UNWELL_NOW_DONE,
    }),
    ...addRoutes,
    ...pauseRoutes,
    ...moreRoutes,
  ],
)
