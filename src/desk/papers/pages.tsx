import { type Permit, recordOf } from '#access/permit.ts'
import { councilNameOf, settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { makePdf } from '#files/pdf/make.ts'
import { PARTS_TEMPLATE, type Part } from '#files/pdf/parts.ts'
import { LETTER, letterParts } from '#journey/decision/letter/index.ts'
import { letterOf } from '#journey/decision/letter/reads.ts'
import { lastDayOf, lookAgainOn } from '#journey/plan/index.ts'
import { planOf } from '#journey/plan/reads.ts'
import { INVITATION, invitationParts } from '#journey/review/inviting/index.ts'
import { invitationOf } from '#journey/review/inviting/reads.ts'
import { RESULT, resultParts } from '#journey/review/together/result/index.ts'
import { resultOf } from '#journey/review/together/result/reads.ts'
import { type Download, download, page, type Route } from '#web/page.ts'
import { planParts } from './plan-paper.ts'
import { todayOf, unwellFor, visitOf } from './reads.ts'
import { CaseNotesPage } from './views.tsx'
import { visitParts } from './visit-paper.ts'
import { PAPER } from './words.ts'

/** The plan to hold in one's hand; undefined while there is none. */
async function planPdf(tx: Tx, permit: Permit): Promise<Download | undefined> {
  const [plan, council, unwell, { reviews }] = await Promise.all([
    planOf(tx, permit),
    councilNameOf(tx, permit.today),
    unwellFor(tx, permit),
    settingsIn(tx, permit.today),
  ])
  const knownAs = recordOf(permit).personKnownAs
  if (plan === undefined) return undefined
  const endedOn = lastDayOf(plan, recordOf(permit))
  const lookAgain = lookAgainOn(plan, reviews.lightTouchDays, permit.today, endedOn)
  return pdf(permit, 'plan', council, PAPER.plan(knownAs), planParts(plan, { knownAs, lookAgain, unwell }))
}

/** The letter about a decision, in the words of its page; undefined while nothing is decided. */
async function letterPdf(tx: Tx, permit: Permit): Promise<Download | undefined> {
  const [letter, council] = await Promise.all([letterOf(tx, permit), councilNameOf(tx, permit.today)])
  const title = LETTER.titleFor(recordOf(permit).personKnownAs)
  return letter && pdf(permit, 'letter', council, title, letterParts(letter))
}

/** The invitation to a review, in the words of its page; undefined while none is planned. */
async function invitationPdf(tx: Tx, permit: Permit): Promise<Download | undefined> {
  const [invitation, council] = await Promise.all([invitationOf(tx, permit), councilNameOf(tx, permit.today)])
  const title = INVITATION.titleFor(recordOf(permit).personKnownAs)
  return invitation && pdf(permit, 'invitation', council, title, invitationParts(invitation))
}

/** What came of the newest review, in the words of its page; undefined while none was held. */
async function reviewPdf(tx: Tx, permit: Permit): Promise<Download | undefined> {
  const [result, council] = await Promise.all([resultOf(tx, permit), councilNameOf(tx, permit.today)])
  const title = RESULT.titleFor(recordOf(permit).personKnownAs)
  return result && pdf(permit, 'review', council, title, resultParts(result))
}

async function visitPdf(tx: Tx, permit: Permit): Promise<Download> {
  const [visit, council] = await Promise.all([visitOf(tx, permit), councilNameOf(tx, permit.today)])
  return pdf(permit, 'visit', council, PAPER.visit(visit.knownAs), visitParts(visit))
}

// The file's name names no person, no illness and no money: it may lie on a shared computer.
const pdf = async (
  permit: Permit,
  name: string,
  council: string,
  title: string,
  parts: readonly Part[],
): Promise<Download> => ({
  bytes: await makePdf(PARTS_TEMPLATE, { title, council, large: recordOf(permit).largePrint, parts }),
  mime: 'application/pdf',
  name: `${name}.pdf`,
})

/** What is taken along on paper, and what goes into the council's own record. */
export const paperRoutes: Route[] = [
  download({
    path: '/budgets/:budget/plan.pdf',
    may: ['plan', 'see'],
    purpose: 'to keep or print the plan, tagged for a screen reader',
    load: planPdf,
  }),
  download({
    path: '/budgets/:budget/decision/letter.pdf',
    may: ['decision', 'see'],
    purpose: 'to keep or print the letter about a decision, tagged for a screen reader',
    inSteps: true,
    load: letterPdf,
  }),
  download({
    path: '/budgets/:budget/review/invitation.pdf',
    may: ['review', 'see'],
    purpose: 'to keep or print the invitation to a review, tagged for a screen reader',
    inSteps: true,
    load: invitationPdf,
  }),
  download({
    path: '/budgets/:budget/review/result.pdf',
    may: ['review', 'see'],
    purpose: 'to keep or print what came of the review, tagged for a screen reader',
    load: reviewPdf,
  }),
  download({
    path: '/budgets/:budget/visit.pdf',
    may: ['visit-pack', 'see'],
    purpose: 'to print what a visit needs: questions, plan, key facts',
    load: visitPdf,
  }),
  page({
    path: '/budgets/:budget/case-notes',
    may: ['case-notes', 'see'],
    purpose: 'to copy what happened today into the council’s own record',
    load: todayOf,
    view: (entries, look) => <CaseNotesPage entries={entries} look={look} />,
  }),
]
