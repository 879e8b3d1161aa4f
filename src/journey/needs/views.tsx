import type { JSX } from 'preact'
import { Button, InsetText, TaskList } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { leftIn } from './answering/rules.ts'
import type { Beside } from './beside/beside.ts'
import { CarerIsAnswering, CarerWay } from './carer/stand-views.tsx'
import type { DutyFacts } from './duties/duties.ts'
import { AlsoToDo } from './duties/to-ask.tsx'
import type { Finished, Needs, Opened } from './needs.ts'
import { Revealed } from './reveal-views.tsx'
import { mayOpen } from './rules.ts'
import { pathOf, workerOf } from './shared-views.tsx'
import { AlsoHere, Ways, WaysToAnswer } from './ways-views.tsx'
import { DONE, finishedSentence } from './words.ts'

/** The stage's page. Before both have finished it shows nothing of the other side but whether they have finished. */
export function NeedsPage(props: {
  needs: Needs
  beside: Beside
  facts: DutyFacts | undefined
  look: Look
}): JSX.Element {
  const { needs, beside, facts, look } = props
  const { opened, views } = needs
  return (
    <Layout look={look} title="Daily life" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{isPerson(look) ? 'Your daily life' : `${knownAs(look)}’s daily life`}</h1>
      {opened === undefined ? <NotOpenYet needs={needs} look={look} /> : null}
      {opened !== undefined && views === undefined ? <Answering needs={needs} opened={opened} look={look} /> : null}
      {opened !== undefined && views !== undefined ? (
        <Revealed opened={opened} views={views} needs={needs.needs} beside={beside} look={look} />
      ) : null}
      <AskAgain needs={needs} look={look} />
      {opened === undefined ? null : <CarerWay opened={opened} look={look} />}
      {facts === undefined ? null : <AlsoToDo facts={facts} decided={opened?.decision !== undefined} look={look} />}
      <AlsoHere look={look} />
    </Layout>
  )
}

/** Once needs were decided the worker may ask again; until that is decided, what was decided before stands. */
function AskAgain({ needs, look }: { needs: Needs; look: Look }): JSX.Element | null {
  const { opened, needs: decided } = needs
  if (opened?.decision !== undefined && !isPerson(look))
    return <Ways look={look} ways={[{ path: '/needs/open', text: 'Ask the questions again' }]} />
  if (opened === undefined || opened.decision !== undefined || decided.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What was decided last time</h2>
      <p class="govuk-body">This stands until there is a new decision:</p>
      <ul class="govuk-list govuk-list--bullet">
        {decided.map(({ about, words }) => (
          <li>{`${about}: ${words}`}</li>
        ))}
      </ul>
    </>
  )
}

function NotOpenYet({ needs, look }: { needs: Needs; look: Look }): JSX.Element {
  const name = knownAs(look)
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

function Answering({ needs, opened, look }: { needs: Needs; opened: Opened; look: Look }): JSX.Element {
  const { side, own } = needs
  const { finished, questions, carer } = opened
  const mine = finished[side] !== undefined
  const other = side === 'person' ? workerOf(opened) : knownAs(look)
  const left = leftIn(needs).length
  const asked = questions.filter(({ optional }) => !optional).length
  const answered = `${asked - left} of ${asked} answered`
  const status = (of: Finished | undefined): string | undefined => of && finishedSentence(of)
  const theirs = status(finished[side === 'person' ? 'worker' : 'person'])
  return (
    <>
      <p class="govuk-body">
        Each of you answers alone. When both have finished, each sees both. Until then nobody sees the other’s answers.
      </p>
      <TaskList
        items={[
          { title: 'You', href: onRecord(look, pathOf(side)), status: status(finished[side]) ?? answered },
          { title: other, status: theirs ?? 'Not finished yet' },
          carer && { title: carer.name, status: carer.doneOn === undefined ? 'Not finished yet' : 'Finished' },
        ]}
      />
      {mine ? (
        <>
          {theirs === undefined ? (
            <InsetText>{`Thank you. This page changes when ${other} has finished too.`}</InsetText>
          ) : (
            <CarerIsAnswering opened={opened} look={look} />
          )}
          <Button href={onRecord(look, '')}>{isPerson(look) ? 'Back to my budget' : 'Back to the record'}</Button>
        </>
      ) : (
        <Button href={onRecord(look, left === 0 ? `${pathOf(side)}/finish` : pathOf(side))}>
          {left === 0 ? 'Check and finish' : own.length === 0 ? 'Answer the questions' : 'Go on answering'}
        </Button>
      )}
      {!mine && own.length > 0 && left > 0 ? (
        <Ways look={look} ways={[{ path: `${pathOf(side)}/finish`, text: 'I want to leave the others and finish' }]} />
      ) : null}
      <WaysToAnswer opened={opened} look={look} />
    </>
  )
}

/** Opens the questions; also where a refusal to do so is read. */
export function OpenPage({ needs, look }: { needs: Needs; look: Look }): JSX.Element {
  const last = needs.opened?.assessmentId ?? ''
  return (
    <Layout look={look} title="Open the questions" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">Open the questions</h1>
      <p class="govuk-body">
        {`You and ${knownAs(look)} can then both answer them, each on your own.${needs.opened?.decision === undefined ? '' : ' What was said and decided before stays as it is.'}`}
      </p>
      <Ways look={look} ways={[{ path: '/needs/questions', text: 'Read or print all the questions' }]} />
      {mayOpen(needs, last).length === 0 ? (
        <Form look={look}>
          <input type="hidden" name="after" value={last} />
          <Button preventDoubleClick>Open the questions</Button>
        </Form>
      ) : (
        <Button href={onRecord(look, needs.offerAccepted ? '/needs' : '/offer')}>See what comes first</Button>
      )}
    </Layout>
  )
}
