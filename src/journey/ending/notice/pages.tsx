import { type Permit, recordOf } from '#access/permit.ts'
import { councilNameOf } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { makePdf } from '#files/pdf/make.ts'
import { PARTS_TEMPLATE } from '#files/pdf/parts.ts'
import { type Download, download, form, type Here, page } from '#web/page.ts'
import { answerChallenge, challengeEnding, challengeForPerson } from './deeds.ts'
import { answerFields, challengeFields, challengeForFields } from './forms.ts'
import type { ToChallenge } from './notice.ts'
import { endingsWaitingFor, noticeOf, toChallengeOf } from './reads.ts'
import { AnswerForm, ChallengeForm, NoticePage } from './views.tsx'
import { WaitingPage } from './waiting-views.tsx'
import { NOTICE_DONE, NOTICE_WORDS, noticeParts } from './words.ts'

const ROOT = '/budgets/:budget/ending/notice'
const next =
  (done: keyof typeof NOTICE_DONE) =>
  ({ params }: Here): string =>
    `/budgets/${params.budget}/ending/notice?done=${done}`
const words = NOTICE_WORDS
const load = async (tx: Tx, permit: Permit) => ({ found: await toChallengeOf(tx, permit) })
const stamp = ({ found: { ending } }: { found: ToChallenge }): string =>
  `${ending?.endingId} ${ending?.challenge?.challengeId} ${ending?.challenge?.answered?.on}`

// The file's name names no person and no money: it may lie on a shared computer.
async function noticePdf(tx: Tx, permit: Permit): Promise<Download | undefined> {
  const [notice, council] = await Promise.all([noticeOf(tx, permit), councilNameOf(tx, permit.today)])
  if (notice === undefined) return undefined
  const title = notice.ending.kind === 'died' ? 'A letter' : 'Notice about your personal budget'
  return {
    bytes: await makePdf(PARTS_TEMPLATE, {
      title,
      council,
      large: recordOf(permit).largePrint,
      parts: noticeParts(notice),
    }),
    ...{ mime: 'application/pdf', name: 'notice.pdf' },
  }
}

export const noticeRoutes = [
  page({
    path: ROOT,
    may: ['ending-notice', 'see'],
    purpose: 'to read the notice of an ending, with every last payment, and how to say that it is wrong',
    load: noticeOf,
    view: (notice, look) => <NoticePage notice={notice} look={look} />,
    done: NOTICE_DONE,
  }),
  download({
    path: `${ROOT}.pdf`,
    may: ['ending-notice', 'see'],
    purpose: 'to keep or print the notice, tagged for a screen reader',
    load: noticePdf,
  }),
  form({
    path: `${ROOT}/challenge`,
    may: ['ending-notice', 'challenge'],
    purpose: 'to say that I think an ending is wrong',
    ...{ fields: challengeFields, words, load, stamp, deed: challengeEnding, next: next('challenged') },
    view: ({ found }, look) => <ChallengeForm found={found} look={look} />,
  }),
  form({
    path: `${ROOT}/challenge-for-person`,
    may: ['ending-notice', 'challenge-for-person'],
    purpose: 'to write down that the person thinks an ending is wrong',
    ...{ fields: challengeForFields, words, load, stamp, deed: challengeForPerson, next: next('challenged') },
    view: ({ found }, look) => <ChallengeForm found={found} look={look} />,
  }),
  form({
    path: `${ROOT}/challenge/answer`,
    may: ['ending-notice', 'answer-challenge'],
    purpose: 'to look again at an ending that somebody says is wrong',
    ...{ fields: answerFields, words, load, stamp, deed: answerChallenge, next: next('answered') },
    view: ({ found }, look) => <AnswerForm found={found} look={look} />,
  }),
  page({
    path: '/endings',
    may: ['ending-notice', 'see-waiting'],
    purpose: 'to see which endings wait for another human',
    load: async (tx, permit) => ({ found: await endingsWaitingFor(tx, permit) }),
    view: ({ found }, look) => <WaitingPage found={found} look={look} />,
  }),
]
