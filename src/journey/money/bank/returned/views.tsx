import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { whyOf } from '../codes.ts'
import { WHY_WORDS } from '../words.ts'
import type { CameBack, OpenReturn, ReturnsDesk } from './returned.ts'
import { mayGoAgain } from './rules.ts'
import { NEXT_WORDS, RETURNED_DONE, sayAgain } from './words.ts'

/** What came back: what nobody knows yet, then each payment with what must be done and by whom. */
export function CameBackPage({ desk, look }: { desk: ReturnsDesk; look: Look }): JSX.Element {
  const officer = look.permit?.roles.includes('finance-officer') ?? false
  return (
    <Layout look={look} title="What came back" back={{ href: to(look, '/finance/bank') }} doneWords={RETURNED_DONE}>
      <h1 class="govuk-heading-l">What came back</h1>
      <p class="govuk-body">
        When an account sends money back, we pay nothing more to it. That changes when new details are checked, or when
        you find out that the account was right.
      </p>
      {officer ? <Button href={to(look, '/finance/bank/came-back/by-hand')}>Write one down by hand</Button> : null}
      {desk.open.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Which payment is it?</h2>
          <SummaryList rows={desk.open.map((one) => openRow(one, look, officer))} />
        </>
      )}
      <h2 class="govuk-heading-m">Payments that came back</h2>
      {desk.cameBack.length === 0 ? (
        <InsetText>
          Nothing has come back. If a payment does, it stands here with what must be done and by whom.
        </InsetText>
      ) : (
        <SummaryList rows={desk.cameBack.map((one) => backRow(one, look, officer))} />
      )}
    </Layout>
  )
}

const linkTo = (look: Look, path: string, text: string, about: string) => ({
  href: to(look, path),
  text,
  visuallyHiddenText: about,
})

function openRow(open: OpenReturn, look: Look, officer: boolean) {
  const amount = open.amountPence === undefined ? 'An amount that is not told' : sayMoney(open.amountPence)
  return {
    key: amount,
    value: `${sayOpen(open)} ${WHY_WORDS[whyOf(open.code)]}`,
    actions: officer
      ? [linkTo(look, `/finance/bank/returns/${open.returnId}`, 'Find the payment', `for ${amount}`)]
      : [],
  }
}

/** When it came back, and what the bank names. */
export function sayOpen({ returnedOn, reference, accountNumber }: OpenReturn): string {
  const named = reference === '' ? 'without a reference' : `with the reference ${reference}`
  const account = accountNumber === '' ? '' : `, from an account ending in ${accountNumber.slice(-2)}`
  return `Back on ${sayDate(returnedOn)}, ${named}${account}.`
}

function backRow(back: CameBack, look: Look, officer: boolean) {
  const account = back.lastDigits === '' ? 'a card' : `the account ending in ${back.lastDigits}`
  const waits = mayGoAgain(back.next).length === 0
  return {
    key: back.personName,
    value: (
      <>
        {`${sayMoney(back.amountPence)} to ${account}, back on ${sayDate(back.returnedOn)}.`}
        <br />
        {WHY_WORDS[whyOf(back.code)]}
        <br />
        {`${NEXT_WORDS[back.next]}${sayAgain(back)}`}
      </>
    ),
    actions: [
      linkTo(look, `/budgets/${back.budgetId}/money`, 'See the money', `of ${back.personName}`),
      ...(officer && waits
        ? [
            linkTo(look, `/budgets/${back.budgetId}/money/payee`, 'New details', `for ${back.personName}`),
            linkTo(look, `/finance/bank/came-back/${back.paymentId}/again`, 'Same account', `for ${back.personName}`),
          ]
        : []),
      ...(officer ? toAskAgain(back, look) : []),
    ],
  }
}

/** A payment of its own goes with no run that nobody asked for: where it is asked for again. */
function toAskAgain({ next, budgetId, paymentId, personName }: CameBack, look: Look) {
  const money = `/budgets/${budgetId}/money`
  if (next === 'ask-again')
    return [linkTo(look, `${money}/pot/again/${paymentId}`, 'Ask for it again', `for ${personName}`)]
  return next === 'ask-back'
    ? [linkTo(look, `${money}/contribution/refund`, 'Ask for it again', `for ${personName}`)]
    : []
}
