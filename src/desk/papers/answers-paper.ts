import { sayDate } from '#core/day.ts'
import type { Block, Part } from '#files/pdf/parts.ts'
import {
  answerOf,
  type Plan,
  type PlanAnswer,
  sayAsked,
  sayGiven,
  sayObjected,
  sayObjectedFor,
  WITHOUT_YES,
  whyWithoutYes,
} from '#journey/plan/index.ts'
import { ANSWER_SAYS } from './words.ts'

/** Both answers as they are printed: who gave each and how, who typed it, and why a plan goes on without the person's yes. */
export function answerParts(plan: Plan, knownAs: string): Part[] {
  const why = whyWithoutYes(plan)
  const without: Block[] =
    why === undefined
      ? []
      : [
          { kind: 'says', text: WITHOUT_YES[why](knownAs) },
          ...((plan.asked ?? []).length === 0
            ? []
            : [{ kind: 'list' as const, items: (plan.asked ?? []).map(sayAsked) }]),
        ]
  const answers = [...answer(answerOf(plan, 'person'), knownAs), ...answer(answerOf(plan, 'worker'), 'The worker')]
  return [{ heading: 'Do we agree?', level: 2, blocks: [...answers, ...without] }]
}

/** One side's answer. What a worker recorded, because the person could not answer, is never printed as the person's words. */
function answer(given: PlanAnswer | undefined, who: string): Block[] {
  const objected = given?.givenFor?.objected
  if (given !== undefined && objected !== undefined) return [...said(given, who), ...objection(objected, who)]
  return given === undefined || !given.stands
    ? [{ kind: 'says', text: `${who} has not answered the plan as it reads now.` }]
    : said(given, who)
}

function said({ answer: which, byName, on, words, givenFor }: PlanAnswer, who: string): Block[] {
  const recorded = givenFor?.how === 'recorded'
  const name = recorded ? who : byName
  const text = `${name} ${ANSWER_SAYS[which]} on ${sayDate(on)}.`
  return [
    { kind: 'says', text: givenFor === undefined ? text : `${text} ${sayGiven(givenFor)}` },
    ...(words === '' ? [] : [{ kind: 'said' as const, text: words, by: recorded ? givenFor.byName : byName }]),
  ]
}

function objection(
  objected: NonNullable<NonNullable<PlanAnswer['givenFor']>['objected']>,
  who: string,
): readonly Block[] {
  const typed = sayObjectedFor(objected) ?? ''
  return [
    { kind: 'says', text: sayObjected(objected, who) },
    ...(objected.words === '' ? [] : [{ kind: 'said' as const, text: objected.words, by: typed }]),
  ]
}
