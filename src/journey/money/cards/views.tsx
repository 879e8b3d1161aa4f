import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Checkboxes, Input, InsetText } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Card } from './card.ts'

/** Finance writes down the card that the person asked for. */
export function CardForm({ card, look }: { card: Card | undefined; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="Card" back={{ href: onRecord(look, '/money') }}>
      <h1 class="govuk-heading-l">{`A card for ${name}`}</h1>
      {card === undefined ? null : (
        <InsetText>{`${card.recordedByName} wrote down a card on ${sayDate(card.recordedOn)}: ${card.reference}. A new one takes its place.`}</InsetText>
      )}
      <p class="govuk-body">
        A card is one way of several, and always the person’s own choice. Never write down the long number on the card.
      </p>
      <Form look={look}>
        <Input
          {...bind(look, 'reference')}
          label="The card company’s reference"
          hint="As it stands in their letters, up to 40 letters and digits"
          autocomplete="off"
          classes="govuk-input--width-20"
        />
        <Checkboxes
          {...bindSome(look, 'chosen')}
          items={[{ value: 'yes', text: `${name} asked for a card, and knows the other ways` }]}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}
