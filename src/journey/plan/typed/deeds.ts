import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { changed } from '../changed.ts'
import type { Part } from '../plan.ts'
import { planOf } from '../reads.ts'
import { mayWriteFor, soundsField, typedForPerson } from './rules.ts'
import { addSentenceFor, addSounds } from './store.ts'
import { said } from './words.ts'

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

/** The person says of each sentence that was typed for them whether it sounds like them. A no: it does not stand. */
export async function sayHowItSounds(
  tx: Tx,
  permit: Permit<'plan', 'sounds-like-me'>,
  { sounds }: { sounds: (sentenceId: string) => boolean | undefined },
): Promise<Result> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const plan = await planOf(tx, permit)
  const typed = (plan === undefined ? [] : typedForPerson(plan)).flatMap(({ part, typedFor }) =>
    typedFor === undefined
      ? []
      : // What somebody wrote down for them is not yet theirs: the same again, said by themself, is kept.
        [{ part, before: typedFor.heard === undefined ? typedFor.sounds : undefined, id: typedFor.sentenceId }],
  )
  const [first] = typed
  if (first === undefined) return { refused: refuse('nothing-was-typed-for-you') }
  const answered = typed.map((one) => ({ ...one, now: sounds(one.id) }))
  if (answered.every(({ now }) => now === undefined)) return { refused: refuse('say-yes-or-no', soundsField(first.id)) }
  const fresh = answered.flatMap(({ now, before, ...one }) =>
    now === undefined || now === before ? [] : [{ ...one, now }],
  )
  await Promise.all(
    fresh.map(({ id, now }) =>
      tx.run(addSounds, { sentence: BigInt(id), sounds: now, by: permit.humanId, on: permit.today }),
    ),
  )
  const parts = (sounding: boolean) => fresh.filter(({ now }) => now === sounding).map(({ part }) => part)
  const sentences = [
    ...(parts(true).length === 0 ? [] : [said.sounds(personKnownAs, parts(true))]),
    ...(parts(false).length === 0 ? [] : [said.soundsNot(personKnownAs, parts(false))]),
  ]
  return { lines: sentences.map((sentence) => ({ budgetId, stage: 'plan' as const, sentence })) }
}
