import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, onRecord, to } from '#web/look.ts'
import { Ticked } from '../../answering/fields.tsx'
import { levelsAbout } from '../../words.ts'
import type { CarersPart } from '../carer.ts'
import { isOpenToCarer } from './rules.ts'
import { DONE, WORDS } from './words.ts'

type Props = { part: CarersPart | null; look: Look }

const ANSWERS = '/carer-part/answers'

/** The carer's first page: what is asked of them, who reads it, and that nothing has to be answered. */
export function CarersPartPage({ part, look }: Props): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="What you see" back={{ href: to(look, '/home') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{`How you see ${name}’s days`}</h1>
      {part === null || !part.invited ? <NothingAsked look={look} /> : <WhereItStands part={part} look={look} />}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/carer-part/in-confidence')}>
          Tell the worker something in confidence
        </a>
      </p>
    </Layout>
  )
}

const NothingAsked = ({ look }: { look: Look }): JSX.Element => (
  <>
    <InsetText>{`There are no questions for you now. When ${knownAs(look)} asks you to answer some, they stand here.`}</InsetText>
    <Button href={to(look, '/home')}>Back to your first page</Button>
  </>
)

function WhereItStands({ part, look }: { part: CarersPart; look: Look }): JSX.Element {
  const name = knownAs(look)
  const [reason] = isOpenToCarer(part)
  if (reason !== undefined)
    return (
      <>
        <InsetText>
          {part.doneOn === undefined ? `${WORDS[reason.code]}.` : `You finished on ${sayDate(part.doneOn)}. Thank you.`}
        </InsetText>
        <OwnAnswers part={part} look={look} />
        <p class="govuk-body">{`When all have finished, ${name} and ${part.workerName} read your answers. ${name} decides what you may read of theirs.`}</p>
        <Button href={to(look, '/home')}>Back to your first page</Button>
      </>
    )
  const left = part.questions.length - part.own.length
  return (
    <>
      <p class="govuk-body">{`${name} would like to know how you see things. ${name} and ${part.workerName} answer the same questions. Nobody sees the others’ answers yet.`}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>You choose what you answer. You can leave any question.</li>
        <li>{`${name} and ${part.workerName} read your answers when all have finished.`}</li>
        <li>{`Your help never makes ${name}’s need smaller. Say how it would be without you.`}</li>
      </ul>
      <p class="govuk-body">
        {left === 0
          ? 'You have answered every question.'
          : `${left} of ${part.questions.length} questions are open for you.`}
      </p>
      <Button href={onRecord(look, left === 0 ? '/carer-part/finish' : ANSWERS)}>
        {part.own.length === 0 ? 'Look at the questions' : left === 0 ? 'Check and finish' : 'Go on answering'}
      </Button>
    </>
  )
}

/** All questions on one page, in the same words as for the others. */
export function CarersAnswersPage({ part, look }: Props): JSX.Element {
  const name = knownAs(look)
  if (part === null || isOpenToCarer(part).length > 0) return <CarersPartPage part={part} look={look} />
  return (
    <Layout look={look} title="The questions" back={{ href: onRecord(look, '/carer-part') }}>
      <h1 class="govuk-heading-l">{`How are things for ${name}?`}</h1>
      <p class="govuk-body">{`The questions are the same for all: “you” is ${name}. Say what you see. Think of a day without your help.`}</p>
      <p class="govuk-body">Leave what you do not want to answer. You can save and come back.</p>
      <Form look={look}>
        {part.questions.map((question) => (
          <Ticked
            question={question}
            now={part.own.find(({ key }) => key === question.key)}
            labels={levelsAbout(knownAs(look))}
            look={look}
          />
        ))}
        <Button preventDoubleClick>Save my answers</Button>
      </Form>
    </Layout>
  )
}

/** A last look at their own answers, and the button that ends it. */
export function CarersFinishPage({ part, look }: Props): JSX.Element {
  if (part === null || isOpenToCarer(part).length > 0) return <CarersPartPage part={part} look={look} />
  return (
    <Layout look={look} title="Have you finished?" back={{ href: onRecord(look, ANSWERS) }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Have you finished?</h1>
      <OwnAnswers part={part} look={look} />
      <p class="govuk-body">After this your answers stay as they are. You do not have to answer more.</p>
      <Form look={look}>
        <Button preventDoubleClick>I have finished</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, ANSWERS)}>
          Change my answers first
        </a>
      </p>
    </Layout>
  )
}

function OwnAnswers({ part, look }: { part: CarersPart; look: Look }): JSX.Element {
  const labels = levelsAbout(knownAs(look))
  const rows = part.questions.flatMap(({ key, about }) => {
    const given = part.own.find((one) => one.key === key)
    if (given === undefined) return []
    const words = given.words === '' ? null : <p class="footing-words">{given.words}</p>
    return [{ key: about, value: [labels[given.level], words] }]
  })
  return rows.length === 0 ? (
    <p class="govuk-body">You have left all the questions. That is fine.</p>
  ) : (
    <SummaryList rows={rows} />
  )
}
