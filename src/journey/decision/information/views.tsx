import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Submission } from '../decision.ts'
import type { DecideReason } from '../rules.ts'
import { WORDS } from '../words.ts'
import { ASKED_OF, type Information } from './information.ts'
import { type InformationReason, mayAnswer } from './rules.ts'
import { askedOfWords, INFORMATION_WORDS } from './words.ts'

type ListProps = { information: readonly Information[]; submission: Submission; name: string; title: string }

/** What was asked before deciding, of whom and why, with each answer. */
export function InformationList({ information, submission, name, title }: ListProps): JSX.Element | null {
  if (information.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {information.map((asked) => (
        <OneQuestion asked={asked} submission={submission} name={name} />
      ))}
    </>
  )
}

function OneQuestion({ asked, submission, name }: Giving & { name: string }): JSX.Element {
  const waits = submission?.submissionId === asked.submissionId && submission.decision === undefined
  const { askedByName, askedOf, on, question, why, answer } = asked
  const typed = answer?.typedByName === undefined ? '' : `, typed by ${answer.typedByName}`
  return (
    <>
      <p class="footing-said-by govuk-body">
        {`${askedByName} asked ${askedOf === 'person' ? name : 'the worker'} on ${sayDate(on)}:`}
      </p>
      <p class="footing-words govuk-body">{question}</p>
      <p class="govuk-body">{`Why: ${why}`}</p>
      {answer === undefined ? (
        <p class="govuk-body">
          {waits
            ? 'There is no answer yet. The wait goes on counting.'
            : 'There was no answer to this before the decision.'}
        </p>
      ) : (
        <>
          <p class="footing-said-by govuk-body">{`${answer.byName} answered on ${sayDate(answer.on)}${typed}:`}</p>
          <p class="footing-words govuk-body">{answer.words}</p>
        </>
      )}
    </>
  )
}

/** The questions that wait for an answer, first on the page: whose turn it is, and the way to it. */
export function OpenQuestions({ open, look }: { open: readonly Information[]; look: Look }): JSX.Element | null {
  const side = isPerson(look) ? 'person' : 'worker'
  const mine = open.filter(({ askedOf }) => side === 'worker' || askedOf === 'person')
  const [first] = mine
  if (open.length === 0) return null
  return (
    <>
      <p class="govuk-body">{leftWords(open, look)}</p>
      {first === undefined ? null : (
        <Button href={onRecord(look, `/decision/information/${first.informationId}`)}>
          {first.askedOf === side ? 'Answer the question' : `Write down what ${knownAs(look)} says`}
        </Button>
      )}
    </>
  )
}

function leftWords(open: readonly Information[], look: Look): string {
  const ofPerson = open.filter(({ askedOf }) => askedOf === 'person').length
  const ofWorker = open.length - ofPerson
  if (isPerson(look)) {
    if (ofPerson === 0) return 'Your worker was asked something first. You have nothing to do.'
    return ofPerson === 1 ? '1 thing is left for you here: a question.' : `${ofPerson} questions are left for you here.`
  }
  const mine = ofWorker === 0 ? 'Nothing is left for you here.' : `Questions left for you here: ${ofWorker}.`
  return ofPerson === 0 ? mine : `${mine} Questions left for ${knownAs(look)}: ${ofPerson}.`
}

export type Asking = { submission: Submission | undefined; may: Verdict<DecideReason> }

/** A decider asks something first. */
export function AskInformationForm({ asking, look }: { asking: Asking; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Ask something first" back={{ href: onRecord(look, '/decision/decide') }}>
      <h1 class="govuk-heading-l">Ask something before you decide</h1>
      {isFine(asking.may) ? (
        <>
          <p class="govuk-body">
            The wait goes on counting. The page says whose turn it is, and why you ask. Ask only what the decision
            needs.
          </p>
          <Form look={look}>
            <Radios
              {...bind(look, 'askedOf')}
              legend="Whom do you ask?"
              items={ASKED_OF.map((value) => ({ value, text: askedOfWords(value, knownAs(look)) }))}
            />
            <Textarea {...bind(look, 'question')} label="What do you need to know?" rows={3} />
            <Textarea
              {...bind(look, 'why')}
              label="Why do you need to know it?"
              hint="The person reads this, whomever you ask."
              rows={3}
            />
            <Button preventDoubleClick>Ask</Button>
          </Form>
        </>
      ) : (
        <>
          {look.form === undefined ? asking.may.map(({ code }) => <InsetText>{`${WORDS[code]}.`}</InsetText>) : null}
          <Button href={onRecord(look, '/decision')}>See where the decision stands</Button>
        </>
      )}
    </Layout>
  )
}

type Giving = { asked: Information; submission: Submission | undefined }

const mayGive = ({ asked, submission }: Giving, look: Look): Verdict<InformationReason> =>
  mayAnswer(asked, submission, isPerson(look) ? 'person' : 'worker')

/** The question, why it is asked, and room for the answer. */
export function GiveInformationForm({ giving, look }: { giving: Giving; look: Look }): JSX.Element {
  const may = mayGive(giving, look)
  const forPerson = !isPerson(look) && giving.asked.askedOf === 'person'
  return (
    <Layout look={look} title="A question first" back={{ href: onRecord(look, '/decision') }}>
      <h1 class="govuk-heading-l">A question before the decision</h1>
      <OneQuestion {...giving} name={isPerson(look) ? 'you' : knownAs(look)} />
      {isFine(may) ? (
        <Form look={look}>
          <Textarea
            {...bind(look, 'words')}
            label={forPerson ? `What does ${knownAs(look)} say?` : 'Your answer'}
            hint={
              forPerson
                ? `Write it in the words of ${knownAs(look)}. It says that you typed it.`
                : 'Whoever decides reads it. So does the other side. “I do not know” is an answer too.'
            }
            rows={4}
          />
          <Button preventDoubleClick>Send the answer</Button>
        </Form>
      ) : (
        <>
          {look.form === undefined
            ? may.map(({ code }) => <InsetText>{`${INFORMATION_WORDS[code]}.`}</InsetText>)
            : null}
          <Button href={onRecord(look, '/decision')}>See where the decision stands</Button>
        </>
      )}
    </Layout>
  )
}
