import type { JSX } from 'preact'
import { CARD, CardForm, CardWays, ownTyping } from '#journey/needs/index.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { PROGRESS, type Review, type ReviewedOutcome, type Side } from '../review.ts'
import { MORE_WORDS, NO_MONEY_TODAY, PROGRESS_WORDS } from '../words.ts'
import type { Cards } from './cards.ts'
import { goalAfter, goalIn, mayFinish, mayGoTogether, stepOf } from './rules.ts'
import { CARDS_WORDS } from './words.ts'

type Props = { cards: Cards; look: Look }
type OneProps = Props & { review: Review; goal: ReviewedOutcome }

const HERE = '/review/cards'
const TITLE = 'How it is going, together'

/** One goal on one device: each step is a page of its own, and a face-down card is on none of them. */
export function CardsPage({ cards, look }: Props): JSX.Element {
  const { current } = cards.state
  const [reason] = mayGoTogether(current)
  if (current === undefined || reason !== undefined)
    return <NotTogether words={CARDS_WORDS[reason?.code ?? 'no-review-open']} review={current} look={look} />
  const goal = goalIn(cards, first(look.form?.raw ?? look.query, 'question'))
  if (goal === undefined) return <FinishCardsPage cards={cards} look={look} />
  const step = stepOf(cards, goal.outcomeId)
  const props = { cards, review: current, goal, look: ownTyping(look, step) }
  if (step === 'worker') return <WorkerLays {...props} />
  if (step === 'person') return <PersonLays {...props} />
  return step === 'turn' ? <TurnOver {...props} /> : <Turned {...props} />
}

function NotTogether({ words, review, look }: { words: string; review: Review | undefined; look: Look }): JSX.Element {
  const pass = review?.said.worker === true && !review.said.person
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">You cannot do this together now</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`${words}.`}</p>
      <Button href={onRecord(look, pass ? '/review/hand-over' : '/review')}>
        {pass ? `Hand over this device to ${knownAs(look)}` : 'See where things stand'}
      </Button>
    </Layout>
  )
}

function Ways({ cards, goal, look, leave }: OneProps & { leave: string | undefined }): JSX.Element {
  const next = goalAfter(cards, goal.outcomeId)
  return (
    <CardWays
      onward={onRecord(look, next === undefined ? `${HERE}/finish` : `${HERE}?question=${next.outcomeId}`)}
      leave={leave}
      next={next === undefined ? 'That was the last goal' : 'Next goal'}
      finish={onRecord(look, `${HERE}/finish`)}
    />
  )
}

const countOf = ({ outcomes }: Review, goal: ReviewedOutcome): string =>
  `Goal ${outcomes.indexOf(goal) + 1} of ${outcomes.length}.`

const Asked = ({ goal: { outcomeId, words, knownBy }, look, side }: OneProps & { side: Side }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{words}</h2>
    {knownBy === '' ? null : <p class="govuk-body">{`Reached when: ${knownBy}`}</p>}
    <Radios
      {...bind(look, `progress-${outcomeId}`)}
      legend="Is it reached?"
      items={PROGRESS.map((value) => ({ value, text: PROGRESS_WORDS[value] }))}
    />
    <Textarea {...bind(look, `words-${outcomeId}`)} label={MORE_WORDS[side]} rows={3} />
  </>
)

function WorkerLays(props: OneProps): JSX.Element {
  const { review, goal, look } = props
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">You first</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`${countOf(review, goal)} ${CARD.holdIt(knownAs(look))}`}</p>
      <CardForm question={goal.outcomeId} step="worker" button={CARD.lay} look={look}>
        <Asked {...props} side="worker" />
      </CardForm>
      <Ways {...props} leave="Go to another goal first" />
    </Layout>
  )
}

function PersonLays(props: OneProps): JSX.Element {
  const { review, goal, look } = props
  return (
    <Layout look={look} title={TITLE} alone>
      <h1 class="govuk-heading-l">{`Now you, ${knownAs(look)}`}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`${countOf(review, goal)} ${CARD.theirTurn(look.permit?.knownAs ?? '')}`}</p>
      <CardForm question={goal.outcomeId} step="person" button={CARD.lay} look={look}>
        <Asked {...props} side="person" />
      </CardForm>
      <Ways {...props} leave="Go to another goal first" />
    </Layout>
  )
}

function TurnOver(props: OneProps): JSX.Element {
  const { goal, look } = props
  return (
    <Layout look={look} title={TITLE} alone>
      <h1 class="govuk-heading-l">Both answers lie face down</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{goal.words}</p>
      <p class="govuk-body">{CARD.turn}</p>
      <CardForm question={goal.outcomeId} step="turn" button={CARD.turnOver} look={look} />
      <Ways {...props} leave={`${CARD.otherFirst} goal`} />
    </Layout>
  )
}

function Turned(props: OneProps): JSX.Element | null {
  const { cards, goal, look } = props
  const card = cards.turned.find(({ outcomeId }) => outcomeId === goal.outcomeId)
  if (card === undefined) return null
  const { person, worker } = card
  return (
    <Layout look={look} title={TITLE} alone>
      <h1 class="govuk-heading-l">{goal.words}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">
        {person.progress === worker.progress
          ? 'You both see this the same way.'
          : 'You see this differently. That is normal. Ask each other what you were thinking of.'}
      </p>
      <div class="footing-two-views">
        {[
          { who: knownAs(look), ...person },
          { who: look.permit?.knownAs ?? '', ...worker },
        ].map(({ who, progress, words }) => (
          <div>
            <p class="footing-said-by govuk-body">{`${who}: ${PROGRESS_WORDS[progress]}`}</p>
            {words === '' ? null : <p class="footing-words govuk-body">{words}</p>}
          </div>
        ))}
      </div>
      <Ways {...props} leave={undefined} />
    </Layout>
  )
}

/** The end of going through the goals together, for today or for good. */
export function FinishCardsPage({ cards, look }: Props): JSX.Element {
  const { current } = cards.state
  const [reason] = mayFinish(cards)
  const name = knownAs(look)
  if (current === undefined || (reason !== undefined && reason.code !== 'turn-every-goal-first'))
    return <NotTogether words={CARDS_WORDS[reason?.code ?? 'no-review-open']} review={current} look={look} />
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, HERE) }}>
      <h1 class="govuk-heading-l">Stop here, or finish?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`You have turned over ${cards.turned.length} of ${current.outcomes.length} goals.`}</p>
      {reason === undefined ? (
        <Form look={look} action={onRecord(look, `${HERE}/finish`)} forgets>
          <Button preventDoubleClick>{`That is how ${name} and I see it`}</Button>
        </Form>
      ) : (
        <p class="govuk-body">{`${CARDS_WORDS[reason.code]}. Or stop, and go on another day.`}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/review')}>
          Stop for now
        </a>
      </p>
    </Layout>
  )
}
