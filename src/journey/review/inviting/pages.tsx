import { form, type Here, page } from '#web/page.ts'
import { bringGuest, sayFine, sayNo } from './deeds.ts'
import { guestFields } from './forms.ts'
import { invitationOf } from './reads.ts'
import { GuestForm, InvitationPage, OneButton } from './views.tsx'
import { INVITATION, INVITING_DONE, INVITING_WORDS } from './words.ts'

const ROOT = '/budgets/:budget/review'
const at = ({ params }: Here, done: keyof typeof INVITING_DONE): string =>
  `/budgets/${params.budget}/review/invitation?done=${done}`
const words = INVITING_WORDS

export const invitingRoutes = [
  page({
    path: `${ROOT}/invitation`,
    may: ['review', 'see'],
    purpose: 'to read the invitation: what a review can and cannot do, who comes and why, where and how',
    inSteps: true,
    load: async (tx, permit) => ({ invitation: await invitationOf(tx, permit) }),
    view: ({ invitation }, look) => <InvitationPage invitation={invitation} look={look} />,
    done: INVITING_DONE,
  }),
  form({
    path: `${ROOT}/guests`,
    may: ['review', 'open'],
    purpose: 'to say who comes to a review, and why',
    ...{ fields: guestFields, words, load: async () => ({}), deed: bringGuest },
    view: (_, look) => <GuestForm look={look} />,
    next: (here) => at(here, 'guest'),
  }),
  form({
    path: `${ROOT}/guests/:guest/no`,
    may: ['review-invitation', 'answer'],
    purpose: 'to say no to somebody who would come to my review',
    ...{ fields: {}, words, inSteps: true },
    load: async (tx, permit, { params }) =>
      (await invitationOf(tx, permit))?.guests.find(({ guestId }) => guestId === params.guest),
    view: ({ name }, look) => (
      <OneButton
        title={INVITATION.noTo(name)}
        says={INVITATION.noSure(name)}
        button={INVITATION.noTo(name)}
        look={look}
      />
    ),
    deed: (tx, permit, _, { params }) => sayNo(tx, permit, params.guest ?? ''),
    next: (here) => at(here, 'refused'),
  }),
  form({
    path: `${ROOT}/fine`,
    may: ['review-invitation', 'answer'],
    purpose: 'to say that the day of my review is good',
    ...{ fields: {}, words, inSteps: true },
    load: invitationOf,
    view: ({ meetOn }, look) => (
      <OneButton title={INVITATION.isFine} says={INVITATION.on(meetOn)} button={INVITATION.isFine} look={look} />
    ),
    deed: (tx, permit) => sayFine(tx, permit),
    next: (here) => at(here, 'fine'),
  }),
]
