import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import { Asked } from '../answering/fields.tsx'
import { nextAfter } from '../asking-one/rules.ts'
import type { Opened, Question } from '../needs.ts'
import { differs } from '../rules.ts'
import { TwoViews } from '../shared-views.tsx'
import { levelsAbout, OWN_LEVELS } from '../words.ts'
import { mayFinishTogether, mayGoTogether, questionIn, stepOf } from './rules.ts'
import type { Step, Together } from './together.ts'
import { FINISH_WORDS, WORDS } from './words.ts'

type Props = { together: Together; look: Look }
type OneProps = Props & { opened: Opened; question: Question }

const HERE = '/needs/together'
const TITLE = 'Answer together'

/** One question on one device: each step is a page of its own, and a face-down answer is on none of them. */
export function TogetherPage({ together, look }: Props): JSX.Element {
  const { opened } = together
  const [reason] = mayGoTogether(opened)
  if (opened === undefined || reason !== undefined)
    return <NotTogether words={WORDS[reason?.code ?? 'questions-not-open']} opened={opened} look={look} />
  const question = questionIn(together, first(look.form?.raw ?? look.query, 'question'))
  if (question === undefined) return <AllTurned look={look} />
  const step = stepOf(together, question.key)
  const props = { together, opened, question, look: ownTyping(look, step) }
  if (step === 'worker') return <WorkerTicks {...props} />
  if (step === 'person') return <PersonTicks {...props} />
  return step === 'turn' ? <TurnOver {...props} /> : <Turned {...props} />
}

/** What one side typed is drawn again for that side alone: a worker's tick, sent late, must not stand in the person's form. */
const ownTyping = (look: Look, step: Step): Look =>
  look.form === undefined || first(look.form.raw, 'step') === step ? look : { ...look, form: { ...look.form, raw: {} } }

function NotTogether({ words, opened, look }: { words: string; opened: Opened | undefined; look: Look }): JSX.Element {
  const pass = opened?.finished.worker !== undefined && opened.finished.person === undefined
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">You cannot answer together now</h1>
      <p class="govuk-body">{`${words}.`}</p>
      {pass ? (
        <Button href={onRecord(look, '/needs/hand-over')}>{`Hand over this device to ${knownAs(look)}`}</Button>
      ) : (
        <Button href={onRecord(look, '/needs')}>See where things stand</Button>
      )}
    </Layout>
  )
}

function AllTurned({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">You have turned over every question</h1>
      <p class="govuk-body">Say that you have both finished. Then you see everything on one page.</p>
      <Button href={onRecord(look, `${HERE}/finish`)}>Go on</Button>
    </Layout>
  )
}

/** Where the two can go from a question: on without it, or away for today. */
function Ways({ together, opened, question, look, leave }: OneProps & { leave: string | undefined }): JSX.Element {
  const next = nextAfter(opened.questions, question.key, ({ key }) => stepOf(together, key) !== 'turned')
  const onward = onRecord(look, next === undefined ? `${HERE}/finish` : `${HERE}?question=${next.key}`)
  return (
    <>
      {leave === undefined ? (
        <Button href={onward}>{next === undefined ? 'That was the last question' : 'Next question'}</Button>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={onward}>
            {leave}
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, `${HERE}/finish`)}>
          Stop here, or finish
        </a>
      </p>
    </>
  )
}

const Hidden = ({ question, step }: { question: Question; step: string }): JSX.Element => (
  <>
    <input type="hidden" name="question" value={question.key} />
    <input type="hidden" name="step" value={step} />
  </>
)

function WorkerTicks(props: OneProps): JSX.Element {
  const { opened, question, look } = props
  const name = knownAs(look)
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">You first</h1>
      <p class="govuk-body">{`${countOf(opened, question)} Hold the device so that ${name} does not see it. Your answer then lies face down and stays as it is. After that it is ${name}’s turn.`}</p>
      <Form look={look} forgets>
        <Hidden question={question} step="worker" />
        <Asked question={question} now={undefined} labels={levelsAbout(name)} look={look} />
        <Button preventDoubleClick>Lay my answer face down</Button>
      </Form>
      <Ways {...props} leave="Leave this question" />
    </Layout>
  )
}

const countOf = ({ questions }: Opened, question: Question): string =>
  `Question ${questions.indexOf(question) + 1} of ${questions.length}. You can leave any.`

function PersonTicks(props: OneProps): JSX.Element {
  const { opened, question, look } = props
  const name = knownAs(look)
  return (
    <Layout look={look} title={TITLE} alone>
      <h1 class="govuk-heading-l">{`Now you, ${name}`}</h1>
      <p class="govuk-body">{`${countOf(opened, question)} ${look.permit?.knownAs ?? ''} has answered, face down. Choose what you think. Then you both turn over.`}</p>
      <Form look={look} forgets>
        <Hidden question={question} step="person" />
        <Asked question={question} now={undefined} labels={OWN_LEVELS} look={look} />
        <Button preventDoubleClick>Lay my answer face down</Button>
      </Form>
      <Ways {...props} leave="Leave this question" />
    </Layout>
  )
}

function TurnOver(props: OneProps): JSX.Element {
  const { question, look } = props
  return (
    <Layout look={look} title={TITLE} alone>
      <h1 class="govuk-heading-l">{`${question.about}: both answers lie face down`}</h1>
      <p class="govuk-body">Put the device where you can both see it. Then turn over.</p>
      <Form look={look} forgets>
        <Hidden question={question} step="turn" />
        <Button preventDoubleClick>Turn over</Button>
      </Form>
      <Ways {...props} leave="Not now. Go to another question" />
    </Layout>
  )
}

function Turned(props: OneProps): JSX.Element | null {
  const { together, opened, question, look } = props
  const view = together.turned.find(({ key }) => key === question.key)
  if (view === undefined) return null
  return (
    <Layout look={look} title={TITLE} alone>
      <h1 class="govuk-heading-l">{question.about}</h1>
      <p class="govuk-body">
        {differs(view)
          ? 'You see this differently. That is normal. Ask each other what you were thinking of. When you have both finished, you can write down how your talk ended.'
          : 'You both see this the same way.'}
      </p>
      <TwoViews view={view} opened={opened} look={look} />
      <Ways {...props} leave={undefined} />
    </Layout>
  )
}

/** The end of answering together for today, or for good. */
export function FinishTogetherPage({ together, look }: Props): JSX.Element {
  const { opened, turned } = together
  const [reason] = mayFinishTogether(together)
  const name = knownAs(look)
  if (opened === undefined || (reason !== undefined && reason.code !== 'nothing-turned-yet'))
    return <NotTogether words={FINISH_WORDS[reason?.code ?? 'questions-not-open']} opened={opened} look={look} />
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, HERE) }}>
      <h1 class="govuk-heading-l">Stop here, or finish?</h1>
      <p class="govuk-body">{`You have turned over ${turned.length} of ${opened.questions.length} questions. You may leave the others.`}</p>
      {reason === undefined ? (
        <>
          <p class="govuk-body">
            After you finish, all your answers stay as they are, and each of you sees both. If you stop, you can go on
            another day.
          </p>
          <Form look={look} forgets>
            <Button preventDoubleClick>{`${name} and I have both finished`}</Button>
          </Form>
        </>
      ) : (
        <p class="govuk-body">{`${FINISH_WORDS[reason.code]}.`}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/needs')}>
          Stop for now
        </a>
      </p>
    </Layout>
  )
}
