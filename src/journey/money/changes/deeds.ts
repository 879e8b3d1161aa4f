import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { addDays, type Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { newId } from '#core/id.ts'
import { fine, isFine, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { answerOf, DAYS_TO_OBJECT } from '#journey/plan/index.ts'
import { tell } from '#messages/notice.ts'
import type { LineChange } from '../agreement/agreement.ts'
import { applyVersion } from '../agreement/deeds.ts'
import { isDirect } from '../agreement/rules.ts'
import { conditionsStanding } from '../conditions/reads.ts'
import { mayPayDirectly } from '../conditions/rules.ts'
import { printAgreement } from '../document/deeds.ts'
import { keepPot } from '../pot/deeds.ts'
import { startedFor, toStart } from './reads.ts'
import { cutRestsOn, isCut, mayAnswer, mayObject, mayObjectFor, mayStart, stepsThatEnd } from './rules.ts'
import { addAnswer, addChange, addObjection, addObjectionFor } from './store.ts'
import { said, sayChange, sayStepsEnd } from './words.ts'

/**
 * Puts the newest version of the plan in force, from today on. For the worse only with the person's own standing yes, which is
 * kept with it; otherwise at once, told in words and by their own way, with 14 days to object. Nothing that is in a pay run changes. `words`: what
 * whoever starts it says of it; what changes is said besides.
 */
export async function startChange(
  tx: Tx,
  permit: Permit<'plan', 'start-change'>,
  { words }: { words: string },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const isPerson = permit.humanId === personId
  const to = await toStart(tx, permit)
  const verdict = mayStart(to, isPerson ? 'person' : 'worker', permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const { next, inForce, agreementId, changes, worse } = to
  const direct = await mayGoDirectly(tx, permit, changes)
  if (!isFine(direct)) return { refused: direct }
  assert(next !== undefined && inForce !== undefined && agreementId !== undefined, 'what may start is there')
  const isWorse = !isFine(worse)
  const answerId = isWorse ? answerOf(next, 'person')?.answerId : undefined
  const cut = isCut(to) ? cutRestsOn(to, isPerson ? 'person' : 'worker', permit.today) : undefined
  const id = newId()
  const told = [sayChange(inForce, next), ...stepsThatEnd(to).map(sayStepsEnd)].join('\n')
  const objectUntil = addDays(permit.today, DAYS_TO_OBJECT)
  await tx.run(addChange, {
    ...{ id, budget: budgetId, version: next.versionId, worse: isWorse },
    answer: answerId === undefined ? null : BigInt(answerId),
    ...{ cut: cut?.as ?? null, ground: cut?.as === 'ground' ? cut.groundId : null },
    words: words === '' ? told : `${words}\n${told}`,
    ...{ startsOn: permit.today, objectUntil, by: permit.humanId, on: permit.today },
  })
  await applyVersion(tx, permit, { agreementId, changeId: id, changes, reason: told })
  const kept = await keepPot(tx, permit, next.versionId)
  await printAgreement(tx, permit, 'change')
  if (!isPerson) await tell(tx, { budgetId, stage: 'money', on: permit.today, readBy: objectUntil })
  const name = isPerson ? personKnownAs : permit.humanName
  return {
    lines: [
      { budgetId, stage: 'money', sentence: said.started(name, next.number, personKnownAs, objectUntil) },
      ...kept,
    ],
  }
}

/** Where a new version puts money into the person's own hands, the conditions of that are met first. */
async function mayGoDirectly(tx: Tx, permit: Permit, changes: readonly LineChange[]): Promise<Verdict> {
  const direct = changes.some((one) => one.kind === 'adds' && one.line.managedAs && isDirect(one.line.managedAs))
  return direct ? mayPayDirectly(await conditionsStanding(tx, permit)).map(({ code }) => ({ code })) : fine
}

/** The person says that they do not want a change that started; words are theirs to add. The worker answers. */
export async function objectToChange(
  tx: Tx,
  permit: Permit<'plan', 'object'>,
  { words }: { words: string },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const started = await startedFor(tx, permit)
  const verdict = mayObject(started, permit.today)
  if (started === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addObjection, { change: started.changeId, words, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'money', sentence: said.objected(personKnownAs) }] }
}

/** A worker writes down that the person said so, by phone, on paper or together. Marked so, and the person is told. */
export async function objectForPerson(
  tx: Tx,
  permit: Permit<'plan', 'object-for-person'>,
  { words, how, saidOn }: { words: string; how: HeardHow; saidOn: Day },
): Promise<Outcome> {
  const { budgetId, personId: person, personKnownAs } = recordOf(permit)
  const started = await startedFor(tx, permit)
  const verdict = mayObjectFor(started, saidOn, permit.today)
  if (started === undefined || !isFine(verdict)) return { refused: verdict }
  const [by, on] = [permit.humanId, permit.today]
  await tx.run(addObjectionFor, { change: started.changeId, words, person, saidOn, how, by, on })
  await tell(tx, { budgetId, stage: 'money', on })
  return { lines: [{ budgetId, stage: 'money', sentence: said.objectedFor(permit.humanName, personKnownAs) }] }
}

/** The worker answers the person who did not want a change. */
export async function answerObjection(
  tx: Tx,
  permit: Permit<'plan', 'talk-it-over'>,
  { words }: { words: string },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const started = await startedFor(tx, permit)
  const verdict = mayAnswer(started)
  if (started === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addAnswer, { change: started.changeId, words, by: permit.humanId, on: permit.today })
  await tell(tx, { budgetId, stage: 'money', on: permit.today })
  return { lines: [{ budgetId, stage: 'money', sentence: said.answered(permit.humanName, personKnownAs) }] }
}
