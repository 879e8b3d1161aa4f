import { form, page } from '#web/page.ts'
import { addPlace, changePlace, checkPlace, wish, withdrawPlace } from './deeds.ts'
import { entryFields, lookingFrom, wishFields, withdrawFields } from './forms.ts'
import { entriesFor, entryFor, wishesIn } from './reads.ts'
import { sheetRoutes } from './sheet/pages.tsx'
import { AroundHere, CheckForm, EntryForm, WishesPage, WishForm, WithdrawForm } from './views.tsx'
import { DIRECTORY_DONE, DIRECTORY_WORDS } from './words.ts'

const words = DIRECTORY_WORDS

export const directoryRoutes = [
  page({
    path: '/around-here',
    may: ['directory', 'see'],
    purpose: 'to look for groups, classes and places close by',
    load: async (tx, _, { query }) => {
      const looking = lookingFrom(query)
      return { looking, found: await entriesFor(tx, looking) }
    },
    view: (shape, look) => <AroundHere {...shape} look={look} />,
    done: DIRECTORY_DONE,
  }),
  form({
    path: '/around-here/add',
    may: ['directory', 'keep'],
    purpose: 'to add something that there is around here',
    ...{ fields: entryFields, words, load: async () => ({}), deed: addPlace },
    view: (_, look) => <EntryForm entry={undefined} look={look} />,
    next: () => '/around-here?done=added',
  }),
  form({
    path: '/around-here/wish',
    may: ['directory', 'wish'],
    purpose: 'to say what I looked for and did not find',
    ...{ fields: wishFields, words, load: async () => ({}), deed: wish },
    view: (_, look) => <WishForm look={look} />,
    next: () => '/around-here?done=wished',
  }),
  page({
    path: '/around-here/wishes',
    may: ['directory', 'see-wishes'],
    purpose: 'to read what people wished for and did not find, without a name',
    load: async (tx) => ({ wishes: await wishesIn(tx) }),
    view: ({ wishes }, look) => <WishesPage wishes={wishes} look={look} />,
  }),
  ...sheetRoutes,
  form({
    path: '/around-here/:place/change',
    may: ['directory', 'keep'],
    purpose: 'to change what is known of something around here',
    ...{ fields: entryFields, words },
    load: (tx, _, { params }) => entryFor(tx, params.place ?? ''),
    stamp: ({ placeId: _, ...entry }) => JSON.stringify({ ...entry, costPence: `${entry.costPence}` }),
    view: (entry, look) => <EntryForm entry={entry} look={look} />,
    deed: (tx, permit, typed, { params }) => changePlace(tx, permit, { ...typed, id: params.place ?? '' }),
    next: () => '/around-here?done=changed',
  }),
  form({
    path: '/around-here/:place/check',
    may: ['directory', 'keep'],
    purpose: 'to say that somebody looked, and it is still so',
    ...{ fields: {}, words },
    load: (tx, _, { params }) => entryFor(tx, params.place ?? ''),
    view: (entry, look) => <CheckForm entry={entry} look={look} />,
    deed: (tx, permit, _, { params }) => checkPlace(tx, permit, params.place ?? ''),
    next: () => '/around-here?done=checked',
  }),
  form({
    path: '/around-here/:place/withdraw',
    may: ['directory', 'keep'],
    purpose: 'to show something around here no longer',
    ...{ fields: withdrawFields, words },
    load: (tx, _, { params }) => entryFor(tx, params.place ?? ''),
    view: (entry, look) => <WithdrawForm entry={entry} look={look} />,
    deed: (tx, permit, { reason }, { params }) => withdrawPlace(tx, permit, { reason, id: params.place ?? '' }),
    next: () => '/around-here?done=withdrawn',
  }),
]
