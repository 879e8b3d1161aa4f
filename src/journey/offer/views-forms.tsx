import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Button, Checkboxes, DateInput, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { LeftHere, openFields } from '#web/left-here.tsx'
import { bind, bindDate, bindSome, knownAs, type Look, onRecord } from '#web/look.ts'
import { ANSWERS, FORMATS, MANAGING_WAYS, type Offer } from './offer.ts'
import { mayTypeAnswer } from './rules.ts'
import { ExplainedOnce } from './shared-views.tsx'
import { ANSWER_WORDS, FOR_PERSON_WORDS, FORMAT_WORDS, MANAGING_WORDS } from './words.ts'

/** The record of one talk. The list of ways to look after the money is the same for everybody. */
export function ExplainForm({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Write down what I explained" back={{ href: onRecord(look, '/offer') }}>
      <h1 class="govuk-heading-l">What did you explain?</h1>
      <p class="govuk-body">
        Say what the money is for, what it is not for, that it ends, and what happens then. The person reads this.
      </p>
      <LeftHere count={openFields(look, { format: undefined, whatWasSaid: undefined })} />
      <Form look={look}>
        <Radios
          {...bind(look, 'format')}
          legend="How did you explain it?"
          items={FORMATS.map((value) => ({ value, text: FORMAT_WORDS[value] }))}
        />
        <DateInput {...bindDate(look, 'on', look.today)} legend="On which day?" />
        <Textarea {...bind(look, 'whatWasSaid')} label="What did you say?" rows={6} />
        <Input {...bind(look, 'language', 'English')} label="In which language?" classes="govuk-input--width-20" />
        <Checkboxes
          {...bindSome(look, 'managingWays')}
          legend="Which ways to look after the money did you name?"
          hint="Tick what you talked about. Each is there for everybody."
          items={MANAGING_WAYS.map((value) => ({
            value,
            text: MANAGING_WORDS[value].name,
            hint: MANAGING_WORDS[value].what,
          }))}
        />
        <Textarea
          {...bind(look, 'ownWords')}
          label={`What did ${knownAs(look)} make of it, in their own words? (you can leave this)`}
          rows={3}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

const answerItems = ANSWERS.map((value) => ({ value, text: ANSWER_WORDS[value] }))

function AskAgain({ look, own }: { look: Look; own: boolean }): JSX.Element {
  return (
    <DateInput
      {...bindDate(look, 'askAgainOn')}
      legend={own ? 'Not now? When may we ask you again?' : 'Not now? When to ask again?'}
      hint="You can leave this empty."
    />
  )
}

export function AnswerForm({ offer, look }: { offer: Offer; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="My answer" back={{ href: onRecord(look, '/offer') }}>
      <h1 class="govuk-heading-l">Would you like a personal budget?</h1>
      <p class="govuk-body">You can change your mind later. Saying no takes nothing away from you.</p>
      {offer.explained.slice(-1).map((one) => (
        <ExplainedOnce one={one} name="you" />
      ))}
      <LeftHere count={openFields(look, { answer: offer.answered?.answer, ownWords: undefined })} />
      <Form look={look}>
        <Radios {...bind(look, 'answer', offer.answered?.answer)} legend="Your answer" items={answerItems} />
        <Textarea
          {...bind(look, 'ownWords')}
          label="What is it for, in your own words?"
          hint="A few words are enough. Nobody marks this."
          rows={4}
        />
        <AskAgain look={look} own />
        <Button preventDoubleClick>Give my answer</Button>
      </Form>
    </Layout>
  )
}

/** The worker types what the person answered: together, by phone or on paper. */
export function AnswerForPersonForm({ offer, look }: { offer: Offer; look: Look }): JSX.Element {
  const name = knownAs(look)
  const [reason] = mayTypeAnswer(offer, look.today, look.today)
  return (
    <Layout look={look} title="Their answer" back={{ href: onRecord(look, '/offer') }}>
      <h1 class="govuk-heading-l">{`What did ${name} answer?`}</h1>
      {reason === undefined ? (
        <>
          <p class="govuk-body">{`Type ${name}’s own words, not yours. It will say that ${name} said it and that you typed it.`}</p>
          <Form look={look}>
            <Radios
              {...bind(look, 'how')}
              legend={`How did ${name} tell you?`}
              items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
            />
            <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
            <Radios {...bind(look, 'answer')} legend="The answer" items={answerItems} />
            <Textarea {...bind(look, 'ownWords')} label={`What is it for, in ${name}’s words?`} rows={4} />
            <AskAgain look={look} own={false} />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      ) : (
        <>
          <InsetText>{`${FOR_PERSON_WORDS[reason.code]}.`}</InsetText>
          <Button href={onRecord(look, '/offer')}>Back to the offer</Button>
        </>
      )}
    </Layout>
  )
}
