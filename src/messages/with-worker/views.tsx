import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { Button, DateInput, InsetText, Pagination, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Message } from './message.ts'
import type { Messages } from './reads.ts'
import { answeringOf, dayOf, PROMISES } from './rules.ts'
import { DONE, sayPromise } from './words.ts'

/** Writing to each other: the box first, so that a thumb reaches it; then what was written, newest first. */
export function MessagesPage(props: Messages & { look: Look }): JSX.Element {
  const { messages, page, hasOlder, worker, look } = props
  const own = isPerson(look)
  const other = own ? (worker?.name ?? 'your worker') : knownAs(look)
  return (
    <Layout look={look} title="Messages" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{own ? `You and ${other}` : `You and ${other}: messages`}</h1>
      {page > 1 ? null : (
        <>
          {own ? <WhenItIsAnswered messages={messages} worker={worker} look={look} /> : null}
          <Form look={look}>
            <Textarea
              {...bind(look, 'words')}
              label={`Write to ${other}`}
              hint={
                own
                  ? `Only ${other}, and whoever stands in for them, can read it.`
                  : `${other} is told that there is something to read, and nothing else. It stands in no other place.`
              }
              rows={3}
            />
            <Button preventDoubleClick>Send</Button>
          </Form>
        </>
      )}
      <h2 class="govuk-heading-m">What you wrote to each other</h2>
      {messages.length === 0 ? (
        <p class="govuk-body">Nothing yet. What either of you writes will stand here, the newest first.</p>
      ) : (
        messages.map((message) => <OneMessage message={message} own={own} look={look} />)
      )}
      {page === 1 && !hasOlder ? null : (
        <Pagination
          previous={page > 1 ? { text: 'Newer', href: onRecord(look, `/messages?page=${page - 1}`) } : undefined}
          next={hasOlder ? { text: 'Older', href: onRecord(look, `/messages?page=${page + 1}`) } : undefined}
        />
      )}
    </Layout>
  )
}

/** What the person may expect, and whom to ring where a message is too slow. */
function WhenItIsAnswered(props: Pick<Messages, 'messages' | 'worker'> & { look: Look }): JSX.Element {
  const { messages, worker, look } = props
  const { council, crisis } = look.settings.phones
  const name = worker?.name ?? 'Your worker'
  const answering = answeringOf(messages, look.today)
  const by = messages.find((message) => message.open && message.answerBy !== undefined)?.answerBy
  const said = {
    'nothing-open': `${name} reads this on working days.`,
    'no-day-said': `${name} has not said yet by which day you get an answer.`,
    'by-a-day': by === undefined ? '' : `${by.byName} answers by ${sayDate(by.on)}.`,
    'day-has-passed':
      by === undefined
        ? ''
        : `${by.byName} wanted to answer by ${sayDate(by.on)}. That day has passed, and we are sorry.`,
  }[answering]
  return (
    <>
      <p class="govuk-body">{said}</p>
      <p class="govuk-body">
        {`If it cannot wait, ring ${worker?.phone ?? council.number}. In a crisis ring ${crisis.number}, ${crisis.when}.`}
      </p>
    </>
  )
}

function OneMessage({ message, own, look }: { message: Message; own: boolean; look: Look }): JSX.Element {
  const { fromPerson, byName, on, words, open, answerBy } = message
  const who = fromPerson === own && fromPerson ? 'You' : byName
  return (
    <>
      <p class="footing-said-by govuk-body govuk-!-margin-bottom-1">{`${who}, ${sayDay(on)}`}</p>
      <p class="footing-words govuk-body">{words}</p>
      {answerBy === undefined ? null : (
        <p class="govuk-hint">{`${answerBy.byName} said: an answer by ${sayDate(answerBy.on)}.`}</p>
      )}
      {own || !open || answerBy !== undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, `/messages/${message.messageId}/answer-by`)}>
            Say by which day you answer
            <span class="govuk-visually-hidden">{` what was written on ${sayDate(on)}`}</span>
          </a>
        </p>
      )}
    </>
  )
}

/** One tap: by which day an answer comes. */
export function AnswerByPage({ message, look }: { message: Message; look: Look }): JSX.Element {
  const name = knownAs(look)
  const holidays = new Set(look.settings.holidays)
  return (
    <Layout look={look} title="By which day" back={{ href: onRecord(look, '/messages') }}>
      <h1 class="govuk-heading-l">{`By which day do you answer ${name}?`}</h1>
      <p class="footing-said-by govuk-body govuk-!-margin-bottom-1">{`${name}, ${sayDay(message.on)}`}</p>
      <p class="footing-words govuk-body">{message.words}</p>
      {message.open && message.answerBy === undefined ? (
        <Form look={look}>
          <Radios
            {...bind(look, 'by')}
            legend="I answer"
            hint={`${name} sees the day here and in what has happened so far.`}
            items={PROMISES.map((value) => ({
              value,
              text: sayPromise(value, dayOf(value, look.today, holidays)),
              conditional:
                value === 'another-day' ? <DateInput {...bindDate(look, 'other')} legend="Which day?" /> : undefined,
            }))}
          />
          <Button preventDoubleClick>{`Tell ${name}`}</Button>
        </Form>
      ) : (
        <>
          <InsetText>
            {message.answerBy === undefined
              ? 'This was answered since.'
              : `${message.answerBy.byName} said: an answer by ${sayDate(message.answerBy.on)}.`}
          </InsetText>
          <Button href={onRecord(look, '/messages')}>See the messages</Button>
        </>
      )}
    </Layout>
  )
}
