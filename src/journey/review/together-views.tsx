import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { PROGRESS, type Review, type ReviewedOutcome, type ReviewState, type Side, STEPS } from './review.ts'
import { propose, viewOf } from './rules.ts'
import { NO_MONEY_TODAY, PROGRESS_WORDS, PROPOSAL_WORDS, STEP_WORDS, sideWords } from './words.ts'

/** Where there is no review: said kindly, with the next step. */
function NoReview({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Review" back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">No review is planned at the moment</h1>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      <p class="govuk-body">From the day it is set, you can say here how it is going.</p>
      <Button href={onRecord(look, '/review/ask')}>{isPerson(look) ? 'Ask for a review' : 'Plan a review'}</Button>
    </Layout>
  )
}

/** The review that a form is about. Drawn again after sending, it keeps what was typed, even if the review was over meanwhile. */
const drawnAgainst = ({ current, last }: ReviewState, look: Look): Review | undefined =>
  current ?? (look.form === undefined ? undefined : last)

/** One side's form: how each goal is going. The other side's views are not on it. */
export function SayForm({ state, side, look }: { state: ReviewState; side: Side; look: Look }): JSX.Element {
  const current = drawnAgainst(state, look)
  if (current === undefined) return <NoReview look={look} />
  const own = side === 'person'
  return (
    <Layout look={look} title="How it is going" back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">How is it going?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">
        {own
          ? 'Say how you see it. Your worker says how they see it, apart from you. When both have, each of you sees both.'
          : `Say how you see it. ${knownAs(look)} does the same, apart from you. When both have, each of you sees both.`}
      </p>
      <Form look={look}>
        {current.outcomes.map((outcome) => {
          const before = viewOf(current, outcome.outcomeId, side)
          return (
            <>
              <h2 class="govuk-heading-m">{outcome.words}</h2>
              {outcome.knownBy === '' ? null : <p class="govuk-body">{`Reached when: ${outcome.knownBy}`}</p>}
              <Radios
                {...bind(look, `progress-${outcome.outcomeId}`, before?.progress)}
                legend="Is it reached?"
                items={PROGRESS.map((value) => ({ value, text: PROGRESS_WORDS[value] }))}
              />
              <Textarea
                {...bind(look, `words-${outcome.outcomeId}`, before?.words)}
                label="Tell us more, if you like"
                rows={3}
              />
            </>
          )
        })}
        <Button preventDoubleClick>That is how I see it</Button>
      </Form>
    </Layout>
  )
}

/** Both views side by side: celebrate first, then each goal with what the study's rules propose and why. */
export function TogetherPage({ state, look }: { state: ReviewState; look: Look }): JSX.Element {
  const { current } = state
  if (current === undefined) return <NoReview look={look} />
  const both = current.said.person && current.said.worker
  return (
    <Layout look={look} title="Both views" back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">How we both see it</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {both ? <BothViews state={state} review={current} look={look} /> : <NotYet review={current} look={look} />}
      {both && !isPerson(look) ? (
        <Button href={onRecord(look, '/review/conclude')}>Write down what we agreed</Button>
      ) : null}
      {both && isPerson(look) ? (
        <p class="govuk-body">
          When you have talked, your worker writes down what follows for each goal. You read it on the review page.
        </p>
      ) : null}
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

function BothViews({ state, review, look }: { state: ReviewState; review: Review; look: Look }): JSX.Element {
  const reached = review.outcomes.filter(({ outcomeId }) =>
    (['person', 'worker'] as const).every((side) => viewOf(review, outcomeId, side)?.progress === 'met'),
  )
  return (
    <>
      <h2 class="govuk-heading-m">First, what went well</h2>
      {reached.length === 0 ? (
        <p class="govuk-body">Start with what went well, however small it is. Getting this far is something.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {reached.map(({ words }) => (
            <li>{`Reached, as you both see it: ${words}`}</li>
          ))}
        </ul>
      )}
      {review.outcomes.map((outcome) => (
        <OneGoal outcome={outcome} state={state} review={review} look={look} />
      ))}
    </>
  )
}

function OneGoal(props: { outcome: ReviewedOutcome; state: ReviewState; review: Review; look: Look }): JSX.Element {
  const { outcome, state, review, look } = props
  const [person, worker] = [viewOf(review, outcome.outcomeId, 'person'), viewOf(review, outcome.outcomeId, 'worker')]
  return (
    <>
      <h2 class="govuk-heading-m">{outcome.words}</h2>
      <div class="footing-two-views">
        {[person, worker].map((view) =>
          view === undefined ? null : (
            <div>
              <p class="footing-said-by govuk-body">{`${sideWords(view.side, isPerson(look), knownAs(look), state.workerName)}: ${PROGRESS_WORDS[view.progress].toLowerCase()} (${sayDate(view.on)})`}</p>
              {view.words === '' ? null : <p class="footing-words govuk-body">{view.words}</p>}
            </div>
          ),
        )}
      </div>
      {person === undefined || worker === undefined ? null : (
        <p class="govuk-body">
          <strong>One way on: </strong>
          {PROPOSAL_WORDS[propose(outcome.kind, person.progress, worker.progress, review.hasSustainPlan)]}
        </p>
      )}
    </>
  )
}

/** The worker writes down what follows. The rules propose; nothing is ticked for them. */
export function ConcludeForm({ state, look }: { state: ReviewState; look: Look }): JSX.Element {
  const current = drawnAgainst(state, look)
  if (current === undefined) return <NoReview look={look} />
  return (
    <Layout look={look} title="What follows" back={{ href: onRecord(look, '/review/together') }}>
      <h1 class="govuk-heading-l">What did you agree?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`${knownAs(look)} reads every word of this.`}</p>
      <Form look={look}>
        <Textarea
          {...bind(look, 'celebrated')}
          label="What went well?"
          hint="Begin here when you talk, too."
          rows={4}
        />
        {current.outcomes.map((outcome) => (
          <>
            <OneGoal outcome={outcome} state={state} review={current} look={look} />
            <Radios
              {...bind(look, `step-${outcome.outcomeId}`)}
              legend="What follows for this goal?"
              items={STEPS.map((value) => ({ value, text: STEP_WORDS[value] }))}
            />
            <Textarea {...bind(look, `reasons-${outcome.outcomeId}`)} label="Why?" rows={3} />
          </>
        ))}
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}
