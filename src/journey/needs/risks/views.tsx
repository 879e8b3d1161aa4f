import type { ComponentChildren, JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Side } from '../needs.ts'
import { originSentence } from '../words.ts'
import type { Risk, RiskStep, RiskWords } from './risks.ts'
import { isTheirOwn, leftOpen, standing } from './rules.ts'
import { DONE, topicSays } from './words.ts'

export { TypeRiskPage } from './for-person-views.tsx'
export { StepPage, WordsPage } from './write-views.tsx'

const at = (look: Look, page: string, topic?: string): string =>
  onRecord(look, `/needs/risks/${page}${topic === undefined ? '' : `?topic=${encodeURIComponent(topic)}`}`)

const ownPage = (look: Look): string => (isPerson(look) ? 'my-words' : 'worker-words')

/** What could go wrong, in both sides' words, and what we do then. Nothing is scored, nothing is demanded. */
export function RisksPage({ risks, look }: { risks: readonly Risk[]; look: Look }): JSX.Element {
  const shown = standing(risks)
  const own = isPerson(look)
  return (
    <Layout look={look} title="What could go wrong" back={{ href: onRecord(look, '/needs') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">What could go wrong</h1>
      <p class="govuk-body">
        {own
          ? 'Here you can say what you worry about, in your own words. Then we write down what we do, and who does it. You can leave all of it.'
          : `${knownAs(look)} and you each say what could go wrong. You write down what is done then, and by whom. All of it can be left.`}
      </p>
      {shown.length === 0 ? <p class="govuk-body">Nothing is written here yet.</p> : null}
      {shown.map((risk) => (
        <OneRisk risk={risk} look={look} />
      ))}
      <Offered topics={leftOpen(risks)} look={look} />
      <Button href={at(look, ownPage(look))} classes={shown.length === 0 ? undefined : 'govuk-button--secondary'}>
        Write about something else
      </Button>
      {own ? null : (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={at(look, 'words-for-person')}>
            {`Type what ${knownAs(look)} said by phone or on paper`}
          </a>
        </p>
      )}
      <p class="govuk-body">
        {own
          ? 'Your worker reads what you write here, and so does whoever decides on your plan. People with whom you share your plan do not see this page.'
          : `${knownAs(look)} reads what you write here, and so does whoever decides on the plan. People with whom the plan is shared do not see this page.`}
      </p>
    </Layout>
  )
}

function Offered({ topics, look }: { topics: readonly string[]; look: Look }): JSX.Element | null {
  if (topics.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Other things you could think about</h2>
      <ul class="govuk-list govuk-list--bullet">
        {topics.map((topic) => (
          <li>
            <a class="govuk-link" href={at(look, ownPage(look), topic)}>
              {topicSays(topic)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function OneRisk({ risk, look }: { risk: Risk; look: Look }): JSX.Element {
  const { topic, said, step } = risk
  return (
    <>
      <h2 class="govuk-heading-m">{topicSays(topic)}</h2>
      <div class="footing-two-views">
        <OneSide side="person" words={said.person} topic={topic} look={look}>
          {isPerson(look) || isTheirOwn([risk], topic) ? null : <TypeIt risk={risk} look={look} />}
        </OneSide>
        <OneSide side="worker" words={said.worker} topic={topic} look={look} />
      </div>
      <Step step={step} topic={topic} look={look} />
    </>
  )
}

function TypeIt({ risk, look }: { risk: Risk; look: Look }): JSX.Element {
  const { topic, said } = risk
  return (
    <p class="govuk-body govuk-!-display-none-print">
      <a class="govuk-link" href={at(look, 'words-for-person', topic)}>
        {said.person === undefined ? `Type what ${knownAs(look)} said` : 'Type it anew'}
        <span class="govuk-visually-hidden">{`: ${topicSays(topic)}`}</span>
      </a>
    </p>
  )
}

type SideProps = {
  side: Side
  words: RiskWords | undefined
  topic: string
  look: Look
  children?: ComponentChildren
}

function OneSide({ side, words, topic, look, children }: SideProps): JSX.Element {
  const mine = (side === 'person') === isPerson(look)
  const there = words !== undefined && words.words !== ''
  const other = side === 'person' ? knownAs(look) : 'Your worker'
  return (
    <div>
      <p class="footing-said-by govuk-body">
        {there ? `${mine ? 'You' : words.byName}, ${sayDate(words.on)}` : mine ? 'You' : other}
      </p>
      <p class={there ? 'footing-words govuk-body' : 'govuk-body'}>
        {there ? words.words : 'Nothing is written here yet.'}
      </p>
      {there ? <Typed words={words} /> : null}
      {children}
      {mine ? (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={at(look, ownPage(look), topic)}>
            {there ? 'Change this' : 'Write this'}
            <span class="govuk-visually-hidden">{`: ${topicSays(topic)}`}</span>
          </a>
        </p>
      ) : null}
    </div>
  )
}

/** Beside words that somebody else typed: said when, typed by whom and when. */
function Typed({ words }: { words: RiskWords }): JSX.Element | null {
  const typed = originSentence(words.origin)
  return typed === undefined ? null : <p class="govuk-hint">{typed}</p>
}

function Step({ step, topic, look }: { step: RiskStep | undefined; topic: string; look: Look }): JSX.Element {
  return (
    <>
      <h3 class="govuk-heading-s">What we do then</h3>
      {step === undefined ? (
        <InsetText>
          {isPerson(look) ? 'Your worker writes this after you have talked.' : 'You have not written this yet.'}
        </InsetText>
      ) : (
        <>
          <p class="footing-words govuk-body">{step.whatWeDo}</p>
          <p class="govuk-body">{`Who does it: ${step.who}`}</p>
          <p class="footing-said-by govuk-body">{`Written by ${step.byName}, ${sayDate(step.on)}`}</p>
        </>
      )}
      {isPerson(look) ? null : (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={at(look, 'step', topic)}>
            {step === undefined ? 'Write what we do' : 'Change what we do'}
            <span class="govuk-visually-hidden">{`: ${topicSays(topic)}`}</span>
          </a>
        </p>
      )}
    </>
  )
}
