import type { Permit } from '#access/permit.ts'
import { first } from '#web/fields.ts'
import { form, type Here, page } from '#web/page.ts'
import { closeRequest, takeByBeginning } from './deeds.ts'
import { closeFields, takeFields } from './forms.ts'
import { RequestsPage } from './list-views.tsx'
import { myPeople, requestOf, requestsOn } from './reads.ts'
import { CloseForm, RequestPage, TakeForm } from './views.tsx'
import { TAKE_BY_BEGINNING_WORDS, TAKE_WORDS } from './words.ts'

const pageOf = ({ query }: Here): number => {
  const asked = Number(first(query, 'page'))
  return Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1
}

export const requestRoutes = [
  page({
    path: '/requests',
    may: ['request', 'see'],
    purpose: 'to see who asked for a budget and waits for a first word',
    load: async (tx, _, here) => ({ ...(await requestsOn(tx, pageOf(here))), page: pageOf(here) }),
    elsewhere: ({ waiting, page }) => (waiting.length === 0 && page > 1 ? '/requests' : undefined),
    view: (shown, look) => <RequestsPage {...shown} look={look} />,
  }),
  page({
    path: '/requests/:request',
    may: ['request', 'see'],
    purpose: 'to read what somebody wrote who asked for a budget',
    load: async (tx, permit, { params }) => {
      const request = await requestOf(tx, permit, params.request ?? '')
      return request && { request }
    },
    view: ({ request }, look) => <RequestPage request={request} look={look} />,
  }),
  form({
    path: '/requests/:request/begin',
    may: ['request', 'take'],
    purpose: 'to begin with somebody who asked for a budget',
    fields: takeFields,
    words: TAKE_BY_BEGINNING_WORDS,
    load: async (tx, permit: Permit<'request', 'take'>, { params }) => {
      const request = await requestOf(tx, permit, params.request ?? '')
      return request && { request }
    },
    view: ({ request }, look) =>
      request.taken === undefined ? (
        <TakeForm request={request} look={look} />
      ) : (
        <RequestPage request={request} look={look} />
      ),
    deed: (tx, permit, typed, { params }) => takeByBeginning(tx, permit, { requestId: params.request ?? '', ...typed }),
    next: (_, { id }) => `/budgets/${id}/offer`,
  }),
  form({
    path: '/requests/:request/close',
    may: ['request', 'take'],
    purpose: 'to say what else became of a request',
    fields: closeFields,
    words: TAKE_WORDS,
    load: async (tx, permit: Permit<'request', 'take'>, { params }) => {
      const [request, people] = await Promise.all([requestOf(tx, permit, params.request ?? ''), myPeople(tx, permit)])
      return request && { request, people }
    },
    view: ({ request, people }, look) =>
      request.taken === undefined ? (
        <CloseForm request={request} people={people} look={look} />
      ) : (
        <RequestPage request={request} look={look} />
      ),
    deed: (tx, permit, typed, { params }) => closeRequest(tx, permit, { requestId: params.request ?? '', ...typed }),
    next: () => '/requests?done=closed',
  }),
]
