import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Input, InsetText, Select, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { CHOICES, EQUALITY_QUESTIONS, type Equality, type EqualityQuestion } from './equality.ts'
import { isAnswered } from './rules.ts'
import { DONE, EQUALITY_WORDS } from './words.ts'

/** Why we ask, what becomes of it, and what the person has answered. */
export function EqualityPage({ equality, look }: { equality: Equality; look: Look }): JSX.Element {
  const { answers, lastOn } = equality
  return (
    <Layout look={look} title="About you" back={{ href: onRecord(look, '/offer') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">A few questions about you</h1>
      <p class="govuk-body">You can leave them all. Nothing changes if you do.</p>
      <p class="govuk-body">
        Why we ask: some people were left out before. We want to see whether we reach everybody. For that we only count.
        We never show a number of fewer than five people.
      </p>
      <p class="govuk-body">
        Only you see your answers. Your worker does not, and they play no part in what is decided.
      </p>
      {isAnswered(answers) ? (
        <SummaryList
          rows={EQUALITY_QUESTIONS.filter((question) => answers[question] !== '').map((question) => ({
            key: EQUALITY_WORDS[question],
            value: answers[question],
          }))}
        />
      ) : (
        <InsetText>
          {lastOn === undefined
            ? 'You have not answered any of them.'
            : `You took your answers back on ${sayDate(lastOn)}.`}
        </InsetText>
      )}
      <Button href={onRecord(look, '/equality/answer')}>
        {isAnswered(answers) ? 'Change my answers' : 'Read the questions'}
      </Button>
    </Layout>
  )
}

export function EqualityForm({ equality, look }: { equality: Equality; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="About you" back={{ href: onRecord(look, '/equality') }}>
      <h1 class="govuk-heading-l">Answer what you like</h1>
      <p class="govuk-body">Leave out what you do not want to say. To take an answer back, choose “Not said”.</p>
      <Form look={look}>
        {EQUALITY_QUESTIONS.map((question) => (
          <Question question={question} now={equality.answers[question]} look={look} />
        ))}
        <Button preventDoubleClick>Keep my answers</Button>
      </Form>
    </Layout>
  )
}

function Question({ question, now, look }: { question: EqualityQuestion; now: string; look: Look }): JSX.Element {
  const label = `${EQUALITY_WORDS[question]} (you can leave this)`
  if (CHOICES[question].length === 0)
    return <Input {...bind(look, question, now)} label={label} classes="govuk-input--width-20" />
  return (
    <Select
      {...bind(look, question, now)}
      label={label}
      items={[{ value: '', text: 'Not said' }, ...CHOICES[question].map((text) => ({ value: text, text }))]}
    />
  )
}
