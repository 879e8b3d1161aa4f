import type { JSX } from 'preact'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { drawnAgainst, NoReview } from '../no-review.tsx'
import { type Review, type ReviewedOutcome, STEPS } from '../review.ts'
import { NO_MONEY_TODAY, STEP_WORDS } from '../words.ts'
import { OneGoal } from './goal-views.tsx'
import { allGoesOn, isLess, proposalFor } from './rules.ts'
import type { Together } from './together.ts'
import { ALL_GOES_ON } from './words.ts'

/** The worker writes down what follows. The rules propose; nothing is ticked for them. */
export function ConcludeForm({ together, look }: { together: Together; look: Look }): JSX.Element {
  const current = drawnAgainst(together.state, look)
  if (current === undefined) return <NoReview look={look} />
  return (
    <Layout look={look} title="What follows" back={{ href: onRecord(look, '/review/together') }}>
      <h1 class="govuk-heading-l">What did you agree?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {allGoesOn(current) ? <p class="govuk-body-l">{ALL_GOES_ON}</p> : null}
      <p class="govuk-body">{`${knownAs(look)} reads every word of this, and says of each step whether they see it the same way. Less, or an end, is only a proposal.`}</p>
      <Form look={look}>
        <Textarea
          {...bind(look, 'celebrated')}
          label="What went well?"
          hint="Begin here when you talk, too."
          rows={4}
        />
        {current.outcomes.map((goal) => (
          <>
            <OneGoal goal={goal} together={together} review={current} look={look} />
            <StepFields goal={goal} review={current} look={look} />
          </>
        ))}
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

/** A way of working has no less; of what works and keeps things steady, anything but going on needs its reason. */
function StepFields({ goal, review, look }: { goal: ReviewedOutcome; review: Review; look: Look }): JSX.Element {
  const { outcomeId, kind } = goal
  const steps = STEPS.filter((step) => kind !== 'process' || !isLess(step))
  return (
    <>
      <Radios
        {...bind(look, `step-${outcomeId}`)}
        legend="What follows for this goal?"
        items={steps.map((value) => ({ value, text: STEP_WORDS[value] }))}
      />
      <Textarea {...bind(look, `reasons-${outcomeId}`)} label="Why?" rows={3} />
      {proposalFor(review, outcomeId) === 'go-on' ? (
        <Textarea
          {...bind(look, `whyNotGoOn-${outcomeId}`)}
          label="If it is not to go on as it is: why not, though it works?"
          hint="Leave this empty where it goes on."
          rows={3}
        />
      ) : null}
    </>
  )
}
