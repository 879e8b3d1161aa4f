import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { namesOfBoth, witnessNamed } from '../heard/reads.ts'
import { planOf } from '../reads.ts'
import { keepItem } from '../typed/items-deeds.ts'
import { saidOfItems } from '../typed/words.ts'
import { type Asked, askedOf, askedOfItem, itemsToAsk, maySayFor, toAskThem } from './rules.ts'
import { addSoundsFor } from './store.ts'
import { said } from './words.ts'

/** What a worker heard the person say of words that were typed for them: in which way, on which day, and who heard it too. */
export type SoundsFor = {
  sounds: (sentenceId: string) => boolean | undefined
  /** By the name of an item's field. */
  items: (field: string) => boolean | undefined
  how: HeardHow
  saidOn: Day
  witnessName: string
}

/**
 * A worker writes down whether words that were typed for the person sound like them, said by phone, on paper or together. Marked so,
 * and the person is told; what they say of it in their own session stands over it.
 */
export async function sayForPersonHowItSounds(
  tx: Tx,
  permit: Permit<'plan', 'sounds-for-person'>,
  { sounds, items, how, saidOn, witnessName }: SoundsFor,
): Promise<Result> {
  const [plan, witness] = await Promise.all([planOf(tx, permit), witnessNamed(tx, permit, witnessName)])
  const sentences = (plan === undefined ? [] : toAskThem(plan)).map((sentence) => ({
    ...{ part: sentence.part, id: sentence.typedFor?.sentenceId ?? '', asked: askedOf(sentence) },
    sounds: sounds(sentence.typedFor?.sentenceId ?? ''),
  }))
  const asked = (plan === undefined ? [] : itemsToAsk(plan)).map((item) => ({
    ...{ item, asked: askedOfItem(item), sounds: items(item.field) },
  }))
  const about = { today: permit.today, typistId: permit.humanId, names: namesOfBoth(permit) }
  const verdict = maySayFor([...sentences, ...asked], { saidOn, witness }, about)
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const heard = { how, by: permit.humanId, witness: witness.found?.humanId ?? null }
  const fresh = { sentences: sentences.flatMap(isNew), items: asked.flatMap(isNew) }
  await Promise.all([
    ...fresh.sentences.map(({ id, now }) =>
      tx.run(addSoundsFor, { ...heard, sentence: BigInt(id), sounds: now, person: personId, saidOn, on: permit.today }),
    ),
    ...fresh.items.map(({ item, now }) =>
      keepItem(tx, plan.versionId, item, now, {
        person: personId,
        on: saidOn,
        heard: { ...heard, typedOn: permit.today },
      }),
    ),
  ])
  const parts = (one: boolean) => fresh.sentences.flatMap(({ part, now }) => (now === one ? [part] : []))
  const told = [
    ...(parts(true).length === 0 ? [] : [said.sounds(permit.humanName, personKnownAs, how, parts(true))]),
    ...(parts(false).length === 0 ? [] : [said.soundsNot(permit.humanName, personKnownAs, how, parts(false))]),
    ...saidOfItems(personKnownAs, fresh.items, said.wroteDown(permit.humanName, personKnownAs, how)),
  ]
  if (told.length > 0) await tell(tx, { budgetId, stage: 'plan', on: permit.today })
  return { lines: told.map((sentence) => ({ budgetId, stage: 'plan' as const, sentence })) }
}

const isNew = <T extends { sounds: boolean | undefined; asked: Asked }>(one: T) =>
  one.sounds === undefined || one.sounds === one.asked.before ? [] : [{ ...one, now: one.sounds }]
