import { date, type Field, first, oneOf, someOf, words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { answerAlone, askAlone, followPrivate, talkedAlone } from './deeds.ts'
import { AFTER_TALK, SAID, SIGNS, type Sign } from './private.ts'
import { privateOf, signsShown } from './reads.ts'
import { ForYouPage, PrivatePage } from './views.tsx'
import { PRIVATE_DONE, PRIVATE_WORDS } from './words.ts'
import { AskAlonePage, FollowPage, TalkedPage } from './worker-views.tsx'

const isSign = (text: string): text is Sign => SIGNS.some((sign) => sign === text)
const alone: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) === 'yes' }) }
const SAFE_WAY_MAX = 300

const load = async (...[tx, permit]: Parameters<typeof privateOf>) => ({ all: await privateOf(tx, permit) })

const loadWithSigns = async (...[tx, permit]: Parameters<typeof signsShown>) => {
  const [all, shown] = await Promise.all([privateOf(tx, permit), signsShown(tx, permit)])
  return { all, shown }
}

export const privateRoutes = [
  form({
    path: '/budgets/:budget/for-you',
    may: ['private-question', 'answer'],
    purpose: 'for the person alone: to say whether anyone else decides about my money',
    fields: {
      ...{ alone, said: oneOf(SAID, 'choose-what-fits'), words: words() },
      safeWay: words({ max: SAFE_WAY_MAX }),
    },
    words: PRIVATE_WORDS,
    load,
    view: ({ all }, look) => <ForYouPage all={all} look={look} />,
    done: PRIVATE_DONE,
    deed: answerAlone,
    next: ({ params }) => `/budgets/${params.budget}/for-you?alone=yes&done=answered`,
  }),
  page({
    path: '/budgets/:budget/for-you/answers',
    may: ['private-question', 'see'],
    purpose: 'for the worker: to read what the person said when they were alone',
    load: loadWithSigns,
    view: ({ all, shown }, look) => <PrivatePage all={all} shown={shown} look={look} />,
    done: PRIVATE_DONE,
  }),
  form({
    path: '/budgets/:budget/for-you/ask',
    may: ['private-question', 'ask'],
    purpose: 'to ask the person alone whether anyone else decides about their money',
    fields: { signs: someOf(isSign), because: words({ needed: 'say-why-you-ask' }) },
    words: PRIVATE_WORDS,
    load: loadWithSigns,
    stamp: ({ all }) => all[0]?.privateId ?? '',
    view: ({ all, shown }, look) => <AskAlonePage all={all} shown={shown} look={look} />,
    deed: (tx, permit, { signs, because }) => askAlone(tx, permit, { because, signs: signs.filter(isSign) }),
    next: ({ params }) => `/budgets/${params.budget}/for-you/answers?done=asked`,
  }),
  form({
    path: '/budgets/:budget/for-you/talked',
    may: ['private-question', 'ask'],
    purpose: 'to write down that we talked alone, and what I do next',
    fields: {
      ...{ on: date('say-the-day-of-the-talk'), alone, next: oneOf(AFTER_TALK, 'choose-what-you-do-next') },
      words: words({ needed: 'say-what-you-do-next' }),
    },
    words: PRIVATE_WORDS,
    load,
    stamp: ({ all }) => `${all[0]?.privateId} ${all[0]?.answers.length}`,
    view: ({ all }, look) => <TalkedPage all={all} look={look} />,
    deed: talkedAlone,
    next: ({ params }, { id }) => `/budgets/${params.budget}/for-you/${id ?? 'answers'}`,
  }),
  form({
    path: '/budgets/:budget/for-you/followed',
    may: ['private-question', 'ask'],
    purpose: 'to write down what was done about it',
    fields: { words: words({ needed: 'say-what-was-done-for-safety' }) },
    words: PRIVATE_WORDS,
    load,
    stamp: ({ all }) => `${all[0]?.privateId} ${all[0]?.answers.length}`,
    view: ({ all }, look) => <FollowPage all={all} look={look} />,
    deed: followPrivate,
    next: ({ params }) => `/budgets/${params.budget}/for-you/answers?done=followed`,
  }),
]
