import { createHash } from 'node:crypto'
import { contentPrint } from '#journey/plan/index.ts'
import {
  ALARM_ANSWERED,
  ASKED_TO_AGREE,
  AT_RISK,
  FRIENDS,
  KEEPS,
  LEFT_OUT,
  NOT_QUITE,
  POT_OPENS,
  UNDERSTOOD_APART,
  UNDERSTOOD_TOGETHER,
  WISHES,
  WORRIED,
} from './besides-words.ts'
import { byPerson, byWorker, type Life } from './life.ts'
import type { Written } from './written.ts'

type Content = Omit<Written, 'number' | 'weeklyPence' | 'potPence'>

const ROUTES = Object.keys(KEEPS) as (keyof typeof KEEPS)[]

/** What is said around a version before it is agreed, all of it by some people only. Gives what is put aside for a bad time. */
export function planTalkedOver(life: Life, plan: Content): { potPence: bigint | undefined } {
  const { chance, rows, budgetId, worker } = life
  if (chance.likely(0.5)) fitsSaid(life, plan)
  if (chance.likely(0.4)) keptFor(life, plan)
  const potPence = chance.likely(0.3) ? badTimesPlanned(life, plan) : undefined
  if (chance.likely(0.25)) {
    rows.add('left_out', {
      left_out_id: chance.id(),
      budget_id: budgetId,
      words: chance.pick(LEFT_OUT),
      ...byThem(life),
    })
    byPerson(life, 'plan', 'leave-out')
  }
  if (chance.likely(0.12)) understandingTalkedOver(life, plan.versionId)
  if (!chance.likely(0.2)) return { potPence }
  rows.add('asked_to_agree', {
    ...{ version_id: plan.versionId, asked_on: life.on(), way: chance.pick(['met', 'phone', 'letter'] as const) },
    ...{ steps: chance.pick(ASKED_TO_AGREE), stamp: contentPrint(plan), asked_by: worker.id },
  })
  byWorker(life, 'plan', 'ask-to-agree')
  return { potPence }
}

const byThem = ({ personId, on }: Life) => ({ said_by: personId, typed_by: personId, said_on: on() })

function fitsSaid(life: Life, { versionId: version_id, outcomes }: Content): void {
  const { chance, rows } = life
  for (const { outcomeId: outcome_id } of outcomes) {
    const fits = chance.likely(0.85)
    const personal = fits ? '' : chance.pick(NOT_QUITE)
    rows.add('outcome_fit', { outcome_id, version_id, fits, personal, ...byThem(life) })
  }
  byPerson(life, 'plan', 'write-as-person')
}

/** The sustain plan, by line: the person's words, and the worker's on what is at risk. */
function keptFor(life: Life, { versionId, spendLines }: Content): void {
  const { chance, rows, personId, worker } = life
  for (const line of spendLines)
    for (const side of ['person', 'worker'] as const) {
      const by = side === 'person' ? personId : worker.id
      const route = line.every === 'once' ? 'one-off' : chance.pick(ROUTES)
      rows.add('sustain_line', {
        ...{ version_id: versionId, spend_line_id: line.spendLineId, side, route, best_way: KEEPS[route] },
        ...{ at_risk: chance.pick(AT_RISK), who_repairs: route === 'one-off' ? 'The shop, for two years' : '' },
        ...{ said_by: by, typed_by: by, said_on: life.on() },
      })
    }
  byPerson(life, 'plan', 'write-as-person')
  byWorker(life, 'plan', 'write-as-worker')
}

/** What happens to payments in a bad time, a pot, and somebody who may raise the alarm. */
function badTimesPlanned(life: Life, { versionId: version_id }: Content): bigint | undefined {
  const { chance, rows, budgetId, personId } = life
  const does = chance.pick(['go-on', 'ask-me', 'pause-if-i-say'] as const)
  const wish = does === 'go-on' ? '' : chance.pick(WISHES)
  rows.add('unwell_setting', { version_id, does, wish, ...byThem(life) })
  const amount_pence = chance.likely(0.5) ? BigInt(chance.whole(2, 12)) * 2500n : undefined
  if (amount_pence !== undefined)
    rows.add('unwell_pot', { version_id, amount_pence, trigger_words: chance.pick(POT_OPENS), ...byThem(life) })
  byPerson(life, 'unwell', 'set-up')
  if (!chance.likely(0.6)) return amount_pence
  const friend_id = chance.id()
  rows.add('alarm_friend', {
    ...{ friend_id, budget_id: budgetId, name: chance.pick(FRIENDS), agreed_by: personId, agreed_on: life.on() },
    // A link that nobody holds; bytea as PostgreSQL writes it.
    token_hash: `\\x${createHash('sha256').update(friend_id).digest('hex')}` as unknown as Buffer,
  })
  if (chance.likely(0.3)) alarmRaised(life, friend_id)
  return amount_pence
}

function alarmRaised(life: Life, friend_id: string): void {
  const { chance, rows, budgetId, worker } = life
  const [alarm_id, on] = [chance.id(), life.on()]
  const raised = { raised_on: on, raised_at: new Date(`${on}T11:00:00Z`) }
  rows.add('alarm', { alarm_id, budget_id: budgetId, friend_id, words: WORRIED, ...raised })
  rows.add('alarm_answered', { alarm_id, words: ALARM_ANSWERED, answered_by: worker.id, answered_on: on })
  byWorker(life, 'unwell', 'answer-alarm')
}

function understandingTalkedOver(life: Life, version_id: string): void {
  const { rows, budgetId, worker } = life
  for (const [same, words] of [[false, UNDERSTOOD_APART] as const, [true, UNDERSTOOD_TOGETHER] as const])
    rows.add('understanding_talk', {
      ...{ budget_id: budgetId, version_id, same, words, written_by: worker.id, talked_on: life.on() },
    })
  byWorker(life, 'plan', 'talk-it-over')
}

/** How life is, in four numbers, where the person likes to say: lower before the money than at a review. */
export function howLifeIs(life: Life, stage: 'plan' | 'review'): void {
  const { chance, rows, budgetId } = life
  if (!chance.likely(0.5)) return
  const better = stage === 'review' ? 2 : 0
  const score = (): number => chance.whole(1, 6) + better
  rows.add('wellbeing', {
    ...{ budget_id: budgetId, stage, measure: 'ons4' },
    scores: { satisfied: score(), worthwhile: score(), happy: score(), anxious: 10 - score() },
    ...{ hospital_stays: chance.likely(0.8) ? 0 : 1, crises: chance.whole(0, 3 - better), ...byThem(life) },
  })
  byPerson(life, 'plan', 'say-how-i-am')
}
