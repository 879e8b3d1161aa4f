import type { Typed } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import type { TypedContact } from './contact.ts'
import { chooseContact } from './deeds.ts'
import { ChoosePage } from './form-views.tsx'
import { contactFields } from './forms.ts'
import { phoneRoutes } from './phone/pages.tsx'
import { phonesOf } from './phone/reads.ts'
import { contactOf } from './reads.ts'
import { ContactPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const read = ({ othersSee, allTheSame, ...typed }: Typed<typeof contactFields>): TypedContact => ({
  ...typed,
  othersSee: othersSee.length > 0,
  allTheSame: allTheSame.length > 0,
})

type Here = { params: Readonly<Record<string, string>> }

/** What both forms share: the person's own, and the worker's who types for them. */
const choosing = {
  fields: contactFields,
  words: WORDS,
  load: contactOf,
  stamp: ({ now }: Awaited<ReturnType<typeof contactOf>>) => now?.choiceId ?? '',
  next: ({ params }: Here) => `/budgets/${params.budget}/contact?done=chosen`,
}

export const contactRoutes = [
  page({
    path: '/budgets/:budget/contact',
    may: ['contact', 'see'],
    purpose: 'to see by which way the person is told that there is something to read, and all that it shows',
    load: async (tx, permit) => {
      const [{ now }, phones] = await Promise.all([contactOf(tx, permit), phonesOf(tx, permit)])
      return { now, phones }
    },
    view: (shown, look) => <ContactPage {...shown} look={look} />,
    done: DONE,
  }),
  form({
    ...choosing,
    path: '/budgets/:budget/contact/choose',
    may: ['contact', 'choose'],
    purpose: 'to choose by which way I am told that there is something to read',
    view: ({ now }, look) => <ChoosePage now={now} look={look} />,
    deed: (tx, permit, typed) => chooseContact(tx, permit, read(typed)),
  }),
  form({
    ...choosing,
    path: '/budgets/:budget/contact/choose-for-person',
    may: ['contact', 'choose-for-person'],
    purpose: 'to type for the person by which way they want to be told',
    view: ({ now }, look) => <ChoosePage now={now} look={look} />,
    deed: (tx, permit, typed) => chooseContact(tx, permit, read(typed)),
  }),
  ...phoneRoutes,
]
