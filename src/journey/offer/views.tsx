import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, onRecord } from '#web/look.ts'
import { ANSWERS, type Explained, FORMATS, type Offer } from './offer.ts'
import { isAccepted } from './rules.ts'
import { ANSWER_WORDS, DONE, FORMAT_WORDS } from './words.ts'

const isPerson = (look: Look): boolean => look.permit?.record?.personId === look.permit?.humanId

/** What was explained and what the person answered. */
export function OfferPage({ offer, look }: { offer: Offer; look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <Layout look={look} title="The offer" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">A personal budget: what it is</h1>
      <p class="govuk-body">
        It is money from the council for goals that you and your worker agree. It is for a purpose, and it comes to an
        end. Nobody has to take it.
      </p>
      {offer.explained.length === 0 ? (
        <InsetText>
          {own
            ? 'Nobody has explained it to you yet. Your worker will do that first.'
            : 'Not explained yet. Explain it first, then write down how.'}
        </InsetText>
      ) : (
        offer.explained.map((one) => <ExplainedOnce one={one} />)
      )}
      {offer.answered === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{`Answer on ${sayDate(offer.answered.on)}: ${ANSWER_WORDS[offer.answered.answer]}`}</h2>
          <p class="footing-words govuk-body">{offer.answered.ownWords}</p>
        </>
      )}
      {own && offer.explained.length > 0 && !isAccepted(offer) ? (
        <Button href={onRecord(look, '/offer/answer')}>Give my answer</Button>
      ) : null}
      {own ? null : <Button href={onRecord(look, '/offer/explain')}>Write down what I explained</Button>}
    </Layout>
  )
}

function ExplainedOnce({ one }: { one: Explained }): JSX.Element {
  return (
    <>
      <p class="footing-said-by govuk-body">{`${one.byName}, ${sayDate(one.on)}. ${FORMAT_WORDS[one.format]}`}</p>
      <p class="footing-words govuk-body">{one.whatWasSaid}</p>
    </>
  )
}

export function ExplainForm({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Write down what I explained" back={{ href: onRecord(look, '/offer') }}>
      <h1 class="govuk-heading-l">What did you explain?</h1>
      <p class="govuk-body">
        Say what the money is for, what it is not for, that it ends, and what happens then. The person reads this.
      </p>
      <Form look={look}>
        <Radios
          {...bind(look, 'format')}
          legend="How did you explain it?"
          items={FORMATS.map((value) => ({ value, text: FORMAT_WORDS[value] }))}
        />
        <DateInput {...bindDate(look, 'on', look.today)} legend="On which day?" />
        <Textarea {...bind(look, 'whatWasSaid')} label="What did you say?" rows={6} />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

export function AnswerForm({ offer, look }: { offer: Offer; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="My answer" back={{ href: onRecord(look, '/offer') }}>
      <h1 class="govuk-heading-l">Would you like a personal budget?</h1>
      <p class="govuk-body">You can change your mind later. Saying no takes nothing away from you.</p>
      {offer.explained.slice(-1).map((one) => (
        <ExplainedOnce one={one} />
      ))}
      <Form look={look}>
        <Radios
          {...bind(look, 'answer', offer.answered?.answer)}
          legend="Your answer"
          items={ANSWERS.map((value) => ({ value, text: ANSWER_WORDS[value] }))}
        />
        <Textarea
          {...bind(look, 'ownWords')}
          label="What is it for, in your own words?"
          hint="A few words are enough. Nobody marks this."
          rows={4}
        />
        <Button preventDoubleClick>Give my answer</Button>
      </Form>
    </Layout>
  )
}
