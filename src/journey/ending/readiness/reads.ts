import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { endingOf, noticeDaysOf } from '../reads.ts'
import { thirdFor } from '../third/reads.ts'
import type { AskedWay, GapReason, Offer, Readiness, Replacement } from './readiness.ts'
import { askedOf, earlierWords, offersOf, reasonsOf, replacementsOf } from './store.ts'

/** Everything that the readiness of the ending told last rests on, for the permit's reader: the other side's views stay sealed. */
export async function readinessOf(tx: Tx, permit: Permit): Promise<Readiness> {
  const { budgetId: budget } = recordOf(permit)
  const [ending, earlierRows, noticeDays, replacements, asked, reasons, offers, third] = await Promise.all([
    endingOf(tx, permit),
    tx.run(earlierWords, { budget }),
    noticeDaysOf(tx, permit),
    tx.run(replacementsOf, { budget }),
    tx.run(askedOf, { budget }),
    tx.run(reasonsOf, { budget }),
    tx.run(offersOf, { budget }),
    thirdFor(tx, permit),
  ])
  const earlier = earlierRows.map((row) => ({
    ...{ condition: row.condition, side: row.side, from: row.from_where, words: row.words, on: row.said_on },
  }))
  return {
    ...{ ending, earlier, isKeepingWritten: earlier.some(({ condition }) => condition === 'd'), noticeDays },
    replacements: replacements.map(replacementFrom),
    asked: asked.map(({ asked_on: on, way, words, by_name: byName }) => ({ on, way: way as AskedWay, words, byName })),
    reasons: reasons.map((row) => ({
      ...{ condition: row.condition as GapReason['condition'], words: row.words, byName: row.by_name },
      ...{ answersOrder: row.answers_view === null ? undefined : Number(row.answers_view), on: row.written_on },
    })),
    offers: offers.map(offerFrom),
    third,
  }
}

const replacementFrom = (row: NonNullable<(typeof replacementsOf)['row']>): Replacement => ({
  ...{ replacementId: row.replacement_id, outcomeId: row.outcome_id, kind: row.kind, what: row.what },
  addedByName: row.added_by_name,
  tried:
    row.tried_on === null || row.went === null
      ? undefined
      : { on: row.tried_on, went: row.went, words: row.words ?? '', byName: row.tried_by_name ?? '' },
})

const offerFrom = (row: NonNullable<(typeof offersOf)['row']>): Offer => ({
  ...{ what: row.what, on: row.offered_on, byName: row.by_name, words: row.words },
  answer:
    row.answer === null || row.said_on === null
      ? undefined
      : {
          ...{ said: row.answer, words: row.answer_words ?? '', on: row.said_on },
          typedFor: row.how === null ? undefined : { byName: row.typed_by_name ?? '', how: row.how },
        },
})

/** What a decision was drawn against: everything that can be read on its page. */
export const readBefore = (readiness: Readiness): string =>
  JSON.stringify([
    readiness.ending,
    readiness.reasons,
    readiness.offers,
    readiness.replacements,
    readiness.asked,
    readiness.third,
  ])
