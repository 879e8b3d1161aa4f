import type { JSX } from 'preact'
import { Button, Details, InsetText, TaskList } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import type { Needs, Opened, Question } from './needs.ts'
import { Revealed } from './reveal-views.tsx'
import { mayOpen } from './rules.ts'
import { isPerson, knownAsOf, pathOf, workerOf } from './shared-views.tsx'
import { DONE } from './words.ts'

/** The stage's page. Before both have finished it shows nothing of the other side but whether they have finished. */
export function NeedsPage({ needs, look }: { needs: Needs; look: Look }): JSX.Element {
  const { opened, views } = needs
  return (
    <Layout look={look} title="Daily life" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{isPerson(look) ? 'Your daily life' : `${knownAsOf(look)}’s daily life`}</h1>
      {opened === undefined ? <NotOpenYet needs={needs} look={look} /> : null}
      {opened !== undefined && views === undefined ? <Answering needs={needs} opened={opened} look={look} /> : null}
      {opened !== undefined && views !== undefined ? (
        <Revealed opened={opened} views={views} needs={needs.needs} look={look} />
      ) : null}
    </Layout>
  )
}

function NotOpenYet({ needs, look }: { needs: Needs; look: Look }): JSX.Element {
  const name = knownAsOf(look)
  const own = isPerson(look)
  return (
    <>
      <p class="govuk-body">
        {own
          ? 'You and your worker answer the same questions about your days, each on your own. Then you look at both together. It is fine to see things differently.'
          : `You and ${name} answer the same questions about ${name}’s days, each on your own. Then you look at both together.`}
      </p>
      {needs.offerAccepted ? (
        <InsetText>
          {own ? 'Your worker opens the questions. Then you can answer here.' : 'The questions are not open yet.'}
        </InsetText>
      ) : (
        <InsetText>
          {own
            ? 'This begins when you have said yes to a personal budget.'
            : `This begins when ${name} has said yes to a personal budget.`}
        </InsetText>
      )}
      <QuestionList questions={needs.questionsToday} />
      {needs.offerAccepted ? null : <Button href={onRecord(look, '/offer')}>Go to the offer</Button>}
      {needs.offerAccepted && own ? <Button href={onRecord(look, '')}>Back to my budget</Button> : null}
      {needs.offerAccepted && !own ? (
        <Press look={look} path={onRecord(look, '/needs/open')}>
          Open the questions
        </Press>
      ) : null}
    </>
  )
}

const QuestionList = ({ questions }: { questions: readonly Question[] }): JSX.Element | null =>
  questions.length === 0 ? null : (
    <Details summary="Read the questions first">
      <ul class="govuk-list govuk-list--bullet">
        {questions.map(({ about, ask }) => (
          <li>{`${about}: ${ask}`}</li>
        ))}
      </ul>
    </Details>
  )

function Answering({ needs, opened, look }: { needs: Needs; opened: Opened; look: Look }): JSX.Element {
  const { side, own } = needs
  const { finished, questions } = opened
  const mine = finished[side] !== undefined
  const other = side === 'person' ? workerOf(opened) : knownAsOf(look)
  const theirs = finished[side === 'person' ? 'worker' : 'person'] !== undefined
  const answered = `${own.length} of ${questions.length} answered`
  return (
    <>
      <p class="govuk-body">
        Each of you answers alone. When both have finished, each sees both. Until then nobody sees the other’s answers.
      </p>
      <TaskList
        items={[
          { title: 'You', href: onRecord(look, pathOf(side)), status: mine ? 'Finished' : answered },
          { title: other, status: theirs ? 'Finished' : 'Not finished yet' },
        ]}
      />
      {mine ? (
        <>
          <InsetText>{`Thank you. This page changes when ${other} has finished too.`}</InsetText>
          <Button href={onRecord(look, '')}>{isPerson(look) ? 'Back to my budget' : 'Back to the record'}</Button>
        </>
      ) : (
        <Button href={onRecord(look, own.length === questions.length ? `${pathOf(side)}/finish` : pathOf(side))}>
          {own.length === 0
            ? 'Answer the questions'
            : own.length < questions.length
              ? 'Go on answering'
              : 'Check and finish'}
        </Button>
      )}
      <QuestionList questions={questions} />
    </>
  )
}

/** Opens the questions; also where a refusal to do so is read. */
export function OpenPage({ needs, look }: { needs: Needs; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Open the questions" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">Open the questions</h1>
      <p class="govuk-body">{`You and ${knownAsOf(look)} can then both answer them, each on your own.`}</p>
      <QuestionList questions={needs.questionsToday} />
      {mayOpen(needs).length === 0 ? (
        <Form look={look}>
          <Button preventDoubleClick>Open the questions</Button>
        </Form>
      ) : (
        <Button href={onRecord(look, needs.offerAccepted ? '/needs' : '/offer')}>See what comes first</Button>
      )}
    </Layout>
  )
}
