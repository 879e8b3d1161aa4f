import { form, page } from '#web/page.ts'
import { twinsOf } from '../twins/reads.ts'
import { TWIN_DONE } from '../twins/words.ts'
import { importFile } from './deeds.ts'
import { importFields } from './forms.ts'
import { bankDeskOf, importOf } from './reads.ts'
import { BankPage, ImportPage, ReadForm } from './views.tsx'
import { IMPORT_DONE, IMPORT_FORM_WORDS } from './words.ts'

export const importRoutes = [
  page({
    path: '/finance/bank',
    may: ['bank', 'see'],
    purpose: 'to see what the bank answered, and what of it waits',
    load: (tx) => bankDeskOf(tx),
    view: (desk, look) => <BankPage desk={desk} look={look} />,
  }),
  form({
    path: '/finance/bank/read',
    may: ['bank', 'import'],
    purpose: 'to read a file that the bank answered with',
    freshSignIn: true,
    fields: importFields,
    words: IMPORT_FORM_WORDS,
    load: async () => ({}),
    view: (_, look) => <ReadForm look={look} />,
    deed: (tx, permit, typed, _here, uploads) =>
      importFile(
        tx,
        permit,
        typed,
        uploads.find(({ field }) => field === 'file'),
      ),
    next: (_, { id }) => `/finance/bank/files/${id}?done=read`,
  }),
  page({
    path: '/finance/bank/files/:file',
    may: ['bank', 'see'],
    purpose: 'to see what was in a file of the bank, and what could not be taken',
    load: async (tx, _, { params }) => {
      const [file, twins] = await Promise.all([importOf(tx, params.file ?? ''), twinsOf(tx, params.file ?? '')])
      return file && { file, twins }
    },
    view: ({ file, twins }, look) => <ImportPage file={file} twins={twins} look={look} />,
    done: { ...IMPORT_DONE, ...TWIN_DONE },
  }),
]
