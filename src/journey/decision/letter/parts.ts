import { sayDate, sayDay } from '#core/day.ts'
import { sayLine } from '#journey/plan/index.ts'
import { ANSWER_WORKING_DAYS } from '../challenge/challenge.ts'
import { sayBecause, sayOtherWay } from '../deciding/words.ts'
import { sayAbout } from '../returned/words.ts'
import { isApproval } from '../rules.ts'
import type { Letter, LetterLine, LetterPart, Piece } from './letter.ts'
import { LETTER, STEPS, WHOLE_SAYS } from './words.ts'

const says = (text: string): Piece => ({ kind: 'says', text })

/** The letter in its order: the answer, each thing asked for, conditions, what comes next, and what can be done about it. */
export function letterParts(letter: Letter): LetterPart[] {
  const { lines, decided } = letter
  const conditions = [...sentences(decided.conditions), ...toChange(letter)]
  return [
    { heading: LETTER.answer, level: 2, blocks: theAnswer(letter) },
    ...(decided.verdict === 'returned' || lines.length === 0 ? [] : oneByOne(letter)),
    ...(conditions.length === 0 ? [] : [conditionsPart(letter, conditions)]),
    { heading: LETTER.next, level: 2, blocks: whatIsNext(letter) },
    { heading: LETTER.wrong, level: 2, blocks: whatYouCanDo(letter) },
    { heading: LETTER.ring, level: 2, blocks: [{ kind: 'list', items: whomToRing(letter) }] },
  ]
}

/** Each line of what a decider wrote, one thing a line. */
const sentences = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Each thing that is to change, with what it is about; of several lines, each its own. */
const toChange = ({ decided, points }: Letter): string[] =>
  decided.verdict === 'returned'
    ? points.flatMap((point) => sentences(point.words).map((words) => `${sayAbout(point)}: ${words}`))
    : []

function theAnswer({ decided, bodyName, body, isSecond, lines }: Letter): Piece[] {
  const { verdict, decidedByName, decidedOn, reasons } = decided
  const inPart = isApproval(verdict) && lines.some((one) => one.decided.verdict !== 'agreed')
  return [
    says(WHOLE_SAYS[inPart ? 'in-part' : verdict]),
    says(LETTER.by(decidedByName, body === 'manager' ? undefined : bodyName, decidedOn)),
    ...(isSecond ? [says(LETTER.second)] : []),
    { kind: 'said', text: reasons, by: LETTER.reasonsBy(decidedByName) },
  ]
}

function oneByOne(letter: Letter): LetterPart[] {
  return [
    { heading: LETTER.lines, level: 2, blocks: [says(LETTER.linesLead)] },
    ...letter.lines.map((one): LetterPart => ({ heading: one.line.what, level: 3, blocks: aLine(one, letter) })),
  ]
}

function aLine({ line, decided: one }: LetterLine, { decided, worker }: Letter): Piece[] {
  const because = sayBecause(one, true)
  const own: Piece[] =
    one.reasons === decided.reasons
      ? []
      : [{ kind: 'said', text: one.reasons, by: LETTER.reasonsBy(decided.decidedByName) }]
  const why = [...(because === undefined ? [] : [says(because)]), ...own]
  if (one.verdict === 'agreed') return [says(LETTER.yes(sayLine(line))), ...why]
  const other = sayOtherWay(one)
  return [
    says(LETTER.no(sayLine(line))),
    ...why,
    says(other === undefined ? LETTER.ask(worker.name) : LETTER.instead(other)),
  ]
}

const conditionsPart = ({ decided, worker }: Letter, items: string[]): LetterPart =>
  decided.verdict === 'returned'
    ? { heading: LETTER.change, level: 2, blocks: [{ kind: 'list', items }] }
    : {
        heading: LETTER.conditions,
        level: 2,
        blocks: [says(LETTER.conditionsLead), { kind: 'list', items }, says(LETTER.conditionsHelp(worker.name))],
      }

function whatIsNext({ decided, startsOn, financeName, worker }: Letter): Piece[] {
  if (decided.verdict === 'returned') return [says(LETTER.nextReturned(worker.name))]
  if (startsOn === undefined) return [says(LETTER.nextNo(worker.name))]
  return [
    says(LETTER.starts(sayDay(startsOn))),
    says(LETTER.setsUp(financeName)),
    says(LETTER.nothingBefore),
    says(LETTER.seeMoney),
  ]
}

function whatYouCanDo({ challenge, council, looksAgainName, decided, worker }: Letter): Piece[] {
  const items = [
    STEPS.complain(council.name, council.number, council.when),
    STEPS.ombudsman,
    STEPS.advocate(worker.name),
  ]
  if (challenge?.answered !== undefined) {
    const { as, byName, on } = challenge.answered
    return [says(LETTER.lookedAgain(byName, sayDate(on), as)), { kind: 'list', items }]
  }
  if (challenge !== undefined)
    return [
      says(LETTER.isOpen(challenge.deciderName, sayDay(challenge.answerBy))),
      ...(decided.verdict === 'returned' ? [says(LETTER.returnedMeanwhile)] : []),
      { kind: 'list', items },
    ]
  if (looksAgainName === undefined) return [{ kind: 'list', items }]
  return [
    says(LETTER.right),
    { kind: 'list', items: [STEPS.tell(looksAgainName, worker.name, ANSWER_WORKING_DAYS), ...items] },
    says(decided.verdict === 'returned' ? LETTER.returnedMeanwhile : LETTER.goesOn),
  ]
}

const whomToRing = ({ worker, council }: Letter): string[] =>
  worker.name === council.name
    ? [`${council.name}: ${council.number}, ${council.when}`]
    : [`${worker.name}, your worker: ${worker.number}`, `${council.name}: ${council.number}, ${council.when}`]
