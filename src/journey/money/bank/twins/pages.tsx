import { oneOf } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { importOf } from '../imports/reads.ts'
import { sayTwins } from './deeds.ts'
import { twinsOf } from './reads.ts'
import { SameForm } from './views.tsx'
import { TWIN_WORDS } from './words.ts'

export const twinRoutes = [
  form({
    path: '/finance/bank/files/:file/same',
    may: ['bank', 'import'],
    purpose: 'to say whether lines of a file are those of another file',
    freshSignIn: true,
    fields: { answer: oneOf(['same', 'other'], 'choose-same-or-other') },
    words: TWIN_WORDS,
    load: async (tx, _, { params }) => {
      const [file, twins] = await Promise.all([importOf(tx, params.file ?? ''), twinsOf(tx, params.file ?? '')])
      return file && twins
    },
    stamp: ({ said }) => `${said?.areSame} ${said?.on}`,
    view: (twins, look) => <SameForm twins={twins} look={look} />,
    deed: (tx, permit, typed, { params }) => sayTwins(tx, permit, params.file ?? '', typed),
    next: ({ params }, { id }) => `/finance/bank/files/${params.file}?done=${id}`,
  }),
]
