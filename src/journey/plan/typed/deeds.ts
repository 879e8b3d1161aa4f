import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { changed } from '../changed.ts'
import type { Part, Plan } from '../plan.ts'
import { planOf } from '../reads.ts'
import { itemsTypedFor } from './items.ts'
import { keepItem } from './items-deeds.ts'
import { mayWriteFor, soundsField, typedForPerson } from './rules.ts'
import { addSentenceFor, addSounds } from './store.ts'
import { said, saidOfItems } from './words.ts'

/**
 * A worker types what the person said in a part: said by the person, typed by the worker, with the way and the day. Refused
 * where the person typed it themself. The person is asked whether it sounds like them.
 */
export async function writeForPerson(
  tx: Tx,
  permit: Permit<'plan', 'write-for-person'>,
  input: { part: Part; words: string; how: HeardHow; saidOn: Day },
): Promise<Result> {
  const { personId, personKnownAs } = recordOf(permit)
  const { part, words, how, saidOn } = input
  const plan = await planOf(tx, permit)
  const verdict = mayWriteFor(plan, part, { saidOn, today: permit.today })
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addSentenceFor, {
    ...{ version: plan.versionId, part, words, how, saidOn },
    ...{ person: personId, by: permit.humanId, on: permit.today },
  })
  return changed(tx, permit, plan, said.wroteFor(permit.humanName, personKnownAs, part))
}

type Answers = {
  sounds: (sentenceId: string) => boolean | undefined
  /** By the name of an item's field. */
  items?: (field: string) => boolean | undefined
}

/**
 * The person says of each sentence that was typed for them whether it sounds like them, and the same of each goal and of what money is
 * for. A no to a sentence: it does not stand. `id` says what came of it: nothing new, or words that can be put right.
 */
export async function sayHowItSounds(
  tx: Tx,
  permit: Permit<'plan', 'sounds-like-me'>,
  answers: Answers,
): Promise<Result> {
  const { budgetId, personKnownAs: name } = recordOf(permit)
  const plan = await planOf(tx, permit)
  const read = plan && readAnswers(plan, answers)
  if (plan === undefined || read === undefined) return { refused: refuse('nothing-was-typed-for-you') }
  if (read.nothingSaidAt !== undefined) return { refused: refuse('say-yes-or-no', read.nothingSaidAt) }
  const { humanId: by, today: on } = permit
  await Promise.all([
    ...read.sentences.map(({ id, now }) => tx.run(addSounds, { sentence: BigInt(id), sounds: now, by, on })),
    ...read.items.map(({ item, now }) => keepItem(tx, plan.versionId, item, now, { person: by, on })),
  ])
  const parts = (now: boolean) => read.sentences.flatMap((one) => (one.now === now ? [one.part] : []))
  const sentences = [
    ...(parts(true).length === 0 ? [] : [said.sounds(name, parts(true))]),
    ...(parts(false).length === 0 ? [] : [said.soundsNot(name, parts(false))]),
    ...saidOfItems(name, read.items),
  ]
  const lines = sentences.map((sentence) => ({ budgetId, stage: 'plan' as const, sentence }))
  return read.items.every(({ now }) => now) ? { lines } : { lines, id: 'not-quite' }
}

/** What is new in the answers; undefined where nothing was typed for the person. */
function readAnswers(plan: Plan, { sounds, items: says }: Answers) {
  const sentences = typedForPerson(plan).flatMap(({ part, typedFor }) =>
    typedFor === undefined
      ? []
      : // What somebody wrote down for them is not yet theirs: the same again, said by themself, is kept.
        [{ part, before: typedFor.heard === undefined ? typedFor.sounds : undefined, id: typedFor.sentenceId }],
  )
  const items = itemsTypedFor(plan).map((item) => ({
    item,
    before: item.heard === undefined ? item.says : undefined,
  }))
  const at = [...sentences.map(({ id }) => soundsField(id)), ...items.map(({ item }) => item.field)][0]
  if (at === undefined) return undefined
  const said = [...sentences.map(({ id }) => sounds(id)), ...items.map(({ item }) => says?.(item.field))]
  return {
    nothingSaidAt: said.every((one) => one === undefined) ? at : undefined,
    sentences: sentences.flatMap((one) => isNew(one, sounds(one.id))),
    items: items.flatMap((one) => isNew(one, says?.(one.item.field))),
  }
}

const isNew = <T extends { before: boolean | undefined }>(one: T, now: boolean | undefined) =>
  now === undefined || now === one.before ? [] : [{ ...one, now }]
