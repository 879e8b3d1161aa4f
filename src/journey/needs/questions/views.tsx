import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { ASKS } from '../answering/words.ts'
import type { Question } from '../needs.ts'
import { LEVEL_BOXES, LIMB_BOXES, READING } from './words.ts'

/** All questions to read or to print before anybody answers: nobody's answers are in it, nor a sign of any. */
export function QuestionsPage({ questions, look }: { questions: readonly Question[]; look: Look }): JSX.Element {
  const extras = questions.filter(({ optional }) => optional)
  return (
    <Layout look={look} title="All the questions" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">All the questions</h1>
      <p class="govuk-body">{isPerson(look) ? READING.forPerson : READING.forWorker(knownAs(look))}</p>
      {isPerson(look) ? <p class="govuk-body">{READING.byHand}</p> : null}
      {questions.length === 0 ? <p class="govuk-body">{READING.none}</p> : null}
      {questions
        .filter(({ optional }) => !optional)
        .map((question) => (
          <OnPaper question={question} Heading="h2" />
        ))}
      {extras.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{ASKS.extras}</h2>
          <p class="govuk-body">{READING.extras}</p>
          {extras.map((question) => (
            <OnPaper question={question} Heading="h3" />
          ))}
        </>
      )}
      <Button href={onRecord(look, '/needs')}>See what comes next</Button>
    </Layout>
  )
}

const Boxes = ({ boxes }: { boxes: readonly string[] }): JSX.Element => (
  <ul class="govuk-list">
    {boxes.map((text) => (
      <li>{text}</li>
    ))}
  </ul>
)

/** A line for a pen; it says nothing to who hears the page. */
const RoomToWrite = (): JSX.Element => (
  <p class="govuk-body" aria-hidden="true">
    {'_'.repeat(32)}
  </p>
)

/** One question with boxes for a pen. */
function OnPaper({ question, Heading }: { question: Question; Heading: 'h2' | 'h3' }): JSX.Element {
  const { about, ask, area } = question
  return (
    <div>
      <Heading class="govuk-heading-s">{about}</Heading>
      <p class="govuk-body">{ask}</p>
      <Boxes boxes={LEVEL_BOXES} />
      <p class="govuk-body">{READING.ownWords}</p>
      <RoomToWrite />
      {area === 'care-act' ? (
        <>
          <p class="govuk-body">{ASKS.limbs}</p>
          <Boxes boxes={LIMB_BOXES} />
          <p class="govuk-body">{ASKS.varies}</p>
          <RoomToWrite />
        </>
      ) : null}
    </div>
  )
}
