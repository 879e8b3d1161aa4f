import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { BothSides } from './best-way/best-way.ts'
import { BestWays } from './best-way/views.tsx'
import type { Lead } from './lead/lead.ts'
import { LeadSaid } from './lead/views.tsx'
import type { NotOffered } from './not-offered/not-offered.ts'
import { mayNotOffer } from './not-offered/rules.ts'
import { WhyNotYet } from './not-offered/views.tsx'
import type { Offer } from './offer.ts'
import { isAccepted, mayAnswer, mayTypeAnswer } from './rules.ts'
import { ExplainedOnce } from './shared-views.tsx'
import { ANSWER_WORDS, DONE, sayTyped } from './words.ts'

/** All that the page of the offer shows. */
export type OfferShown = { offer: Offer; not: NotOffered | undefined; both: BothSides; lead: Lead | undefined }

/** What was explained and answered, and what each side thinks of it. */
export function OfferPage({ shown, look }: { shown: OfferShown; look: Look }): JSX.Element {
  const { offer, not, both, lead } = shown
  const own = isPerson(look)
  return (
    <Layout look={look} title="The offer" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">A personal budget: what it is</h1>
      <p class="govuk-body">
        It is money from the council for goals that you and your worker agree. It is for a purpose, and it comes to an
        end. Nobody has to take it.
      </p>
      <Explained offer={offer} own={own} look={look} />
      {not === undefined || mayNotOffer(offer, not.on).length > 0 ? null : <WhyNotYet not={not} own={own} />}
      <Answer offer={offer} />
      <NextThing offer={offer} own={own} look={look} />
      <h2 class="govuk-heading-m">Is a budget the best way?</h2>
      <BestWays both={both} look={look} />
      <Link look={look} path="/offer/best-way">
        Say what you think
      </Link>
      {isAccepted(offer) ? (
        <>
          <h2 class="govuk-heading-m">Who leads the planning</h2>
          {lead === undefined ? <p class="govuk-body">Nobody is chosen yet.</p> : <LeadSaid lead={lead} look={look} />}
          <Link look={look} path="/offer/lead">
            {own ? 'Choose who leads' : `Write down whom ${knownAs(look)} chose`}
          </Link>
        </>
      ) : null}
      {own ? (
        <Link look={look} path="/equality">
          A few questions about you. Only you see the answers
        </Link>
      ) : null}
    </Layout>
  )
}

function Link({ look, path, children }: { look: Look; path: string; children: string }): JSX.Element {
  return (
    <p class="govuk-body govuk-!-display-none-print">
      <a class="govuk-link" href={onRecord(look, path)}>
        {children}
      </a>
    </p>
  )
}

function Explained({ offer, own, look }: { offer: Offer; own: boolean; look: Look }): JSX.Element {
  if (offer.explained.length > 0)
    return (
      <>
        {offer.explained.map((one) => (
          <ExplainedOnce one={one} name={own ? 'you' : knownAs(look)} />
        ))}
      </>
    )
  return (
    <InsetText>
      {own
        ? 'Nobody has explained it to you yet. Your worker will do that first.'
        : 'Not explained yet. Explain it first, then write down how.'}
    </InsetText>
  )
}

function Answer({ offer: { answered } }: { offer: Offer }): JSX.Element | null {
  if (answered === undefined) return null
  const { askAgainOn, typed } = answered
  return (
    <>
      <h2 class="govuk-heading-m">{`Answer on ${sayDate(answered.on)}: ${ANSWER_WORDS[answered.answer]}`}</h2>
      <p class="footing-words govuk-body">{answered.ownWords}</p>
      {typed === undefined ? null : <p class="govuk-body">{sayTyped(typed)}</p>}
      {askAgainOn === undefined ? null : <p class="govuk-body">{`To be asked again from ${sayDate(askAgainOn)}.`}</p>}
    </>
  )
}

/** One main button: the person's answer, or the worker's record; besides it what else may be written down. */
function NextThing({ offer, own, look }: { offer: Offer; own: boolean; look: Look }): JSX.Element {
  if (own)
    return mayAnswer(offer).length === 0 ? (
      <Button href={onRecord(look, '/offer/answer')}>Give my answer</Button>
    ) : (
      <Button href={onRecord(look, '')} classes="govuk-button--secondary">
        See what happens next
      </Button>
    )
  const name = knownAs(look)
  return (
    <>
      <Button href={onRecord(look, '/offer/explain')}>Write down what I explained</Button>
      {mayTypeAnswer(offer, look.today, look.today).length === 0 ? (
        <Link look={look} path="/offer/answer-for-person">{`${name} told me the answer`}</Link>
      ) : null}
      {mayNotOffer(offer, look.today).length === 0 ? (
        <Link look={look} path="/offer/not-offered">{`Why it is not offered to ${name} yet`}</Link>
      ) : null}
    </>
  )
}
