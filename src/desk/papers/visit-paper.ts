import type { Block, Part } from '#files/pdf/parts.ts'
import { type Plan, sayEnds, sayTotal } from '#journey/plan/index.ts'
import { type Around, planParts } from './plan-paper.ts'
import { PAPER } from './words.ts'

/** What a visit is about: where the journey stands, and what there is to know. */
export type Visit = {
  knownAs: string
  workerName: string
  workerPhone: string
  crisis: { name: string; number: string }
  decides: string | undefined
  reviewBy: string | undefined
  /** Questions about daily life that the person has still to answer; none once they have finished. */
  questions: readonly { about: string; ask: string }[]
  /** How to talk and write to the person, in their words; '' where nothing was said. Where it is safe to reach them stays off paper. */
  talking: string
  plan: Plan | undefined
  unwell?: Around['unwell']
}

/** A visit's papers: the facts that matter, today's questions with room to answer, the plan. */
export const visitParts = (visit: Visit): Part[] => [
  ...(visit.talking === ''
    ? []
    : [
        {
          heading: `How to talk and write to ${visit.knownAs}`,
          level: 2 as const,
          blocks: [{ kind: 'said' as const, text: visit.talking, by: '' }],
        },
      ]),
  { heading: 'What matters now', level: 2, blocks: keyFacts(visit) },
  { heading: 'Questions for today', level: 2, blocks: questions(visit) },
  ...(visit.plan === undefined
    ? [{ heading: 'The plan', level: 2 as const, blocks: [{ kind: 'says' as const, text: PAPER.noPlan }] }]
    : planParts(visit.plan, visit)),
]

function keyFacts(visit: Visit): Block[] {
  const { plan } = visit
  const what = plan?.spendLines.map((line) => `${line.what}, ${sayEnds(line.ends)}`) ?? []
  return [
    {
      kind: 'list',
      items: [
        `What it is for: ${what.length === 0 ? 'not decided yet' : what.join('; ')}`,
        `How much: ${plan === undefined || what.length === 0 ? 'not decided yet' : sayTotal(plan)}`,
        `We look at it again: ${visit.reviewBy ?? 'on any day you ask'}`,
        `Who decides: ${visit.decides ?? `${visit.workerName} works with you; somebody else decides`}`,
        `Whom to ring: ${visit.workerName}, ${visit.workerPhone}. At any hour: ${visit.crisis.name}, ${visit.crisis.number}`,
      ],
    },
  ]
}

function questions({ questions: open, plan, knownAs }: Visit): Block[] {
  if (open.length > 0)
    return open.flatMap(({ about, ask }): Block[] => [
      { kind: 'boxes', text: `${about}: ${ask}`, items: LEVELS },
      { kind: 'write', text: 'In your own words, if you like', lines: 1 },
    ])
  const wants = plan !== undefined && !plan.submitted
  return [
    ...(wants ? [{ kind: 'write' as const, text: 'What do you need or want?', lines: 3 }] : []),
    {
      kind: 'write',
      text: `${knownAs}, how would you tell a friend what this money is for, and when we look at it again?`,
      lines: 3,
    },
    { kind: 'write', text: 'Is there anything else you want to say today?', lines: 3 },
  ]
}

const LEVELS = ['I manage this', 'I manage this with some help', 'I cannot do this', 'I do not know']
