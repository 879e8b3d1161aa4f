import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import { HOW_TYPED } from '#journey/plan/index.ts'
import { Button, InsetText, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Started } from './changes.ts'
import { mayAnswer, mayObject } from './rules.ts'
import { CHANGE_DONE, CHANGE_WORDS } from './words.ts'

type Props = { started: Started | undefined; look: Look }

/** What changed last, since when, and until when the person can say that they do not want it. */
export function ChangePage({ started, look }: Props): JSX.Element {
  return (
    <Layout look={look} title="What changed" back={{ href: onRecord(look, '/plan') }} doneWords={CHANGE_DONE}>
      <h1 class="govuk-heading-l">What changed in the plan</h1>
      {started === undefined ? (
        <>
          <p class="govuk-body">
            Nothing has changed since the payments began. If something does, it stands here first.
          </p>
          <Button href={onRecord(look, '/plan')}>Go to the plan</Button>
        </>
      ) : (
        <Change started={started} look={look} />
      )}
    </Layout>
  )
}

function Change({ started, look }: { started: Started; look: Look }): JSX.Element {
  const own = isPerson(look)
  const until = sayDate(started.objectUntil)
  return (
    <>
      <p class="govuk-body">
        {`${started.startedByName} started version ${started.number} on ${sayDate(started.startsOn)}. What was paid before stays as it was.`}
      </p>
      <p class="footing-words govuk-body">{started.words}</p>
      <Objection started={started} look={look} />
      {own && isFine(mayObject(started, look.today)) ? (
        <>
          <p class="govuk-body">{`Is this not right for you? You can say so until ${until}.`}</p>
          <Button href={onRecord(look, '/plan/change/object')} classes="govuk-button--secondary">
            I do not want this
          </Button>
        </>
      ) : null}
      {look.permit?.as === 'worker' && started.objected === undefined ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/plan/change/object-for-person')}>
            {`${knownAs(look)} says: I do not want this`}
          </a>
        </p>
      ) : null}
      {!own && look.permit?.as === 'worker' && isFine(mayAnswer(started)) ? (
        <Button href={onRecord(look, '/plan/change/answer')}>{`Answer ${knownAs(look)}`}</Button>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/plan/versions')}>
          See every version of the plan
        </a>
      </p>
    </>
  )
}

function Objection({ started, look }: { started: Started; look: Look }): JSX.Element | null {
  const { objected, answered } = started
  const reads = isPerson(look) || look.permit?.as === 'worker'
  if (objected === undefined || !reads) return null
  return (
    <>
      <p class="footing-said-by govuk-body">
        {`${isPerson(look) ? 'You' : knownAs(look)}, ${sayDate(objected.on)}: I do not want this`}
      </p>
      {objected.words === '' ? null : <p class="footing-words govuk-body">{objected.words}</p>}
      {objected.heard === undefined ? null : (
        <p class="govuk-body-s">{`Typed by ${objected.heard.byName}, ${HOW_TYPED[objected.heard.how] ?? 'for them'}.`}</p>
      )}
      {answered === undefined ? (
        <InsetText>{isPerson(look) ? 'Your worker will answer you.' : 'This waits for the worker’s answer.'}</InsetText>
      ) : (
        <>
          <p class="footing-said-by govuk-body">{`${answered.byName}, ${sayDate(answered.on)}`}</p>
          <p class="footing-words govuk-body">{answered.words}</p>
        </>
      )}
    </>
  )
}

/** One tap: I do not want this change. */
export function ObjectForm({ started, look }: Props): JSX.Element {
  const stops = mayObject(started, look.today)
  return (
    <Layout look={look} title="A change" back={{ href: onRecord(look, '/plan/change') }}>
      <h1 class="govuk-heading-l">You do not want this change?</h1>
      {started === undefined ? null : <p class="footing-words govuk-body">{started.words}</p>}
      {stops.map(({ code }) => (
        <InsetText>{`${CHANGE_WORDS[code]}.`}</InsetText>
      ))}
      {isFine(stops) || look.form !== undefined ? (
        <Form look={look}>
          <Textarea {...bind(look, 'words')} label="Why not?" hint="You can leave this empty." rows={3} />
          <Button preventDoubleClick>I do not want this</Button>
        </Form>
      ) : (
        <Button href={onRecord(look, '/plan/change')}>Go back to what changed</Button>
      )}
      <p class="govuk-body">Then your worker answers you. You can write a new version together.</p>
    </Layout>
  )
}

/** The worker's answer. */
export function AnswerForm({ started, look }: Props): JSX.Element {
  const stops = mayAnswer(started)
  const name = knownAs(look)
  return (
    <Layout look={look} title="A change" back={{ href: onRecord(look, '/plan/change') }}>
      <h1 class="govuk-heading-l">{`Answer ${name}`}</h1>
      {started?.objected === undefined ? null : (
        <p class="footing-words govuk-body">
          {started.objected.words === '' ? 'I do not want this.' : started.objected.words}
        </p>
      )}
      {stops.map(({ code }) => (
        <InsetText>{`${CHANGE_WORDS[code]}.`}</InsetText>
      ))}
      {isFine(stops) || look.form !== undefined ? (
        <Form look={look}>
          <Textarea
            {...bind(look, 'words')}
            label="Your answer"
            hint={`${name} reads it. If it was not right, write the new version together.`}
            rows={4}
          />
          <Button preventDoubleClick>Answer</Button>
        </Form>
      ) : (
        <Button href={onRecord(look, '/plan/change')}>Go back to what changed</Button>
      )}
    </Layout>
  )
}
