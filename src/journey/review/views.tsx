import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { Button, InsetText, SummaryList, Tag } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { Invitation } from './ask-views.tsx'
import type { Due, Held, Review, ReviewState } from './review.ts'
import { BASIS_WORDS, DONE, HOW_WORDS, KIND_WHY, KIND_WORDS, NO_MONEY_TODAY, STEP_WORDS } from './words.ts'

/** The stage's page: what is due and why, the next review, and what the last one came to. */
export function ReviewPage(props: { state: ReviewState; askAdvocate: boolean; look: Look }): JSX.Element {
  const { state, askAdvocate, look } = props
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
        <NextReview review={current} look={look} />
      )}
      {askAdvocate ? <AskAdvocate look={look} /> : null}
      {due.length === 0 ? null : <WhatIsDue due={due} look={look} />}
      {last === undefined ? null : <LastReview last={last} look={look} />}
      <Invitation state={state} look={look} />
    </Layout>
  )
}

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
function NextReview({ review, look }: { review: Review; look: Look }): JSX.Element {
  const own = isPerson(look)
  const { said } = review
  const saidOwn = own ? said.person : said.worker
  return (
    <>
      <h2 class="govuk-heading-m">{`The next one: ${sayDay(review.meetOn)}`}</h2>
      <SummaryList
        rows={[
          { key: 'What', value: KIND_WORDS[review.kind] },
          { key: 'Where', value: HOW_WORDS[review.how] },
          { key: 'Set by', value: review.openedByName },
        ]}
      />
      {said.person && said.worker ? (
        <Button href={onRecord(look, '/review/together')}>See both views side by side</Button>
      ) : saidOwn ? (
        <Waiting look={look} />
      ) : (
        <Button href={onRecord(look, own ? '/review/say' : '/review/say-as-worker')}>Say how it is going</Button>
      )}
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

function WhatIsDue({ due, look }: { due: readonly Due[]; look: Look }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">When we look at it</h2>
      {due.map(({ kind, dueOn, basis }) => (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <strong>{`${dueOn < look.today ? 'Was due by' : 'By'} ${sayDate(dueOn)}: ${KIND_WORDS[kind].toLowerCase()}`}</strong>{' '}
            <Tag colour="grey">
              {basis === 'you-asked' && !isPerson(look) ? `${knownAs(look)} asked` : BASIS_WORDS[basis]}
            </Tag>
          </p>
          <p class="govuk-body">
            {dueOn < look.today
              ? `${KIND_WHY[kind]} It is late, and that is for the council to put right.`
              : KIND_WHY[kind]}
          </p>
        </>
      ))}
    </>
  )
}

function LastReview({ last, look }: { last: Held; look: Look }): JSX.Element {
  const wordsOf = (id: string): string => last.outcomes.find(({ outcomeId }) => outcomeId === id)?.words ?? ''
  const ends = last.steps.some(({ step }) => step === 'end')
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
