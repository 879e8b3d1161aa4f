import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Block, Part } from '#files/pdf/parts.ts'
import {
  KIND_WORDS,
  LAW,
  lawRows,
  needOf,
  type Plan,
  saidBesides,
  sayEnds,
  sayInWhoseWords,
  sayLine,
  sayPoints,
  sayPurpose,
  sayTotal,
  sayTyped,
  sayTypedWords,
  sayWhose,
  sentenceOf,
} from '#journey/plan/index.ts'
import { DOES_TOLD, defaultOf, exceptionOf, potOf, type UnwellPlan } from '#journey/plan/unwell/index.ts'
import { answerParts } from './answers-paper.ts'
import { PLAN_PARTS } from './words.ts'

/** What stands around a plan on paper. `unwell` is there for those who may read it. */
export type Around = {
  knownAs: string
  /** On which day it is looked at together; undefined where that is not known. */
  lookAgain?: string | undefined
  unwell?: Pick<UnwellPlan, 'settings' | 'pots'> | undefined
}

/** The plan as it is printed: in the order of its page, each sentence with who said it and who typed it. */
export function planParts(plan: Plan, around: Around): Part[] {
  const loose = plan.spendLines.filter((line) => !plan.outcomes.some(({ outcomeId }) => outcomeId === line.outcomeId))
  return [
    {
      heading: 'What this is for',
      level: 2,
      blocks: [
        ...(around.lookAgain === undefined ? [] : [{ kind: 'says' as const, text: around.lookAgain }]),
        ...purpose(plan),
      ],
    },
    { heading: 'Goals, and what the money is for', level: 2, blocks: [money(plan)] },
    ...plan.outcomes.map((goal, index): Part => goalPart(plan, goal, index + 1, around.knownAs)),
    ...(loose.length === 0
      ? []
      : [{ heading: 'Not linked to a goal yet', level: 3 as const, blocks: loose.flatMap(lineBlocks) }]),
    ...PLAN_PARTS.flatMap(({ part, heading }): Part[] => {
      const blocks = wordsIn(plan, part)
      return blocks.length === 0 ? [] : [{ heading, level: 2, blocks }]
    }),
    ...(around.unwell === undefined ? [] : unwellParts(plan, around.unwell)),
    ...lawParts(plan),
    ...answerParts(plan, around.knownAs),
  ]
}

const money = (plan: Plan): Block => ({
  kind: 'says',
  text:
    plan.spendLines.length === 0
      ? 'The plan does not say yet what the money is for.'
      : `Everything in the plan comes to ${sayTotal(plan)}.`,
})

function purpose(plan: Plan): Block[] {
  const says = plan.spendLines.map((line): Block => ({ kind: 'says', text: sayPurpose(line) }))
  const blocks = [...says, ...wordsIn(plan, 'purpose')]
  return blocks.length === 0 ? [{ kind: 'says', text: 'Nobody has said yet what the money is for.' }] : blocks
}

function goalPart(plan: Plan, goal: Plan['outcomes'][number], number: number, knownAs: string): Part {
  const lines = plan.spendLines.filter(({ outcomeId }) => outcomeId === goal.outcomeId)
  return {
    heading: `Goal ${number}`,
    level: 3,
    blocks: [
      { kind: 'said', text: goal.words, by: [goal.byName, sayTypedWords(goal)].filter(Boolean).join('. ') },
      {
        kind: 'list',
        items: [
          `It helps with: ${needOf(plan, goal)?.about ?? 'not linked to a need yet'}`,
          KIND_WORDS[goal.kind].text,
          ...(goal.whose === 'carer' ? [`Whose goal: ${sayWhose('carer', false, knownAs)}`] : []),
          `We will know by: ${knownBy(goal)}`,
          `How long: ${sayEnds(goal.ends)}`,
        ],
      },
      ...(lines.length === 0 ? [{ kind: 'says' as const, text: 'No money is planned for this goal.' }] : []),
      ...lines.flatMap(lineBlocks),
    ],
  }
}

function knownBy({ knownBy, scale = [] }: Plan['outcomes'][number]): string {
  const said = [...(knownBy === '' ? [] : [knownBy]), ...sayPoints(scale)]
  return said.length === 0 ? 'nobody has said yet' : said.join('; ')
}

function lineBlocks(line: Plan['spendLines'][number]): Block[] {
  const besides = [sayInWhoseWords(line), ...saidBesides(line)]
  return [
    { kind: 'says', text: `${line.what}: ${sayLine(line)}.` },
    { kind: 'list', items: besides },
  ]
}

/** Each side's words in a part. What each understands is printed only when both have said it: until then each writes unseen. */
function wordsIn(plan: Plan, part: (typeof PLAN_PARTS)[number]['part']): Block[] {
  const two = (['person', 'worker'] as const).flatMap((side) => sentenceOf(plan, part, side) ?? [])
  if (part === 'understood' && two.length < 2) return []
  const carers = plan.sentences.filter((one) => one.part === part && one.side === 'carer' && one.words !== '')
  return [...two, ...carers].map((one) => {
    const typed = sayTyped(one)
    const by = `${one.byName}, ${sayDate(one.on)}`
    return { kind: 'said', text: one.words, by: typed === undefined ? by : `${by}. ${typed}` }
  })
}

/** Payments and money kept for a bad time, as the person wrote it for this version. */
function unwellParts(plan: Plan, { settings, pots }: NonNullable<Around['unwell']>): Part[] {
  const rest = defaultOf(settings, plan.versionId)
  const pot = potOf(pots, plan.versionId)
  const own = plan.spendLines.flatMap((line): string[] => {
    const one = exceptionOf(settings, line.spendLineId)
    return one === undefined ? [] : [`${line.what}: ${DOES_TOLD[one.does]}${one.wish === '' ? '' : `: “${one.wish}”`}`]
  })
  const payments: Block[] = [
    { kind: 'says', text: `For everything in the plan: ${DOES_TOLD[rest?.does ?? 'go-on']}.` },
    ...(rest === undefined || rest.wish === ''
      ? []
      : [{ kind: 'said' as const, text: rest.wish, by: `Said on ${sayDate(rest.saidOn)}` }]),
    ...(own.length === 0 ? [] : [{ kind: 'list' as const, items: own }]),
  ]
  return [
    { heading: 'Payments in a bad time', level: 2, blocks: payments },
    ...(pot === undefined
      ? []
      : [
          {
            heading: 'Money kept for a bad time',
            level: 2 as const,
            blocks: [
              {
                kind: 'says' as const,
                text: `${sayMoney(pot.amountPence)} is kept for this alone. It is used when this happens:`,
              },
              { kind: 'said' as const, text: pot.trigger, by: `Said on ${sayDate(pot.saidOn)}` },
            ],
          },
        ]),
  ]
}

/** What the law asks of the plan, as on its page. */
const lawParts = (plan: Plan): Part[] => [
  { heading: LAW.title, level: 2, blocks: [{ kind: 'says', text: LAW.why }] },
  ...lawRows(plan).map(
    ({ about, says }): Part => ({ heading: about, level: 3, blocks: says.map((text) => ({ kind: 'says', text })) }),
  ),
]
