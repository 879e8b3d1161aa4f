import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, to } from '#web/look.ts'
import type { PotBack } from './pot.ts'
import { againPence, mayPayAgain } from './rules.ts'
import { POT_WORDS, pocketWords } from './words.ts'

const BACK = '/finance/bank/came-back'

/** Finance asks again for what was paid out of the pot and came back: the same amount, for the same thing, to the same place. */
export function PayAgainForm({ found, look }: { found: PotBack; look: Look }): JSX.Element {
  const { back, single } = found
  const [reason] = mayPayAgain(found)
  const pence = againPence(found)
  return (
    <Layout look={look} title="Ask for it again" back={{ href: to(look, BACK) }}>
      <h1 class="govuk-heading-l">Ask for it again</h1>
      <p class="govuk-body">{`${sayMoney(single.amountPence)} for ${single.what} came back from the bank on ${sayDate(back.returnedOn)}.`}</p>
      {reason === undefined ? (
        <Form look={look}>
          <p class="govuk-body">{`${pocketWords(knownAs(look))[single.pocket]}. ${sayHowMuch(single.amountPence, pence)}`}</p>
          <p class="govuk-body">
            Somebody else on the finance team says yes to it. Then it goes into a file, as every payment does.
          </p>
          <Button preventDoubleClick>{`Ask for ${sayMoney(pence)} again`}</Button>
        </Form>
      ) : (
        <>
          <InsetText>{`${POT_WORDS[reason.code]}.`}</InsetText>
          <Button href={to(look, BACK)}>See what came back</Button>
        </>
      )}
    </Layout>
  )
}

const sayHowMuch = (before: bigint, now: bigint): string =>
  now === before
    ? 'It is for the same bad time, so nobody has to ask for it anew.'
    : `Only ${sayMoney(now)} is left of the money for a bad time, so ${sayMoney(now)} goes out now.`
