import { QUESTIONS } from '#demo/questions.ts'
import type { Level } from '#journey/needs/index.ts'
import { dutiesDone, inWhichWays, saidOfThemselves } from './besides.ts'
import { GOALS, type GoalIdea } from './goals.ts'
import { byPerson, byWorker, type Life } from './life.ts'
import { ACCEPTED, ANSWERED, ELIGIBLE, EXPLAINED, NOT_ACCEPTED, NOT_ELIGIBLE, TALKED } from './words.ts'

/** A need, with the goal that will meet it. */
export type MetNeed = { needId: string; idea: GoalIdea }

/** Offer and answer; whether the story goes on. */
export function isOffered(life: Life): boolean {
  const { chance, rows, budgetId, personId, knownAs, worker } = life
  if (!life.later(0, 12)) return false
  const offerId = chance.id()
  rows.add('offer', {
    offer_id: offerId,
    budget_id: budgetId,
    explained_by: worker.id,
    explained_on: life.on(),
    format: chance.pick(['talked', 'talked', 'leaflet', 'easy-read', 'phone']),
    what_was_said: chance.pick(EXPLAINED),
  })
  byWorker(life, 'offer', 'explain')
  life.line('offer', `${worker.name} explained what a personal budget is.`, worker.id)
  if (!life.later(0, 14)) return false
  const drawn = chance.real()
  const answer = drawn < 0.86 ? 'accepted' : drawn < 0.92 ? 'declined' : 'not-now'
  rows.add('offer_answer', {
    budget_id: budgetId,
    offer_id: offerId,
    answer,
    own_words: chance.pick(answer === 'accepted' ? ACCEPTED : NOT_ACCEPTED),
    said_by: personId,
    typed_by: personId,
    answered_on: life.on(),
  })
  byPerson(life, 'offer', 'answer')
  const said = {
    accepted: 'said yes to a personal budget',
    declined: 'said no to a personal budget',
    'not-now': 'said: not now',
  }
  life.line('offer', `${knownAs} ${said[answer]}.`, personId)
  return answer === 'accepted'
}

type Answers = ReadonlyMap<string, { person: Level; worker: Level }>

/** Both sides answer apart, differences are talked about, needs are named; undefined where the story stops. */
export function assessed(
  life: Life,
): { assessmentId: string; answers: Answers; needs: readonly MetNeed[] } | undefined {
  const { chance, rows, budgetId, worker } = life
  if (!life.later(3, 21)) return undefined
  const assessmentId = chance.id()
  rows.add('assessment', {
    assessment_id: assessmentId,
    budget_id: budgetId,
    question_set_id: 1,
    opened_by: worker.id,
    opened_on: life.on(),
  })
  byWorker(life, 'needs', 'open')
  life.line('needs', `${worker.name} opened the questions about what is hard.`, worker.id)
  const ideas = chance
    .some(GOALS, chance.whole(2, 4))
    .filter((idea, at, all) => all.findIndex(({ key }) => key === idea.key) === at)
  const answers = drawAnswers(life, ideas)
  saidOfThemselves(life)
  if (!answer(life, assessmentId, answers, 'person') || !answer(life, assessmentId, answers, 'worker')) return undefined
  if (!life.later(1, 9)) return undefined
  talk(life, assessmentId, answers)
  dutiesDone(life)
  const eligible = chance.likely(0.93) && ideas.length >= 2
  rows.add('eligibility', {
    assessment_id: assessmentId,
    eligible,
    impairment: true,
    impact: eligible,
    reasons: eligible ? ELIGIBLE : NOT_ELIGIBLE,
    decided_by: worker.id,
    decided_on: life.on(),
  })
  byWorker(life, 'needs', 'decide')
  life.line(
    'needs',
    eligible ? 'There are needs that the council must meet.' : 'There are no needs that the council must meet.',
    worker.id,
  )
  if (!eligible) return undefined
  return { assessmentId, answers, needs: ideas.map((idea) => addNeed(life, assessmentId, idea)) }
}

function addNeed({ chance, rows, budgetId }: Life, assessmentId: string, idea: GoalIdea): MetNeed {
  const needId = chance.id()
  const [assessment_id, question_key] = [assessmentId, idea.key]
  rows.add('need', { need_id: needId, budget_id: budgetId, assessment_id, question_key, words: idea.need })
  return { needId, idea }
}

function drawAnswers({ chance }: Life, ideas: readonly GoalIdea[]): Answers {
  return new Map(
    QUESTIONS.map(({ key }) => {
      const hard = ideas.some((idea) => idea.key === key)
      const person: Level = hard
        ? chance.pick(['cannot', 'some-help'] as const)
        : chance.pick(['manage', 'manage', 'dont-know'] as const)
      const worker: Level = chance.likely(0.8) && person !== 'dont-know' ? person : hard ? 'some-help' : 'manage'
      return [key, { person, worker }]
    }),
  )
}

function answer(life: Life, assessmentId: string, answers: Answers, side: 'person' | 'worker'): boolean {
  const { chance, rows, personId, worker } = life
  if (!life.later(0, 12)) return false
  const by = side === 'person' ? personId : worker.id
  for (const [key, levels] of answers)
    rows.add('answer', {
      assessment_id: assessmentId,
      side,
      question_key: key,
      level: levels[side],
      words: chance.pick(ANSWERED),
      ...inWhichWays(chance, levels[side]),
      said_by: by,
      typed_by: by,
      said_on: life.on(),
    })
  rows.add('answers_done', { assessment_id: assessmentId, side, done_by: by, done_on: life.on() })
  life.audit({ by, role: side, resource: 'needs', action: `answer-as-${side}` })
  life.line('needs', `${side === 'person' ? life.knownAs : worker.name} finished the questions.`, by)
  return true
}

function talk(life: Life, assessmentId: string, answers: Answers): void {
  const { chance, rows, worker } = life
  for (const [key, { person, worker: theirs }] of answers) {
    if (person === theirs) continue
    const agreed = chance.likely(0.7)
    rows.add('difference_talk', {
      assessment_id: assessmentId,
      question_key: key,
      ends_as: agreed ? 'we-agree' : 'we-differ',
      words: TALKED[agreed ? 0 : 1] ?? '',
      agreed_level: agreed ? theirs : null,
      typed_by: worker.id,
      talked_on: life.on(),
    })
    byWorker(life, 'needs', 'talk')
  }
}
