import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { isAccepted } from '#journey/offer/index.ts'
import { offerOf } from '#journey/offer/reads.ts'
import type {
  Answered,
  Answering,
  Area,
  Decision,
  EndsAs,
  Finished,
  Given,
  How,
  InvitedCarer,
  Level,
  Need,
  Needs,
  Opened,
  Origin,
  Question,
  Said,
  Side,
  StandingDecision,
  Talk,
  View,
} from './needs.ts'
import { LIMBS, questionsShape } from './needs.ts'
import { isOpen, isRevealed, type Stage, stageOf } from './rules.ts'
import { shownFrom } from './show-now/shown.ts'
import { lastDecisionOf, needsOfBudget, openedOf, ownAnswersOf, questionsOn, revealedOf } from './store.ts'
import { talksOf } from './talking/store.ts'
import { originSentence } from './words.ts'

/** Whose column this human's answers are. */
export const sideOf = (permit: Permit): Side => (permit.as === 'person' ? 'person' : 'worker')

type OpenedRow = (typeof openedOf)['row'] & object

const carerOf = ({ carer_id, carer_name, carer_known_as, carer_done_on }: OpenedRow): InvitedCarer | undefined =>
  carer_id === null || carer_name === null || carer_known_as === null
    ? undefined
    : { humanId: carer_id, name: carer_name, knownAs: carer_known_as, doneOn: carer_done_on ?? undefined }

type Nullable<Row> = { [K in keyof Row]: Row[K] | null }
type DecisionRow = Nullable<(typeof lastDecisionOf)['row'] & object>

/** The columns of a decision as they stand beside an assessment: all of them, or none before it was decided. */
function decisionIn(row: DecisionRow): Decision | undefined {
  const { eligible, reasons, decided_on: on, decided_by_name: byName, impairment, impact } = row
  if (eligible === null || reasons === null || on === null || byName === null) return undefined
  const parts = impairment !== null &&
    impact !== null && {
      impairment: { is: impairment, words: row.impairment_words ?? '' },
      impact: { is: impact, words: row.impact_words ?? '' },
    }
  return { eligible, reasons, byName, on, ...(parts ? { parts } : {}) }
}

/** The newest assessment of the permit's budget, if one was opened. */
export async function assessmentOf(tx: Tx, permit: Permit): Promise<Opened | undefined> {
  const row = await tx.one(openedOf, { budget: recordOf(permit).budgetId })
  if (row === undefined) return undefined
  const finished = (byName: string | null, on: Day | null, how: How | null): Finished | undefined =>
    byName === null || on === null || how === null ? undefined : { byName, on, how }
  return {
    assessmentId: row.assessment_id,
    on: row.opened_on,
    byName: row.opened_by_name,
    questions: questionsShape.parse(row.questions),
    finished: {
      person: finished(row.person_done_by, row.person_done_on, row.person_done_how),
      worker: finished(row.worker_done_by, row.worker_done_on, row.worker_done_how),
    },
    carer: carerOf(row),
    shownEarly: shownFrom(row),
    decision: decisionIn(row),
  }
}

/** What was decided last about eligible needs, if anything was; it stands while a later assessment is being answered. */
export async function decisionOf(tx: Tx, permit: Permit): Promise<StandingDecision | undefined> {
  const row = await tx.one(lastDecisionOf, { budget: recordOf(permit).budgetId })
  const decision = row && decisionIn(row)
  return decision && { ...decision, assessmentId: row.assessment_id }
}

type AnswerRow = (typeof ownAnswersOf)['row'] & object

const originOf = (row: AnswerRow): Origin => ({
  how: row.how,
  saidOn: row.said_on,
  typedOn: row.typed_on ?? undefined,
  typedByName: row.typed_by === row.said_by ? undefined : row.typed_by_name,
  late: row.late === true,
})

/** An answer as it was written down, with who typed it and when. */
export const givenOf = (row: AnswerRow): Given => ({
  key: row.question_key,
  level: row.level,
  words: row.words,
  limbs: LIMBS.filter((limb) => row.limbs.includes(limb)),
  varies: row.varies,
  origin: originOf(row),
})

async function ownOf(tx: Tx, permit: Permit): Promise<readonly Given[]> {
  const rows = await tx.run(ownAnswersOf, { budget: recordOf(permit).budgetId, side: sideOf(permit) })
  return rows.map(givenOf)
}

/** This human's own answers and the assessment; the other side's answers are not asked for. */
export async function answeringOf(tx: Tx, permit: Permit): Promise<Answering> {
  const [opened, own] = await Promise.all([assessmentOf(tx, permit), ownOf(tx, permit)])
  return { side: sideOf(permit), opened, own }
}

/** What stands where a side left a question. */
const LEFT: Said = { level: 'left', words: '', limbs: [], varies: '', origin: undefined }

const talkFrom = (row: ((typeof talksOf)['row'] & object) | undefined): Talk | undefined =>
  row && {
    talkId: row.talk_id,
    endsAs: row.ends_as,
    words: row.words,
    byName: row.by_name,
    on: row.talked_on,
    agreedLevel: row.agreed_level ?? undefined,
    asked: row.third_name === null ? undefined : { name: row.third_name, by: row.ask_by ?? undefined },
  }

/** The assessment, and both answers to each question once both have finished: before that no answer is read at all. */
export async function revealOf(
  tx: Tx,
  permit: Permit,
): Promise<{ opened: Opened | undefined; views: readonly View[] | undefined }> {
  const { budgetId: budget } = recordOf(permit)
  const [opened, answers, talks] = await Promise.all([
    assessmentOf(tx, permit),
    tx.run(revealedOf, { budget }),
    tx.run(talksOf, { budget }),
  ])
  if (opened === undefined || !isRevealed(opened)) return { opened, views: undefined }
  const said = (side: Side, key: string): Said => {
    const found = answers.find((row) => row.side === side && row.question_key === key)
    return found === undefined ? LEFT : givenOf(found)
  }
  const talkOf = (key: string): View['talk'] => talkFrom(talks.find((row) => row.question_key === key))
  const views = opened.questions.map((question: Question) => ({
    ...question,
    person: said('person', question.key),
    worker: said('worker', question.key),
    talk: talkOf(question.key),
  }))
  return { opened, views }
}

/** The eligible needs of the permit's budget, in the order of the questions; none before the decision. */
export async function needsOf(tx: Tx, permit: Permit): Promise<readonly Need[]> {
  return (await needsEverOf(tx, permit)).find(({ stands }) => stands)?.needs ?? []
}

/** What one decision found. */
export type NeedsFound = { stands: boolean; needs: readonly Need[] }

/** The eligible needs of each decision that found any, the newest first: a later one takes none of an earlier one's away. */
export async function needsEverOf(tx: Tx, permit: Permit): Promise<readonly NeedsFound[]> {
  const rows = await tx.run(needsOfBudget, { budget: recordOf(permit).budgetId })
  return [...new Set(rows.map((row) => row.assessment_id))].flatMap((assessment): NeedsFound[] => {
    const found = rows.filter((row) => row.assessment_id === assessment)
    const [first] = found
    if (first === undefined) return []
    const needs = questionsShape.parse(first.questions).flatMap(({ key, about }) => {
      const row = found.find((one) => one.question_key === key)
      return row === undefined ? [] : [{ needId: row.need_id, questionKey: key, about, words: row.words }]
    })
    return [{ stands: first.stands === true, needs }]
  })
}

/** Everything the page of this stage shows. */
export async function needsPageOf(tx: Tx, permit: Permit): Promise<Needs> {
  const [reveal, own, needs, offer, set] = await Promise.all([
    revealOf(tx, permit),
    ownOf(tx, permit),
    needsOf(tx, permit),
    offerOf(tx, permit),
    tx.one(questionsOn, { day: permit.today }),
  ])
  const questionsToday = set === undefined ? [] : questionsShape.parse(set.questions)
  return { ...reveal, side: sideOf(permit), own, needs, offerAccepted: isAccepted(offer), questionsToday }
}

/** Both answers to one question, for later stages. `ended` says how a talk about a difference ended, `agreed` what both then agreed in words. */
export type RevealedAnswer = {
  key: string
  about: string
  ask: string
  /** Only 'care-act' counts for eligibility and for a first amount. */
  area: Area
  person: Answered
  worker: Answered
  personWords: string
  /** How the person's answer came to be written where they did not type it in a session of their own, in words. */
  personHow: string | undefined
  workerWords: string
  ended: { as: EndsAs; words: string; on: Day } | undefined
  agreed: { words: string; on: Day; level: Level | undefined } | undefined
}

const revealed = ({ key, about, ask, area, person, worker, talk }: View): RevealedAnswer => ({
  key,
  about,
  ask,
  area,
  person: person.level,
  worker: worker.level,
  personWords: person.words,
  personHow: originSentence(person.origin),
  workerWords: worker.words,
  ended: talk && { as: talk.endsAs, words: talk.words, on: talk.on },
  agreed: talk?.endsAs === 'we-agree' ? { words: talk.words, on: talk.on, level: talk.agreedLevel } : undefined,
})

/** Both sides' answers for later stages; undefined before both have finished. */
export async function revealedAnswersOf(
  tx: Tx,
  permit: Permit,
): Promise<{ assessmentId: string; answers: readonly RevealedAnswer[] } | undefined> {
  const { opened, views } = await revealOf(tx, permit)
  return opened && views && { assessmentId: opened.assessmentId, answers: views.map(revealed) }
}

/** Where the assessment stands, for first screens. `openDifferences` is 0 before both have finished: it tells nothing early. */
export async function needsStateOf(
  tx: Tx,
  permit: Permit,
): Promise<{ stage: Stage; personDone: boolean; workerDone: boolean; openDifferences: number }> {
  const { opened, views } = await revealOf(tx, permit)
  return {
    stage: stageOf(opened),
    personDone: opened?.finished.person !== undefined,
    workerDone: opened?.finished.worker !== undefined,
    openDifferences: views?.filter(isOpen).length ?? 0,
  }
}
