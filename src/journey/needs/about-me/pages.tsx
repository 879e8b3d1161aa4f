import { form, page } from '#web/page.ts'
import type { About } from './about-me.ts'
import { typeAboutPerson, writeAboutMe } from './deeds.ts'
import { forPersonFields, partFields } from './forms.ts'
import { aboutMeOf } from './reads.ts'
import { AboutPage, TypeAboutPage, WriteAboutPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const stamp = (about: readonly About[]): string => JSON.stringify(about)

export const aboutMeRoutes = [
  page({
    path: '/budgets/:budget/about-me',
    may: ['about-me', 'see'],
    purpose: 'to read what the person says of themselves',
    load: aboutMeOf,
    view: (about, look) => <AboutPage about={about} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/about-me/mine',
    may: ['about-me', 'write-as-person'],
    purpose: 'to write about myself',
    fields: partFields,
    words: WORDS,
    load: aboutMeOf,
    stamp,
    view: (about, look) => <WriteAboutPage about={about} look={look} />,
    deed: writeAboutMe,
    next: ({ params }) => `/budgets/${params.budget}/about-me?done=saved`,
  }),
  form({
    path: '/budgets/:budget/about-me/for-person',
    may: ['about-me', 'write-for-person'],
    purpose: 'to type what the person says of themselves',
    fields: forPersonFields,
    words: WORDS,
    load: aboutMeOf,
    stamp,
    view: (about, look) => <TypeAboutPage about={about} look={look} />,
    deed: (tx, permit, { how, saidOn, ...sent }) => typeAboutPerson(tx, permit, { how, saidOn, sent }),
    next: ({ params }) => `/budgets/${params.budget}/about-me?done=saved`,
  }),
]
