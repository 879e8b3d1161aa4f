import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { NoReview } from '../no-review.tsx'
import { PreparationSides } from '../preparing/sides-views.tsx'
import type { Review } from '../review.ts'
import { viewOf } from '../rules.ts'
import { NO_MONEY_TODAY } from '../words.ts'
import { OneGoal } from './goal-views.tsx'
import { allGoesOn, asksWithoutFor, isTimeToAsk, metSince } from './rules.ts'
import type { Together } from './together.ts'
import { ALL_GOES_ON, DONE } from './words.ts'

/** Both views side by side: celebrate first, then each goal with what the study's rules propose and why. */
export function TogetherPage({ together, look }: { together: Together; look: Look }): JSX.Element {
  const { current } = together.state
  if (current === undefined) return <NoReview look={look} />
  const both = current.said.person && current.said.worker
  return (
    <Layout look={look} title="Both views" back={{ href: onRecord(look, '/review') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">How we both see it</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {both ? <BothViews together={together} review={current} look={look} /> : <NotYet review={current} look={look} />}
    </Layout>
  )
}

function NotYet({ review, look }: { review: Review; look: Look }): JSX.Element {
  const own = isPerson(look)
  const saidOwn = own ? review.said.person : review.said.worker
  return (
    <>
      <p class="govuk-body">When both of you have said how it is going, you see both here, side by side.</p>
      {saidOwn ? (
        <Button href={onRecord(look, '/review')}>Back to the review</Button>
      ) : (
        <Button href={onRecord(look, own ? '/review/say' : '/review/say-as-worker')}>Say how it is going</Button>
      )}
    </>
  )
}

type Props = { together: Together; review: Review; look: Look }

function BothViews(props: Props): JSX.Element {
  const { together, review, look } = props
  return (
    <>
      {allGoesOn(review) ? <p class="govuk-body-l">{ALL_GOES_ON}</p> : null}
      <WentWell {...props} />
      {review.outcomes.map((goal) => (
        <OneGoal goal={goal} together={together} review={review} look={look} />
      ))}
      <WhatNow {...props} />
      <PreparationSides review={review} workerName={together.state.workerName} look={look} />
    </>
  )
}

/** What was reached comes first: with its date, and the words of the person. */
function WentWell({ together, review, look }: Props): JSX.Element {
  const reached = review.outcomes.flatMap((goal) => {
    const [person, worker] = [viewOf(review, goal.outcomeId, 'person'), viewOf(review, goal.outcomeId, 'worker')]
    if (person?.progress !== 'met' || worker?.progress !== 'met') return []
    return [{ goal, on: metSince(person, worker, together.before), words: person.words }]
  })
  const { last } = together.state
  const who = isPerson(look) ? 'You said' : `${knownAs(look)} said`
  return (
    <>
      <h2 class="govuk-heading-m">First, what went well</h2>
      {reached.length === 0 ? (
        <p class="govuk-body">Start with what went well, however small it is. Getting this far is something.</p>
      ) : (
        reached.map(({ goal, on, words }) => (
          <>
            <p class="govuk-body">
              <strong>{goal.words}</strong>
              {goal.kind === 'change'
                ? `: reached, as you both see it since ${sayDate(on)}.`
                : `: it works, as you both said on ${sayDate(on)}.`}
            </p>
            {words === '' ? null : (
              <>
                <p class="footing-said-by govuk-body">{who}</p>
                <p class="footing-words govuk-body">{words}</p>
              </>
            )}
          </>
        ))
      )}
      {last === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{`What went well before, on ${sayDate(last.heldOn)}`}</p>
          <p class="footing-words govuk-body">{last.celebrated}</p>
        </>
      )}
    </>
  )
}

/** The one thing to do next; and, where it is time for it, the question without the help. */
function WhatNow({ together, review, look }: Props): JSX.Element {
  const own = isPerson(look)
  return (
    <>
      {asksWithoutFor(review).length > 0 && isTimeToAsk(review, together.without) ? (
        <AskWithout look={look} />
      ) : own ? null : (
        <p class="govuk-body">
          {'Less help, or an end, can only be written down after one more question to both of you. '}
          <a class="govuk-link" href={onRecord(look, '/review/without-as-worker')}>
            Could it be done without the help?
          </a>
        </p>
      )}
      {own ? (
        <p class="govuk-body">
          When you have talked, your worker writes down what follows for each goal. You read it on the review page, and
          say whether you see it the same way.
        </p>
      ) : (
        <Button href={onRecord(look, '/review/conclude')}>Write down what we agreed</Button>
      )}
    </>
  )
}

function AskWithout({ look }: { look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <>
      <h2 class="govuk-heading-m">One more question before anything could get less</h2>
      <p class="govuk-body">
        Each of you says apart what could be done without the help. You can leave it for another day.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, own ? '/review/without' : '/review/without-as-worker')}>
          {own ? 'Could you do this without the help?' : 'Say how you see it'}
        </a>
      </p>
      {own ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/review/without-for-person')}>
            {`Type what ${knownAs(look)} says`}
          </a>
        </p>
      )}
    </>
  )
}
