import type { Day } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Block, Part } from '#files/pdf/parts.ts'
import { type Figures, figureRows } from '#journey/money/contribution/index.ts'
import { type Facts, sayOverlay } from '#journey/money/document/index.ts'
import { EVERY_WORDS, rateNow, sayLine } from '#journey/money/index.ts'
import type { InForce } from '#journey/plan/reads.ts'
import { FACTS, KEEP_INSTEAD, KEPT_BY } from './words.ts'

/** Everything that the key facts are filled from. */
export type KeyFacts = {
  readonly plan: InForce
  /** What was set up; undefined while finance has still to do it. */
  readonly paid: Facts | undefined
  /** What was asked for and got no yes is not among what it is for. */
  readonly notAgreed: readonly { readonly what: string }[]
  readonly review: { readonly meetOn: Day | undefined; readonly dueOn: Day | undefined }
  readonly worker: { readonly name: string; readonly number: string }
  readonly noticeDays: number
  readonly today: Day
}

const says = (text: string): Block => ({ kind: 'says', text })
const list = (items: readonly string[]): Block => ({ kind: 'list', items })
const part = (heading: string, blocks: Block[]): Part => ({ heading, level: 2, blocks })

/** The five headings, filled from the person's own plan, agreement, days and people. */
export const keyFactsParts = (facts: KeyFacts): Part[] => [
  part(FACTS.what, whatFor(facts)),
  part(FACTS.much, howMuch(facts)),
  part(FACTS.use, whatToUse(facts)),
  part(FACTS.keep, whatToKeep(facts)),
  part(FACTS.after, whatThen(facts)),
]

/** What the plan says and nobody refused, before it is set up. */
const planned = ({ plan, notAgreed }: KeyFacts): InForce['spendLines'] =>
  plan.spendLines.filter((line) => !notAgreed.some(({ what }) => what === line.what))

/** What is paid for: as it was set up, else as planned. */
const linesOf = (facts: KeyFacts): readonly string[] =>
  (facts.paid?.schedule.lines ?? planned(facts)).map(({ what }) => what)

const whatFor = (facts: KeyFacts): Block[] => [
  says(FACTS.uses([...new Set(linesOf(facts))].join('; '))),
  ...facts.plan.outcomes.map(({ words }) => says(FACTS.goal(words))),
  ...(facts.plan.ownWords === undefined ? [] : [says(FACTS.own(facts.plan.ownWords))]),
]

function howMuch(facts: KeyFacts): Block[] {
  const { paid, today } = facts
  if (paid === undefined)
    return [list(planned(facts).map((line) => `${line.what}: ${sayPlanned(line)}`)), says(FACTS.notSetUp)]
  const { lines, overlays } = paid.schedule
  const laid = overlays
    .filter((one) => !('to' in one) || one.to === undefined || one.to >= today)
    // What each line pays now says these already.
    .filter((one) => !((one.kind === 'amount' || one.kind === 'uplift') && one.from <= today))
    .map((one) => {
      const line = lines.find(({ lineId }) => lineId === one.lineId)
      const raisedTo = line && 'from' in one ? rateNow(line, overlays, one.from) : undefined
      return `${line === undefined ? 'All of it' : line.what}: ${sayOverlay(one, line?.every ?? 'weekly', raisedTo)}`
    })
  return [
    list(lines.map((line) => `${line.what}: ${sayLine(line, rateNow(line, overlays, today))}.`)),
    ...(laid.length === 0 ? [says(FACTS.stays)] : [list(laid)]),
    says(FACTS.holidays),
    says(FACTS.unwell),
    ...(paid.pot === undefined ? [] : [says(FACTS.pot(paid.pot.amountPence))]),
  ]
}

/** Before it is set up its days are not known: only how much each time. */
const sayPlanned = ({ amountPence, every }: InForce['spendLines'][number]): string =>
  `${sayMoney(amountPence)} ${EVERY_WORDS[every]}.`

const whatToUse = ({ worker }: KeyFacts): Block[] => [
  list([FACTS.plan, FACTS.notPlan]),
  says(FACTS.changes),
  says(FACTS.ask(worker.name, worker.number)),
]

function whatToKeep({ paid }: KeyFacts): Block[] {
  const by = KEPT_BY[paid?.agreement.managedAs ?? 'direct-payment']
  if (by !== 'you') return [says(KEEP_INSTEAD[by]), says(FACTS.tell)]
  const employs = paid?.schedule.lines.some(({ paPart }) => paPart !== undefined) === true
  return [list([FACTS.shows, FACTS.tell, FACTS.noReceipt, ...(employs ? [FACTS.employ] : [])]), says(FACTS.checked)]
}

/** When it is looked at together; of a day that has passed, that it has. */
function whenWeLook({ review: { meetOn, dueOn }, today }: KeyFacts): readonly string[] {
  const day = meetOn ?? dueOn
  if (day === undefined) return []
  if (day < today) return [FACTS.lateLook(day)]
  return [meetOn === undefined ? FACTS.review(day) : FACTS.meet(day)]
}

function whatThen(facts: KeyFacts): Block[] {
  const { noticeDays } = facts
  const look = whenWeLook(facts)
  return [list([...look, FACTS.anyDay, FACTS.maybe]), list([FACTS.stop, FACTS.notice(noticeDays), FACTS.again])]
}

/** The small print: the three figures, in a sentence each. */
export const smallPrint = (figures: Figures): string[] =>
  figureRows(figures, { own: true, name: '' }).map(({ key, value }) => `${key}: ${value}.`)
