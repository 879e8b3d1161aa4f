import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { GivenFor } from '../agreeing/given-for.tsx'
import { WithoutYesNote } from '../agreeing/views-ask.tsx'
import { PlanBody } from '../body.tsx'
import { LeftInPlan } from '../left.tsx'
import { Missing } from '../missing.tsx'
import { ANSWERS, answerOf, type Plan, SIDES, type Side } from '../plan.ts'
import { hasAgreed, toAgree } from '../rules.ts'
import { LookAgain } from '../sustain/views.tsx'
import { mayShape, voiceOf } from '../voice.ts'
import { ANSWER_WORDS } from './words.ts'

/** The whole plan to read, and below it the one question: do you agree? */
export function AgreeForm({ plan, side, look }: { plan: Plan; side: Side; look: Look }): JSX.Element {
  const before = answerOf(plan, side)
  const missing = toAgree(plan)
  return (
    <Layout look={look} title="Answer to the plan" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">Read the plan, then say what you think</h1>
      <p class="govuk-body">
        {side === 'person'
          ? 'This is your own answer. Nobody can give it for you. You can change it until the plan is sent to be decided.'
          : `This is your answer as the worker. ${knownAs(look)} gives their own.`}
      </p>
      {before !== undefined && !before.stands ? (
        <InsetText>{`You answered on ${sayDate(before.on)}. The plan has changed since then, so we ask you again.`}</InsetText>
      ) : null}
      <LookAgain plan={plan} look={look} />
      <LeftInPlan plan={plan} look={look} />
      <Missing reasons={missing} plan={plan} look={look} title="Before anybody can say yes" />
      <PlanBody plan={plan} look={look} change={false} />
      <Form look={look}>
        <Radios
          {...bind(look, 'answer', before?.stands ? before.answer : undefined)}
          legend={{ children: 'Do you agree with this plan?', classes: 'govuk-fieldset__legend--m' }}
          items={ANSWERS.map((value) => ({ value, text: ANSWER_WORDS[value] }))}
        />
        <Textarea
          {...bind(look, 'words', before?.stands ? before.words : undefined)}
          label="Is there something you want to say?"
          hint="With a plain yes you can leave this empty."
          rows={4}
        />
        <Button preventDoubleClick>Give my answer</Button>
      </Form>
    </Layout>
  )
}

/** Both answers, side by side, and whether each still stands. */
export function Answers({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  return (
    <>
      <div class="footing-two-views">
        {SIDES.map((side) => (
          <div>
            <OneAnswer side={side} plan={plan} look={look} />
          </div>
        ))}
      </div>
      <WithoutYesNote plan={plan} name={knownAs(look)} />
      <ForPersonLinks plan={plan} look={look} />
    </>
  )
}

function OneAnswer({ side, plan, look }: { side: Side; plan: Plan; look: Look }): JSX.Element {
  const found = answerOf(plan, side)
  const mine = voiceOf(look) === side && mayShape(look, plan)
  const name = side === 'person' ? knownAs(look) : 'The worker'
  if (found === undefined) {
    return (
      <>
        <p class="footing-said-by govuk-body">{voiceOf(look) === side ? 'You' : name}</p>
        <p class="govuk-body">No answer yet.</p>
        {mine ? <AnswerLink look={look} side={side} words="Read the plan and answer" /> : null}
      </>
    )
  }
  return (
    <>
      <p class="footing-said-by govuk-body">
        {found.givenFor?.how === 'recorded'
          ? `${name}, ${sayDate(found.on)}: could not answer`
          : `${found.byName}, ${sayDate(found.on)}: ${ANSWER_WORDS[found.answer]}`}
      </p>
      {found.words === '' ? null : <p class="footing-words govuk-body">{found.words}</p>}
      <GivenFor answer={found} look={look} />
      {found.stands || found.givenFor?.objected !== undefined ? null : (
        <p class="govuk-body">That was about an earlier wording. The plan has changed since, so this is asked again.</p>
      )}
      {mine ? <AnswerLink look={look} side={side} words={found.stands ? 'Change my answer' : 'Answer again'} /> : null}
    </>
  )
}

export const answerPath = (side: Side): string => (side === 'person' ? '/plan/agree' : '/plan/agree-as-worker')

function AnswerLink({ look, side, words }: { look: Look; side: Side; words: string }): JSX.Element {
  return (
    <p class="govuk-body govuk-!-display-none-print">
      <a class="govuk-link" href={onRecord(look, answerPath(side))}>
        {words}
      </a>
    </p>
  )
}

/** What a worker may write down where the person does not answer in their own session. */
function ForPersonLinks({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  if (voiceOf(look) !== 'worker' || !mayShape(look, plan) || hasAgreed(plan, 'person')) return null
  const name = knownAs(look)
  return (
    <p class="govuk-body govuk-!-display-none-print">
      <a class="govuk-link" href={onRecord(look, '/plan/agree-for-person')}>
        {`${name} answered on paper or by phone`}
      </a>
      {' · '}
      <a class="govuk-link" href={onRecord(look, '/plan/ask-to-agree')}>
        {`${name} was asked and has not answered`}
      </a>
    </p>
  )
}
