import { download, form } from '#web/page.ts'
import { bringIn, readFile } from './deeds.ts'
import { fileFields, rowsFields } from './forms.ts'
import { emptyList, everyEntryIn, listFile } from './reads.ts'
import { FileForm, RowsForm } from './views.tsx'
import { SHEET_WORDS } from './words.ts'

const mime = 'text/csv; charset=utf-8'

export const sheetRoutes = [
  download({
    path: '/around-here/list',
    may: ['directory', 'keep'],
    purpose: 'to take what there is around here home as a list',
    load: async (tx) => ({ bytes: await listFile(tx), mime, name: 'around-here.csv' }),
  }),
  download({
    path: '/around-here/empty-list',
    may: ['directory', 'keep'],
    purpose: 'to get an empty list to fill in with what there is around here',
    load: async (_, { today }) => ({ bytes: emptyList(today), mime, name: 'around-here-empty.csv' }),
  }),
  form({
    path: '/around-here/bring-in',
    may: ['directory', 'keep'],
    purpose: 'to send a list of what there is around here, and see first what it would do',
    ...{ fields: fileFields, words: SHEET_WORDS, load: everyEntryIn },
    view: (_, look) => <FileForm look={look} />,
    deed: (tx, permit, _, _here, uploads) =>
      readFile(
        tx,
        permit,
        uploads.find(({ field }) => field === 'file'),
      ),
    next: () => '/around-here/bring-in/rows',
    shows: (known, look, { once }) => <RowsForm known={known} sheet={once} look={look} />,
  }),
  form({
    path: '/around-here/bring-in/rows',
    may: ['directory', 'keep'],
    purpose: 'to take in a list of what there is around here, all of it or nothing',
    ...{ fields: rowsFields, words: SHEET_WORDS, load: everyEntryIn },
    view: (known, look) => <RowsForm known={known} sheet={undefined} look={look} />,
    deed: bringIn,
    next: () => '/around-here?done=brought-in',
  }),
]
