import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { keepSignedPage } from '#journey/plan/agreeing/deeds.ts'
import { namesOfBoth, witnessNamed } from '#journey/plan/heard/reads.ts'
import type { Side, Asked as Typed } from '#journey/review/index.ts'
import { tell } from '#messages/notice.ts'
import type { Upload } from '#web/page.ts'
import type { Ending } from '../ending.ts'
import { endingOf } from '../reads.ts'
import type { viewFields } from './forms.ts'
import { isTheirOwn } from './own.ts'
import type { AskedWay, ReplacementKind, Went } from './readiness.ts'
import { readinessOf } from './reads.ts'
import { asksOf, gapsOf, mayAsk, mayGiveReason, mayReplace, maySay, maySayFor, maySayTried, viewOn } from './rules.ts'
import { addAsked, addReason, addReplacement, addTried, addView, type NewView } from './store.ts'
import { said } from './words.ts'

/** One line of the timeline, at the ending. */
export const told = (permit: Permit, sentence: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'ending', sentence }],
})

/** The person hears that there is something to read on the ending pages; `by`: the day by which an answer matters. */
export const letRead = (tx: Tx, permit: Permit, by?: Day): Promise<string> =>
  tell(tx, { budgetId: recordOf(permit).budgetId, stage: 'ending', on: permit.today, readBy: by })

type Views = { views: Typed<typeof viewFields> }
type Said = Omit<NewView, 'ending' | 'condition' | 'outcome' | 'said' | 'words'>

const read = ({ goals }: Ending, { views }: Views) => views(asksOf(goals).map(({ key }) => key))
type Read = Extract<ReturnType<typeof read>, { typed: unknown }>['typed']

async function write(tx: Tx, { endingId: ending, goals }: Ending, views: Read, by: Said): Promise<void> {
  for (const { key, condition, goal } of asksOf(goals)) {
    const view = views.get(key)
    if (view === undefined) continue
    const { said, words } = view
    await tx.run(addView, { ending, condition, outcome: goal?.outcomeId ?? null, said, words, ...by })
  }
}

/** The person's own view of the four conditions, in their own session (M4). Only they give it here. */
export const sayAsPerson = (tx: Tx, permit: Permit<'ending', 'say-as-person'>, input: Views): Promise<Outcome> =>
  say(tx, permit, 'person', recordOf(permit).personKnownAs, input)

/** The worker's view of the four conditions. */
export const sayAsWorker = (tx: Tx, permit: Permit<'ending', 'say-as-worker'>, input: Views): Promise<Outcome> =>
  say(tx, permit, 'worker', permit.humanName, input)

async function say(tx: Tx, permit: Permit, side: Side, name: string, input: Views): Promise<Outcome> {
  const ending = await endingOf(tx, permit)
  const verdict = maySay(ending)
  if (!isFine(verdict) || ending === undefined) return { refused: verdict }
  const views = read(ending, input)
  if ('reasons' in views) return { refused: views.reasons }
  const [by, nobody] = [permit.humanId, { typedOn: null, how: null, witnessId: null, photo: null }]
  await write(tx, ending, views.typed, { side, saidBy: by, saidOn: permit.today, typedBy: by, ...nobody })
  return told(permit, said.says(name))
}

/** A worker types what the person said, with the way and the day: the person said it, the worker typed it. */
export async function sayForPerson(
  tx: Tx,
  permit: Permit<'readiness', 'say-for-person'>,
  input: Views & { how: HeardHow; saidOn: Day; witnessName: string; page: Upload | undefined },
): Promise<Outcome> {
  const { personId, personKnownAs } = recordOf(permit)
  const { how, saidOn, page } = input
  const [ending, witness] = await Promise.all([endingOf(tx, permit), witnessNamed(tx, permit, input.witnessName)])
  const typed = { ...{ how, witness, names: namesOfBoth(permit) }, hasPhoto: page !== undefined }
  const verdict = maySayFor(ending, { saidOn, today: permit.today, isOwn: isTheirOwn(ending), typed })
  if (!isFine(verdict) || ending === undefined) return { refused: verdict }
  const views = read(ending, input)
  if ('reasons' in views) return { refused: views.reasons }
  const photo = how === 'paper' ? await keepSignedPage(tx, permit, page) : null
  const borneOut = { witnessId: how === 'phone' ? (witness.found?.humanId ?? null) : null, photo }
  const typist = { typedBy: permit.humanId, typedOn: permit.today, ...borneOut }
  await write(tx, ending, views.typed, { side: 'person', saidBy: personId, saidOn, how, ...typist })
  await letRead(tx, permit)
  return told(permit, said.saysFor(permit.humanName, personKnownAs, how))
}

/** The person was asked and gave no answer: a state with its day, never an answer. */
export async function recordAsked(
  tx: Tx,
  permit: Permit<'readiness', 'ask'>,
  { way, words }: { way: AskedWay; words: string },
): Promise<Outcome> {
  const readiness = await readinessOf(tx, permit)
  const verdict = mayAsk(readiness, permit.today)
  if (!isFine(verdict) || readiness.ending === undefined) return { refused: verdict }
  await tx.run(addAsked, { ending: readiness.ending.endingId, way, words, by: permit.humanId, on: permit.today })
  return told(permit, said.asked(permit.humanName, recordOf(permit).personKnownAs))
}

/** Why it ends although something is open: each reason answers what the person said of it, and the person reads it. */
export async function giveReasons(
  tx: Tx,
  permit: Permit<'readiness', 'give-reason'>,
  { reasons }: { reasons: readonly { key: string; words: string }[] },
): Promise<Outcome> {
  const readiness = await readinessOf(tx, permit)
  const { ending } = readiness
  const verdict = reasons.flatMap(({ key }) => mayGiveReason(readiness, key))
  if (!isFine(verdict) || ending === undefined) return { refused: verdict }
  const gaps = gapsOf(readiness)
  for (const { key, words } of reasons) {
    const gap = gaps.find(({ ask }) => ask.key === key)
    const view = gap && viewOn(ending.views, gap.ask, 'person')
    await tx.run(addReason, {
      ...{ ending: ending.endingId, condition: gap?.ask.condition ?? 'no-answer', words },
      ...{ answers: view === undefined ? null : BigInt(view.order), by: permit.humanId, on: permit.today },
    })
  }
  await letRead(tx, permit)
  return told(permit, said.reason(permit.humanName))
}

type NewReplacement = {
  outcomeId: string
  kind: ReplacementKind
  what: string
  triedOn: Day | undefined
  went: Went | undefined
  words: string
}

/** What takes the place of the money for a goal that keeps things steady; with how it went, where it was tried already. */
export async function replace(
  tx: Tx,
  permit: Permit<'readiness', 'replace'>,
  { outcomeId, kind, what, triedOn, went, words }: NewReplacement,
): Promise<Outcome> {
  const ending = await endingOf(tx, permit)
  const verdict = [
    ...mayReplace(ending, outcomeId),
    ...(triedOn !== undefined && triedOn > permit.today ? refuse('tried-after-today', 'triedOn') : []),
  ]
  if (!isFine(verdict) || ending === undefined) return { refused: verdict }
  const [id, by, on] = [newId(), permit.humanId, permit.today]
  await tx.run(addReplacement, { id, ending: ending.endingId, outcome: outcomeId, kind, what, by, on })
  if (triedOn !== undefined && went !== undefined)
    await tx.run(addTried, { replacement: id, triedOn, went, words, by, on })
  return told(permit, said.replaced(nameOf(permit), what))
}

/** What takes its place was tried on a day, and how it went. */
export async function sayTried(
  tx: Tx,
  permit: Permit<'readiness', 'replace'>,
  { replacementId, triedOn, went, words }: { replacementId: string; triedOn: Day; went: Went; words: string },
): Promise<Outcome> {
  const readiness = await readinessOf(tx, permit)
  const verdict = maySayTried(readiness, { replacementId, on: triedOn }, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const what = readiness.replacements.find((one) => one.replacementId === replacementId)?.what ?? ''
  await tx.run(addTried, { replacement: replacementId, triedOn, went, words, by: permit.humanId, on: permit.today })
  return told(permit, said.tried(nameOf(permit), what, triedOn))
}

const nameOf = (permit: Permit): string =>
  recordOf(permit).personId === permit.humanId ? recordOf(permit).personKnownAs : permit.humanName
