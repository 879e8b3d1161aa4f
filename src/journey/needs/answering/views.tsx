import type { JSX } from 'preact'
import { type Day, sayDate } from '#core/day.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import type { Answered, Answering, Question } from '../needs.ts'
import { AnswerDetail, pathOf } from '../shared-views.tsx'
import { levelsAbout, OWN_LEVELS } from '../words.ts'
import { AskedAll } from './fields.tsx'
import { isFixed, leftIn } from './rules.ts'
import { DONE, DONE_WHEN_SHOWN, leftSentence } from './words.ts'

const labelsOf = ({ side }: Answering, look: Look): Record<Answered, string> =>
  side === 'person' ? OWN_LEVELS : levelsAbout(knownAs(look))

/** All questions on one page: four answers each, and room for words. Any may be left. */
export function AnswerPage({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  const { opened, side, own } = answering
  const back = { href: onRecord(look, '/needs') }
  if (opened === undefined) return <NotOpen look={look} />
  if (opened.finished[side] !== undefined)
    return <Locked answering={answering} on={opened.finished[side].on} look={look} />
  const fixed = own.filter(({ key }) => isFixed(answering, key))
  return (
    <Layout look={look} title="The questions" back={back}>
      <h1 class="govuk-heading-l">
        {side === 'person' ? 'How are things for you?' : `How are things for ${knownAs(look)}?`}
      </h1>
      <p class="govuk-body">
        {side === 'person'
          ? 'There are no wrong answers. Think of a usual week, with its bad days too. If somebody helps you, say so. You can do this with someone.'
          : `Say what you see, on your own. If somebody helps ${knownAs(look)} already, think of a day without that help. The questions are the same for both: “you” is ${knownAs(look)}.`}
      </p>
      <p class="govuk-body">{leftSentence(leftIn(answering).length)}</p>
      <p class="govuk-body">
        {opened.shownEarly === undefined
          ? 'You can save and come back. Nobody sees your answers until both of you have finished.'
          : 'Both of you see both sides now. What you answer from here on is marked as said later.'}
      </p>
      {fixed.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">These stay as they are</h2>
          <GivenList answering={{ ...answering, own: fixed }} look={look} />
        </>
      )}
      <Form look={look}>
        <AskedAll
          questions={opened.questions.filter((question) => !fixed.some(({ key }) => key === question.key))}
          own={own}
          labels={labelsOf(answering, look)}
          look={look}
        />
        <Button preventDoubleClick>Save my answers</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/needs/questions')}>
          Read or print all the questions
        </a>
      </p>
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

/** A last look at one's own answers, and the button that locks them. Questions may be left. */
export function FinishPage({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  const { opened, side } = answering
  if (opened === undefined) return <NotOpen look={look} />
  const toAnswers = onRecord(look, pathOf(side))
  const finished = opened.finished[side] !== undefined
  return (
    <Layout
      look={look}
      title="Have you finished?"
      back={{ href: toAnswers }}
      doneWords={opened.shownEarly === undefined ? DONE : DONE_WHEN_SHOWN}
    >
      <h1 class="govuk-heading-l">Have you finished?</h1>
      <GivenList answering={answering} look={look} />
      {finished ? <Button href={onRecord(look, '/needs')}>You have finished. See what happens next</Button> : null}
      {!finished && answering.own.length === 0 ? <Button href={toAnswers}>Answer the questions</Button> : null}
      {!finished && answering.own.length > 0 ? <LastLook answering={answering} look={look} /> : null}
    </Layout>
  )
}

function LastLook({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  const left = leftIn(answering)
  return (
    <>
      {left.length === 0 ? null : <YouLeft left={left} />}
      <p class="govuk-body">
        After this your answers stay as they are. When the other side has finished too, each of you sees both.
      </p>
      <Form look={look}>
        <Button preventDoubleClick>I have finished</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, pathOf(answering.side))}>
          {left.length === 0 ? 'Change my answers first' : 'Answer more of them first'}
        </a>
      </p>
    </>
  )
}

/** Which questions are left, by what they are about. */
export const YouLeft = ({ left }: { left: readonly Question[] }): JSX.Element => (
  <p class="govuk-body">
    {`Left so far: ${left.map(({ about }) => about).join(', ')}. That is fine. You can come back to them another day, or leave them.`}
  </p>
)

/** One side's answers as they stand, each with what it said more and how it came to be written. */
export function GivenList({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  const labels = labelsOf(answering, look)
  const rows = (answering.opened?.questions ?? []).flatMap(({ key, about }) => {
    const given = answering.own.find((one) => one.key === key)
    if (given === undefined) return []
    const value = (
      <>
        {labels[given.level]}
        <AnswerDetail said={given} />
      </>
    )
    return [{ key: about, value }]
  })
  return rows.length === 0 ? <p class="govuk-body">There are no answers here yet.</p> : <SummaryList rows={rows} />
}

export function NotOpen({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="The questions" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">The questions are not open yet</h1>
      <p class="govuk-body">They will be here when the worker has opened them.</p>
      <Button href={onRecord(look, '/needs')}>Read the questions first</Button>
    </Layout>
  )
}
