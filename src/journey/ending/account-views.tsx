import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Money } from '#journey/money/index.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Story } from './reads.ts'

/** What is left of the money, and where it goes back to. Nothing is taken by itself. */
export function WhatIsLeft({ money, look }: { money: Money; look: Look }): JSX.Element {
  const { heldPence } = money.balances
  const own = isPerson(look)
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
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/money')}>
          See every payment
        </a>
      </p>
    </>
  )
}

/** The final account in words. The four figures are the ledger's. */
export function AccountInWords({ money, look }: { money: Money; look: Look }): JSX.Element {
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
    </>
  )
}

/** The story of a budget: what it was for, what went well, the account, and all that happened, oldest first. */
export function StoryPage({ story, look }: { story: Story; look: Look }): JSX.Element {
  const own = isPerson(look)
  const { goals, lastReview, timeline } = story
  return (
    <Layout look={look} title="The story so far" back={{ href: onRecord(look, '/ending') }}>
      <h1 class="govuk-heading-l">{own ? 'The story of my budget' : `The story of ${knownAs(look)}’s budget`}</h1>
      {goals.length === 0 ? (
        <>
          <InsetText>
            Your story begins with the first goal that is agreed. From then on it stands here, with all that happened.
          </InsetText>
          <Button href={onRecord(look, '')}>See what comes next</Button>
        </>
      ) : (
        <>
          <h2 class="govuk-heading-m">What it was for</h2>
          {goals.map(({ words }) => (
            <p class="footing-words govuk-body">{words}</p>
          ))}
        </>
      )}
      {lastReview === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">What went well</h2>
          <p class="footing-words govuk-body">{lastReview.celebrated}</p>
        </>
      )}
      {goals.length === 0 ? null : <AccountInWords money={story.money} look={look} />}
      <h2 class="govuk-heading-m">What happened</h2>
      {timeline.length === 0 ? <p class="govuk-body">Nothing yet. Each step is written here on its day.</p> : null}
      <ul class="govuk-list govuk-list--spaced">
        {timeline.toReversed().map(({ on, sentence }) => (
          <li>{`${sayDate(on)}: ${sentence}`}</li>
        ))}
      </ul>
    </Layout>
  )
}
