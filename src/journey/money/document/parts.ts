import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Block } from '#files/pdf/parts.ts'
import { sayMore } from '#journey/plan/index.ts'
import { defaultOf, exceptionOf, type Setting } from '#journey/plan/unwell/index.ts'
import type { AgreementLine } from '../agreement/agreement.ts'
import { sayLine } from '../agreement/words.ts'
import { standingOn } from '../contribution/rules.ts'
import { figureRows, sayStanding, sayWay } from '../contribution/words.ts'
import { sayNewWay } from '../ways/words.ts'
import type { Facts, PaperPart, SeenBy } from './paper.ts'
import { HELD_BY, LINE_HELD_BY, PAPER, sayOverlay } from './words.ts'

const says = (text: string): Block => ({ kind: 'says', text })
const list = (...items: string[]): Block => ({ kind: 'list', items })
const part = (heading: string, blocks: Block[], seenBy: SeenBy = 'all'): PaperPart => ({
  ...{ heading, level: 2, blocks, seenBy },
})

/** The agreement in its order, to the person. Every sentence follows from the facts. */
export function paperParts(facts: Facts): PaperPart[] {
  return [
    part(PAPER.who, theTwo(facts)),
    part(PAPER.paid, whatIsPaid(facts)),
    part(PAPER.held, whoHoldsIt(facts)),
    ...whyItChanges(facts),
    part(PAPER.pays, whoPays(facts), 'finance'),
    part(PAPER.you, whatYouDo(facts)),
    part(PAPER.we, whatWeDo(facts)),
    part(PAPER.unwell, notWell(facts), 'two'),
    part(PAPER.stop, howToStop(facts)),
    part(PAPER.wrong, ifWrong(facts)),
  ]
}

const theTwo = ({ personName, council, planNumber, worker }: Facts): Block[] => [
  says(PAPER.between(personName, council.title)),
  says(PAPER.from(planNumber)),
  says(PAPER.reach(worker.name, worker.number)),
]

function whatIsPaid({ schedule, agreement }: Facts): Block[] {
  const isMixed = agreement.managedAs === 'mixed'
  const whole = schedule.overlays.filter(({ lineId }) => lineId === undefined)
  return [
    ...schedule.lines.flatMap((line) => {
      const laid = schedule.overlays.filter(({ lineId }) => lineId === line.lineId)
      const more = [...aboutLine(line, isMixed), ...laid.map((one) => sayOverlay(one, line.every))]
      return [says(`${line.what}: ${sayLine(line)}.`), ...(more.length === 0 ? [] : [list(...more)])]
    }),
    ...whole.map((one) =>
      says(`All of it: ${sayOverlay(one, 'weekly').replace(/^\w/, (first) => first.toLowerCase())}`),
    ),
    says(PAPER.onTime),
  ]
}

const aboutLine = ({ season, paPart, managedAs }: AgreementLine, isMixed: boolean): string[] => [
  ...(season === undefined ? [] : [PAPER.season(season.fromMonth, season.toMonth)]),
  ...(paPart === undefined ? [] : [PAPER.owed]),
  ...(isMixed ? [LINE_HELD_BY[managedAs ?? 'direct-payment']] : []),
]

const whoHoldsIt = ({ agreement, helpers, ways: [way] }: Facts): Block[] => [
  says(HELD_BY[agreement.setUpAs ?? agreement.managedAs]),
  ...(way === undefined ? [] : [says(sayNewWay(way))]),
  ...helpers.map(({ name }) => says(PAPER.helper(name))),
]

/** The reasons of a step are between the person and their worker. */
const whyItChanges = ({ ways: [way] }: Facts): PaperPart[] =>
  way === undefined
    ? []
    : [part(PAPER.whyHeld, [says(PAPER.wayBecause(way.byName, sayDate(way.on), way.reasons))], 'two')]

function whoPays({ contributions, aftercare, figures, way, on }: Facts): Block[] {
  const who = { own: true, name: '' }
  const standing = standingOn(contributions, aftercare, on)
  const paysSomething = standing.is === 'weekly' && standing.weeklyPence > 0n
  return [
    says(PAPER.asOn(sayDate(on))),
    list(...figureRows(figures, who).map(({ key, value }) => `${key}: ${value}`)),
    ...sayStanding(standing, who).map(says),
    ...(paysSomething ? [says(sayWay(way, who))] : []),
  ]
}

function whatYouDo({ conditions }: Facts): Block[] {
  const asked = conditions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return [
    list(PAPER.useFor, PAPER.keep, PAPER.noReceipt, PAPER.tellChange),
    ...(asked.length === 0 ? [] : [says(PAPER.conditions), list(...asked)]),
  ]
}

const whatWeDo = ({ reviewMonths }: Facts): Block[] => [
  list(PAPER.pay, PAPER.explain, PAPER.look(reviewMonths), PAPER.anyDay, PAPER.newVersion),
]

function notWell({ schedule, unwell, versionId, pot, more }: Facts): Block[] {
  const rest = defaultOf(unwell, versionId)
  const own = schedule.lines.flatMap((line) => {
    const found = exceptionOf(unwell, line.spendLineId)
    return found === undefined ? [] : [sayDoes(line.what, found)]
  })
  const onTop = more.flatMap((one) => {
    const line = schedule.lines.find(({ lineId }) => lineId === one.lineId)
    return line === undefined ? [] : [`${line.what}: ${sayMore(one, line.every)}.`]
  })
  const wishes = [...(rest === undefined ? [] : [sayDoes(PAPER.theRest, rest)]), ...own]
  return [
    says(PAPER.goOn),
    ...(wishes.length === 0 ? [] : [list(...wishes)]),
    ...(onTop.length === 0 ? [] : [says(PAPER.more), list(...onTop)]),
    ...(pot === undefined ? [] : [says(PAPER.pot(sayMoney(pot.amountPence)))]),
  ]
}

const sayDoes = (what: string, { does }: Setting): string => `${what}: ${PAPER.does[does]}.`

const howToStop = ({ noticeDays }: Facts): Block[] => [list(PAPER.yourself, PAPER.notice(noticeDays), PAPER.otherWay)]

const ifWrong = ({ council }: Facts): Block[] => [
  list(PAPER.tell, PAPER.complain(council.name, council.number, council.when), PAPER.ombudsman, PAPER.advocate),
]
