import type { Typed } from '#web/fields.ts'
import { download, form, type Upload } from '#web/page.ts'
import { purchaseOf } from '../reads.ts'
import type { NoReceipt, ToRecord } from './capture.ts'
import {
  addPhotos,
  type Bought,
  keepPhotos,
  letGo,
  recordForPerson,
  recordPurchase,
  sayHelped,
  showReceipt,
  showReceiptForPerson,
} from './deeds.ts'
import { RecordForPersonForm } from './for-person-view.tsx'
import {
  helpedFields,
  laterFields,
  laterForFields,
  photoFields,
  recordFields,
  recordForFields,
  restFields,
} from './forms.ts'
import { HelpedForm } from './helped-views.tsx'
import { makePhotos } from './make-photos.ts'
import { LetGoForm, MorePagesForm, PhotoForm, ReceiptLaterForm } from './photo-views.tsx'
import { draftOf, receiptOf, toRecord, toRecordWith } from './reads.ts'
import { RecordForm } from './views.tsx'
import { CAPTURE_WORDS, NO_RECEIPT_WORDS, PHOTO_DONE, TOLD_WITHOUT_RECEIPT } from './words.ts'

const PHOTO = '/budgets/:budget/spending/photo/:draft'

const at = (budget: string | undefined, path: string): string => `/budgets/${budget}/spending${path}`
const stamp = ({ lines }: ToRecord): string => lines.map(({ lineId }) => lineId).join(' ')
const bytesOf = (uploads: readonly Upload[]): Buffer[] =>
  uploads.filter(({ field }) => field === 'photo').map(({ bytes }) => bytes)

/** What a form says of a purchase: the person's own words why there is no receipt come before the quick ones. */
function boughtFrom(typed: Typed<typeof restFields>, more: Pick<Bought, 'pages' | 'draftId'>): Bought {
  const { lineId, amount: amountPence, on, what, noReceipt, noReceiptBecause } = typed
  const quick = noReceipt === undefined ? '' : NO_RECEIPT_WORDS[noReceipt]
  return { lineId, amountPence, on, what, noReceiptBecause: noReceiptBecause || quick, ...more }
}

/** Without a photo there is a word why: the person has the receipt, and can show it later. */
function boughtFor(typed: Typed<typeof restFields>): Bought {
  const bought = boughtFrom(typed, { pages: [] })
  return { ...bought, noReceiptBecause: bought.noReceiptBecause || TOLD_WITHOUT_RECEIPT }
}

/** Writing down a purchase, its photo first or with it. */
const recording = [
  form({
    path: '/budgets/:budget/spending/record',
    may: ['spending', 'record'],
    purpose: 'to write down something I bought, with its receipt',
    fields: recordFields,
    words: CAPTURE_WORDS,
    makeFiles: makePhotos,
    load: toRecord,
    stamp,
    view: (shape, look) => <RecordForm shape={shape} look={look} />,
    deed: (tx, permit, { photo: _, ...typed }, _here, uploads) =>
      recordPurchase(tx, permit, boughtFrom(typed, { pages: bytesOf(uploads) })),
    next: ({ params }) => at(params.budget, '?done=recorded'),
  }),
  form({
    path: '/budgets/:budget/spending/record-for-person',
    may: ['spending', 'record-for-person'],
    purpose: 'to write down something that the person told me they bought',
    fields: recordForFields,
    words: CAPTURE_WORDS,
    load: toRecord,
    stamp,
    view: (shape, look) => <RecordForPersonForm shape={shape} look={look} />,
    deed: (tx, permit, { how, ...typed }) => recordForPerson(tx, permit, { ...boughtFor(typed), how }),
    next: ({ params }) => at(params.budget, '?done=typed'),
  }),
  form({
    path: '/budgets/:budget/spending/photo',
    may: ['spending', 'record'],
    purpose: 'to add a photo of a receipt first, and say what it was for afterwards',
    fields: photoFields,
    words: CAPTURE_WORDS,
    makeFiles: makePhotos,
    load: toRecord,
    view: (shape, look) => <PhotoForm shape={shape} look={look} />,
    deed: (tx, permit, _typed, _here, uploads) => keepPhotos(tx, permit, bytesOf(uploads)),
    next: ({ params }, { id }) => at(params.budget, `/photo/${id}?done=photo`),
  }),
  form({
    path: PHOTO,
    may: ['spending', 'record'],
    purpose: 'to say what a photo is of that I added first',
    fields: restFields,
    words: CAPTURE_WORDS,
    load: (tx, permit, { params }) => toRecordWith(tx, permit, params.draft ?? ''),
    elsewhere: ({ draft }, { record }) => (draft?.isDone ? at(record?.budgetId, '') : undefined),
    stamp,
    view: (shape, look) => <RecordForm shape={shape} look={look} />,
    deed: (tx, permit, typed, { params }) =>
      recordPurchase(tx, permit, boughtFrom(typed, { pages: [], draftId: params.draft ?? '' })),
    next: ({ params }) => at(params.budget, '?done=recorded'),
    done: PHOTO_DONE,
  }),
]

/** What else can be done with photos that came first. */
const photos = [
  form({
    path: `${PHOTO}/more`,
    may: ['spending', 'record'],
    purpose: 'to add another page to a photo that I added first',
    fields: photoFields,
    words: CAPTURE_WORDS,
    makeFiles: makePhotos,
    load: (tx, permit, { params }) => draftOf(tx, permit, params.draft ?? ''),
    elsewhere: ({ isDone }, { record }) => (isDone ? at(record?.budgetId, '') : undefined),
    view: (draft, look) => <MorePagesForm draft={draft} look={look} />,
    deed: (tx, permit, _typed, { params }, uploads) => addPhotos(tx, permit, params.draft ?? '', bytesOf(uploads)),
    next: ({ params }) => at(params.budget, `/photo/${params.draft}?done=page`),
  }),
  form({
    path: `${PHOTO}/leave`,
    may: ['spending', 'record'],
    purpose: 'to let go a photo that I added first and do not need',
    fields: {},
    words: CAPTURE_WORDS,
    load: (tx, permit, { params }) => draftOf(tx, permit, params.draft ?? ''),
    elsewhere: ({ isDone }, { record }) => (isDone ? at(record?.budgetId, '') : undefined),
    view: (draft, look) => <LetGoForm draft={draft} look={look} />,
    deed: (tx, permit, _typed, { params }) => letGo(tx, permit, params.draft ?? ''),
    next: ({ params }) => at(params.budget, '?done=photo-gone'),
  }),
]

const laterFrom = (typed: { noReceipt: NoReceipt | undefined; noReceiptBecause: string }) => ({
  because: typed.noReceiptBecause || (typed.noReceipt === undefined ? '' : NO_RECEIPT_WORDS[typed.noReceipt]),
})

export const captureRoutes = [
  ...recording,
  ...photos,
  form({
    path: '/budgets/:budget/spending/:purchase/receipt',
    may: ['spending', 'record'],
    purpose: 'to show the receipt of something I bought, or say why there is none',
    fields: laterFields,
    words: CAPTURE_WORDS,
    makeFiles: makePhotos,
    load: (tx, permit, { params }) => purchaseOf(tx, permit, params.purchase ?? ''),
    view: (purchase, look) => <ReceiptLaterForm purchase={purchase} look={look} />,
    deed: (tx, permit, typed, { params }, uploads) =>
      showReceipt(tx, permit, params.purchase ?? '', { ...laterFrom(typed), pages: bytesOf(uploads) }),
    next: ({ params }) => at(params.budget, `/${params.purchase}?done=shown`),
  }),
  form({
    path: '/budgets/:budget/spending/:purchase/receipt-for-person',
    may: ['spending', 'record-for-person'],
    purpose: 'to write down what the person said of a receipt, or to show the one that they gave me',
    fields: laterForFields,
    words: CAPTURE_WORDS,
    makeFiles: makePhotos,
    load: (tx, permit, { params }) => purchaseOf(tx, permit, params.purchase ?? ''),
    view: (purchase, look) => <ReceiptLaterForm purchase={purchase} forPerson look={look} />,
    deed: (tx, permit, { how, ...typed }, { params }, uploads) =>
      showReceiptForPerson(tx, permit, params.purchase ?? '', { ...laterFrom(typed), pages: bytesOf(uploads), how }),
    next: ({ params }) => at(params.budget, `/${params.purchase}?done=shown`),
  }),
  form({
    path: '/budgets/:budget/spending/:purchase/helped',
    may: ['spending', 'say-helped'],
    purpose: 'to say whether something I bought helped, if I like',
    fields: helpedFields,
    words: CAPTURE_WORDS,
    load: (tx, permit, { params }) => purchaseOf(tx, permit, params.purchase ?? ''),
    view: (purchase, look) => <HelpedForm purchase={purchase} look={look} />,
    deed: (tx, permit, { helped }, { params }) => sayHelped(tx, permit, params.purchase ?? '', helped),
    next: ({ params }) => at(params.budget, `/${params.purchase}?done=helped`),
  }),
  download({
    path: '/budgets/:budget/spending/receipts/:receipt',
    may: ['receipt', 'see'],
    purpose: 'to see the picture of a receipt',
    load: async (tx, permit, { params }) => {
      const receipt = await receiptOf(tx, permit, params.receipt ?? '')
      return receipt && { ...receipt, name: 'receipt.jpg' }
    },
  }),
]
