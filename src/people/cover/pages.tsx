import { date, optionalId } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { arrangeCover, endCover } from './deeds.ts'
import { coversIn, coverToEnd } from './reads.ts'
import { ArrangePage, CoverPage, EndPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

export const coverRoutes = [
  page({
    path: '/cover',
    may: ['cover', 'see'],
    purpose: 'to see who is away and who covers',
    load: coversIn,
    view: (covers, look) => <CoverPage covers={covers} look={look} />,
    done: DONE,
  }),
  form({
    path: '/cover/arrange',
    may: ['cover', 'arrange'],
    purpose: 'to arrange who covers for a worker, from one day to another',
    fields: {
      worker: optionalId(),
      coveredBy: optionalId(),
      from: date('say-the-first-day'),
      to: date('say-the-last-day'),
    },
    words: WORDS,
    load: coversIn,
    view: (covers, look) => <ArrangePage covers={covers} look={look} />,
    deed: arrangeCover,
    next: () => '/cover?done=arranged',
  }),
  form({
    path: '/cover/:cover/end',
    may: ['cover', 'arrange'],
    purpose: 'to end a cover early',
    fields: {},
    words: WORDS,
    load: (tx, permit, { params }) => coverToEnd(tx, permit, params.cover ?? ''),
    view: (cover, look) => <EndPage cover={cover} look={look} />,
    deed: (tx, permit, _, { params }) => endCover(tx, permit, params.cover ?? ''),
    next: () => '/cover?done=ended',
  }),
]
