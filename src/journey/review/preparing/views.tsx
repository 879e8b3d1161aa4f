import type { ComponentChildren, JSX } from 'preact'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { drawnAgainst, NoReview } from '../no-review.tsx'
import type { ReviewState } from '../review.ts'
import { NO_MONEY_TODAY, PROGRESS_WORDS } from '../words.ts'
import { ASKED_WAYS, type NewNeed, type Preparation } from './preparing.ts'
import { maySayAsked, mayTakeBack } from './rules.ts'
import { ASKED_WORDS, ASKS_PERSON, PREPARING_WORDS, sayTyped, WISH_WORDS } from './words.ts'

type Props = { state: ReviewState; look: Look }

/** One page of this room: its heading, the sentence about money, and its way back to the review. */
export function Sheet(props: { title: string; heading: string; look: Look; children: ComponentChildren }): JSX.Element {
  const { title, heading, look, children } = props
  return (
    <Layout look={look} title={title} back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {children}
    </Layout>
  )
}

const ToReview = ({ words, look }: { words: string; look: Look }): JSX.Element => (
  <>
    <p class="govuk-body">{words}</p>
    <Button href={onRecord(look, '/review')}>Go to the review</Button>
  </>
)

/** The person takes back what they said. */
export function TakeBackForm({ state, look }: Props): JSX.Element {
  const current = drawnAgainst(state, look)
  if (current === undefined) return <NoReview look={look} />
  const [stops] = mayTakeBack(current)
  return (
    <Sheet title="Take it back" heading="Take back what you said?" look={look}>
      {stops === undefined || look.form !== undefined ? (
        <>
          <p class="govuk-body">
            It is kept, but it counts no longer. Your worker sees that you took it back. You can say it again in other
            words until the review is over.
          </p>
          <Form look={look}>
            <Button preventDoubleClick>Take it back</Button>
          </Form>
        </>
      ) : (
        <ToReview words={`${PREPARING_WORDS[stops.code]}.`} look={look} />
      )}
    </Sheet>
  )
}

/** What somebody typed for the person: does it sound like you? */
export function SoundsForm(props: Props & { typed: Preparation | undefined }): JSX.Element {
  const { state, typed, look } = props
  const current = drawnAgainst(state, look)
  if (current === undefined) return <NoReview look={look} />
  return (
    <Sheet title="Does this sound like you?" heading="Does this sound like you?" look={look}>
      {typed?.typedFor === undefined ? (
        <ToReview
          words="Nobody has typed anything for you here. If somebody does, you will find it here."
          look={look}
        />
      ) : (
        <>
          <p class="govuk-body">{sayTyped(typed.typedFor, typed, true, knownAs(look))}</p>
          <Form look={look}>
            <TypedWords current={current} typed={typed} />
            <Radios
              {...bind(look, 'sounds', said(typed.typedFor.sounds))}
              legend="Does this sound like you?"
              hint="After a no it does not count, and your worker talks with you."
              items={[
                { value: 'yes', text: 'Yes, I said that' },
                { value: 'no', text: 'No, that is not what I said' },
              ]}
            />
            <Button preventDoubleClick>Keep my answer</Button>
          </Form>
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/review/say')}>
              Say it myself instead
            </a>
          </p>
        </>
      )}
    </Sheet>
  )
}

const said = (sounds: boolean | undefined): string | undefined =>
  sounds === undefined ? undefined : sounds ? 'yes' : 'no'

function TypedWords({
  current,
  typed,
}: {
  current: NonNullable<ReviewState['current']>
  typed: Preparation
}): JSX.Element {
  const views = current.views.filter(({ side }) => side === 'person')
  return (
    <>
      {views.map(({ outcomeId, progress, words }) => (
        <>
          <p class="footing-said-by govuk-body">
            {current.outcomes.find((one) => one.outcomeId === outcomeId)?.words ?? ''}
          </p>
          <p class="footing-words govuk-body">
            {words === '' ? PROGRESS_WORDS[progress] : `${PROGRESS_WORDS[progress]}. ${words}`}
          </p>
        </>
      ))}
      {(['possible', 'around', 'feelPlan', 'feelHelp', 'newNeeds', 'wishWords'] as const).map((name) =>
        typed[name] === '' ? null : (
          <>
            <p class="footing-said-by govuk-body">{ASKS_PERSON[name].ask}</p>
            <p class="footing-words govuk-body">{typed[name]}</p>
          </>
        ),
      )}
      {typed.wish === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{ASKS_PERSON.wish.ask}</p>
          <p class="footing-words govuk-body">{WISH_WORDS[typed.wish]}</p>
        </>
      )}
    </>
  )
}

/** The worker asked, and there was no answer. */
export function AskedForm({ state, look }: Props): JSX.Element {
  const current = drawnAgainst(state, look)
  if (current === undefined) return <NoReview look={look} />
  const name = knownAs(look)
  const hasSaid = maySayAsked(current, look.today, look.today).some(({ code }) => code === 'person-has-said')
  return (
    <Sheet title="Asked, no answer" heading={`You asked ${name}, and there was no answer`} look={look}>
      {hasSaid && look.form === undefined ? (
        <ToReview words={`${PREPARING_WORDS['person-has-said']}.`} look={look} />
      ) : (
        <>
          <p class="govuk-body">
            {`${name} reads this. No answer is not a yes, and not a no. Ask on two days at least, and in a way that is good for ${name}.`}
          </p>
          <p class="govuk-body">Then the review may be held without their words, and everything goes on as it is.</p>
          <Form look={look}>
            <Radios
              {...bind(look, 'way')}
              legend="How did you ask?"
              items={ASKED_WAYS.map((value) => ({ value, text: ASKED_WORDS[value] }))}
            />
            <DateInput {...bindDate(look, 'askedOn', look.today)} legend="On which day?" />
            <Textarea {...bind(look, 'words')} label="What did you do to reach them?" rows={3} />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      )}
    </Sheet>
  )
}

/** The worker writes what follows from a new need. */
export function NeedForm({ need, look }: { need: NewNeed | undefined; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Sheet title="Something new" heading={`Something new that ${name} needs`} look={look}>
      {need === undefined || (need.noted !== undefined && look.form === undefined) ? (
        <ToReview words={`${PREPARING_WORDS[need === undefined ? 'no-new-need' : 'new-need-is-noted']}.`} look={look} />
      ) : (
        <>
          <p class="footing-words govuk-body">{need.words}</p>
          <p class="govuk-body">
            {`This is a note, and no assessment. If ${name} needs help that is not in the plan, look at the needs again with them.`}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/needs')}>
              Go to the page about daily life
            </a>
          </p>
          <Form look={look}>
            <Textarea {...bind(look, 'words')} label="What follows from it?" hint={`${name} reads this.`} rows={4} />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      )}
    </Sheet>
  )
}
