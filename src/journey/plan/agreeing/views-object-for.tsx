import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { ANSWER_WORDS } from '../answers/words.ts'
import { answerOf, type Plan } from '../plan.ts'
import { mayObject } from './rules.ts'
import { OBJECT_FOR_WORDS } from './words.ts'

/** The worker writes down that the person said: that is not what I said. */
export function NotWhatTheySaidForm({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const name = knownAs(look)
  const answer = answerOf(plan, 'person')
  const stops = mayObject(plan, look.today)
  const isOpen = answer?.givenFor !== undefined && answer.givenFor.objected === undefined
  return (
    <Layout look={look} title="Not what they said" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">{`${name} says: that is not what I said`}</h1>
      {isFine(stops) ? null : stops.map(({ code }) => <InsetText>{`${OBJECT_FOR_WORDS[code]}.`}</InsetText>)}
      {answer?.givenFor === undefined ? null : (
        <p class="footing-words govuk-body">
          {answer.words === '' ? ANSWER_WORDS[answer.answer] : `${ANSWER_WORDS[answer.answer]}. ${answer.words}`}
        </p>
      )}
      {isOpen || look.form !== undefined ? (
        <>
          <Form look={look}>
            <Textarea
              {...bind(look, 'words')}
              label={`What did ${name} say?`}
              hint="In their words. You can leave this empty."
              rows={3}
            />
            <Radios
              {...bind(look, 'how')}
              legend="How did they say it?"
              items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
            />
            <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
          <p class="govuk-body">{`Then this answer no longer counts, and ${name} is asked anew. We tell them that you wrote it down.`}</p>
        </>
      ) : (
        <Button href={onRecord(look, '/plan')}>Go to the plan</Button>
      )}
    </Layout>
  )
}
