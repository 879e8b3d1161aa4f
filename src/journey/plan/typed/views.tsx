import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Button, DateInput, InsetText, Radios, Table, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { LeftHere } from '#web/left-here.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { type Plan, type Sentence, wordsOf } from '../plan.ts'
import { ASKS, type Ask, TITLES } from '../sentences/asks.ts'
import { asksThem } from '../sounding/rules.ts'
import { itemsTypedFor } from './items.ts'
import { Items } from './items-views.tsx'
import { isTheirOwn, mayWriteFor, soundsField, typedForPerson, waitsForTheirWord } from './rules.ts'
import { TypedBy } from './unfinished.tsx'
import { SOUNDS_DONE, TYPED_WORDS } from './words.ts'

/** The parts of the plan that are the person's, and what a worker may write down for them in each. */
export function ForPersonPage({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const name = knownAs(look)
  const today = { saidOn: look.today, today: look.today }
  const asks = ASKS.filter(({ side }) => side === 'person')
  const state = ({ part, title }: Ask): [string, JSX.Element | string] => {
    if (isTheirOwn(plan, part)) return [title, `${name} wrote this. It stays theirs.`]
    if (mayWriteFor(plan, part, today).some(({ code }) => code !== 'write-yours-first'))
      return [title, 'The plan has been sent, so it stays as it is.']
    return [
      title,
      <a class="govuk-link" href={onRecord(look, `/plan/words/${part}-for-person`)}>
        {wordsOf(plan, part, 'person') === undefined ? 'Write it down' : 'Write it down anew'}
        <span class="govuk-visually-hidden">{`: ${title}`}</span>
      </a>,
    ]
  }
  return (
    <Layout look={look} title="What they said" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">{`Write down what ${name} said`}</h1>
      <p class="govuk-body">
        {`Use ${name}’s own words. They stay marked as typed by you, and ${name} is asked whether they sound like them. What ${name} typed themselves stays as it is.`}
      </p>
      {!asksThem(plan) ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/plan/sounds-like-me-for-person')}>
            {`${name} said whether it sounds like them: by phone, on paper or together`}
          </a>
        </p>
      )}
      <Table head={['Part of the plan', 'Now']} firstCellIsHeader rows={asks.map(state)} />
    </Layout>
  )
}

/** One part, in the person's words, typed by the worker. */
export function WriteForForm({ ask, plan, look }: { ask: Ask; plan: Plan; look: Look }): JSX.Element {
  const name = knownAs(look)
  const [stops] = mayWriteFor(plan, ask.part, { saidOn: look.today, today: look.today })
  return (
    <Layout look={look} title="What they said" back={{ href: onRecord(look, '/plan/for-person') }}>
      <h1 class="govuk-heading-l">{`What ${name} said: ${ask.title}`}</h1>
      {stops === undefined ? null : <InsetText>{`${TYPED_WORDS[stops.code]}.`}</InsetText>}
      <p class="govuk-body">{`The question to ${name} is: ${ask.question(name)}`}</p>
      <Form look={look}>
        <Textarea
          {...bind(look, 'words', isTheirOwn(plan, ask.part) ? undefined : wordsOf(plan, ask.part, 'person')?.words)}
          label={`${name}’s words`}
          hint="As they said it, not as you would."
          rows={6}
        />
        <Radios
          {...bind(look, 'how')}
          legend="How did they say it?"
          items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
        />
        <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
        <Button preventDoubleClick>Write it in the plan</Button>
      </Form>
    </Layout>
  )
}

/** One page with everything that was typed for the person: does it sound like you? */
export function SoundsForm({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const sentences = typedForPerson(plan)
  const left = waitsForTheirWord(plan)
  return (
    <Layout
      look={look}
      title="Does this sound like you?"
      back={{ href: onRecord(look, '/plan') }}
      doneWords={SOUNDS_DONE}
    >
      <h1 class="govuk-heading-l">Does this sound like you?</h1>
      {sentences.length + itemsTypedFor(plan).length === 0 ? (
        <>
          <p class="govuk-body">Nobody has typed anything for you. If somebody does, you will find it here.</p>
          <Button href={onRecord(look, '/plan')}>Go to my plan</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">
            Somebody else typed these words for you. Say how they sound to you. You can leave any of them, and nothing
            stops because of it.
          </p>
          {left === 0 ? null : <LeftHere count={left} />}
          <Form look={look}>
            {sentences.length === 0 ? null : <Sentences sentences={sentences} look={look} />}
            <Items plan={plan} look={look} />
            <Button preventDoubleClick>Keep my answers</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

const Sentences = ({ sentences, look }: { sentences: readonly Sentence[]; look: Look }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">What you said</h2>
    <p class="govuk-body">Say yes or no. After a no, your worker talks with you and the words do not count.</p>
    {sentences.map((one) => (
      <OneSound one={one} look={look} />
    ))}
  </>
)

function OneSound({ one, look }: { one: Sentence; look: Look }): JSX.Element | null {
  if (one.typedFor === undefined) return null
  const { sentenceId, sounds } = one.typedFor
  return (
    <>
      <p class="footing-said-by govuk-body">{TITLES[one.part]}</p>
      <p class="footing-words govuk-body">{one.words}</p>
      <TypedBy one={one} />
      <Radios
        {...bind(look, soundsField(sentenceId), sounds === undefined ? undefined : sounds ? 'yes' : 'no')}
        legend="Does this sound like you?"
        classes="govuk-radios--inline"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
    </>
  )
}
