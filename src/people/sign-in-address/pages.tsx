import { form } from '#web/page.ts'
import { forget, sayAddressForPerson, sayOwnAddress } from './deeds.ts'
import { forgetFields, forPersonFields, ownFields } from './forms.ts'
import { personsAddress } from './reads.ts'
import type { SignInAddress } from './sign-in-address.ts'
import { ForgetAddress, OwnAddress, PersonsAddress } from './views.tsx'
import { ADDRESS_WORDS } from './words.ts'

const stamp = ({ email }: SignInAddress): string => `${email}`

export const addressRoutes = [
  form({
    path: '/budgets/:budget/sign-in-address',
    may: ['sign-in-address', 'say'],
    purpose: 'to change the address with which I sign in',
    fields: ownFields,
    words: ADDRESS_WORDS,
    freshSignIn: true,
    load: personsAddress,
    stamp,
    view: (now, look) => <OwnAddress now={now} look={look} />,
    deed: sayOwnAddress,
    next: ({ params }) => `/budgets/${params.budget}/sign-in-address?done=own`,
  }),
  form({
    path: '/budgets/:budget/sign-in-address-for-person',
    may: ['sign-in-address', 'say-for-person'],
    purpose: 'to have a link sent to the person, so that they sign in by themself',
    fields: forPersonFields,
    words: ADDRESS_WORDS,
    load: personsAddress,
    stamp,
    view: (now, look) => <PersonsAddress now={now} look={look} />,
    deed: sayAddressForPerson,
    next: ({ params }) => `/budgets/${params.budget}/sign-in-address-for-person?done=sent`,
  }),
  form({
    path: '/people-here/let-address-go',
    may: ['sign-in-address', 'forget'],
    purpose: 'to let an address go that somebody cannot read any more',
    fields: forgetFields,
    words: ADDRESS_WORDS,
    freshSignIn: true,
    load: async () => ({}),
    view: (_, look) => <ForgetAddress look={look} />,
    deed: forget,
    next: () => '/people-here?done=forgotten',
  }),
]
