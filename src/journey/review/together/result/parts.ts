import { sayDay } from '#core/day.ts'
import type { LetterPart } from '#journey/decision/letter/index.ts'
import type { NextStep, ReviewedOutcome, Side } from '../../review.ts'
import { viewOf } from '../../rules.ts'
import { NO_MONEY_TODAY, PROGRESS_WORDS, STEP_WORDS } from '../../words.ts'
import { groundOf, isLess } from '../rules.ts'
import { GROUND_WORDS, NEXT_PAGE, sayTyped, WITHOUT_WORDS } from '../words.ts'
import type { Result } from './result.ts'
import { everythingGoesOn, saidOf } from './rules.ts'
import { RESULT } from './words.ts'

type Piece = LetterPart['blocks'][number]
const says = (text: string): Piece => ({ kind: 'says', text })

/** What came of a review, the same on the page and on paper: in short first, then what went well, goal by goal, and what to do. */
export function resultParts(result: Result): LetterPart[] {
  const { held } = result
  return [
    { heading: RESULT.short, level: 2, blocks: inShort(result) },
    {
      heading: RESULT.well,
      level: 2,
      blocks: [{ kind: 'said', text: held.celebrated, by: RESULT.wellBy(held.heldByName) }],
    },
    { heading: RESULT.goals, level: 2, blocks: [] },
    ...held.steps.flatMap((step) => {
      const goal = held.outcomes.find(({ outcomeId }) => outcomeId === step.outcomeId)
      return goal === undefined ? [] : [oneGoal(result, step, goal)]
    }),
    { heading: RESULT.wrong, level: 2, blocks: whatYouCanDo(result) },
    { heading: RESULT.ring, level: 2, blocks: [{ kind: 'list', items: whomToRing(result) }] },
  ]
}

function inShort({ held, workerName }: Result): Piece[] {
  const steps = held.steps.map(({ step }) => step)
  return [
    ...(everythingGoesOn(held.steps) ? [says(RESULT.goesOn)] : []),
    says(RESULT.on(sayDay(held.heldOn), workerName)),
    ...(steps.some((step) => step === 'change' || step === 'more') ? [says(RESULT.someChange)] : []),
    ...(steps.some(isLess) ? [says(RESULT.someLess)] : []),
    says(RESULT.noMoney),
    says(NO_MONEY_TODAY),
  ]
}

function oneGoal(result: Result, step: NextStep, goal: ReviewedOutcome): LetterPart {
  const { held } = result
  const words = STEP_WORDS[step.step]
  const next = NEXT_PAGE[step.step]
  return {
    heading: goal.words,
    level: 3,
    blocks: [
      says(isLess(step.step) ? RESULT.proposed(words) : RESULT.follows(words)),
      { kind: 'said', text: step.reasons, by: RESULT.reasonsBy(held.heldByName) },
      ...(step.whyNotGoOn === undefined || step.whyNotGoOn === ''
        ? []
        : [{ kind: 'said' as const, text: step.whyNotGoOn, by: RESULT.whyNotBy(held.heldByName) }]),
      ...bothViews(result, goal.outcomeId),
      ...ofWithout(result, step),
      ...(next === undefined ? [] : [says(next.says)]),
      ...ofThePerson(result, goal.outcomeId),
    ],
  }
}

function bothViews({ held, workerName, talks }: Result, outcomeId: string): Piece[] {
  const view = (side: Side, who: string): Piece[] => {
    const one = viewOf(held, outcomeId, side)
    if (one === undefined) return []
    const by = RESULT.view(who, PROGRESS_WORDS[one.progress])
    return one.words === '' ? [says(`${by}.`)] : [{ kind: 'said', text: one.words, by }]
  }
  const thirds = talks.flatMap((talk): Piece[] =>
    talk.outcomeId === outcomeId && talk.third?.said !== undefined
      ? [{ kind: 'said', text: talk.third.said.words, by: RESULT.third(talk.third.name, talk.third.said.on) }]
      : [],
  )
  return [...view('person', 'You'), ...view('worker', workerName), ...thirds]
}

/** What both said of doing without the help, and by which way of the law less could follow. */
function ofWithout({ without }: Result, { outcomeId, step }: NextStep): Piece[] {
  const answer = (side: Side) => without.find((one) => one.outcomeId === outcomeId && one.side === side)?.answer
  const [person, worker] = [answer('person'), answer('worker')]
  return [
    ...(person === undefined || worker === undefined
      ? []
      : [says(RESULT.without(WITHOUT_WORDS[person], WITHOUT_WORDS[worker]))]),
    ...(isLess(step) ? [says(GROUND_WORDS[groundOf(without, outcomeId)])] : []),
  ]
}

function ofThePerson({ stepsSaid }: Result, outcomeId: string): Piece[] {
  const one = saidOf(stepsSaid, outcomeId)
  if (one === undefined) return [says(RESULT.notYet)]
  const typed = one.typedFor === undefined ? '' : ` (${sayTyped(one.typedFor)})`
  return [
    says((one.answer === 'agree' ? RESULT.agreed : RESULT.differs)(one.on, typed)),
    ...(one.words === '' ? [] : [{ kind: 'said' as const, text: one.words, by: RESULT.yourWords }]),
    ...(one.answer === 'agree' ? [] : [says(RESULT.differsNext)]),
  ]
}

const whatYouCanDo = ({ worker, council }: Result): Piece[] => [
  says(RESULT.wrongLead),
  {
    kind: 'list',
    items: [
      RESULT.tell(worker.name),
      RESULT.joins,
      RESULT.decision,
      RESULT.again,
      RESULT.complain(council.name, council.number, council.when),
      RESULT.ombudsman,
    ],
  },
]

const whomToRing = ({ worker, council }: Result): string[] => [
  ...(worker.name === council.name ? [] : [RESULT.worker(worker.name, worker.number)]),
  RESULT.council(council.name, council.number, council.when),
]
