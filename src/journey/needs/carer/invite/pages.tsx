import { form } from '#web/page.ts'
import { inviteCarer, takeBackInvitation } from './deeds.ts'
import { inviteFields, takeBackFields } from './forms.ts'
import { invitingOf } from './reads.ts'
import { InvitePage, TakeBackPage } from './views.tsx'
import { DONE, TAKE_BACK_WORDS, WORDS } from './words.ts'

export const inviteRoutes = [
  form({
    path: '/budgets/:budget/needs/invite-carer',
    may: ['needs', 'invite-carer'],
    purpose: 'to ask a carer to answer too, if I want it',
    fields: inviteFields,
    words: WORDS,
    load: invitingOf,
    view: (inviting, look) => <InvitePage inviting={inviting} look={look} />,
    done: DONE,
    deed: inviteCarer,
    next: ({ params }) => `/budgets/${params.budget}/needs/invite-carer?alone=yes&done=invited`,
  }),
  form({
    path: '/budgets/:budget/needs/invite-carer/take-back',
    may: ['needs', 'invite-carer'],
    purpose: 'to take back what I asked a carer',
    fields: takeBackFields,
    words: TAKE_BACK_WORDS,
    load: invitingOf,
    view: (inviting, look) => <TakeBackPage inviting={inviting} look={look} />,
    deed: takeBackInvitation,
    next: ({ params }) => `/budgets/${params.budget}/needs/invite-carer?alone=yes&done=taken-back`,
  }),
]
