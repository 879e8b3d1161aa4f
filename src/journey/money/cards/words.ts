import type { CardReason } from './rules.ts'

export const CARD_WORDS: Record<CardReason | 'say-the-reference', string> = {
  'payments-not-set-up': 'The payments are not set up yet. Do that first, on this person’s money page',
  'card-is-the-persons-choice':
    'A card is the person’s own choice. Tick this once they asked for one. Nobody has to have a card',
  'looks-like-a-card-number':
    'This is a card’s own number. We never keep that. Write the reference that the card company uses in its letters',
  'reference-is-of-another-card': 'Another card here has this reference already. Check it and write it again',
  'say-the-reference': 'Write the card company’s reference',
}

export const CARD_DONE = {
  'card-written': 'The card is written down. Payments onto a card go there from the next one on.',
}

/** The sentence of the timeline. */
export const said = {
  issued: (officer: string, name: string) => `${officer} wrote down the card that ${name} asked for.`,
}
