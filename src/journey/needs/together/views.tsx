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
import { CARD, CardForm, CardWays, ownTyping } from './card.tsx'
import { mayFinishTogether, mayGoTogether, questionIn, stepOf } from './rules.ts'
import type { Together } from './together.ts'
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
  return (
    <CardWays
      onward={onRecord(look, next === undefined ? `${HERE}/finish` : `${HERE}?question=${next.key}`)}
      leave={leave}
      next={next === undefined ? 'That was the last question' : 'Next question'}
      finish={onRecord(look, `${HERE}/finish`)}
    />
  )
}

function WorkerTicks(props: OneProps): JSX.Element {
  const { opened, question, look } = props
  const name = knownAs(look)
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">You first</h1>
      <p class="govuk-body">{`${countOf(opened, question)} ${CARD.holdIt(name)}`}</p>
      <CardForm question={question.key} step="worker" button={CARD.lay} look={look}>
        <Asked question={question} now={undefined} labels={levelsAbout(name)} look={look} />
      </CardForm>
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
      <p class="govuk-body">{`${countOf(opened, question)} ${CARD.theirTurn(look.permit?.knownAs ?? '')}`}</p>
      <CardForm question={question.key} step="person" button={CARD.lay} look={look}>
        <Asked question={question} now={undefined} labels={OWN_LEVELS} look={look} />
      </CardForm>
      <Ways {...props} leave="Leave this question" />
    </Layout>
  )
}

function TurnOver(props: OneProps): JSX.Element {
  const { question, look } = props
  return (
    <Layout look={look} title={TITLE} alone>
      <h1 class="govuk-heading-l">{`${question.about}: both answers lie face down`}</h1>
      <p class="govuk-body">{CARD.turn}</p>
      <CardForm question={question.key} step="turn" button={CARD.turnOver} look={look} />
      <Ways {...props} leave={`${CARD.otherFirst} question`} />
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
