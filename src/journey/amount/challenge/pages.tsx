import { form } from '#web/page.ts'
import { amountPageOf } from '../reads.ts'
import { answerChallenge, challengeAmount, challengeAmountForPerson } from './deeds.ts'
import { ChallengeForPage } from './for-person-views.tsx'
import { answerFields, challengeFields, challengeForFields } from './forms.ts'
import { challengeOf } from './reads.ts'
import { AnswerPage, ChallengePage } from './views.tsx'
import { ANSWER_WORDS, CHALLENGE_FOR_WORDS, CHALLENGE_WORDS } from './words.ts'

export const challengeRoutes = [
  form({
    path: '/budgets/:budget/amount/challenge',
    may: ['amount', 'challenge'],
    purpose: 'to say that I think the first guess is wrong',
    fields: challengeFields,
    words: CHALLENGE_WORDS,
    load: amountPageOf,
    view: ({ amount }, look) => <ChallengePage amount={amount} look={look} />,
    deed: challengeAmount,
    next: ({ params }) => `/budgets/${params.budget}/amount?done=challenged`,
  }),
  form({
    path: '/budgets/:budget/amount/challenge-for-person',
    may: ['amount', 'challenge-for-person'],
    purpose: 'to write down for the person that they think the first guess is wrong',
    fields: challengeForFields,
    words: CHALLENGE_FOR_WORDS,
    load: amountPageOf,
    view: ({ amount }, look) => <ChallengeForPage amount={amount} look={look} />,
    deed: challengeAmountForPerson,
    next: ({ params }) => `/budgets/${params.budget}/amount?done=challenged-for`,
  }),
  form({
    path: '/budgets/:budget/amount/challenge/:challenge/answer',
    may: ['amount', 'answer-challenge'],
    purpose: 'to answer a person who thinks that the first guess is wrong',
    fields: answerFields,
    words: ANSWER_WORDS,
    load: (tx, permit, { params }) => challengeOf(tx, permit, params.challenge),
    view: (found, look) => <AnswerPage found={found} look={look} />,
    deed: (tx, permit, { answer, amount, words }, { params }) =>
      answerChallenge(tx, permit, params.challenge ?? '', { as: answer, weeklyPence: amount, words }),
    next: ({ params }) => `/budgets/${params.budget}/amount?done=answered`,
  }),
]
