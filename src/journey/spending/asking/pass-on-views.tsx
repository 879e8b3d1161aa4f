import type { JSX } from 'preact'
import { Button, InsetText, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { NO_MONEY_TODAY } from '../words.ts'
import { WAYS } from './asking.ts'
import type { OneQuestion } from './reads.ts'
import { mayPassOn } from './rules.ts'
import { SAFE_TO_ASK, sayWithin, WAY_WORDS } from './words.ts'

/** The rules have answered; the person wants to hear it from their worker. */
export function PassOnForm({ one, look }: { one: OneQuestion; look: Look }): JSX.Element {
  const { question, answerer } = one
  const days = look.settings.asking.answerWorkingDays
  const worker = answerer?.name ?? 'your worker'
  const here = onRecord(look, `/asking/${question.questionId}`)
  return (
    <Layout look={look} title="Ask all the same" back={{ href: here }}>
      <h1 class="govuk-heading-l">{`Ask ${worker} all the same?`}</h1>
      <p class="footing-words govuk-body">{question.words}</p>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      {mayPassOn(question).length === 0 ? (
        <Form look={look}>
          <p class="govuk-body">{`${worker} reads it and answers ${sayWithin(days)}, with reasons. ${SAFE_TO_ASK}`}</p>
          <Button preventDoubleClick>{`Ask ${worker}`}</Button>
        </Form>
      ) : (
        <>
          <InsetText>{`${worker} has this question already.`}</InsetText>
          <Button href={here}>See where it stands</Button>
        </>
      )}
    </Layout>
  )
}

/** The rules have answered; the person has told their worker that they want to hear it from them. */
export function PassOnForPersonForm({ one: { question }, look }: { one: OneQuestion; look: Look }): JSX.Element {
  const name = knownAs(look)
  const here = onRecord(look, `/asking/${question.questionId}`)
  return (
    <Layout look={look} title="Ask all the same" back={{ href: here }}>
      <h1 class="govuk-heading-l">{`${name} asks for my answer`}</h1>
      <p class="footing-words govuk-body">{question.words}</p>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      {mayPassOn(question).length === 0 ? (
        <Form look={look}>
          <p class="govuk-body">{`${name} gets an answer ${sayWithin(look.settings.asking.answerWorkingDays)}, with reasons. It stands on ${name}’s page that you typed this.`}</p>
          <Radios
            {...bind(look, 'how')}
            legend="How did they ask?"
            items={WAYS.map((value) => ({ value, text: WAY_WORDS[value] }))}
          />
          <Button preventDoubleClick>Write it down</Button>
        </Form>
      ) : (
        <>
          <InsetText>This question is with the worker already.</InsetText>
          <Button href={here}>See where it stands</Button>
        </>
      )}
    </Layout>
  )
}
