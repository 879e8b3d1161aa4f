import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { form, type Here, page } from '#web/page.ts'
import {
  approve,
  carryOut,
  decideUnanswered,
  drop,
  offer,
  propose,
  replyForPerson,
  sayReply,
  sayTried,
} from './deeds.ts'
import {
  ApproveForm,
  CarryOutForm,
  DecideForm,
  DropForm,
  OfferForm,
  ProposeForm,
  ReplyForm,
  TriedForm,
} from './form-views.tsx'
import {
  decideFields,
  dropFields,
  offerFields,
  proposeFields,
  replyFields,
  replyForFields,
  triedFields,
} from './forms.ts'
import type { GiveBack } from './giving-back.ts'
import { giveBackOf, giveBacksToApprove, givingBackOf } from './reads.ts'
import { GivingBackPage, WaitingPage } from './views.tsx'
import { GIVE_BACK_DONE, GIVE_BACK_WORDS } from './words.ts'

const ROOT = '/budgets/:budget/spending/give-back'
const at = ({ params }: Here, done: keyof typeof GIVE_BACK_DONE): string =>
  `/budgets/${params.budget}/spending/give-back?done=${done}`
const words = GIVE_BACK_WORDS
const idOf = ({ params }: Here): string => params.giveBack ?? ''
const load = (tx: Tx, permit: Permit, here: Here) => giveBackOf(tx, permit, idOf(here))
const stamp = ({ one }: { one: GiveBack }): string =>
  `${one.approved?.on} ${one.replies.length} ${one.tried.length} ${one.decided?.on} ${one.dropped?.on} ${one.carriedOut?.on}`

export const givingBackRoutes = [
  page({
    path: ROOT,
    may: ['give-back', 'see'],
    purpose: 'to see what money could go back, why, and what was said to it',
    load: givingBackOf,
    view: (now, look) => <GivingBackPage now={now} look={look} />,
    done: GIVE_BACK_DONE,
  }),
  page({
    path: '/give-back',
    may: ['give-back', 'see-waiting'],
    purpose: 'to see which proposals of money that could go back wait for a second human',
    load: giveBacksToApprove,
    view: (waiting, look) => <WaitingPage waiting={waiting} look={look} />,
  }),
  form({
    path: `${ROOT}/propose`,
    may: ['give-back', 'propose'],
    purpose: 'to propose, with reasons, that money which is left over goes back',
    ...{ fields: proposeFields, words, load: givingBackOf, deed: propose },
    view: (now, look) => <ProposeForm now={now} look={look} />,
    next: (here) => at(here, 'proposed'),
  }),
  form({
    path: `${ROOT}/offer`,
    may: ['give-back', 'offer'],
    purpose: 'to give some of my money back by my own wish',
    ...{ fields: offerFields, words, load: givingBackOf, deed: offer },
    view: (now, look) => <OfferForm now={now} look={look} />,
    next: (here) => at(here, 'offered'),
  }),
  form({
    path: `${ROOT}/:giveBack/approve`,
    may: ['give-back', 'approve'],
    purpose: 'to say yes, as a second human, to money that could go back, so that the person has notice',
    ...{ fields: {}, words, load, stamp },
    view: (shape, look) => <ApproveForm {...shape} look={look} />,
    deed: (tx, permit, _, here) => approve(tx, permit, idOf(here)),
    next: (here) => at(here, 'approved'),
  }),
  form({
    path: `${ROOT}/:giveBack/reply`,
    may: ['give-back', 'reply'],
    purpose: 'to say what I say to money going back',
    ...{ fields: replyFields, words, load },
    view: (shape, look) => <ReplyForm {...shape} look={look} />,
    deed: (tx, permit, typed, here) => sayReply(tx, permit, { ...typed, id: idOf(here) }),
    next: (here) => at(here, 'replied'),
  }),
  form({
    path: `${ROOT}/:giveBack/reply-for-person`,
    may: ['give-back', 'reply-for-person'],
    purpose: 'to write down what the person says to money going back',
    ...{ fields: replyForFields, words, load, stamp },
    view: (shape, look) => <ReplyForm {...shape} forPerson look={look} />,
    deed: (tx, permit, typed, here) => replyForPerson(tx, permit, { ...typed, id: idOf(here) }),
    next: (here) => at(here, 'typed'),
  }),
  form({
    path: `${ROOT}/:giveBack/decide`,
    may: ['give-back', 'decide'],
    purpose: 'to decide, as a manager, whether money goes back where nobody could reach the person',
    ...{ fields: decideFields, words, load, stamp },
    view: (shape, look) => <DecideForm {...shape} look={look} />,
    deed: (tx, permit, { goesBack, reasons }, here) =>
      decideUnanswered(tx, permit, { id: idOf(here), goesBack: goesBack === 'yes', reasons }),
    next: (here) => at(here, 'decided'),
  }),
  form({
    path: `${ROOT}/:giveBack/tried`,
    may: ['give-back', 'say-tried'],
    purpose: 'to write down that I tried to reach the person about money that could go back',
    ...{ fields: triedFields, words, load },
    view: (shape, look) => <TriedForm {...shape} look={look} />,
    deed: (tx, permit, typed, here) => sayTried(tx, permit, { ...typed, id: idOf(here) }),
    next: (here) => at(here, 'tried'),
  }),
  form({
    path: `${ROOT}/:giveBack/drop`,
    may: ['give-back', 'drop'],
    purpose: 'to let it go that money goes back',
    ...{ fields: dropFields, words, load, stamp },
    view: (shape, look) => <DropForm {...shape} look={look} />,
    deed: (tx, permit, { reason }, here) => drop(tx, permit, { reason, id: idOf(here) }),
    next: (here) => at(here, 'dropped'),
  }),
  form({
    path: `${ROOT}/:giveBack/carry-out`,
    may: ['give-back', 'carry-out'],
    purpose: 'to set money aside to go back, after notice, reason and reply',
    ...{ fields: {}, words, load, stamp, freshSignIn: true },
    view: (shape, look) => <CarryOutForm {...shape} look={look} />,
    deed: (tx, permit, _, here) => carryOut(tx, permit, idOf(here)),
    next: (here) => at(here, 'done'),
  }),
]
