import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import { HEARD_HOW } from '#core/heard.ts'
import type { Tx } from '#db/transaction.ts'
import type { Process } from '../decision.ts'
import type { Decider } from '../process/process.ts'
import { decidersOf } from '../process/reads.ts'
import { processOf } from '../reads.ts'
import type { Challenge, Challengeable, NobodyToLook, OpenChallenge, WaitingChallenge } from './challenge.ts'
import { couldLookAgain, looksAgain, whyChallengeStuck } from './rules.ts'
import {
  allAuthors,
  type ChallengeRow,
  challengeable,
  challengesOfNewest,
  type LookAgainRow,
  openOnes,
  toLookAgain,
} from './store.ts'

/** What was said against the decisions on what was sent last, newest first, each with who looks again and its answer. */
export async function challengesOf(tx: Tx, permit: Permit): Promise<readonly Challenge[]> {
  const rows = await tx.run(challengesOfNewest, { budget: recordOf(permit).budgetId })
  return rows.map(challengeFrom)
}

function challengeFrom(row: ChallengeRow): Challenge {
  const how = HEARD_HOW.find((one) => one === row.said_how) ?? 'together'
  return {
    ...{ challengeId: row.challenge_id, decisionId: row.decision_id, words: row.words, saidOn: row.said_on },
    typedFor: row.typed_for ? { byName: row.typed_by_name, how, on: row.typed_on } : undefined,
    ...{ deciderId: row.decider_id, deciderName: row.decider_name, answerBy: row.answer_by },
    answered: answeredFrom(row),
  }
}

function answeredFrom(row: ChallengeRow): Challenge['answered'] {
  const { stays_on, stays_reasons, stays_by_name, again_on, again_reasons, again_by_name } = row
  if (again_on !== null)
    return { as: 'made-again', reasons: again_reasons ?? '', byName: again_by_name ?? '', on: again_on }
  return stays_on === null
    ? undefined
    : { as: 'stays', reasons: stays_reasons ?? '', byName: stays_by_name ?? '', on: stays_on }
}

/** Everything from which it follows whether a decision may be challenged, and who looks at it again. */
export type ToChallenge = {
  decided: Challengeable | undefined
  challenges: readonly Challenge[]
  authors: ReadonlySet<string>
  deciders: readonly Decider[]
  process: Process
  /** Who would look at it again; undefined where nobody is left. */
  next: Decider | undefined
}

/** What there is to challenge on the permit's budget. Asks everything at once. */
export async function toChallenge(tx: Tx, permit: Permit): Promise<ToChallenge> {
  const { budgetId: budget } = recordOf(permit)
  const [row, challenges, wrote, deciders, process] = await Promise.all([
    tx.one(challengeable, { budget }),
    challengesOf(tx, permit),
    tx.one(allAuthors, { budget }),
    decidersOf(tx, permit.today),
    processOf(tx, permit),
  ])
  const authors = new Set(wrote?.authors)
  const decided = row && {
    ...{ submissionId: row.submission_id, submittedBy: row.submitted_by, versionId: row.version_id, body: row.body },
    ...{ yearlyPence: row.yearly_pence, decisionId: row.decision_id, turn: row.turn, verdict: row.verdict },
    ...{ conditions: row.conditions, decidedOn: row.decided_on, decidedBy: row.decided_by },
  }
  const able = decided && couldLookAgain(deciders, process, { authors, ...decided })
  const next = decided && able && looksAgain(decided.body, able, process)
  return { decided, challenges, authors, deciders, process, next }
}

/** Every challenge of the council that waits for an answer, longest first; nobody finds their own. */
export async function openChallenges(tx: Tx, permit: Permit): Promise<readonly OpenChallenge[]> {
  const rows = await tx.run(openOnes, {})
  return rows.flatMap((row) =>
    row.person_id === permit.humanId
      ? []
      : [
          {
            ...{ challengeId: row.challenge_id, budgetId: row.budget_id, personId: row.person_id },
            ...{
              knownAs: row.known_as,
              workerId: row.worker_id ?? undefined,
              workerName: row.worker_name ?? undefined,
            },
            ...{ saidOn: row.said_on, answerBy: row.answer_by },
            ...{ deciderId: row.decider_id, deciderName: row.decider_name },
          },
        ],
  )
}

/** For so many days a decision is looked at: could anybody answer, if it were challenged? */
const LOOK_BACK_DAYS = 90

/** Challenges that wait, and decisions that nobody could look at again: longest first. */
export type LookingAgain = { waiting: readonly WaitingChallenge[]; nobody: readonly NobodyToLook[] }

/** Who looks at what again, with what is in the way of it: for whoever names others. */
export async function lookingAgain(tx: Tx, permit: Permit): Promise<LookingAgain> {
  const { today } = permit
  const [rows, deciders, process] = await Promise.all([
    tx.run(toLookAgain, { since: addDays(today, -LOOK_BACK_DAYS) }),
    decidersOf(tx, today),
    processOf(tx, permit),
  ])
  const all = rows.map((row) => ({ row, able: couldLookAgain(deciders, process, apartOf(row)) }))
  return {
    waiting: all.flatMap(({ row, able }) => waitingFrom(row, { deciders, able }, today)),
    nobody: all.flatMap(({ row, able }) =>
      row.challenge_id === null && able.length === 0
        ? [{ budgetId: row.budget_id, since: row.since, deciderName: row.decider_name }]
        : [],
    ),
  }
}

const apartOf = (row: LookAgainRow) => ({
  authors: new Set(row.authors),
  decidedBy: row.decided_by,
  yearlyPence: row.yearly_pence,
})

type Who = { deciders: readonly Decider[]; able: readonly Decider[] }

function waitingFrom(row: LookAgainRow, who: Who, today: Day): WaitingChallenge[] {
  const { challenge_id: challengeId, answer_by: answerBy, decider_id: deciderId } = row
  if (challengeId === null || answerBy === null) return []
  const { budget_id: budgetId, since, decider_name: deciderName } = row
  const why = whyChallengeStuck({ deciderId, answerBy }, { ...apartOf(row), ...who }, today)
  const others = who.able.filter(({ humanId }) => humanId !== deciderId).map(({ humanId, name }) => ({ humanId, name }))
  return [{ challengeId, budgetId, since, answerBy, deciderId, deciderName, why, others }]
}
