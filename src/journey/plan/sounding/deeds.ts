import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { namesOfBoth, witnessNamed } from '../heard/reads.ts'
import { planOf } from '../reads.ts'
import { maySayFor, toAskThem } from './rules.ts'
import { addSoundsFor } from './store.ts'
import { said } from './words.ts'

/** What a worker heard the person say of words that were typed for them: in which way, on which day, and who heard it too. */
export type SoundsFor = {
  sounds: (sentenceId: string) => boolean | undefined
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
  { sounds, how, saidOn, witnessName }: SoundsFor,
): Promise<Result> {
  const [plan, witness] = await Promise.all([planOf(tx, permit), witnessNamed(tx, permit, witnessName)])
  const all = (plan === undefined ? [] : toAskThem(plan)).map((sentence) => ({
    sentence,
    sounds: sounds(sentence.typedFor?.sentenceId ?? ''),
  }))
  const about = { today: permit.today, typistId: permit.humanId, names: namesOfBoth(permit) }
  const verdict = maySayFor(all, { saidOn, witness }, about)
  if (!isFine(verdict)) return { refused: verdict }
  const fresh = all.flatMap(({ sentence, sounds: now }) =>
    now === undefined || sentence.typedFor === undefined || now === sentence.typedFor.sounds
      ? []
      : [{ part: sentence.part, id: BigInt(sentence.typedFor.sentenceId), sounds: now }],
  )
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const heard = { person: personId, how, saidOn, witness: witness.found?.humanId ?? null }
  await Promise.all(
    fresh.map(({ id, sounds: now }) =>
      tx.run(addSoundsFor, { sentence: id, sounds: now, ...heard, by: permit.humanId, on: permit.today }),
    ),
  )
  if (fresh.length > 0) await tell(tx, { budgetId, stage: 'plan', on: permit.today })
  const sentences = ([true, false] as const).flatMap((one) => {
    const parts = fresh.filter((each) => each.sounds === one).map(({ part }) => part)
    const say = one ? said.sounds : said.soundsNot
    return parts.length === 0 ? [] : [say(permit.humanName, personKnownAs, how, parts)]
  })
  return { lines: sentences.map((sentence) => ({ budgetId, stage: 'plan' as const, sentence })) }
}
