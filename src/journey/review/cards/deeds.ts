import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Typed } from '#web/fields.ts'
import { keepBothSides } from '../preparing/deeds.ts'
import type { cardFields } from './forms.ts'
import { cardsOf } from './reads.ts'
import { mayFinish, mayGoTogether, stepOf } from './rules.ts'
import { addCard, addTurned } from './store.ts'
import { said } from './words.ts'

type CardsPermit = Permit<'review-cards', 'together'>

/** One step of one goal: the worker's card, the person's card, or both turned over. A step whose turn it is not does nothing. */
export async function takeCardStep(tx: Tx, permit: CardsPermit, input: Typed<typeof cardFields>): Promise<Outcome> {
  const { question: outcome, step, views } = input
  const cards = await cardsOf(tx, permit)
  const { current } = cards.state
  const verdict = mayGoTogether(current)
  if (!isFine(verdict) || current === undefined) return { refused: verdict }
  const isGoal = current.outcomes.some(({ outcomeId }) => outcomeId === outcome)
  if (!isGoal || stepOf(cards, outcome) !== step) return { refused: refuse('changed-meanwhile') }
  const whose = { review: current.reviewId, outcome, on: permit.today }
  if (step === 'turn') {
    await tx.run(addTurned, { ...whose, by: permit.humanId })
    return { lines: [], id: outcome }
  }
  const read = views([outcome])
  if ('reasons' in read) return { refused: read.reasons }
  const view = read.typed.get(outcome)
  if (view === undefined) return { refused: refuse('changed-meanwhile') }
  const saidBy = step === 'person' ? recordOf(permit).personId : permit.humanId
  await tx.run(addCard, { ...whose, ...view, side: step, saidBy, typedBy: permit.humanId })
  return { lines: [], id: outcome }
}

/** "That is how we both see it": what was turned over stands as what each side says for this review. */
export async function finishCards(tx: Tx, permit: CardsPermit): Promise<Outcome> {
  const cards = await cardsOf(tx, permit)
  const { current } = cards.state
  const verdict = mayFinish(cards)
  if (!isFine(verdict) || current === undefined) return { refused: verdict }
  await keepBothSides(tx, permit, current, cards.turned)
  const { budgetId, personKnownAs } = recordOf(permit)
  return { lines: [{ budgetId, stage: 'review', sentence: said.both(personKnownAs, permit.humanName) }] }
}
