import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import { Answers } from './answers/views.tsx'
import { PlanBody } from './body.tsx'
import { Missing } from './missing.tsx'
import { More } from './more.tsx'
import { Next } from './next.tsx'
import { lastDayOf } from './over.ts'
import { Money } from './picture.tsx'
import type { Plan } from './plan.ts'
import type { Guess, Shown } from './reads.ts'
import { toAgree, toSubmit } from './rules.ts'
import { BothSides } from './sentences/views.tsx'
import { LookAgain } from './sustain/views.tsx'
import { Unfinished } from './typed/unfinished.tsx'
import { mayShape, voiceOf } from './voice.ts'
import { DONE, sayPurpose, sayPurposeThen } from './words.ts'

const titleFor = (look: Look): string => (voiceOf(look) === 'person' ? 'My plan' : `${knownAs(look)}’s plan`)

/** The stage's own page: the whole plan, or how to start one. */
export function PlanPage({ shown, look }: { shown: Shown; look: Look }): JSX.Element {
  const { plan, needs, guess } = shown
  return (
    <Layout look={look} title={titleFor(look)} back={{ href: onRecord(look, '') }} doneWords={DONE}>
      {plan === undefined ? (
        <NotStarted needs={needs.length} look={look} />
      ) : (
        <Whole plan={plan} guess={guess} look={look} />
      )}
    </Layout>
  )
}

function NotStarted({ needs, look }: { needs: number; look: Look }): JSX.Element {
  const voice = voiceOf(look)
  return (
    <>
      <h1 class="govuk-heading-l">{titleFor(look)}</h1>
      <p class="govuk-body">
        {voice === 'person'
          ? 'Here you and your worker write what you want, what the money is for, and when it ends. You can both write in it, and each of you agrees for yourself.'
          : 'Here the person and the worker write what the money is for and when it ends. Both write in it, and each agrees for themselves.'}
      </p>
      {needs === 0 ? (
        <>
          <InsetText>The plan can start when the needs have been agreed. They are not agreed yet.</InsetText>
          {voice === 'reader' ? null : <Button href={onRecord(look, '/needs')}>Go to the needs</Button>}
        </>
      ) : voice === 'reader' ? (
        <InsetText>Nobody has started the plan yet. You can read it here when they have.</InsetText>
      ) : (
        <Press look={look} path={onRecord(look, '/plan/open')}>
          Start the plan
        </Press>
      )}
    </>
  )
}

function Whole({ plan, guess, look }: { plan: Plan; guess: Guess | undefined; look: Look }): JSX.Element {
  const change = mayShape(look, plan)
  return (
    <>
      <h1 class="govuk-heading-l">{titleFor(look)}</h1>
      <p class="govuk-body">
        {`Version ${plan.number}, started on ${sayDate(plan.openedOn)}.`}
        {plan.number === 1 ? null : (
          <>
            {' '}
            <a class="govuk-link govuk-!-display-none-print" href={onRecord(look, '/plan/versions')}>
              See the earlier versions
            </a>
          </>
        )}
      </p>
      <LookAgain plan={plan} look={look} />
      <Unfinished plan={plan} look={look} />
      <Purpose plan={plan} look={look} />
      <Next plan={plan} look={look} />
      <PlanBody plan={plan} look={look} change={change} />
      <Money plan={plan} guess={guess} look={look} />
      <h2 class="govuk-heading-m">Do we agree?</h2>
      <Answers plan={plan} look={look} />
      {plan.submitted ? null : (
        <Missing
          reasons={plan.running ? toAgree(plan) : toSubmit(plan)}
          plan={plan}
          look={look}
          title="What is still missing"
        />
      )}
      <More plan={plan} look={look} />
      <p class="govuk-body govuk-!-display-none-print">
        {'You can print this page, or '}
        <a class="govuk-link" href={onRecord(look, '/plan.pdf')}>
          keep a copy of the plan (PDF)
        </a>
        .
      </p>
    </>
  )
}

/** What the money is for, or was, line by line, and what each side says of it; of money that has ended nobody is asked for more. */
function Purpose({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const isOver = lastDayOf(plan, look.permit?.record) !== undefined
  const isSaid = plan.sentences.some(({ part }) => part === 'purpose')
  return (
    <>
      <h2 class="govuk-heading-m">{isOver ? 'What this was for' : 'What this is for'}</h2>
      {plan.spendLines.length === 0 ? (
        <p class="govuk-body">This will say in a sentence what the money is for, once the goals below are written.</p>
      ) : (
        plan.spendLines.map((line) => <p class="govuk-body">{isOver ? sayPurposeThen(line) : sayPurpose(line)}</p>)
      )}
      {isOver && !isSaid ? null : <BothSides part="purpose" plan={plan} look={look} />}
    </>
  )
}

/** The page behind a button that starts the plan, or its next version; shown when that was refused. */
export function StartForm({ again, look }: { again: boolean; look: Look }): JSX.Element {
  return (
    <Layout look={look} title={titleFor(look)} back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">{again ? 'Start a new version of the plan' : 'Start the plan'}</h1>
      <p class="govuk-body">
        {again
          ? 'The new version starts with everything from the last one. Nothing changes until it is agreed.'
          : 'Both of you can write in it, in any order. Nothing is decided by starting.'}
      </p>
      <Form look={look}>
        <Button preventDoubleClick>{again ? 'Start the new version' : 'Start the plan'}</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/plan')}>
          Go to the plan
        </a>
      </p>
    </Layout>
  )
}
