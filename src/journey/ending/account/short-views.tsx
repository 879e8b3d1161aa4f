import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Money } from '#journey/money/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { PaidSince } from './account.ts'

/** What is left of the money, and where it goes back to. Nothing is taken by itself. */
export function WhatIsLeft({ money, look }: { money: Money; look: Look }): JSX.Element {
  const { heldPence } = money.balances
  const own = isPerson(look)
  const { permit } = look
  const { council } = look.settings.phones
  return (
    <>
      <h2 class="govuk-heading-m">What is left</h2>
      <p class="govuk-body">
        {heldPence > 0n
          ? `${sayMoney(heldPence)} is not written down as spent yet. ${own ? 'First write down what you bought up to the last day.' : `First ${knownAs(look)} writes down what was bought up to the last day.`} What is left then goes back to the council: ring ${council.name} on ${council.number}, and they say how. Our finance team writes down when it has come.`
          : heldPence === 0n
            ? 'Nothing is left over, and nothing has to go back.'
            : `${sayMoney(-heldPence)} more was spent than was paid. ${own ? 'Tell your worker, so that you are not out of pocket.' : `Talk with ${knownAs(look)}, who may be out of pocket.`}`}
      </p>
      {money.owedPence > 0n ? (
        <p class="govuk-body">{`${sayMoney(money.owedPence)} of it is owed to somebody who works for ${own ? 'you' : knownAs(look)}. That does not go back. It is theirs.`}</p>
      ) : null}
      {permit !== undefined && mayAlso(permit, 'money', 'see') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/money')}>
            See every payment
          </a>
        </p>
      ) : null}
    </>
  )
}

/** The final account in short, on the ending page. The four figures are the ledger's. */
export function AccountInShort({ money, look }: { money: Money; look: Look }): JSX.Element {
  const { paidPence, spentPence, returnedPence, heldPence } = money.balances
  const who = isPerson(look) ? 'you' : knownAs(look)
  return (
    <>
      <h2 class="govuk-heading-m">The whole account</h2>
      <p class="govuk-body">
        {`We paid ${who} ${sayMoney(paidPence)} in all. ${sayMoney(spentPence)} was spent as it was written down. ${sayMoney(returnedPence)} came back to us. `}
        {heldPence < 0n
          ? `${sayMoney(-heldPence)} more was spent than was paid.`
          : `${sayMoney(heldPence)} is still open.`}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/ending/account')}>
          See the whole account, goal by goal
        </a>
      </p>
    </>
  )
}

/** What was paid after a death or a move, which somebody heard of later: asked for kindly, by a talk, and never in a letter. */
export function PaidSinceThen({ since, died, look }: { since: PaidSince; died: boolean; look: Look }): JSX.Element {
  const own = isPerson(look)
  const who = knownAs(look)
  return (
    <>
      <h2 class="govuk-heading-m">{`Paid after ${sayDate(since.on)}`}</h2>
      <p class="govuk-body">
        {died
          ? `${sayMoney(since.pence)} was paid after the day on which ${who} died. No letter asks for it. Wages and bills come first.`
          : own
            ? `${sayMoney(since.pence)} was paid after the day of your move. Nothing is taken from your bank by itself, and no letter asks for it.`
            : `${sayMoney(since.pence)} was paid after the day on which ${who} moved. Nothing is taken by itself, and no letter asks for it.`}
      </p>
      <p class="govuk-body">
        {died
          ? 'When the family is ready, ask them kindly what is left, in a talk. Finance writes down what comes back. What is gone is not chased.'
          : own
            ? 'Your worker talks with you about what is left of it. What you spent for your plan is spent.'
            : 'Talk about what is left of it. What was spent for the plan is spent.'}
      </p>
      {since.writtenOffPence > 0n ? (
        <p class="govuk-body">{`${sayMoney(since.writtenOffPence)} is not asked for any more.`}</p>
      ) : null}
      {look.permit !== undefined && mayAlso(look.permit, 'paid-after', 'see') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/ending/paid-after')}>
            What becomes of this money
          </a>
        </p>
      ) : null}
    </>
  )
}
