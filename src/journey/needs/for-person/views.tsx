import type { JSX } from 'preact'
import { Button, DateInput, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { AskedAll } from '../answering/fields.tsx'
import { leftIn } from '../answering/rules.ts'
import { GivenList, YouLeft } from '../answering/views.tsx'
import { leftSentence } from '../answering/words.ts'
import type { Answering } from '../needs.ts'
import { OWN_LEVELS } from '../words.ts'
import { HEARD_APART, mayTypeFor } from './rules.ts'
import { DONE, HOW_CHOICES } from './words.ts'

type Props = { typed: Answering; look: Look }

const HOW_ITEMS = HEARD_APART.map((value) => ({ value, ...HOW_CHOICES[value] }))

/** The person's answers as the worker heard them. The worker's own come first and are locked by then. */
export function TypeForPage({ typed, look }: Props): JSX.Element {
  const name = knownAs(look)
  const { opened, own } = typed
  if (opened === undefined || mayTypeFor(typed).length > 0) return <NotNow typed={typed} look={look} />
  return (
    <Layout look={look} title="What was said" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">{`What ${name} says`}</h1>
      <p class="govuk-body">{`Use this when ${name} tells you by phone, or gives you a page filled in by hand. Type it in ${name}’s words, not in yours. It will say that ${name} said it and that you typed it.`}</p>
      <p class="govuk-body">{leftSentence(leftIn(typed).length)}</p>
      <Form look={look}>
        <Radios {...bind(look, 'how')} legend={`How did ${name} say it?`} items={HOW_ITEMS} />
        <DateInput
          {...bindDate(look, 'saidOn')}
          legend={`When did ${name} say it?`}
          hint="The day it was said or written. Today is kept as the day you typed it."
        />
        <AskedAll questions={opened.questions} own={own} labels={OWN_LEVELS} look={look} />
        <Button preventDoubleClick>Save these answers</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/needs/questions')}>
          Read or print all the questions
        </a>
      </p>
    </Layout>
  )
}

/** What was typed so far, and the button that says the person has finished. */
export function FinishForPage({ typed, look }: Props): JSX.Element {
  const name = knownAs(look)
  const toAnswers = onRecord(look, '/needs/answers-for-person')
  if (mayTypeFor(typed).length > 0) return <NotNow typed={typed} look={look} />
  const left = leftIn(typed)
  const newest = typed.own.toSorted((a, b) => (a.origin.saidOn < b.origin.saidOn ? 1 : -1))[0]
  return (
    <Layout look={look} title="What was said" back={{ href: toAnswers }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{`Has ${name} finished?`}</h1>
      <GivenList answering={typed} look={look} />
      {left.length === 0 || typed.own.length === 0 ? null : <YouLeft left={left} />}
      {typed.own.length === 0 ? (
        <Button href={toAnswers}>Type the first answers</Button>
      ) : (
        <>
          <p class="govuk-body">{`Ask ${name} first. After this the answers stay as they are, and each of you sees both.`}</p>
          <Form look={look}>
            <Radios
              {...bind(look, 'how', newest?.origin.how)}
              legend={`How did ${name} say that it is finished?`}
              items={HEARD_APART.map((value) => ({ value, text: HOW_CHOICES[value].text }))}
            />
            <Button preventDoubleClick>{`${name} has finished`}</Button>
          </Form>
          <p class="govuk-body">
            <a class="govuk-link" href={toAnswers}>
              Type more first
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}

function NotNow({ typed, look }: Props): JSX.Element {
  const name = knownAs(look)
  const { opened } = typed
  const ownFirst = opened !== undefined && opened.finished.worker === undefined
  return (
    <Layout look={look} title="What was said" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">{ownFirst ? 'Finish your own answers first' : 'Nothing to type here now'}</h1>
      <p class="govuk-body">
        {ownFirst
          ? `Then what ${name} tells you cannot change what you see. After that you can type ${name}’s answers here.`
          : opened === undefined
            ? 'The questions are not open yet. You open them on the page about daily life.'
            : `${name} has finished. The answers stay as they are.`}
      </p>
      {ownFirst ? (
        <Button href={onRecord(look, '/needs/worker-answers')}>Go to my own answers</Button>
      ) : (
        <Button href={onRecord(look, '/needs')}>See where things stand</Button>
      )}
    </Layout>
  )
}
