import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { isAccepted } from '#journey/offer/index.ts'
import { offerOf } from '#journey/offer/reads.ts'
import type {
  Answering,
  Decision,
  EndsAs,
  Finished,
  Given,
  Level,
  Need,
  Needs,
  Opened,
  Question,
  Said,
  Side,
  View,
} from './needs.ts'
import { questionsShape } from './needs.ts'
import { isOpen, isRevealed, type Stage, stageOf } from './rules.ts'
import { needsOfBudget, openedOf, ownAnswersOf, questionsOn, revealedOf, talksOf } from './store.ts'

/** Whose column this human's answers are. */
export const sideOf = (permit: Permit): Side => (permit.as === 'person' ? 'person' : 'worker')

/** The newest assessment of the permit's budget, if one was opened. */
export async function assessmentOf(tx: Tx, permit: Permit): Promise<Opened | undefined> {
  const row = await tx.one(openedOf, { budget: recordOf(permit).budgetId })
  if (row === undefined) return undefined
  const finished = (byName: string | null, on: Day | null): Finished | undefined =>
    byName === null || on === null ? undefined : { byName, on }
  const { eligible, reasons, decided_on: on, decided_by_name: byName } = row
  const undecided = eligible === null || reasons === null || on === null || byName === null
  return {
    assessmentId: row.assessment_id,
    on: row.opened_on,
    byName: row.opened_by_name,
    questions: questionsShape.parse(row.questions),
    finished: {
      person: finished(row.person_done_by, row.person_done_on),
      worker: finished(row.worker_done_by, row.worker_done_on),
    },
    decision: undecided ? undefined : { eligible, reasons, byName, on },
  }
}

/** What was decided about eligible needs, if it was. */
export const decisionOf = async (tx: Tx, permit: Permit): Promise<Decision | undefined> =>
  (await assessmentOf(tx, permit))?.decision

async function ownOf(tx: Tx, permit: Permit): Promise<readonly Given[]> {
  const rows = await tx.run(ownAnswersOf, { budget: recordOf(permit).budgetId, side: sideOf(permit) })
  return rows.map(({ question_key: key, level, words }) => ({ key, level, words }))
}

/** This human's own answers and the assessment; the other side's answers are not asked for. */
export async function answeringOf(tx: Tx, permit: Permit): Promise<Answering> {
  const [opened, own] = await Promise.all([assessmentOf(tx, permit), ownOf(tx, permit)])
  return { side: sideOf(permit), opened, own }
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
    assert(found !== undefined, 'a side has finished without answering everything')
    return { level: found.level, words: found.words }
  }
  const talkOf = (key: string): View['talk'] => {
    const row = talks.find((one) => one.question_key === key)
    return row && { talkId: row.talk_id, endsAs: row.ends_as, words: row.words, byName: row.by_name, on: row.talked_on }
  }
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
  const rows = await tx.run(needsOfBudget, { budget: recordOf(permit).budgetId })
  const [first] = rows
  if (first === undefined) return []
  return questionsShape.parse(first.questions).flatMap(({ key, about }) => {
    const row = rows.find((one) => one.question_key === key)
    return row === undefined ? [] : [{ needId: row.need_id, questionKey: key, about, words: row.words }]
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
  person: Level
  worker: Level
  personWords: string
  workerWords: string
  ended: { as: EndsAs; words: string; on: Day } | undefined
  agreed: { words: string; on: Day } | undefined
}

const revealed = ({ key, about, ask, person, worker, talk }: View): RevealedAnswer => ({
  key,
  about,
  ask,
  person: person.level,
  worker: worker.level,
  personWords: person.words,
  workerWords: worker.words,
  ended: talk && { as: talk.endsAs, words: talk.words, on: talk.on },
  agreed: talk?.endsAs === 'we-agree' ? { words: talk.words, on: talk.on } : undefined,
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
