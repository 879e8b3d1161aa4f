import type { JSX } from 'preact'
import { type Day, sayDate } from '#core/day.ts'
import { Button, InsetText, Radios, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { type Answering, type Given, LEVELS, type Level, type Question } from '../needs.ts'
import { knownAsOf, pathOf } from '../shared-views.tsx'
import { levelsAbout, OWN_LEVELS } from '../words.ts'
import { leftIn } from './rules.ts'
import { DONE } from './words.ts'

const labelsOf = ({ side }: Answering, look: Look): Record<Level, string> =>
  side === 'person' ? OWN_LEVELS : levelsAbout(knownAsOf(look))

/** All questions on one page: four answers each, and room for words. What is left can wait. */
export function AnswerPage({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  const { opened, side, own } = answering
  const back = { href: onRecord(look, '/needs') }
  if (opened === undefined) return <NotOpen look={look} />
  if (opened.finished[side] !== undefined)
    return <Locked answering={answering} on={opened.finished[side].on} look={look} />
  return (
    <Layout look={look} title="The questions" back={back}>
      <h1 class="govuk-heading-l">
        {side === 'person' ? 'How are things for you?' : `How are things for ${knownAsOf(look)}?`}
      </h1>
      <p class="govuk-body">
        {side === 'person'
          ? 'There are no wrong answers. Think of a usual week, with its bad days too. If somebody helps you, say so.'
          : `Say what you see, on your own. If somebody helps ${knownAsOf(look)} already, think of a day without that help. The questions are the same for both: “you” is ${knownAsOf(look)}.`}
      </p>
      <p class="govuk-body">You can save and come back. Nobody sees your answers until both of you have finished.</p>
      <Form look={look}>
        {opened.questions.map((question) => (
          <Asked
            question={question}
            now={own.find(({ key }) => key === question.key)}
            labels={labelsOf(answering, look)}
            look={look}
          />
        ))}
        <Button preventDoubleClick>Save my answers</Button>
      </Form>
    </Layout>
  )
}

function Locked({ answering, on, look }: { answering: Answering; on: Day; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="My answers" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">Your answers</h1>
      <InsetText>{`You finished on ${sayDate(on)}, so they stay as they are.`}</InsetText>
      <GivenList answering={answering} look={look} />
      <Button href={onRecord(look, '/needs')}>See what happens next</Button>
    </Layout>
  )
}

function Asked(props: {
  question: Question
  now: Given | undefined
  labels: Record<Level, string>
  look: Look
}): JSX.Element {
  const { question, now, labels, look } = props
  const { key, about, ask } = question
  return (
    <>
      <Radios
        {...bind(look, `level-${key}`, now?.level)}
        legend={{ children: about, classes: 'govuk-fieldset__legend--m' }}
        hint={ask}
        items={LEVELS.map((value) => ({ value, text: labels[value] }))}
      />
      <Textarea
        {...bind(look, `words-${key}`, now?.words)}
        label={
          <>
            In your own words, if you like
            <span class="govuk-visually-hidden">{` (${about})`}</span>
          </>
        }
        rows={2}
      />
    </>
  )
}

/** A last look at one's own answers, and the button that locks them. */
export function FinishPage({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  const { opened, side } = answering
  if (opened === undefined) return <NotOpen look={look} />
  const left = leftIn(answering)
  const toAnswers = onRecord(look, pathOf(side))
  const finished = opened.finished[side] !== undefined
  return (
    <Layout look={look} title="Have you finished?" back={{ href: toAnswers }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Have you finished?</h1>
      {left.length > 0 ? <StillToAnswer left={left} /> : null}
      <GivenList answering={answering} look={look} />
      {finished ? <Button href={onRecord(look, '/needs')}>You have finished. See what happens next</Button> : null}
      {!finished && left.length > 0 ? <Button href={toAnswers}>Go on answering</Button> : null}
      {!finished && left.length === 0 ? (
        <>
          <p class="govuk-body">
            After this your answers stay as they are. When the other side has finished too, each of you sees both.
          </p>
          <Form look={look}>
            <Button preventDoubleClick>I have finished</Button>
          </Form>
          <p class="govuk-body">
            <a class="govuk-link" href={toAnswers}>
              Change my answers first
            </a>
          </p>
        </>
      ) : null}
    </Layout>
  )
}

const StillToAnswer = ({ left }: { left: readonly Question[] }): JSX.Element => (
  <p class="govuk-body">
    {`Still without an answer: ${left.map(({ about }) => about).join(', ')}. You can do these another day.`}
  </p>
)

function GivenList({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  const labels = labelsOf(answering, look)
  const rows = (answering.opened?.questions ?? []).flatMap(({ key, about }) => {
    const given = answering.own.find((one) => one.key === key)
    return given === undefined ? [] : [{ key: about, value: <GivenCell given={given} label={labels[given.level]} /> }]
  })
  return rows.length === 0 ? <p class="govuk-body">You have not answered anything yet.</p> : <SummaryList rows={rows} />
}

const GivenCell = ({ given, label }: { given: Given; label: string }): JSX.Element => (
  <>
    {label}
    {given.words === '' ? null : <p class="footing-words">{given.words}</p>}
  </>
)

function NotOpen({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="The questions" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">The questions are not open yet</h1>
      <p class="govuk-body">They will be here when the worker has opened them.</p>
      <Button href={onRecord(look, '/needs')}>Read the questions first</Button>
    </Layout>
  )
}
