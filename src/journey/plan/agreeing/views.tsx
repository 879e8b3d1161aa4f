import type { JSX } from 'preact'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { BorneOut, withPageToChooseAgain } from '../heard/borne-out.tsx'
import { Missing } from '../missing.tsx'
import type { Plan } from '../plan.ts'
import { toAgree } from '../rules.ts'
import { COPY_CHANNELS } from '../spoken.ts'
import { COPY_WORDS, GIVEN_ANSWERS } from './words.ts'

const GIVEN = ['yes', 'yes-but', 'no'] as const

/** The worker writes down the person's answer, given on paper or by phone. */
export function AnswerForForm({ plan, look: given }: { plan: Plan; look: Look }): JSX.Element {
  const look = withPageToChooseAgain(given)
  const name = knownAs(look)
  return (
    <Layout look={look} title="An answer to the plan" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">{`Write down ${name}’s answer`}</h1>
      <p class="govuk-body">
        {`Use this when ${name} answered on paper or by phone. Their answer is marked as typed by you. A copy goes to them, and for 14 days they can say that it is not what they said.`}
      </p>
      {plan.submitted ? (
        <InsetText>This plan has been sent, so its answers stay as they are.</InsetText>
      ) : (
        <Missing reasons={toAgree(plan)} plan={plan} look={look} title="Before anybody can say yes" />
      )}
      <Form look={look} files>
        <Radios
          {...bind(look, 'how')}
          legend={`How did ${name} answer?`}
          items={[
            { value: 'paper', text: 'On paper: they signed the plan' },
            { value: 'phone', text: 'By phone: somebody else heard it too' },
          ]}
        />
        <Radios
          {...bind(look, 'answer')}
          legend="What did they answer?"
          items={GIVEN.map((value) => ({ value, text: GIVEN_ANSWERS[value] }))}
        />
        <Textarea
          {...bind(look, 'words')}
          label="Their words"
          hint="As they said them. On paper, with a plain yes, you can leave this empty."
          rows={4}
        />
        <DateInput
          {...bindDate(look, 'saidOn', look.today)}
          legend="On which day?"
          hint="The plan must have read then as it reads now."
        />
        <BorneOut look={look} />
        <Radios
          {...bind(look, 'copy')}
          legend={`How does ${name} get a copy?`}
          hint="Choose a way that is safe for them."
          items={COPY_CHANNELS.map((value) => ({ value, text: COPY_WORDS[value].text }))}
        />
        <Button preventDoubleClick>Write their answer down</Button>
      </Form>
    </Layout>
  )
}
