import { isFine } from '#core/verdict.ts'
import { form, page } from '#web/page.ts'
import { packOf } from '../pack/reads.ts'
import { lineDecisionsOf } from '../standing/reads.ts'
import { answerChallenge, challengeDecision, challengeForPerson } from './deeds.ts'
import { answerFields, challengeFields, challengeForFields } from './forms.ts'
import { openChallenges, type ToChallenge, toChallenge } from './reads.ts'
import { mayAnswer } from './rules.ts'
import { ChallengeForPage, ChallengePage } from './views.tsx'
import { LookAgainPage } from './views-answer.tsx'
import { ChallengedPage, ChallengesDesk } from './views-stands.tsx'
import { ANSWER_WORDS, CHALLENGE_WORDS, DONE } from './words.ts'

const at = (budget: string | undefined, done: string): string => `/budgets/${budget}/decision/challenged?done=${done}`

const mayLook = (to: ToChallenge, human: { humanId: string }) => {
  const challenge = to.challenges.find(({ decisionId }) => decisionId === to.decided?.decisionId)
  return { challenge, may: mayAnswer(challenge, human, { ...to, decidedBy: to.decided?.decidedBy ?? [] }) }
}

export const challengeRoutes = [
  form({
    path: '/budgets/:budget/decision/challenge',
    may: ['decision', 'challenge'],
    purpose: 'to say that I think the decision is wrong',
    fields: challengeFields,
    words: CHALLENGE_WORDS,
    load: toChallenge,
    stamp: ({ decided }) => decided?.decisionId ?? '',
    view: (to, look) => <ChallengePage to={to} look={look} />,
    deed: challengeDecision,
    next: ({ params }) => at(params.budget, 'challenged'),
  }),
  form({
    path: '/budgets/:budget/decision/challenge-for-person',
    may: ['decision', 'challenge-for-person'],
    purpose: 'to write down for the person that they think the decision is wrong',
    fields: challengeForFields,
    words: CHALLENGE_WORDS,
    load: toChallenge,
    stamp: ({ decided }) => decided?.decisionId ?? '',
    view: (to, look) => <ChallengeForPage to={to} look={look} />,
    deed: challengeForPerson,
    next: ({ params }) => at(params.budget, 'challenged-for'),
  }),
  page({
    path: '/budgets/:budget/decision/challenged',
    may: ['decision', 'see'],
    purpose: 'to see who looks at a decision again, since when, and the answer',
    load: async (tx, permit) => {
      const to = await toChallenge(tx, permit)
      const { challenges, decided } = to
      const stands = { isDecided: decided !== undefined, cameBack: decided?.verdict === 'returned' }
      return { challenges, mayAnswer: isFine(mayLook(to, permit).may), ...stands }
    },
    view: (shape, look) => <ChallengedPage {...shape} look={look} />,
    done: DONE,
  }),
  form({
    path: '/budgets/:budget/decision/challenge/answer',
    may: ['decision', 'decide-challenge'],
    purpose: 'to look at a decision again that somebody else made, and answer with reasons',
    inSteps: true,
    fields: answerFields,
    words: ANSWER_WORDS,
    load: async (tx, permit) => {
      const [to, { submission, pack }, linesOf] = await Promise.all([
        toChallenge(tx, permit),
        packOf(tx, permit),
        lineDecisionsOf(tx, permit),
      ])
      return { ...mayLook(to, permit), submission, pack, lines: linesOf(to.decided?.submissionId) }
    },
    stamp: ({ challenge, submission }) => `${challenge?.challengeId} ${submission?.decision?.decisionId}`,
    view: (found, look) => <LookAgainPage found={found} look={look} />,
    deed: answerChallenge,
    next: ({ params }) => at(params.budget, 'looked-again'),
  }),
  page({
    path: '/challenges',
    may: ['desk', 'panel'],
    purpose: 'to see which decisions wait to be looked at again',
    load: async (tx, permit) => ({ open: await openChallenges(tx, permit) }),
    view: ({ open }, look) => <ChallengesDesk open={open} look={look} />,
  }),
]
