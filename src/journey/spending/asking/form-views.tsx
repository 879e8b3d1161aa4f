import type { JSX } from 'preact'
import { Button, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { NO_MONEY_TODAY } from '../words.ts'
import { AskBox } from './ask-box.tsx'
import { VERDICTS, WAYS } from './asking.ts'
import type { OneQuestion } from './reads.ts'
import { mayDecide, needsDecision } from './rules.ts'
import { ASKING_WORDS, SAFE_TO_ASK, sayHow, VERDICT_WORDS, WAY_WORDS } from './words.ts'

/** Asking, on a page of its own. */
export const AskForm = ({ look }: { look: Look }): JSX.Element => (
  <Layout look={look} title="A question" back={{ href: onRecord(look, '/asking') }}>
    <h1 class="govuk-heading-l">Before I buy something</h1>
    <AskBox look={look} />
    <p class="govuk-body">{SAFE_TO_ASK}</p>
    <p class="govuk-body">{NO_MONEY_TODAY}</p>
  </Layout>
)

/** The worker types what the person asked. */
export function AskForPersonForm({ look }: { look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="A question" back={{ href: onRecord(look, '/asking') }}>
      <h1 class="govuk-heading-l">{`What does ${name} ask?`}</h1>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      <p class="govuk-body">{`It stands on ${name}’s page as theirs, and that you typed it.`}</p>
      <Form look={look}>
        <Input {...bind(look, 'words')} label={`In ${name}’s words`} attributes={{ maxlength: 300 }} />
        <Radios
          {...bind(look, 'how')}
          legend="How did they ask?"
          items={WAYS.map((value) => ({ value, text: WAY_WORDS[value] }))}
        />
        <Button preventDoubleClick>{`Ask for ${name}`}</Button>
      </Form>
    </Layout>
  )
}

/** The worker's answer: a decision with reasons, and what others may learn from it. */
export function AnswerForm({ one: { question }, look }: { one: OneQuestion; look: Look }): JSX.Element {
  const name = knownAs(look)
  const [reason] = mayDecide(question)
  return (
    <Layout look={look} title="Your answer" back={{ href: onRecord(look, `/asking/${question.questionId}`) }}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{`${name} asked`}</span>
        {question.words}
      </h1>
      <p class="govuk-hint">{sayHow(question, false)}</p>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      {reason !== undefined ? (
        <>
          <InsetText>{`${ASKING_WORDS[reason.code]}.`}</InsetText>
          <Button href={onRecord(look, `/asking/${question.questionId}/pass-on-for-person`)}>
            {`${name} asks for my answer`}
          </Button>
        </>
      ) : (
        <Form look={look}>
          <Radios
            {...bind(look, 'verdict')}
            legend="May it be bought?"
            items={VERDICTS.map((value) => ({
              value,
              text: VERDICT_WORDS[value],
              conditional:
                value === 'yes-if' ? (
                  <Input
                    {...bind(look, 'condition')}
                    label="If what?"
                    hint="For example: you and I choose it together"
                  />
                ) : value === 'no' ? (
                  <Textarea {...bind(look, 'instead')} label="What could be done instead?" rows={3} />
                ) : undefined,
            }))}
          />
          {needsDecision(question) ? (
            <Textarea
              {...bind(look, 'neededBecause')}
              label="Why is it necessary, and who decided that with you?"
              hint="For a yes. The law lets a partner or close relative in the same home be paid only where there is need. It does not forbid it."
              rows={3}
            />
          ) : null}
          <Textarea {...bind(look, 'reasons')} label="Because" hint={`${name} reads this.`} rows={4} />
          <ForOthers look={look} />
          <Button preventDoubleClick>{`Tell ${name}`}</Button>
        </Form>
      )}
    </Layout>
  )
}

const ForOthers = ({ look }: { look: Look }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">For others who ask the same</h2>
    <p class="govuk-body">
      Nobody sees this until five people have asked alike. Leave both boxes empty where it could tell who it was.
    </p>
    <Input {...bind(look, 'topic')} label="What was it about, in a word or two?" hint="For example: a bicycle" />
    <Input
      {...bind(look, 'neutral')}
      label="Why, in one short sentence about nobody"
      hint="For example: it got the person out and saved fares"
    />
  </>
)
