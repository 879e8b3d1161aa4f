import type { JSX } from 'preact'
import { type Day, sayDate } from '#core/day.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Ending } from '../ending.ts'
import { ThirdLines } from '../third/views.tsx'
import { TheirWords, Views } from './ask-views.tsx'
import { may, mayConfirmIt, Next, sayPath } from './next-views.tsx'
import type { Readiness } from './readiness.ts'
import { silenceReason } from './silence.ts'
import { ASKED_WAY_WORDS, READINESS_DONE, READINESS_WORDS, sayOffer } from './words.ts'

/** On the ending page: who has said, and the one thing to do next. */
export function ConditionsSeen({ ending, look }: { ending: Ending; look: Look }): JSX.Element {
  const own = isPerson(look)
  const both = ending.said.person && ending.said.worker
  const mine = ending.said[own ? 'person' : 'worker']
  return (
    <>
      <h2 class="govuk-heading-m">How we each see it</h2>
      {both && !own ? <TheirWords ending={ending} look={look} /> : null}
      <p class="govuk-body">
        {!both
          ? waitsFor(ending, own, knownAs(look))
          : mayConfirmIt(look)
            ? 'Both sides have said how they see it.'
            : 'Both of us have said how we see it.'}
      </p>
      {ending.confirmed === undefined && !mine && !mayConfirmIt(look) ? (
        <Button href={onRecord(look, sayPath(own))}>Say how I see it</Button>
      ) : (
        <Button
          href={onRecord(look, '/ending/readiness')}
          classes={ending.confirmed === undefined ? undefined : 'govuk-button--secondary'}
        >
          See how we each see it
        </Button>
      )}
    </>
  )
}

function waitsFor(ending: Ending, own: boolean, name: string): string {
  if (!ending.said[own ? 'person' : 'worker'])
    return 'There are a few questions. Each of us answers them apart. When both have, we see both here.'
  return own
    ? 'We have your answers. Your worker answers next. When they have, you see both here.'
    : `Your answers are kept. ${name} has not answered yet. You can ring them, or sit with them while they do.`
}

/** How ready the two are, question by question: what each says, what is open, and what helps. Never a score. */
export function ReadinessPage({ readiness, look }: { readiness: Readiness; look: Look }): JSX.Element {
  const { ending } = readiness
  const own = isPerson(look)
  return (
    <Layout
      look={look}
      title="How we each see it"
      back={{ href: onRecord(look, '/ending') }}
      doneWords={READINESS_DONE}
    >
      <h1 class="govuk-heading-l">How we each see it</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {ending === undefined ? (
        <>
          <p class="govuk-body">
            Nobody has told an ending. If that happens, a few questions about it will stand here, for each of us apart.
          </p>
          <Button href={onRecord(look, '/ending')}>Back to the ending page</Button>
        </>
      ) : (
        <>
          {ending.said.person && ending.said.worker ? (
            <>
              {own ? null : <TheirWords ending={ending} look={look} />}
              <Views readiness={readiness} ending={ending} look={look} />
            </>
          ) : ending.challenge === undefined ? (
            <p class="govuk-body">{waitsFor(ending, own, knownAs(look))}</p>
          ) : null}
          {ending.challenge === undefined ? (
            <>
              <Silence readiness={readiness} ending={ending} look={look} />
              <Offers readiness={readiness} look={look} />
              <Next readiness={readiness} ending={ending} look={look} />
            </>
          ) : (
            <>
              <p class="govuk-body">{`${READINESS_WORDS['is-looked-at-again']}.`}</p>
              <Button href={onRecord(look, '/ending/notice')}>Read what was said about it</Button>
            </>
          )}
        </>
      )}
    </Layout>
  )
}

type Shape = { readiness: Readiness; ending: Ending; look: Look }

/** Days on which the person was asked and did not answer: a state with its days, never a yes. */
function Silence({ readiness, ending, look }: Shape): JSX.Element | null {
  const { asked, reasons } = readiness
  if (asked.length === 0 || ending.said.person) return null
  const own = isPerson(look)
  const reason = silenceReason(reasons)
  return (
    <>
      <h2 class="govuk-heading-m">Asked, no answer yet</h2>
      <p class="govuk-body">
        {own
          ? 'We asked you, and have no answer yet. That is fine. It does not count as a yes.'
          : 'No answer is not a yes. Nothing may be shortened because of it.'}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {asked.map(({ on, way, words, byName }) => (
          <li>{`${sayDate(on)}, ${byName}, ${ASKED_WAY_WORDS[way].toLowerCase()}: ${words}`}</li>
        ))}
      </ul>
      {reason === undefined ? null : <Why byName={reason.byName} on={reason.on} words={reason.words} />}
    </>
  )
}

const Why = ({ byName, on, words }: { byName: string; on: Day; words: string }): JSX.Element => (
  <>
    <p class="footing-said-by govuk-body">{`Why it would end all the same. ${byName} wrote on ${sayDate(on)}:`}</p>
    <p class="footing-words govuk-body">{words}</p>
  </>
)

/** What was offered to a person who does not agree, and what they said. */
function Offers({ readiness, look }: { readiness: Readiness; look: Look }): JSX.Element | null {
  const { offers, ending } = readiness
  if (offers.length === 0) return null
  const open = ending?.confirmed === undefined
  return (
    <>
      <h2 class="govuk-heading-m">What was offered</h2>
      {offers.map((offer) => (
        <p class="govuk-body" id={offer.what}>
          {sayOffer(offer, knownAs(look), isPerson(look))}
        </p>
      ))}
      <ThirdLines third={readiness.third} look={look} />
      {open && may(look, 'answer-offer') ? (
        <Button href={onRecord(look, '/ending/offer/answer')}>Say what I say to it</Button>
      ) : null}
      {offers.some(({ what }) => what === 'taper') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/ending/taper')}>
            See what smaller steps could look like
          </a>
        </p>
      ) : null}
    </>
  )
}
