import { sayMoney } from '#core/money.ts'
import { QUESTIONS } from '#demo/questions.ts'
import type { Level } from '#journey/needs/index.ts'
import { figureChallenged } from './besides.ts'
import { byWorker, type Life } from './life.ts'

const PENCE_A_POINT = 900n
const POINTS: Record<Level, number> = { manage: 0, 'some-help': 2, cannot: 5, 'dont-know': 2 }
const SAID: Record<Level, string> = {
  manage: 'can do this alone',
  'some-help': 'can do this with help',
  cannot: 'cannot do this',
  'dont-know': 'did not know',
}

type Answers = ReadonlyMap<string, { person: Level; worker: Level }>
type Line = { key: string; about: string; points: number; pence: string; sentence: string }

/** The first figure, worked out from both sides' answers; false where that day has not come yet. */
export function amountWorkedOut(life: Life, found: { assessmentId: string; answers: Answers }): boolean {
  const { chance, rows, budgetId, worker } = life
  if (!life.later(0, 7)) return false
  const views = {
    person: linesOf(found.answers, 'person', 'you'),
    worker: linesOf(found.answers, 'worker', worker.name),
  }
  const sum = (lines: readonly Line[]): bigint => lines.reduce((total, { pence }) => total + BigInt(pence), 0n)
  const amountId = chance.id()
  rows.add('indicative_amount', {
    amount_id: amountId,
    budget_id: budgetId,
    assessment_id: found.assessmentId,
    rates_version: 1,
    person_view_pence: sum(views.person),
    worker_view_pence: sum(views.worker),
    working: { pencePerPoint: PENCE_A_POINT.toString(), ...views },
    worked_out_by: worker.id,
    worked_out_on: life.on(),
  })
  byWorker(life, 'amount', 'work-out')
  life.line('amount', `${worker.name} worked out a first amount.`, worker.id)
  figureChallenged(life, amountId, sum(views.worker))
  return true
}

function linesOf(answers: Answers, side: 'person' | 'worker', who: string): Line[] {
  return QUESTIONS.map(({ key, about, ask }) => {
    const level = answers.get(key)?.[side] ?? 'manage'
    const pence = BigInt(POINTS[level]) * PENCE_A_POINT
    const sentence = `${ask}: ${who} said “${SAID[level]}”. ${POINTS[level]} points are ${sayMoney(pence)} a week.`
    return { key, about, points: POINTS[level], pence: pence.toString(), sentence }
  })
}
