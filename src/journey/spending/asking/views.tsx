import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate, sayDay } from '#core/day.ts'
import { Button, InsetText, LinkList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { NO_MONEY_TODAY } from '../words.ts'
import { AnswerAtOnce, WhatOthersWereTold } from './answer-view.tsx'
import { AskBox } from './ask-box.tsx'
import type { Answerer, Question, WorkerAnswer } from './asking.ts'
import type { Asked, OneQuestion } from './reads.ts'
import { mayDecide, mayPassOn, standingOf } from './rules.ts'
import {
  ASKING_DONE,
  DISAGREE,
  SAFE_TO_ASK,
  sayHow,
  sayPassedFor,
  sayStanding,
  sayStandingForWorker,
  sayWhere,
  VERDICT_WORDS,
} from './words.ts'

/** What was asked so far, and the one box to ask more. */
export function AskedPage({ asked: { questions }, look }: { asked: Asked; look: Look }): JSX.Element {
  const own = isPerson(look)
  const name = knownAs(look)
  return (
    <Layout look={look} title="Questions" back={{ href: onRecord(look, '') }} doneWords={ASKING_DONE}>
      <h1 class="govuk-heading-l">{own ? 'Before I buy something' : `What ${name} asked before buying`}</h1>
      {own ? (
        <>
          <AskBox look={look} />
          <p class="govuk-body">{SAFE_TO_ASK}</p>
        </>
      ) : (
        <>
          <p class="govuk-body">{`Only ${name} and you can see this. It is no part of looking at what was bought.`}</p>
          <Button href={onRecord(look, '/asking/ask-for-person')} classes="govuk-button--secondary">
            {`Ask for ${name}`}
          </Button>
        </>
      )}
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      <h2 class="govuk-heading-m">{own ? 'What you asked' : 'Asked so far'}</h2>
      {questions.length === 0 ? (
        <p class="govuk-body">
          {own
            ? 'Nothing yet. What you ask stands here with its answer, so that you can show it.'
            : `Nothing yet. What ${name} asks stands here with its answer.`}
        </p>
      ) : (
        <List questions={questions} look={look} />
      )}
    </Layout>
  )
}

function List({ questions, look }: { questions: readonly Question[]; look: Look }): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {questions.map((question) => (
        <li>
          <a class="govuk-link" href={onRecord(look, `/asking/${question.questionId}`)}>
            {question.words}
          </a>
          <br />
          {`${sayWhere(question, standingOf(question, look.today))}. Asked on ${sayDate(question.askedOn)}.`}
        </li>
      ))}
    </ul>
  )
}

/** One question: the worker's answer where there is one, else what the rules say, and whose turn it is. */
export function QuestionPage({ one, look }: { one: OneQuestion; look: Look }): JSX.Element {
  const { question, answerer, precedents } = one
  const own = isPerson(look)
  const [answer, ...earlier] = question.answers
  return (
    <Layout look={look} title="One question" back={{ href: onRecord(look, '/asking') }} doneWords={ASKING_DONE}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{own ? 'You asked' : `${knownAs(look)} asked`}</span>
        {question.words}
      </h1>
      {answer === undefined ? null : <TheAnswer answer={answer} />}
      {answer === undefined ? <Turn question={question} answerer={answerer} look={look} /> : null}
      {isPerson(look) ? null : <h2 class="govuk-heading-m">{`What ${knownAs(look)} was told at once`}</h2>}
      {isPerson(look) && answer !== undefined ? <h2 class="govuk-heading-m">What the rules said</h2> : null}
      <AnswerAtOnce told={question.told} line={question.planLine} rules={question.rules} />
      <WhatOthersWereTold precedents={precedents} />
      {earlier.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Earlier answers</h2>
          {earlier.map((one) => (
            <TheAnswer answer={one} />
          ))}
        </>
      )}
      <Next question={question} answerer={answerer} look={look} />
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      <p class="govuk-hint">{`${sayHow(question, own)} ${sayPassedFor(question, own)} ${own ? SAFE_TO_ASK : ''}`}</p>
    </Layout>
  )
}

function Turn(props: { question: Question; answerer: Answerer | undefined; look: Look }): JSX.Element | null {
  const { question, answerer, look } = props
  const standing = standingOf(question, look.today)
  if (standing.is === 'told') return null
  const { council } = look.settings.phones
  return (
    <p class="govuk-body-l">
      {isPerson(look) ? sayStanding(standing, answerer, council) : sayStandingForWorker(standing, knownAs(look))}
    </p>
  )
}

function TheAnswer({ answer }: { answer: WorkerAnswer }): JSX.Element {
  const { verdict, condition, reasons, instead, neededBecause, byName, on } = answer
  return (
    <section>
      <InsetText>
        {verdict === 'yes-if' ? `${VERDICT_WORDS[verdict]}: ${condition}` : `${VERDICT_WORDS[verdict]}.`}
      </InsetText>
      <p class="footing-said-by govuk-body govuk-!-margin-bottom-1">{`${byName} answered on ${sayDay(on)}, because:`}</p>
      <p class="footing-words govuk-body">{reasons}</p>
      {neededBecause === '' ? null : (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">Why it is needed:</p>
          <p class="footing-words govuk-body">{neededBecause}</p>
        </>
      )}
      {instead === '' ? null : (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">What can be done instead:</p>
          <p class="footing-words govuk-body">{instead}</p>
        </>
      )}
    </section>
  )
}

/** What can be done now: never nothing. */
function Next({ question, answerer, look }: { question: Question; answerer: Answerer | undefined; look: Look }) {
  const { permit } = look
  const at = (path: string) => onRecord(look, `/asking/${question.questionId}${path}`)
  const worker = answerer?.name ?? 'your worker'
  if (permit !== undefined && mayAlso(permit, 'asking', 'answer'))
    return (
      <>
        {mayDecide(question).length > 0 ? null : (
          <Button href={at('/answer')} classes={question.answers.length > 0 ? 'govuk-button--secondary' : ''}>
            {question.answers.length > 0 ? 'Answer anew' : 'Give your answer'}
          </Button>
        )}
        {mayPassOn(question).length > 0 ? null : (
          <LinkList links={[{ href: at('/pass-on-for-person'), text: `${knownAs(look)} asks for my answer` }]} />
        )}
      </>
    )
  const answered = question.answers.length > 0
  return (
    <>
      {answered ? <p class="govuk-body">{DISAGREE}</p> : null}
      <LinkList
        links={[
          ...(question.passed === undefined ? [{ href: at('/pass-on'), text: `Ask ${worker} all the same` }] : []),
          ...(answered || question.passed !== undefined
            ? [{ href: onRecord(look, '/messages'), text: `Write to ${worker}` }]
            : []),
          { href: onRecord(look, '/asking'), text: 'Ask about something else' },
        ]}
      />
    </>
  )
}
