import { type Permit, recordOf } from '#access/permit.ts'
import { HEARD_HOW } from '#core/heard.ts'
import type { Tx } from '#db/transaction.ts'
import { isWay, type Offer } from './offer.ts'
import { answeredOf, explainedOf } from './store.ts'

/** The offer of the permit's budget: what was explained, and the answer that stands. */
export async function offerOf(tx: Tx, permit: Permit): Promise<Offer> {
  const { budgetId: budget } = recordOf(permit)
  const [explained, answered] = await Promise.all([tx.run(explainedOf, { budget }), tx.one(answeredOf, { budget })])
  const how = HEARD_HOW.find((one) => one === answered?.how)
  return {
    explained: explained.map((row) => ({
      offerId: row.offer_id,
      byName: row.by_name,
      on: row.explained_on,
      format: row.format,
      language: row.language,
      whatWasSaid: row.what_was_said,
      managingWays: row.managing_ways.filter(isWay),
      ownWords: row.own_words,
    })),
    answered: answered && {
      answer: answered.answer,
      ownWords: answered.own_words,
      on: answered.answered_on,
      askAgainOn: answered.ask_again_on ?? undefined,
      typed:
        how === undefined
          ? undefined
          : { how, byName: answered.typed_by_name, on: answered.typed_on ?? answered.answered_on },
    },
  }
}
