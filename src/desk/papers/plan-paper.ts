import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Block, Part } from '#files/pdf/parts.ts'
import { answerOf, KIND_WORDS, type Plan, sayEnds, sayLine, sentenceOf, weeklyPence } from '#journey/plan/index.ts'
import { ANSWER_SAYS, PLAN_PARTS } from './words.ts'

/** The plan as it is printed: in the order of its page, each sentence with who said it. */
export function planParts(plan: Plan): Part[] {
  return [
    { heading: 'Goals, and what the money is for', level: 2, blocks: [money(plan)] },
    ...plan.outcomes.map((goal, index): Part => goalPart(plan, goal, index + 1)),
    ...PLAN_PARTS.flatMap(({ part, heading }): Part[] => {
      const blocks = wordsIn(plan, part)
      return blocks.length === 0 ? [] : [{ heading, level: 2, blocks }]
    }),
    { heading: 'Do we agree?', level: 2, blocks: [answer(plan, 'person'), answer(plan, 'worker')] },
  ]
}

const money = (plan: Plan): Block => ({
  kind: 'says',
  text:
    plan.spendLines.length === 0
      ? 'The plan does not say yet what the money is for.'
      : `In all about ${sayMoney(weeklyPence(plan))} a week, while it is paid.`,
})

function goalPart(plan: Plan, goal: Plan['outcomes'][number], number: number): Part {
  const lines = plan.spendLines.filter(({ outcomeId }) => outcomeId === goal.outcomeId)
  const need = plan.needs.find(({ needId }) => needId === goal.needId)
  return {
    heading: `Goal ${number}`,
    level: 3,
    blocks: [
      { kind: 'said', text: goal.words, by: goal.byName },
      {
        kind: 'list',
        items: [
          `It helps with: ${need?.about ?? 'not linked to a need yet'}`,
          KIND_WORDS[goal.kind].text,
          `We will know by: ${goal.knownBy === '' ? 'nobody has said yet' : goal.knownBy}`,
          `How long: ${sayEnds(goal.ends)}`,
          ...lines.map((line) => `${line.what}: ${sayLine(line)}`),
        ],
      },
    ],
  }
}

/** Each side's words in a part. What each understands is printed only when both have said it: until then each writes unseen. */
function wordsIn(plan: Plan, part: (typeof PLAN_PARTS)[number]['part']): Block[] {
  const found = (['person', 'worker', 'carer'] as const).flatMap((side) => sentenceOf(plan, part, side) ?? [])
  if (part === 'understood' && found.length < 2) return []
  return found.map(({ words, byName, on }) => ({ kind: 'said', text: words, by: `${byName}, ${sayDate(on)}` }))
}

function answer(plan: Plan, side: 'person' | 'worker'): Block {
  const given = answerOf(plan, side)
  const who = side === 'person' ? 'The person' : 'The worker'
  if (given === undefined || !given.stands)
    return { kind: 'says', text: `${who} has not answered the plan as it reads now.` }
  const said = `${given.byName} ${ANSWER_SAYS[given.answer]} on ${sayDate(given.on)}.`
  return given.words === '' ? { kind: 'says', text: said } : { kind: 'said', text: given.words, by: said }
}
