import { type Level, LIMBS } from '#journey/needs/index.ts'
import { ABOUT_ME, CHALLENGE_ANSWERED, CHALLENGED, COMMUNICATION, RISKS, VARIES } from './besides-words.ts'
import type { Chance } from './chance.ts'
import { byPerson, byWorker, type Life } from './life.ts'

type Part = keyof typeof ABOUT_ME
const PARTS = Object.keys(ABOUT_ME) as Part[]

/** Of what somebody cannot do alone: in which ways, and how it changes, where it is said. */
export function inWhichWays(chance: Chance, level: Level): { limbs: string[]; varies: string } {
  const unable = level === 'cannot' || level === 'some-help'
  return {
    limbs: unable && chance.likely(0.5) ? chance.some(LIMBS, chance.whole(1, 2)) : [],
    varies: unable && chance.likely(0.2) ? chance.pick(VARIES) : '',
  }
}

/** How to talk to them, asked once; what they say of themselves and what could go wrong, where they like to. */
export function saidOfThemselves(life: Life): void {
  const { chance, rows, budgetId, personId, worker } = life
  const said = chance.likely(0.6) ? chance.pick(COMMUNICATION) : undefined
  const [words, safe_channel] = [said?.words ?? '', said?.safe ?? '']
  rows.add('communication_need', { person_id: personId, words, safe_channel, asked_by: worker.id, said_on: life.on() })
  byWorker(life, 'communication', 'write')
  if (chance.likely(0.4)) {
    for (const part of chance.some(PARTS, chance.whole(1, 4)))
      rows.add('about_me', {
        ...{ budget_id: budgetId, part, words: chance.pick<string>(ABOUT_ME[part]) },
        ...{ said_by: personId, typed_by: personId, said_on: life.on() },
      })
    byPerson(life, 'about-me', 'write-as-person')
  }
  if (chance.likely(0.3)) riskTalkedAbout(life)
}

function riskTalkedAbout(life: Life): void {
  const { chance, rows, budgetId, personId, worker } = life
  const { topic, step, who, ...said } = chance.pick(RISKS)
  for (const side of ['person', 'worker'] as const) {
    const by = side === 'person' ? personId : worker.id
    const about = { budget_id: budgetId, topic, side, words: said[side] }
    rows.add('risk_words', { ...about, said_by: by, typed_by: by, said_on: life.on() })
    life.audit({ by, role: side, resource: 'risks', action: `write-as-${side}` })
  }
  const written = { written_by: worker.id, written_on: life.on() }
  rows.add('risk_step', { budget_id: budgetId, topic, what_we_do: step, who, ...written })
  byWorker(life, 'risks', 'step')
}

/** What the law asks to be written down: advocacy always, a carer's own assessment where there is one, capacity seldom. */
export function dutiesDone(life: Life): void {
  const { chance, rows, budgetId, worker } = life
  const [hard, has_somebody] = [chance.likely(0.2), chance.likely(0.6)]
  rows.add('advocacy_question', {
    ...{ budget_id: budgetId, stage: 'needs', difficulty: hard ? [chance.pick(['weigh', 'say', 'keep-in-mind'])] : [] },
    ...{ has_somebody, somebody: has_somebody ? 'A sister' : '' },
    result: hard && !has_somebody ? chance.pick(['arranged', 'asked-for', 'said-no'] as const) : 'not-needed',
    ...{ words: '', asked_by: worker.id, asked_on: life.on() },
  })
  if (chance.likely(0.25))
    rows.add('carer_assessment_offer', {
      ...{ budget_id: budgetId, carer_name: chance.pick(['A brother', 'A mother', 'A partner']) },
      answer: chance.pick(['yes', 'no', 'not-now', 'not-reached'] as const),
      ...{ offered_by: worker.id, offered_on: life.on() },
    })
  byWorker(life, 'duties', 'record')
  if (chance.likely(0.08)) capacityRecorded(life)
}

function capacityRecorded(life: Life): void {
  const { chance, rows, budgetId, worker } = life
  const [capacity_id, able] = [chance.id(), chance.likely(0.5)]
  rows.add('capacity_record', {
    ...{ capacity_id, budget_id: budgetId, question: 'Whether to hold the money in their own account.', able },
    help_given: 'Pictures, an hour in the morning, a friend beside them.',
    reasons: able ? 'They could weigh it and said why.' : 'They could not keep it in mind long enough to weigh it.',
    ...{ assessed_by: worker.id, assessed_on: life.on() },
  })
  if (!able)
    rows.add('best_interests', {
      ...{ capacity_id, wishes: 'To choose what is bought.', who_was_asked: 'A sister.' },
      ...{ ways_considered: 'An account held for them; a card.', decided: 'A card, and they choose.' },
      ...{ decided_by: worker.id, decided_on: life.on() },
    })
}

/** Now and then the first figure looks wrong; it is answered, and seldom changed. */
export function figureChallenged(life: Life, amount_id: string, weeklyPence: bigint): void {
  const { chance, rows, personId, knownAs, worker } = life
  if (!chance.likely(0.12)) return
  const [challenge_id, answer] = [chance.id(), chance.likely(0.5) ? 'changed' : 'stays'] as const
  const said = { said_by: personId, typed_by: personId, said_on: life.on() }
  rows.add('amount_challenge', { challenge_id, amount_id, words: chance.pick(CHALLENGED), ...said })
  byPerson(life, 'amount', 'challenge')
  life.line('amount', `${knownAs} said that the first guess looks wrong.`, personId)
  if (!life.later(1, 9)) return
  const [words, by] = [CHALLENGE_ANSWERED[answer], worker.id]
  rows.add('amount_challenge_answered', { challenge_id, answer, words, answered_by: by, answered_on: life.on() })
  const weekly_pence = weeklyPence + BigInt(chance.whole(2, 9)) * 500n
  if (answer === 'changed')
    rows.add('amount_override', { amount_id, weekly_pence, reason: words, set_by: by, set_on: life.on() })
  byWorker(life, 'amount', 'answer-challenge')
  life.line('amount', `${worker.name} answered about the first guess.`, by)
}
