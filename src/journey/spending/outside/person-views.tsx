import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { ANSWERS, type Outside } from './outside.ts'
import { mayAnswer, maySayNotSo } from './rules.ts'
import { ANSWER_WORDS } from './words.ts'
import { About } from './worker-views.tsx'

type Shape = { one: Outside; forPerson: boolean; look: Look }

const HowSaid = ({ look }: { look: Look }): JSX.Element => (
  <Radios
    {...bind(look, 'how')}
    legend="How did they say it?"
    items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
  />
)

/** What is asked, what can be answered. The person's own form, and the one on which a worker types for them. */
export function AnswerPage({ one, forPerson, look }: Shape): JSX.Element {
  return (
    <About
      one={one}
      look={look}
      heading={forPerson ? `What did ${knownAs(look)} say?` : 'Was this you?'}
      may={mayAnswer(one)}
      button={forPerson ? 'Write it down as they said it' : 'This is my answer'}
    >
      <Answers one={one} look={look} />
      {forPerson ? <HowSaid look={look} /> : null}
    </About>
  )
}

/** The question and its answers, as they stand on the person's page too. */
function Answers({ one, look }: { one: Outside; look: Look }): JSX.Element {
  return (
    <>
      <Question one={one} />
      <Radios
        {...bind(look, 'answer')}
        legend="Your answer"
        items={ANSWERS.map((value) => ({ value, ...ANSWER_WORDS[value] }))}
      />
      <Textarea {...bind(look, 'words')} label="In your own words, if you like" rows={4} />
    </>
  )
}

const Question = ({ one }: { one: Outside }): JSX.Element => (
  <>
    <p class="govuk-body">{`This is about ${sayDate(one.happenedOn)}:`}</p>
    <p class="footing-words govuk-body">{one.what}</p>
    {one.asked === undefined ? null : (
      <>
        <p class="footing-said-by govuk-body">{`${one.asked.byName} asks, ${sayDate(one.asked.on)}`}</p>
        <p class="footing-words govuk-body">{one.asked.words}</p>
      </>
    )}
  </>
)

/** First on the person's page of a question that they have not answered: "Was this you?" */
export function WasThisYou({ one, look }: { one: Outside; look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <>
      <Form look={look} action={onRecord(look, `/outside/${one.outsideId}/answer`)}>
        <Answers one={one} look={look} />
        <Button preventDoubleClick>This is my answer</Button>
      </Form>
      <InsetText>Nothing changes because of this question. Take your time: no day ends it.</InsetText>
      <p class="govuk-body">{`You can also answer by phone or on paper. Ring ${council.name} on ${council.number}, ${council.when}.`}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/messages')}>
          Write to your worker instead
        </a>
      </p>
    </>
  )
}

/** "That is not how it was." */
export function NotSoPage({ one, forPerson, look }: Shape): JSX.Element {
  const [last] = one.heard
  return (
    <About
      one={one}
      look={look}
      heading={forPerson ? `${knownAs(look)} says it was not so` : 'That is not how it was'}
      may={maySayNotSo(one)}
      button="Keep this beside it"
    >
      {last === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{`What ${last.byName} understood, ${sayDate(last.on)}`}</p>
          <p class="footing-words govuk-body">{last.words}</p>
        </>
      )}
      <Textarea {...bind(look, 'words')} label="How was it?" hint="Both are kept, side by side." rows={4} />
      {forPerson ? <HowSaid look={look} /> : null}
    </About>
  )
}
