import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { type Plan, sentenceOf } from '../plan.ts'
import { Understanding } from '../sentences/views.tsx'
import { voiceOf } from '../voice.ts'
import { gapOf, maySayNotTheSame, type Talk } from './rules.ts'
import { DONE, GUIDE } from './words.ts'

type Props = { plan: Plan; talks: readonly Talk[]; look: Look }

/** Both views side by side; for the worker a guide to talk about them. Never scored, never in the way. */
export function UnderstandingPage({ plan, talks, look }: Props): JSX.Element {
  const voice = voiceOf(look)
  return (
    <Layout look={look} title="How we each understand it" back={{ href: onRecord(look, '/plan') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">How we each understand it</h1>
      <p class="govuk-body">
        How each of us would tell a friend what the money is for, and when we look at it again. There is no right
        answer. No payment waits for it.
      </p>
      <Understanding plan={plan} look={look} />
      {voice !== 'reader' && gapOf(plan, talks) === 'not-the-same' ? (
        <InsetText>
          {voice === 'person'
            ? 'You do not mean the same yet. Your worker talks with you about it.'
            : 'You do not mean the same yet. That is normal, and it is something to talk about.'}
        </InsetText>
      ) : null}
      {voice === 'person' ? <ForPerson plan={plan} look={look} /> : null}
      {voice === 'worker' ? <ForWorker plan={plan} look={look} /> : null}
      {voice === 'reader' ? null : <Talks talks={talks} />}
    </Layout>
  )
}

function ForPerson({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  if (!isFine(maySayNotTheSame(plan))) return null
  return (
    <>
      <p class="govuk-body">Does your worker mean something else than you? Then say so. It is no test.</p>
      <Press look={look} path={onRecord(look, '/plan/understanding/not-the-same')} classes="govuk-button--secondary">
        We do not mean the same
      </Press>
    </>
  )
}

function ForWorker({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <>
      <h2 class="govuk-heading-m">To talk about it</h2>
      <ol class="govuk-list govuk-list--number">
        {GUIDE.map((say) => (
          <li>{say(name)}</li>
        ))}
      </ol>
      <Button href={onRecord(look, '/plan/understanding/talked')}>We have talked about it</Button>
      {sentenceOf(plan, 'understood', 'person') === undefined ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/plan/words/understood-for-person')}>
            {`Write down what ${name} said`}
          </a>
        </p>
      ) : null}
    </>
  )
}

function Talks({ talks }: { talks: readonly Talk[] }): JSX.Element | null {
  if (talks.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What was said about it</h2>
      {talks.map(({ same, words, byName, on }) => (
        <>
          <p class="footing-said-by govuk-body">
            {`${byName}, ${sayDate(on)}: ${same ? 'we mean the same now' : 'we do not mean the same'}`}
          </p>
          {words === '' ? null : <p class="footing-words govuk-body">{words}</p>}
        </>
      ))}
    </>
  )
}

/** What came of a talk. */
export function TalkForm({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="We talked about it" back={{ href: onRecord(look, '/plan/understanding') }}>
      <h1 class="govuk-heading-l">{`You talked about it with ${knownAs(look)}`}</h1>
      <Form look={look}>
        <Radios
          {...bind(look, 'same')}
          legend="Do you mean the same now?"
          items={[
            { value: 'yes', text: 'Yes, we mean the same' },
            { value: 'no', text: 'Not yet, we talk again' },
          ]}
        />
        <Textarea
          {...bind(look, 'words')}
          label="What was important in it?"
          hint={`${knownAs(look)} reads this too. You can leave it empty.`}
          rows={4}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

/** The page behind the person's button; shown when it was refused. */
export function NotTheSameForm({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="We do not mean the same" back={{ href: onRecord(look, '/plan/understanding') }}>
      <h1 class="govuk-heading-l">Do you mean something different?</h1>
      <p class="govuk-body">Then your worker talks with you about it. Nothing stops because of it.</p>
      <Form look={look}>
        <Button preventDoubleClick>We do not mean the same</Button>
      </Form>
    </Layout>
  )
}
