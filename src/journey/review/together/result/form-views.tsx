import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { COPY_CHANNELS } from '#journey/plan/index.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { NO_MONEY_TODAY, STEP_WORDS } from '../../words.ts'
import { ACHIEVED, type Result, STEP_ANSWERS } from './result.ts'
import { isOwn, saidOf } from './rules.ts'
import { NoResult } from './views.tsx'
import { ACHIEVED_WORDS, ANSWER_WORDS, COPY_WORDS } from './words.ts'

type Props = { result: Result | undefined; look: Look }
const back = (look: Look) => ({ href: onRecord(look, '/review/result') })

/** The person's word on each step. `typedFor`: a worker types it. */
export function SayOfStepsForm({ result, typedFor, look }: Props & { typedFor: boolean }): JSX.Element {
  if (result === undefined) return <NoResult look={look} />
  const { held, stepsSaid } = result
  const name = knownAs(look)
  return (
    <Layout look={look} title="The review" back={back(look)}>
      <h1 class="govuk-heading-l">{typedFor ? `How does ${name} see the steps?` : 'How do you see the steps?'}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">
        {typedFor
          ? `Use ${name}’s own words. They stay marked as typed by you.`
          : 'You may see it differently. It takes nothing away from you, and you can change it later.'}
      </p>
      <Form look={look}>
        {held.steps.map(({ outcomeId, step, reasons }) => {
          const before = saidOf(stepsSaid, outcomeId)
          const goal = held.outcomes.find((one) => one.outcomeId === outcomeId)
          return (
            <>
              <h2 class="govuk-heading-m">{goal?.words ?? ''}</h2>
              <p class="footing-said-by govuk-body">{`${held.heldByName} wrote: ${STEP_WORDS[step].toLowerCase()}`}</p>
              <p class="footing-words govuk-body">{reasons}</p>
              {typedFor && isOwn(before) && look.form === undefined ? (
                <p class="govuk-body">{`${name} said this themselves: “${ANSWER_WORDS[before?.answer ?? 'differently']}”. Only ${name} changes that.`}</p>
              ) : (
                <>
                  <Radios
                    {...bind(look, `answer-${outcomeId}`, before?.answer)}
                    legend={typedFor ? `What does ${name} say?` : 'How do you see this step?'}
                    items={STEP_ANSWERS.map((value) => ({ value, text: ANSWER_WORDS[value] }))}
                  />
                  <Textarea
                    {...bind(look, `words-${outcomeId}`, before?.words)}
                    label={typedFor ? `${name}’s own words` : 'In your own words, if you like'}
                    rows={3}
                  />
                </>
              )}
            </>
          )
        })}
        {typedFor ? (
          <>
            <Radios
              {...bind(look, 'how')}
              legend="How did they say it?"
              items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
            />
            <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
          </>
        ) : null}
        <Button preventDoubleClick>{typedFor ? 'Write it down' : 'That is how I see it'}</Button>
      </Form>
    </Layout>
  )
}

/** How the person was given what came of the review. */
export function CopyForm({ result, look }: Props): JSX.Element {
  if (result === undefined) return <NoResult look={look} />
  const name = knownAs(look)
  return (
    <Layout look={look} title="The review" back={back(look)}>
      <h1 class="govuk-heading-l">{`How was ${name} given it?`}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/review/result.pdf')}>
          {`Print it for ${name}`}
        </a>
      </p>
      <Form look={look}>
        <Radios
          {...bind(look, 'channel')}
          legend={`How does ${name} have it?`}
          items={COPY_CHANNELS.map((value) => ({ value, text: COPY_WORDS[value].text }))}
        />
        <Button preventDoubleClick>They have it now</Button>
      </Form>
    </Layout>
  )
}

/** The official list. Nothing is ticked, whatever anybody said. */
export function AchievedForm({ result, look }: Props): JSX.Element {
  if (result === undefined) return <NoResult look={look} />
  const name = knownAs(look)
  return (
    <Layout look={look} title="The review" back={back(look)}>
      <h1 class="govuk-heading-l">What was achieved, taken together?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`The national return asks this once for each review. Talk about it with ${name} and choose together. We never work it out for you, and it leads to nothing by itself.`}</p>
      <Form look={look}>
        <Radios
          {...bind(look, 'achieved')}
          legend="Outcomes achieved"
          items={ACHIEVED.map((value) => ({
            value,
            text: ACHIEVED_WORDS[value].text,
            hint: ACHIEVED_WORDS[value].hint,
          }))}
        />
        <Radios
          {...bind(look, 'agrees')}
          legend={`Does ${name} see it the same way?`}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No, differently' },
          ]}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}
