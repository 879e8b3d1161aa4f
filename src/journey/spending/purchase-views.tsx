import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { scopeOf } from '#access/who-may.ts'
import { sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import { hearsWhatHelped, readerOf } from './reader.ts'
import { HELPED, type Purchase, type PurchaseInFull } from './spending.ts'
import { HELPED_DONE, HELPED_WORDS, sayHelped, sayShown, sayTypedBy } from './words.ts'

/** One purchase, with its receipt for those who may see that. */
export function PurchasePage({ purchase, look }: { purchase: PurchaseInFull; look: Look }): JSX.Element {
  const { what, amountPence, boughtOn, lineWhat, outcomeWords, noReceiptBecause, recordedOn } = purchase
  const { own, person } = readerOf(look)
  return (
    <Layout
      look={look}
      title="One thing that was bought"
      back={{ href: onRecord(look, '/spending') }}
      doneWords={HELPED_DONE}
    >
      <h1 class="govuk-heading-l">{what}</h1>
      <SummaryList
        rows={[
          { key: 'Paid', value: `${sayMoney(amountPence)} on ${sayDay(boughtOn)}` },
          { key: 'Part of the plan', value: lineWhat },
          { key: own ? 'Your goal' : `${person}’s goal`, value: outcomeWords },
          { key: 'Written down', value: `${sayDate(recordedOn)}${sayTypedBy(purchase)}` },
          noReceiptBecause !== undefined && {
            key: 'About the receipt',
            value: `${noReceiptBecause}${sayShown(purchase)}`,
          },
        ]}
      />
      <PutRight purchase={purchase} look={look} />
      <Receipt purchase={purchase} look={look} />
      <DidItHelp purchase={purchase} look={look} />
      <Button classes="govuk-button--secondary" href={onRecord(look, '/spending')}>
        {own ? 'See all that you have bought' : `See all that ${person} has bought`}
      </Button>
    </Layout>
  )
}

/** Whether it still counts, and the way to put it right. */
function PutRight({
  purchase: { purchaseId, putRight },
  look,
}: {
  purchase: PurchaseInFull
  look: Look
}): JSX.Element | null {
  if (putRight !== undefined)
    return (
      <InsetText>
        {`This counts no longer. It was put right on ${sayDate(putRight.on)}: ${putRight.because}. `}
        {putRight.insteadId === undefined ? null : (
          <a class="govuk-link" href={onRecord(look, `/spending/${putRight.insteadId}`)}>
            See what stands now
          </a>
        )}
      </InsetText>
    )
  const { permit } = look
  if (permit === undefined) return null
  const own = mayAlso(permit, 'purchase', 'put-right')
  if (!own && !mayAlso(permit, 'purchase', 'put-right-for-person')) return null
  return (
    <p class="govuk-body">
      <a
        class="govuk-link"
        href={onRecord(look, `/spending/${purchaseId}/${own ? 'put-right' : 'put-right-for-person'}`)}
      >
        Something is not right
      </a>
    </p>
  )
}

/** One tap, if the person likes; nobody is reminded of it. */
function DidItHelp({ purchase, look }: { purchase: Purchase; look: Look }): JSX.Element | null {
  const reader = hearsWhatHelped(look)
  if (reader === undefined) return null
  const said = sayHelped(purchase.helped, reader)
  if (!reader.own) return said === undefined ? null : <p class="govuk-body">{said}</p>
  const path = onRecord(look, `/spending/${purchase.purchaseId}/helped`)
  if (said !== undefined)
    return (
      <p class="govuk-body">
        {`${said} `}
        <a class="govuk-link" href={path}>
          Change my answer
        </a>
      </p>
    )
  return (
    <>
      <h2 class="govuk-heading-m">Did this money help?</h2>
      <p class="govuk-body">Only if you like to say. Your worker can read it. It changes nothing about your money.</p>
      {HELPED.map((helped) => (
        <Press look={look} path={path} send={{ helped }} classes="govuk-button--secondary footing-big-choice">
          {HELPED_WORDS[helped]}
        </Press>
      ))}
    </>
  )
}

/** The pages, drawn only for those who may open them. */
function Receipt({ purchase, look }: { purchase: PurchaseInFull; look: Look }): JSX.Element | null {
  const { pages, what, boughtOn } = purchase
  const as = look.permit?.as
  if (pages.length === 0 || as === undefined || scopeOf(as, 'receipt', 'see') === undefined) return null
  return (
    <p class="govuk-body footing-pages">
      {pages.map((file, index) => (
        <img
          class="footing-picture"
          src={onRecord(look, `/spending/receipts/${file}`)}
          alt={`Photo of the receipt for ${what}, ${sayDate(boughtOn)}${pages.length === 1 ? '' : `, page ${index + 1} of ${pages.length}`}`}
        />
      ))}
    </p>
  )
}
