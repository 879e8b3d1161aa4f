import { form } from '#web/page.ts'
import { sayPhone, sayPhoneForPerson } from './deeds.ts'
import { phoneFields, phoneForFields } from './forms.ts'
import type { Phones } from './phone.ts'
import { phonesOf } from './reads.ts'
import { PhonePage } from './views.tsx'
import { WORDS } from './words.ts'

const stamp = ({ said }: Phones): string => said[0]?.rowId ?? ''
const next = ({ params }: { params: Readonly<Record<string, string>> }): string =>
  `/budgets/${params.budget}/contact?done=phone`

export const phoneRoutes = [
  form({
    path: '/budgets/:budget/contact/phone',
    may: ['contact', 'choose'],
    purpose: 'to say on which number I may be rung',
    fields: phoneFields,
    words: WORDS,
    load: phonesOf,
    stamp,
    view: (phones, look) => <PhonePage phones={phones} look={look} />,
    deed: sayPhone,
    next,
  }),
  form({
    path: '/budgets/:budget/contact/phone-for-person',
    may: ['contact', 'choose-for-person'],
    purpose: 'to type on which number the person may be rung',
    fields: phoneForFields,
    words: WORDS,
    load: phonesOf,
    stamp,
    view: (phones, look) => <PhonePage phones={phones} look={look} />,
    deed: sayPhoneForPerson,
    next,
  }),
]
