import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Button, DateInput, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Amount } from '../amount.ts'
import { mayChallenge } from './rules.ts'
import { CHALLENGE_FOR_WORDS } from './words.ts'

/** The worker writes down what the person thinks is wrong, as they said it. Refused, it keeps what was typed. */
export function ChallengeForPage({ amount, look }: { amount: Amount | undefined; look: Look }): JSX.Element {
  const name = knownAs(look)
  const [reason] = mayChallenge(amount)
  return (
    <Layout look={look} title="What they think is wrong" back={{ href: onRecord(look, '/amount') }}>
      <h1 class="govuk-heading-l">{`${name} thinks the first guess is wrong`}</h1>
      {reason === undefined || look.form !== undefined ? (
        <>
          <p class="govuk-body">
            {`Write it as ${name} said it. It stays marked as typed by you, and we tell ${name}. Then you answer it in writing.`}
          </p>
          <Form look={look}>
            <Textarea {...bind(look, 'words')} label={`What does ${name} think is wrong?`} rows={5} />
            <Radios
              {...bind(look, 'how')}
              legend="How did they say it?"
              items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
            />
            <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      ) : (
        <>
          <p class="govuk-body">{`${CHALLENGE_FOR_WORDS[reason.code]}.`}</p>
          <Button href={onRecord(look, '/amount')}>Go back to the first guess</Button>
        </>
      )}
    </Layout>
  )
}
