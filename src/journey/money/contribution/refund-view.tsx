import type { JSX } from 'preact'
import { type Pence, sayMoney } from '#core/money.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import { mayRefund } from './rules.ts'
import { CONTRIBUTION_WORDS } from './words.ts'

/** What came beyond what is due goes back: how much, to where, and who says yes to it. */
export function RefundForm({ overPence, look }: { overPence: Pence; look: Look }): JSX.Element {
  const [reason] = mayRefund(overPence)
  const name = knownAs(look)
  return (
    <Layout look={look} title="Goes back" back={{ href: onRecord(look, '/money/contribution') }}>
      <h1 class="govuk-heading-l">{`Give ${name} back what was paid in too much`}</h1>
      {reason === undefined ? (
        <>
          <p class="govuk-body">{`${sayMoney(overPence)} came in beyond what is due. It goes to ${name}’s own account.`}</p>
          <p class="govuk-body">
            Somebody else on the finance team says yes to it. Then it goes into a file, as every payment does.
          </p>
          <Form look={look}>
            <Button preventDoubleClick>{`Ask for ${sayMoney(overPence)} to go back`}</Button>
          </Form>
        </>
      ) : (
        <>
          <InsetText>{`${CONTRIBUTION_WORDS[reason.code]}.`}</InsetText>
          <Button href={onRecord(look, '/money/contribution')}>{`See what ${name} pays`}</Button>
        </>
      )}
    </Layout>
  )
}
