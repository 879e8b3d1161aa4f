import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { ANSWER_WORDS } from '../answers/words.ts'
import { answerOf, type Plan } from '../plan.ts'
import { WAYS } from '../spoken.ts'
import { whyWithoutYes } from '../without-yes.ts'
import { mayObject } from './rules.ts'
import { AGREEING_WORDS, sayAsked, WAY_WORDS, WITHOUT_YES } from './words.ts'

/** The worker writes down a day on which the person was asked, and the steps so that they could answer. */
export function AskToAgreeForm({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="Asking about the plan" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">{`${name} was asked and has not answered`}</h1>
      <p class="govuk-body">
        {`The law asks you to take all reasonable steps to agree the plan with ${name}. Write down each day on which you asked. After two different days the plan can go on without their yes, and says so plainly.`}
      </p>
      <AskedDays plan={plan} />
      <Form look={look}>
        <DateInput {...bindDate(look, 'askedOn', look.today)} legend="On which day did you ask?" />
        <Radios
          {...bind(look, 'way')}
          legend="How did you ask?"
          items={WAYS.map((value) => ({ value, text: WAY_WORDS[value] }))}
        />
        <Textarea
          {...bind(look, 'steps')}
          label="What did you do so that they could answer?"
          hint="For example: another time or place, somebody with them, plain words, more time."
          rows={4}
        />
        <Radios
          {...bind(look, 'came')}
          legend="What came of it?"
          items={[
            { value: 'no-answer', text: 'They gave no answer, or have said no' },
            { value: 'could-not', text: 'They could not answer' },
          ]}
        />
        <Textarea {...bind(look, 'because')} label="If they could not answer: why?" rows={3} />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

/** The days on which somebody was asked, with the steps taken; nothing where there are none. */
export function AskedDays({ plan }: { plan: Pick<Plan, 'asked'> }): JSX.Element | null {
  const { asked = [] } = plan
  if (asked.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {asked.map((one) => (
        <li>{sayAsked(one)}</li>
      ))}
    </ul>
  )
}

/** Said plainly, with the days and the steps, where a plan goes on without the person's yes. */
export function WithoutYesNote({ plan, name }: { plan: Plan; name: string }): JSX.Element | null {
  const why = whyWithoutYes(plan)
  if (why === undefined) return null
  return (
    <>
      <p class="govuk-body">
        <strong>{WITHOUT_YES[why](name)}</strong>
      </p>
      <AskedDays plan={plan} />
    </>
  )
}

/** One tap: that is not what I said. */
export function NotWhatISaidForm({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const answer = answerOf(plan, 'person')
  const stops = mayObject(plan, look.today)
  return (
    <Layout look={look} title="Not what I said" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">That is not what I said</h1>
      {isFine(stops) ? null : stops.map(({ code }) => <InsetText>{`${AGREEING_WORDS[code]}.`}</InsetText>)}
      {answer?.givenFor === undefined ? null : (
        <>
          <p class="govuk-body">{`${answer.givenFor.byName} wrote this down for you on ${sayDate(answer.givenFor.on)}:`}</p>
          <p class="footing-words govuk-body">
            {answer.words === '' ? ANSWER_WORDS[answer.answer] : `${ANSWER_WORDS[answer.answer]}. ${answer.words}`}
          </p>
        </>
      )}
      {isFine(stops) || look.form !== undefined ? (
        <>
          <Form look={look}>
            <Textarea {...bind(look, 'words')} label="What did you say?" hint="You can leave this empty." rows={3} />
            <Button preventDoubleClick>That is not what I said</Button>
          </Form>
          <p class="govuk-body">Then this answer no longer counts. Your worker talks with you, and you answer anew.</p>
        </>
      ) : (
        <Button href={onRecord(look, '/plan')}>Go to my plan</Button>
      )}
    </Layout>
  )
}
