import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { Button, Input, InsetText } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import type { Balances } from './ledger.ts'

/** Finance writes down what came back from the person. */
export function ReturnedForm(props: { balances: Balances; owedPence: bigint; look: Look }): JSX.Element {
  const { balances, owedPence, look } = props
  const back = onRecord(look, '/money')
  const name = look.permit?.record?.personKnownAs
  const none = balances.heldPence <= 0n
  return (
    <Layout look={look} title="What came back" back={{ href: back }}>
      <h1 class="govuk-heading-l">Money that came back</h1>
      {none ? (
        <InsetText>{`Nothing is left of what ${name} was paid, so nothing can come back now. It can be written down here when there is.`}</InsetText>
      ) : (
        <p class="govuk-body">{`Of what was paid, ${name} has ${sayMoney(balances.heldPence)} left. Write down only what has arrived in the council’s account.`}</p>
      )}
      {owedPence > 0n ? (
        <p class="govuk-body">{`Of that, ${sayMoney(owedPence)} is owed to somebody who works for ${name}. Never ask for that back. It is no money left over.`}</p>
      ) : null}
      <p class="govuk-body">
        {`Only what has arrived is written here. While payments go on, ${name} is asked for money back in one way alone: `}
        <a class="govuk-link" href={onRecord(look, '/spending/give-back')}>
          with a reason, notice and a reply
        </a>
        .
      </p>
      <Form look={look}>
        <Input
          {...bind(look, 'amount')}
          label="How much came back, in pounds?"
          prefix="£"
          inputmode="decimal"
          classes="govuk-input--width-10"
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}
