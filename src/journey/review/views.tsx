import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { MoneyHasEnded } from '#journey/money/index.ts'
import { KeepingAtReview, type LineToKeep } from '#journey/plan/index.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { Invitation } from './ask-views.tsx'
import type { Concern } from './dates/reads.ts'
import { Concerns, DayBecause, WhatIsDue } from './dates/views.tsx'
import type { Invitation as Invited } from './inviting/inviting.ts'
import { HowFar } from './inviting/views.tsx'
import type { NewNeed } from './preparing/preparing.ts'
import { NewNeedNote, WaysToSay } from './preparing/ways-views.tsx'
import type { Held, Review, ReviewState } from './review.ts'
import { DONE, HOW_WORDS, KIND_WORDS, NO_MONEY_TODAY, STEP_WORDS } from './words.ts'

/** The stage's page: what is due and why, the next review, and what the last one came to. */
export function ReviewPage(props: {
  state: ReviewState
  askAdvocate: boolean
  concerns: readonly Concern[]
  invited: Invited | undefined
  need: NewNeed | undefined
  /** What is asked about keeping it, at the first review; empty at every other. */
  keeping: readonly LineToKeep[]
  look: Look
}): JSX.Element {
  const { state, askAdvocate, concerns, invited, need, keeping, look } = props
  const { current, last, due } = state
  return (
    <Layout look={look} title="Review" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">
        {isPerson(look) ? 'Looking at your plan together' : `Looking at ${knownAs(look)}’s plan together`}
      </h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {state.versionId === undefined ? (
        <NoPlanYet look={look} />
      ) : current === undefined ? (
        <NothingPlanned look={look} />
      ) : (
        <NextReview review={current} invited={invited} look={look} />
      )}
      <KeepingAtReview lines={keeping} look={look} />
      <Concerns concerns={concerns} />
      {need === undefined ? null : <NewNeedNote need={need} look={look} />}
      {askAdvocate ? <AskAdvocate look={look} /> : null}
      {due.length === 0 ? null : <WhatIsDue due={due} look={look} />}
      {last === undefined ? null : <LastReview last={last} look={look} />}
      <Invitation state={state} look={look} />
      {isPerson(look) ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/review/concern')}>
            Something concerns me
          </a>
        </p>
      )}
    </Layout>
  )
}

/** Once the money has ended: where it goes on, and what the last review came to. */
export const ReviewAfterEnd = ({ last, look }: { last: Held | undefined; look: Look }): JSX.Element => (
  <MoneyHasEnded about="review" look={look}>
    {last === undefined ? null : <LastReview last={last} over look={look} />}
  </MoneyHasEnded>
)

/** The question about somebody to speak up is asked again before each review (Care Act 2014, s.67). */
const AskAdvocate = ({ look }: { look: Look }): JSX.Element => (
  <p class="govuk-body">
    <a class="govuk-link" href={onRecord(look, '/needs/duties/advocate?for=review')}>
      {`Ask whether ${knownAs(look)} needs somebody to speak for them at this review`}
    </a>
  </p>
)

function NoPlanYet({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        There is no agreed plan yet. A few weeks after a plan is agreed, we look at it together, and its day will stand
        here.
      </p>
      <Button href={onRecord(look, '/plan')}>Go to the plan</Button>
    </>
  )
}

function NothingPlanned({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        {isPerson(look)
          ? 'No day is set at the moment. You can ask for one on any day, for any reason.'
          : 'No day is set at the moment.'}
      </p>
      <Button href={onRecord(look, '/review/ask')}>{isPerson(look) ? 'Ask for a review' : 'Plan a review'}</Button>
    </>
  )
}

/** Says what comes next for this reader, with one button. */
function NextReview(props: { review: Review; invited: Invited | undefined; look: Look }): JSX.Element {
  const { review, invited, look } = props
  const own = isPerson(look)
  const { said } = review
  const saidOwn = own ? said.person : said.worker
  return (
    <>
      <h2 class="govuk-heading-m">
        {review.meetOn < look.today
          ? `It was to be on ${sayDay(review.meetOn)}`
          : `The next one: ${sayDay(review.meetOn)}`}
      </h2>
      <SummaryList
        rows={[
          { key: 'What', value: KIND_WORDS[review.kind] },
          { key: 'Where', value: !review.place ? HOW_WORDS[review.how] : `${HOW_WORDS[review.how]}: ${review.place}` },
          { key: 'Set by', value: review.openedByName },
        ]}
      />
      <DayBecause review={review} />
      {own || invited === undefined ? null : <HowFar invitation={invited} look={look} />}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/review/invitation')}>
          {own
            ? 'Read the invitation: who comes, where, and what to think about'
            : 'See the invitation, and say who comes'}
        </a>
        <br />
        <a class="govuk-link" href={onRecord(look, '/review/day')}>
          Change the day or the place
        </a>
      </p>
      {said.person && said.worker ? (
        <Button href={onRecord(look, '/review/together')}>See both views side by side</Button>
      ) : saidOwn ? (
        <Waiting look={look} />
      ) : (
        <Button href={onRecord(look, own ? '/review/say' : '/review/say-as-worker')}>Say how it is going</Button>
      )}
      <WaysToSay review={review} look={look} />
    </>
  )
}

function Waiting({ look }: { look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <>
      <p class="govuk-body">
        {own
          ? 'We have what you said. Your worker says how they see it next. When they have, you see both here.'
          : `What you said is kept. ${knownAs(look)} has not finished yet. When they have, you see both here. You can ring them, or sit with them while they do it.`}
      </p>
      <Button classes="govuk-button--secondary" href={onRecord(look, own ? '/review/say' : '/review/say-as-worker')}>
        Change what I said
      </Button>
    </>
  )
}

function LastReview({ last, over = false, look }: { last: Held; over?: boolean; look: Look }): JSX.Element {
  const wordsOf = (id: string): string => last.outcomes.find(({ outcomeId }) => outcomeId === id)?.words ?? ''
  const ends = !over && last.steps.some(({ step }) => step === 'end')
  return (
    <>
      <h2 class="govuk-heading-m">{`We last looked at it together on ${sayDate(last.heldOn)}`}</h2>
      <p class="footing-said-by govuk-body">{`What went well, written down by ${last.heldByName}`}</p>
      <p class="footing-words govuk-body">{last.celebrated}</p>
      {last.steps.map(({ outcomeId, step, reasons }) => (
        <>
          <p class="footing-said-by govuk-body">{wordsOf(outcomeId)}</p>
          <p class="govuk-body">{`What follows: ${STEP_WORDS[step].toLowerCase()}`}</p>
          <p class="footing-words govuk-body">{reasons}</p>
        </>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/review/result')}>
          {isPerson(look) ? 'Read all of it, and say whether you see it the same way' : 'Read all that came of it'}
        </a>
      </p>
      {ends ? (
        <p class="govuk-body">
          Nothing stops by itself.{' '}
          <a class="govuk-link" href={onRecord(look, '/ending')}>
            What happens with an ending
          </a>
        </p>
      ) : null}
    </>
  )
}
