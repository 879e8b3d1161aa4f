import type { Tx } from '#db/transaction.ts'
import { oneOf, words } from '#web/fields.ts'
import { download, form, page } from '#web/page.ts'
import { makeFile, refuseFile, sendFile } from './deeds.ts'
import { FORMATS, type Format } from './files.ts'
import { fileAgain, runFilesOf } from './reads.ts'
import { FilesPage, MakePage, RefusedPage, SentPage } from './views.tsx'
import { FILE_DONE, FILE_WORDS } from './words.ts'

const filesAt = (run: string | undefined, done: string): string => `/finance/pay-runs/${run}/files?done=${done}`

const ENDING: Record<Format, { mime: string; ending: string }> = {
  'accounts-payable-csv': { mime: 'text/csv; charset=utf-8', ending: '.csv' },
  'pain.001': { mime: 'application/xml', ending: '.xml' },
  'bacs-18': { mime: 'application/octet-stream', ending: '-bacs.txt' },
  'card-csv': { mime: 'text/csv; charset=utf-8', ending: '-cards.csv' },
}

/** A run with one of its files; undefined where there is none such. */
async function fileIn(tx: Tx, { run: runId = '', file: fileId = '' }: Readonly<Record<string, string | undefined>>) {
  const run = await runFilesOf(tx, runId)
  const file = run?.files.find((one) => one.fileId === fileId)
  return run && file && { run, file }
}

export const fileRoutes = [
  page({
    path: '/finance/pay-runs/:run/files',
    may: ['pay-run', 'see'],
    purpose: 'to see the files of a pay run, and what became of them',
    load: (tx, _, { params }) => runFilesOf(tx, params.run ?? ''),
    view: (run, look) => <FilesPage run={run} look={look} />,
    done: FILE_DONE,
  }),
  form({
    path: '/finance/pay-runs/:run/files/make',
    may: ['pay-run', 'make-file'],
    purpose: 'to make a file of an approved pay run',
    fields: { format: oneOf(FORMATS, 'choose-a-format') },
    words: FILE_WORDS,
    load: (tx, _, { params }) => runFilesOf(tx, params.run ?? ''),
    view: (run, look) => <MakePage run={run} look={look} />,
    deed: (tx, permit, { format }, { params }) => makeFile(tx, permit, params.run ?? '', format),
    next: ({ params }, { id }) => filesAt(params.run, id === undefined ? 'asked' : 'made'),
  }),
  download({
    path: '/finance/pay-runs/:run/files/:file',
    may: ['pay-run', 'see'],
    purpose: 'to download a file of a pay run',
    inSteps: true,
    load: async (tx, _, { params }) => {
      const { run = '', file = '' } = params
      const again = await fileAgain(tx, run, file)
      if (again === undefined) return undefined
      if (again === 'differs') return { elsewhere: filesAt(run, 'differs') }
      const { mime, ending } = ENDING[again.format]
      return { bytes: again.pieces, mime, name: `payments-${run.slice(0, 13)}${ending}` }
    },
  }),
  form({
    path: '/finance/pay-runs/:run/files/:file/sent',
    may: ['pay-run', 'send'],
    purpose: 'to write down that a file of a pay run was sent',
    fields: {},
    words: FILE_WORDS,
    load: (tx, _, { params }) => fileIn(tx, params),
    stamp: ({ file }) => `${file.fileId} ${file.sent?.on ?? ''}`,
    view: ({ run, file }, look) => <SentPage run={run} file={file} look={look} />,
    deed: (tx, permit, _, { params }) => sendFile(tx, permit, params.run ?? '', params.file ?? ''),
    next: ({ params }) => filesAt(params.run, 'sent'),
  }),
  form({
    path: '/finance/pay-runs/:run/files/:file/refused',
    may: ['pay-run', 'refuse-file'],
    purpose: 'to write down that the bank refused a whole file, so that another can be sent',
    fields: { words: words({ needed: 'say-what-the-bank-said' }) },
    words: FILE_WORDS,
    freshSignIn: true,
    load: (tx, _, { params }) => fileIn(tx, params),
    stamp: ({ file }) => `${file.fileId} ${file.refused?.on ?? ''}`,
    view: ({ run, file }, look) => <RefusedPage run={run} file={file} look={look} />,
    deed: (tx, permit, typed, { params }) =>
      refuseFile(tx, permit, { runId: params.run ?? '', fileId: params.file ?? '' }, typed),
    next: ({ params }) => filesAt(params.run, 'refused'),
  }),
]
