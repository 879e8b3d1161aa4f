import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Typed } from '#web/fields.ts'
import type { Asked } from '../each.ts'
import { reviewOf } from '../reads.ts'
import type { Progress, Review, Side } from '../review.ts'
import { addView } from '../store.ts'
import type { askedFields, rememberedFields, sayFields, sayForFields, viewFields } from './forms.ts'
import type { Besides, SaidBefore, Sheet } from './preparing.ts'
import { newNeedIn, type PreparingPage, preparingForPerson, preparingOf, typedForPersonOf } from './reads.ts'
import { mayNote, maySayAsked, maySayOwn, maySaySounds, maySayWhen, mayTakeBack, mayTypeFor } from './rules.ts'
import { NOTHING_BESIDES } from './sheet.ts'
import { addAsked, addDraft, addNeedNoted, addPreparation, addRemembered, addSounds, addWithdrawn } from './store.ts'
import { said } from './words.ts'

/** What a side sends: its ratings, and whatever else it filled in. */
export type Said = { views: Asked<typeof viewFields> } & Partial<Typed<typeof sayFields>>

const idsOf = (review: Review): string[] => review.outcomes.map(({ outcomeId }) => outcomeId)
const told = (permit: Permit, sentence: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'review', sentence }],
})

function besidesIn(input: Partial<Besides>): Besides {
  const { possible, around, feelPlan, feelHelp, newNeeds, wish, wishWords, withWhom } = { ...NOTHING_BESIDES, ...input }
  return { possible, around, feelPlan, feelHelp, newNeeds, wish, wishWords, withWhom }
}

/** Reads a whole sheet out of what was sent; of the goals and of what was said before only what this page asks about. */
function sheetIn(
  input: Partial<Besides> & { remembered?: Asked<typeof rememberedFields> | undefined },
  views: ReturnType<Asked<typeof viewFields>> | ReturnType<NonNullable<Said['kept']>>,
  before: readonly SaidBefore[],
): { sheet: Sheet } | { reasons: Verdict } {
  const remembered = input.remembered?.(before.map(({ key }) => key))
  const wrong = [views, remembered].flatMap((one) => (one !== undefined && 'reasons' in one ? one.reasons : []))
  if ('reasons' in views || (remembered !== undefined && 'reasons' in remembered)) return { reasons: wrong }
  const answered = [...(remembered?.typed ?? [])].flatMap(([key, { same, now }]) =>
    same === undefined ? [] : [{ key, same: same === 'yes', nowWords: now }],
  )
  const rated = [...views.typed].map(([outcomeId, { progress, words }]) => ({ outcomeId, progress, words }))
  return { sheet: { ...besidesIn(input), views: rated, remembered: answered } }
}

type Origin = { side: Side; saidBy: string; saidOn: Day; how: 'own-device' | 'passed-device' | HeardHow }

async function write(
  tx: Tx,
  permit: Permit,
  { review, sheet, before }: { review: Review; sheet: Sheet; before: readonly SaidBefore[] },
  { side, saidBy, saidOn, how }: Origin,
): Promise<void> {
  const { views, remembered, wish, ...besides } = sheet
  const whose = { review: review.reviewId, side, saidBy, typedBy: permit.humanId, saidOn }
  const row = await tx.one(addPreparation, {
    ...besidesIn(besides),
    ...whose,
    wish: wish ?? null,
    typedOn: permit.today,
    how,
  })
  if (row === undefined) throw new Error('a preparation was not kept')
  const preparation = row.preparation_id
  for (const { outcomeId: outcome, progress, words } of views)
    if (progress !== undefined) await tx.run(addView, { ...whose, outcome, progress, words, preparation })
  for (const { key, same, nowWords } of remembered) {
    const shown = before.find((one) => one.key === key)
    if (shown !== undefined)
      await tx.run(addRemembered, {
        ...{ preparation, key, same, words: nowWords, about: shown.about, before: shown.words, on: shown.on },
      })
  }
}

/** The person's own view of each goal and what else they like to say, in their own session (L2). Only they give it. */
export const sayAsPerson = (tx: Tx, permit: Permit<'review', 'say-as-person'>, input: Said): Promise<Outcome> =>
  say(tx, permit, 'person', recordOf(permit).personKnownAs, input)

/** The worker's view of each goal. */
export const sayAsWorker = (tx: Tx, permit: Permit<'review', 'say-as-worker'>, input: Said): Promise<Outcome> =>
  say(tx, permit, 'worker', permit.humanName, input)

/** Says one side, or keeps it to come back to (`keep`: later), with nothing told to anybody. */
async function say(tx: Tx, permit: Permit, side: Side, name: string, input: Said): Promise<Outcome> {
  const page: PreparingPage = await preparingOf(side)(tx, permit)
  const { current } = page.state
  const verdict = maySayOwn(current, side)
  if (!isFine(verdict) || current === undefined) return { refused: verdict }
  const isLater = input.keep === 'later' && input.kept !== undefined
  const { before } = page.preparing
  const read = sheetIn(input, isLater && input.kept ? input.kept(idsOf(current)) : input.views(idsOf(current)), before)
  if ('reasons' in read) return { refused: read.reasons }
  const { humanId: by, today: on } = permit
  if (isLater) {
    await tx.run(addDraft, { review: current.reviewId, side, sheet: JSON.stringify(read.sheet), by, on })
    return { lines: [], id: 'kept' }
  }
  await write(
    tx,
    permit,
    { review: current, sheet: read.sheet, before },
    { side, saidBy: by, saidOn: on, how: 'own-device' },
  )
  return told(permit, said.says(name))
}

/**
 * A worker types what the person said by phone, on paper or beside them: said by the person, typed by the worker, with the day
 * of each. Refused before the worker's own is said, and over what the person said themself.
 */
export async function sayForPerson(
  tx: Tx,
  permit: Permit<'review-for-person', 'write'>,
  input: Typed<typeof sayForFields>,
): Promise<Outcome> {
  const { state, preparing } = await preparingForPerson(tx, permit)
  const { current } = state
  const verdict = mayTypeFor(current)
  if (!isFine(verdict) || current === undefined) return { refused: verdict }
  const { how, saidOn } = input
  const when = maySayWhen(saidOn, permit.today)
  const { before } = preparing
  const read = sheetIn(input, input.views(idsOf(current)), before)
  const wrong = [...('reasons' in read ? read.reasons : []), ...when]
  if ('reasons' in read || wrong.length > 0) return { refused: wrong }
  const { personId, personKnownAs } = recordOf(permit)
  await write(
    tx,
    permit,
    { review: current, sheet: read.sheet, before },
    { side: 'person', saidBy: personId, saidOn, how },
  )
  return told(permit, said.saidFor(permit.humanName, personKnownAs, how, saidOn))
}

/** The person says it themselves, on a device that a worker lent to them: the page knows that it was handed over. */
export async function sayOnPassedDevice(
  tx: Tx,
  permit: Permit<'passed-review', 'answer'>,
  input: Said,
  sentence: string,
): Promise<Outcome> {
  const { state, preparing } = await preparingForPerson(tx, permit)
  const { current } = state
  const verdict = mayTypeFor(current)
  if (!isFine(verdict) || current === undefined) return { refused: verdict }
  const { before } = preparing
  const read = sheetIn(input, input.views(idsOf(current)), before)
  if ('reasons' in read) return { refused: read.reasons }
  const { personId: saidBy } = recordOf(permit)
  const origin = { side: 'person', saidBy, saidOn: permit.today, how: 'passed-device' } as const
  await write(tx, permit, { review: current, sheet: read.sheet, before }, origin)
  return told(permit, sentence)
}

/** What both laid face down and turned over in the room, as what each of them says: the person ticked it themselves, on the worker's device. */
export async function keepBothSides(
  tx: Tx,
  permit: Permit<'review-cards', 'together'>,
  review: Review,
  goals: readonly ({ outcomeId: string } & Record<Side, { progress: Progress; words: string }>)[],
): Promise<void> {
  const origins = [
    { side: 'worker', saidBy: permit.humanId, how: 'own-device' },
    { side: 'person', saidBy: recordOf(permit).personId, how: 'passed-device' },
  ] as const
  for (const origin of origins) {
    const views = goals.map((goal) => ({ outcomeId: goal.outcomeId, ...goal[origin.side] }))
    const sheet = { ...NOTHING_BESIDES, views, remembered: [] }
    await write(tx, permit, { review, sheet, before: [] }, { ...origin, saidOn: permit.today })
  }
}

/** The person takes back what stands as theirs. It is kept, and counts no longer. */
export async function takeBack(tx: Tx, permit: Permit<'review', 'say-as-person'>): Promise<Outcome> {
  const { current } = await reviewOf(tx, permit)
  const verdict = mayTakeBack(current)
  const mine = current?.preparation.person
  if (!isFine(verdict) || mine === undefined) return { refused: verdict }
  await tx.run(addWithdrawn, { preparation: BigInt(mine.preparationId), by: permit.humanId, on: permit.today })
  return told(permit, said.tookBack(recordOf(permit).personKnownAs))
}

/** The person says whether what was typed for them sounds like them. After a no it does not count. */
export async function saySounds(
  tx: Tx,
  permit: Permit<'review', 'say-as-person'>,
  { sounds }: { sounds: 'yes' | 'no' },
): Promise<Outcome> {
  const { state, typed } = await typedForPersonOf(tx, permit)
  const verdict = state.current === undefined ? refuse('no-review-open' as const) : maySaySounds(typed)
  if (!isFine(verdict) || typed === undefined) return { refused: verdict }
  const isTheirs = sounds === 'yes'
  await tx.run(addSounds, {
    ...{ preparation: BigInt(typed.preparationId), sounds: isTheirs, by: permit.humanId, on: permit.today },
  })
  return told(permit, said.sounds(recordOf(permit).personKnownAs, isTheirs))
}

/** The worker asked, and there was no answer: written down with its day and way. Nobody answers in the person's place. */
export async function sayAsked(
  tx: Tx,
  permit: Permit<'review-for-person', 'write'>,
  { way, askedOn, words }: Typed<typeof askedFields>,
): Promise<Outcome> {
  const { current } = await reviewOf(tx, permit)
  const verdict = maySayAsked(current, askedOn, permit.today)
  if (!isFine(verdict) || current === undefined) return { refused: verdict }
  const { humanId: by, today: on } = permit
  await tx.run(addAsked, { review: current.reviewId, askedOn, way, words, by, on })
  return told(permit, said.asked(permit.humanName, recordOf(permit).personKnownAs, { way, on: askedOn }))
}

/** The worker writes what follows from a new need. It is a note, and no assessment. */
export async function noteNeed(
  tx: Tx,
  permit: Permit<'review-for-person', 'write'>,
  { words }: { words: string },
): Promise<Outcome> {
  const need = await newNeedIn(tx, permit)
  const verdict = mayNote(need)
  if (!isFine(verdict) || need === undefined) return { refused: verdict }
  await tx.run(addNeedNoted, { preparation: BigInt(need.preparationId), words, by: permit.humanId, on: permit.today })
  return told(permit, said.noted(permit.humanName))
}
