import type { JSX } from 'preact'
import { Button, InsetText, TaskList } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import { Asked } from '../answering/fields.tsx'
import { nextAfter } from '../asking-one/rules.ts'
import type { Opened, Question } from '../needs.ts'
import { OWN_LEVELS } from '../words.ts'
import type { Passed } from './passed.ts'
import { answeredHere } from './rules.ts'

type Props = { passed: Passed; look: Look }

const HERE = '/needs/passed'
const workerOf = (look: Look): string => look.permit?.knownAs ?? ''

/** What the person sees on the worker's device: one question, or the list of them. Nothing that anybody said is on it. */
export function PassedPage({ passed, look }: Props): JSX.Element {
  const { opened } = passed
  if (opened === undefined || opened.finished.person !== undefined) return <NothingLeft look={look} />
  const key = first(look.form?.raw ?? look.query, 'question')
  const question = opened.questions.find((one) => one.key === key)
  return question === undefined ? (
    <List passed={passed} opened={opened} look={look} />
  ) : (
    <OneQuestion passed={passed} opened={opened} question={question} look={look} />
  )
}

function NothingLeft({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="The questions" alone>
      <h1 class="govuk-heading-l">You have answered</h1>
      <p class="govuk-body">Your answers are safe. There is nothing more to answer here.</p>
      <Button href={onRecord(look, `${HERE}/finish`)}>Give the device back</Button>
    </Layout>
  )
}

function List({ passed, opened, look }: Props & { opened: Opened }): JSX.Element {
  const { questions } = opened
  const isLeft = (question: Question): boolean => !answeredHere(passed.ticked, question)
  const next = questions.find(isLeft)
  const begun = !questions.every(isLeft)
  const items = questions.map((question) => ({
    title: question.about,
    href: onRecord(look, `${HERE}?question=${question.key}`),
    status: isLeft(question) ? 'Not answered' : 'Answered',
  }))
  return (
    <Layout look={look} title="The questions" alone>
      <h1 class="govuk-heading-l">{`Hello ${knownAs(look)}`}</h1>
      <p class="govuk-body">{`${workerOf(look)} gave you this device. These questions are about your days. Answer the ones you like. You can leave any.`}</p>
      <p class="govuk-body">
        {opened.shownEarly === undefined
          ? `Your answers do not show on this device. ${workerOf(look)} sees them only when both of you have finished, or when you ask to see both.`
          : `You asked to see both sides, so ${workerOf(look)} can see what you answer now.`}
      </p>
      {next === undefined ? null : (
        <Button href={onRecord(look, `${HERE}?question=${next.key}`)}>{begun ? 'Go on' : 'Start'}</Button>
      )}
      <TaskList items={items} />
      <Button
        href={onRecord(look, `${HERE}/finish`)}
        classes={next === undefined ? undefined : 'govuk-button--secondary'}
      >
        I’m done, or I want to stop
      </Button>
    </Layout>
  )
}

function OneQuestion({ passed, opened, question, look }: Props & { opened: Opened; question: Question }): JSX.Element {
  const { questions } = opened
  const at = questions.indexOf(question) + 1
  const next = nextAfter(questions, question.key, (one) => !answeredHere(passed.ticked, one))
  const again = answeredHere(passed.ticked, question)
  return (
    <Layout look={look} title="A question" back={{ href: onRecord(look, HERE), text: 'All questions' }} alone>
      <h1 class="govuk-heading-m">{`Question ${at} of ${questions.length}. How is this for you?`}</h1>
      {again ? <InsetText>You answered this already. Answer again only if you want to change it.</InsetText> : null}
      <Form look={look} forgets>
        <input type="hidden" name="question" value={question.key} />
        <Asked question={question} now={undefined} labels={OWN_LEVELS} look={look} />
        <Button preventDoubleClick>Save and go on</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, next === undefined ? HERE : `${HERE}?question=${next.key}`)}>
          Leave this question
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, `${HERE}/finish`)}>
          I’m done, or I want to stop
        </a>
      </p>
    </Layout>
  )
}

/** "I'm done" and "I want to stop": both lead to the blank page. */
export function FinishPage({ passed, look }: Props): JSX.Element {
  const { opened, ticked } = passed
  const done = opened === undefined || opened.finished.person !== undefined
  return (
    <Layout look={look} title="Give it back" back={{ href: onRecord(look, HERE), text: 'All questions' }} alone>
      <h1 class="govuk-heading-l">{done ? 'Give the device back' : 'Have you said what you wanted to say?'}</h1>
      <p class="govuk-body">
        {done
          ? `Then this page goes blank, and ${workerOf(look)} takes over.`
          : 'If you are done, your answers stay as they are. If you stop for now, they are kept too, and you can go on another day.'}
      </p>
      <Form look={look} forgets>
        {done || ticked.length === 0 ? null : (
          <Button name="way" value="finished">
            I’m done
          </Button>
        )}{' '}
        <Button
          name="way"
          value="stopped"
          classes={done || ticked.length === 0 ? undefined : 'govuk-button--secondary'}
        >
          {done ? 'Give it back' : 'I want to stop for now'}
        </Button>
      </Form>
    </Layout>
  )
}
