import { addDays, type Day, mondayOf } from '#core/day.ts'
import {
  contentPrint,
  type Ends,
  type More,
  type Otherwise,
  type Outcome,
  type Sentence,
  weeklyPence,
} from '#journey/plan/index.ts'
import type { MetNeed } from './beginnings.ts'
import { MORE_BUYS } from './besides-words.ts'
import { byPerson, byWorker, type Life } from './life.ts'
import { howLifeIs, planTalkedOver } from './plan-besides.ts'
import { MET_OTHERWISE, SENTENCES } from './words.ts'
import type { Written } from './written.ts'

/** A version written by both and agreed by each; undefined where that is not finished yet. */
export function planWritten(
  life: Life,
  needs: readonly MetNeed[],
  number: number,
  before?: Written,
): Written | undefined {
  const { chance, rows, budgetId, worker } = life
  if (!life.later(1, 12)) return undefined
  const versionId = chance.id()
  rows.add('plan_version', {
    version_id: versionId,
    budget_id: budgetId,
    number,
    opened_by: worker.id,
    opened_on: life.on(),
  })
  byWorker(life, 'plan', 'open')
  life.line('plan', `${worker.name} opened ${number === 1 ? 'the plan' : 'a new version of the plan'}.`, worker.id)
  const outcomes =
    before === undefined
      ? drawOutcomes(life, needs)
      : before.outcomes.map((one) => ({ ...one, outcomeId: chance.id() }))
  const spendLines = before === undefined ? drawLines(life, needs, outcomes) : copiedLines(life, before, outcomes)
  addContent(life, versionId, outcomes, spendLines)
  const otherwise = metOtherwise(life, versionId, needs, outcomes)
  if (!life.later(2, 20)) return undefined
  const sentences = addSentences(life, versionId)
  const { potPence } = planTalkedOver(life, { versionId, outcomes, spendLines, sentences })
  if (number === 1) howLifeIs(life, 'plan')
  if (!life.later(0, 10)) return undefined
  const plan = { versionId, number, outcomes, spendLines, sentences }
  for (const side of ['person', 'worker'] as const) {
    const by = side === 'person' ? life.personId : worker.id
    const reserved = chance.likely(0.1)
    rows.add('plan_answer', {
      version_id: versionId,
      side,
      answer: reserved ? 'yes-but' : 'yes',
      words: reserved ? 'As a start. I would have liked it for longer.' : '',
      how: 'own-session',
      stamp: contentPrint({ ...plan, otherwise }),
      given_by: by,
      given_on: life.on(),
    })
    life.audit({ by, role: side, resource: 'plan', action: `agree-as-${side}` })
    life.line('plan', `${side === 'person' ? life.knownAs : worker.name} agreed to the plan.`, by)
  }
  return { ...plan, weeklyPence: weeklyPence({ spendLines }), potPence }
}

/** A new version that both are still writing. */
export function nextVersionOpened(life: Life, before: Written): void {
  const { chance, rows, budgetId, worker } = life
  const versionId = chance.id()
  rows.add('plan_version', {
    version_id: versionId,
    budget_id: budgetId,
    number: before.number + 1,
    opened_by: worker.id,
    opened_on: life.on(),
  })
  byWorker(life, 'plan', 'open')
  const outcomes = before.outcomes.map((one) => ({ ...one, outcomeId: chance.id() }))
  addContent(life, versionId, outcomes, copiedLines(life, before, outcomes))
}

/** Of each need that no goal meets, how it is met otherwise; in the order in which a plan is read. */
function metOtherwise(
  life: Life,
  version_id: string,
  needs: readonly MetNeed[],
  outcomes: readonly Outcome[],
): readonly Otherwise[] {
  const { rows, worker } = life
  const others = needs.filter((need) => outcomes.every(({ needId }) => needId !== need.needId))
  const written = others.map(({ idea }, at) => ({
    needKey: idea.key,
    words: MET_OTHERWISE[at % MET_OTHERWISE.length] ?? '',
  }))
  for (const { needKey: question_key, words } of written)
    rows.add('need_met_otherwise', { version_id, question_key, words, written_by: worker.id, written_on: life.on() })
  return written
    .map((one) => ({ ...one, byName: worker.name, on: life.on() }))
    .sort((a, b) => (a.needKey < b.needKey ? -1 : 1))
}

function copiedLines({ chance }: Life, before: Written, outcomes: readonly Outcome[]): Written['spendLines'] {
  return before.spendLines.map((line) => {
    const at = before.outcomes.findIndex(({ outcomeId }) => outcomeId === line.outcomeId)
    return { ...line, spendLineId: chance.id(), outcomeId: outcomes[at]?.outcomeId ?? line.outcomeId }
  })
}

function drawOutcomes({ chance, knownAs }: Life, needs: readonly MetNeed[]): Outcome[] {
  return chance.some(needs, chance.whole(1, 3)).map(({ needId, idea }) => ({
    outcomeId: chance.id(),
    needId,
    kind: idea.kind,
    words: idea.words,
    knownBy: idea.knownBy,
    ends: idea.event === undefined ? { as: 'ongoing' } : { as: 'event', event: idea.event },
    byName: knownAs,
  }))
}

function drawLines(life: Life, needs: readonly MetNeed[], outcomes: readonly Outcome[]): Written['spendLines'] {
  const { chance, knownAs } = life
  const startsOn = addDays(mondayOf(life.on()), 7 * chance.whole(5, 9))
  return outcomes.flatMap((outcome) => {
    const idea = needs.find(({ needId }) => needId === outcome.needId)?.idea
    const ideas = idea === undefined ? [] : chance.some(idea.lines, chance.whole(1, idea.lines.length))
    return ideas.map((line) => {
      const ends: Ends =
        outcome.ends.as === 'event' && chance.likely(0.15)
          ? { as: 'date', on: addDays(startsOn, 7 * chance.whole(12, 40) - 1) }
          : outcome.ends
      return {
        spendLineId: chance.id(),
        outcomeId: outcome.outcomeId,
        what: line.what,
        provider: line.provider,
        sort: line.sort,
        amountPence: BigInt(Math.round(chance.whole(...line.pence) / 50) * 50),
        every: line.every,
        startsOn,
        ends: line.every === 'once' ? { as: 'date' as const, on: startsOn } : ends,
        byName: knownAs,
        ...(line.sort === 'personal-assistant' && chance.likely(0.4) ? { more: moreDrawn(life) } : {}),
      }
    })
  })
}

const moreDrawn = ({ chance, knownAs }: Life): More => ({
  ...{ amountPence: BigInt(chance.whole(4, 12)) * 500n, periods: chance.whole(2, 6) },
  ...{ buys: chance.pick(MORE_BUYS), byName: knownAs },
})

const endColumns = (ends: Ends): { ends_as: Ends['as']; ends_on: Day | null; ends_event: string | null } => ({
  ends_as: ends.as,
  ends_on: ends.as === 'date' ? ends.on : null,
  ends_event: ends.as === 'event' ? ends.event : null,
})

function addContent(
  life: Life,
  version_id: string,
  outcomes: readonly Outcome[],
  spendLines: Written['spendLines'],
): void {
  const { rows, personId, worker } = life
  const written = { said_by: personId, typed_by: personId }
  for (const [position, one] of outcomes.entries())
    rows.add('outcome', {
      outcome_id: one.outcomeId,
      version_id,
      need_id: one.needId ?? null,
      kind: one.kind,
      words: one.words,
      known_by: one.knownBy,
      ...endColumns(one.ends),
      position,
      ...written,
    })
  for (const [position, one] of spendLines.entries())
    rows.add('spend_line', {
      spend_line_id: one.spendLineId,
      version_id,
      outcome_id: one.outcomeId,
      what: one.what,
      provider: one.provider,
      amount_pence: one.amountPence,
      every: one.every,
      sort: one.sort ?? '',
      starts_on: one.startsOn,
      ...endColumns(one.ends),
      position,
      ...written,
      ...{ typed_by: worker.id, how: 'together' as const },
    })
  for (const { spendLineId: spend_line_id, more } of spendLines)
    if (more !== undefined)
      rows.add('unwell_more', {
        ...{ spend_line_id, amount_pence: more.amountPence, periods: more.periods, buys: more.buys },
        ...{ ...written, said_on: life.on() },
      })
  byPerson(life, 'plan', 'shape')
}

function addSentences(life: Life, version_id: string): Sentence[] {
  const { chance, rows, personId, worker } = life
  return SENTENCES.map(({ part, side, words: choices }) => {
    const by = side === 'person' ? personId : worker.id
    const words = chance.pick<string>(choices)
    rows.add('plan_sentence', { version_id, part, side, words, said_by: by, typed_by: by, said_on: life.on() })
    life.audit({ by, role: side, resource: 'plan', action: `write-as-${side}` })
    return { part, side, words, byName: '', on: life.on() }
  })
}
