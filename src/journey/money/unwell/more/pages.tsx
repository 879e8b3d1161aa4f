import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { type Field, first } from '#web/fields.ts'
import { form, type Here, page } from '#web/page.ts'
import { takenFor } from '../../for-a-while/reads.ts'
import { unwellNowOf } from '../reads.ts'
import { endMore, startMore } from './deeds.ts'
import { staysTo } from './rules.ts'
import { EndMoreForm, MoreForm, WhichMore } from './views.tsx'
import { MORE_WORDS } from './words.ts'

/** How many periods, chosen from a list; 0 where none was. */
const periods: Field<number> = {
  read(raw, name) {
    const text = first(raw, name)
    return { value: /^\d{1,2}$/.test(text) ? Number(text) : 0 }
  },
}

const at = ({ params }: Here, done: 'more-started' | 'more-ended'): string =>
  `/budgets/${params.budget}/unwell?done=${done}`

async function toStart(tx: Tx, permit: Permit, { params }: Here) {
  const { more, overlays } = await unwellNowOf(tx, permit)
  return { offer: more.find(({ line }) => line.spendLineId === params.line), overlays }
}

async function toEnd(tx: Tx, permit: Permit, { params }: Here) {
  const [{ moreNow, lines }, taken] = await Promise.all([unwellNowOf(tx, permit), takenFor(tx, permit)])
  const more = moreNow.find(({ overlayId }) => overlayId === params.overlay)
  const line = lines.find(({ lineId }) => lineId === more?.lineId)
  return more && line && { more, stays: staysTo(more, line, taken.get(line.lineId), permit.today) }
}

export const moreRoutes = [
  page({
    path: '/budgets/:budget/unwell/more',
    may: ['unwell', 'start-more'],
    purpose: 'to see what the plan agrees on top for a bad time',
    load: unwellNowOf,
    view: (now, look) => <WhichMore now={now} look={look} />,
  }),
  form({
    path: '/budgets/:budget/unwell/more/:line',
    may: ['unwell', 'start-more'],
    purpose: 'to start what the plan agrees on top for a bad time',
    fields: { periods },
    words: MORE_WORDS,
    load: toStart,
    stamp: ({ offer }) =>
      offer === undefined ? '' : `${offer.amountPence} ${offer.stretches[0]?.from} ${offer.until}`,
    view: ({ offer, overlays }, look) => <MoreForm offer={offer} overlays={overlays} look={look} />,
    deed: (tx, permit, typed, { params }) => startMore(tx, permit, { ...typed, spendLineId: params.line ?? '' }),
    next: (here) => at(here, 'more-started'),
  }),
  form({
    path: '/budgets/:budget/unwell/more-now/:overlay/end',
    may: ['unwell', 'end-more'],
    purpose: 'to end what came on top in a bad time before its last day',
    fields: {},
    words: MORE_WORDS,
    load: toEnd,
    view: ({ more, stays }, look) => <EndMoreForm more={more} stays={stays} look={look} />,
    deed: (tx, permit, _, { params }) => endMore(tx, permit, params.overlay ?? ''),
    next: (here) => at(here, 'more-ended'),
  }),
]
