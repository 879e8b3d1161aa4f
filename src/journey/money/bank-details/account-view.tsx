import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate } from '#core/day.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Card } from '../cards/card.ts'
import { type Payee, WHOSE } from './payee.ts'
import { detailsWait, ofPocket } from './rules.ts'
import { sayEnding } from './words.ts'

/** Where the money goes, by the last two digits alone, what waits, and how to say "that is not mine". */
export function AccountPage(props: { payees: readonly Payee[]; card: Card | undefined; look: Look }): JSX.Element {
  const { payees, card, look } = props
  const own = isPerson(look)
  const [held, theirs] = WHOSE.map((pocket) =>
    ofPocket(payees, pocket).find(({ confirmedOn }) => confirmedOn !== undefined),
  )
  return (
    <Layout look={look} title="Where it goes" back={{ href: onRecord(look, '/money') }}>
      <h1 class="govuk-heading-l">{own ? 'Where your money goes' : `Where ${knownAs(look)}’s money goes`}</h1>
      {held === undefined && theirs === undefined && card === undefined ? (
        <InsetText>
          {own
            ? 'We do not know your account yet. The finance team will ask you. When they have, its last two digits stand here.'
            : 'No account has been checked yet. When one has, its last two digits stand here.'}
        </InsetText>
      ) : null}
      {held?.confirmedOn === undefined ? null : (
        <p class="govuk-body">
          {`Payments go to the account ${sayEnding(held)}, in the name of ${held.accountName}. It was checked on ${sayDate(held.confirmedOn)}.`}
        </p>
      )}
      {theirs?.confirmedOn === undefined ? null : (
        <p class="govuk-body">
          {`What others look after goes to the account ${sayEnding(theirs)}, in the name of ${theirs.accountName}. It was checked on ${sayDate(theirs.confirmedOn)}.`}
        </p>
      )}
      {card === undefined ? null : (
        <p class="govuk-body">{`What goes onto a card goes onto the one with this reference: ${card.reference}.`}</p>
      )}
      {WHOSE.map((pocket) => (
        <Waiting payees={ofPocket(payees, pocket)} own={own} name={knownAs(look)} />
      ))}
      <NotMine own={own} look={look} />
    </Layout>
  )
}

function Waiting(props: { payees: readonly Payee[]; own: boolean; name: string }): JSX.Element | null {
  const { payees, own, name } = props
  const [newest] = payees
  const wait = detailsWait(payees)
  if (newest === undefined || wait === undefined) return null
  const who = own ? 'you' : name
  const next = {
    'for-call': `Before they count, we ask ${who} whether they are right. We ring the number that we had before.`,
    'for-check': 'Somebody else on the finance team checks them next. Until then nothing is paid there.',
    'not-theirs': `${own ? 'You' : name} said that they are not right. So nothing is ever paid there.`,
  }
  return (
    <InsetText>
      {`On ${sayDate(newest.enteredOn)} we wrote down new details: an account ${sayEnding(newest)}. ${next[wait]}`}
    </InsetText>
  )
}

function NotMine({ own, look }: { own: boolean; look: Look }): JSX.Element {
  const { council } = look.settings.phones
  const mayWrite = look.permit !== undefined && mayAlso(look.permit, 'message', 'write')
  return (
    <>
      <h2 class="govuk-heading-m">{own ? 'Is that not yours?' : 'Is that not theirs?'}</h2>
      <p class="govuk-body">
        {own
          ? `Tell us, at any time. Ring ${council.name} on ${council.number} and say: “That is not my account.” You do not need to know why. We look into it, and you do nothing wrong by asking.`
          : `Ring ${council.name} on ${council.number}, today if you can. The finance team can hold payments while it is looked into.`}
      </p>
      {mayWrite ? (
        <Button href={onRecord(look, '/messages')}>{own ? 'Or write to my worker' : 'Messages between you'}</Button>
      ) : (
        <Button href={onRecord(look, '/money')}>Go back</Button>
      )}
    </>
  )
}
