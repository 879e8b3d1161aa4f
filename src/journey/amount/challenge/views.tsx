import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Details, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { type Amount, type Challenge, openChallenge } from '../amount.ts'
import { AmountField } from '../override/views.tsx'
import { rangeSentence } from '../words.ts'
import { mayChallenge } from './rules.ts'
import { ANSWERED, CHALLENGE_WORDS, sayTypedFor } from './words.ts'

/** The person's page: one box for what is wrong. Refused, it keeps what was typed, whatever happened meanwhile. */
export function ChallengePage({ amount, look }: { amount: Amount | undefined; look: Look }): JSX.Element {
  const [reason] = mayChallenge(amount)
  return (
    <Layout look={look} title="I think this is wrong" back={{ href: onRecord(look, '/amount') }}>
      <h1 class="govuk-heading-l">I think this is wrong</h1>
      {reason === undefined || look.form !== undefined ? (
        <>
          <p class="govuk-body">
            Saying so is your right, and it does you no harm. Your worker answers you in writing.
          </p>
          <p class="govuk-body">You can go on with your plan meanwhile.</p>
          <Form look={look}>
            <Textarea
              {...bind(look, 'words')}
              label="What do you think is wrong?"
              hint="1 thing is needed from you here. A few words are enough."
              rows={5}
            />
            <Button preventDoubleClick>Send this to my worker</Button>
          </Form>
        </>
      ) : (
        <>
          <p class="govuk-body">{`${CHALLENGE_WORDS[reason.code]}.`}</p>
          <Button href={onRecord(look, '/amount')}>Go back to the first guess</Button>
        </>
      )}
    </Layout>
  )
}

/** The worker's page: the person's words, and the answer to them. */
export function AnswerPage({
  found,
  look,
}: {
  found: { amount: Amount; challenge: Challenge }
  look: Look
}): JSX.Element {
  const { amount, challenge } = found
  const name = knownAs(look)
  return (
    <Layout look={look} title="An answer" back={{ href: onRecord(look, '/amount') }}>
      <h1 class="govuk-heading-l">{`Answer ${name}`}</h1>
      <One challenge={challenge} look={look} />
      {challenge.answered === undefined || look.form !== undefined ? (
        <>
          <p class="govuk-body">{`The first guess stands at: ${rangeSentence(amount.lowPence, amount.highPence)}.`}</p>
          <p class="govuk-body">{`Talk with ${name} first, if you can. The answer is theirs to read.`}</p>
          <Form look={look}>
            <Radios
              {...bind(look, 'answer')}
              legend="What becomes of it?"
              items={[
                {
                  value: 'changed',
                  text: 'The amount changes',
                  conditional: <AmountField look={look} label="The new amount a week, in pounds" />,
                },
                { value: 'stays', text: 'The amount stays', hint: `Say why, so that ${name} can understand it.` },
              ]}
            />
            <Textarea {...bind(look, 'words')} label={`Your answer to ${name}`} rows={5} />
            <Button preventDoubleClick>Send the answer</Button>
          </Form>
        </>
      ) : (
        <Button href={onRecord(look, '/amount')}>Go back to the first guess</Button>
      )}
    </Layout>
  )
}

/** Whose turn it is, and every challenge with its answer; nothing where nobody said anything. */
export function Challenges({ amount, look }: { amount: Pick<Amount, 'challenges'>; look: Look }): JSX.Element | null {
  const open = openChallenge(amount)
  const answered = amount.challenges.filter((one) => one.answered !== undefined)
  const [last, ...before] = answered
  return (
    <>
      {open === undefined ? null : (
        <InsetText>
          <One challenge={open} look={look} />
          <p class="govuk-body">{turnSentence(look)}</p>
        </InsetText>
      )}
      {last === undefined ? null : <One challenge={last} look={look} />}
      {before.length === 0 ? null : (
        <Details summary="What was said before">
          {before.map((one) => (
            <One challenge={one} look={look} />
          ))}
        </Details>
      )}
    </>
  )
}

function turnSentence(look: Look): string {
  if (isPerson(look))
    return 'Now it is your worker’s turn: they answer you here. You can go on with your plan meanwhile.'
  return look.permit?.as === 'worker'
    ? `It is your turn: ${knownAs(look)} waits for your answer. The plan can go on meanwhile.`
    : 'It is the worker’s turn to answer.'
}

function One({ challenge, look }: { challenge: Challenge; look: Look }): JSX.Element {
  const { words, on, typed, answered } = challenge
  const who = isPerson(look) ? 'You' : knownAs(look)
  return (
    <>
      <p class="footing-said-by govuk-body">{`${who} said on ${sayDate(on)} that the first guess looks wrong:`}</p>
      <p class="footing-words govuk-body">{words}</p>
      {typed === undefined ? null : <p class="govuk-body-s">{sayTypedFor(typed)}</p>}
      {answered === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">
            {`${answered.byName} answered on ${sayDate(answered.on)}. ${ANSWERED[answered.as]}:`}
          </p>
          <p class="footing-words govuk-body">{answered.words}</p>
        </>
      )}
    </>
  )
}
