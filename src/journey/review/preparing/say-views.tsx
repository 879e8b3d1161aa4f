import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Button, DateInput, Details, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { drawnAgainst, NoReview } from '../no-review.tsx'
import { PROGRESS, type Review, type Side } from '../review.ts'
import { MORE_WORDS, NO_MONEY_TODAY, PROGRESS_WORDS } from '../words.ts'
import { type Besides, type Preparing, type SaidBefore, WISHES } from './preparing.ts'
import type { PreparingPage } from './reads.ts'
import { maySayOwn, mayTypeFor } from './rules.ts'
import {
  ASKS_PERSON,
  type Ask,
  asksWorker,
  PREPARING_WORDS,
  SAME_WORDS,
  sayBefore,
  saySpent,
  WISH_WORDS,
} from './words.ts'

type Props = { preparing: Preparing; review: Review; look: Look }

/** One side's own sheet: how each goal is going, and what else it likes to say. The other side's is not on it. */
export function SayForm({ page: { state, preparing }, look }: { page: PreparingPage; look: Look }): JSX.Element {
  const current = drawnAgainst(state, look)
  if (current === undefined) return <NoReview look={look} />
  const { side, keptOn } = preparing
  const [stops] = maySayOwn(current, side)
  if (stops !== undefined && look.form === undefined)
    return <NotNow title="How it is going" words={PREPARING_WORDS[stops.code]} look={look} />
  return (
    <Layout look={look} title="How it is going" back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">How is it going?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">
        {side === 'person'
          ? 'Say how you see it. Your worker says how they see it, apart from you. When both have, each of you sees both.'
          : `Say how you see it. ${knownAs(look)} does the same, apart from you. When both have, each of you sees both.`}
      </p>
      <p class="govuk-body">
        {side === 'person'
          ? 'One tap for each goal is enough. You may leave everything else, and “I do not know” is fine.'
          : 'One tap for each goal is enough. You may leave everything else.'}
      </p>
      {keptOn === undefined ? null : (
        <p class="govuk-body">{`You kept this on ${sayDate(keptOn)}. Go on where you left it.`}</p>
      )}
      <Form look={look}>
        <Goals preparing={preparing} review={current} look={look} side={side} />
        {side === 'person' ? (
          <Others asks={ASKS_PERSON} preparing={preparing} review={current} look={look} />
        ) : (
          <Details summary="Say more than that" open={hasMore(preparing, look)}>
            <Others asks={asksWorker(knownAs(look))} preparing={preparing} review={current} look={look} />
          </Details>
        )}
        <Button preventDoubleClick>That is how I see it</Button>
        <p class="govuk-body">You can say it again, in other words, until the review is over.</p>
        <Button classes="govuk-button--secondary" name="keep" value="later">
          Keep it and come back later
        </Button>
      </Form>
    </Layout>
  )
}

const OTHERS = ['possible', 'around', 'feelPlan', 'feelHelp', 'newNeeds', 'wishWords', 'withWhom'] as const

const hasMore = ({ sheet }: Preparing, { form }: Look): boolean =>
  form !== undefined || (sheet !== undefined && (sheet.wish !== undefined || OTHERS.some((name) => sheet[name] !== '')))

/** The person's sheet as the worker hears it by phone, sits beside them, or reads it from paper. */
export function SayForForm({ page: { state, preparing }, look }: { page: PreparingPage; look: Look }): JSX.Element {
  const current = drawnAgainst(state, look)
  if (current === undefined) return <NoReview look={look} />
  const name = knownAs(look)
  const [stops] = mayTypeFor(current)
  if (stops !== undefined && look.form === undefined)
    return <NotNow title="What they said" words={PREPARING_WORDS[stops.code]} look={look} />
  return (
    <Layout look={look} title="What they said" back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">{`What ${name} says`}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">
        {`Read each question out as it stands here: “you” is ${name}. Type it in ${name}’s words, and leave what they leave. It says that you typed it, and ${name} is asked whether it sounds like them.`}
      </p>
      <Form look={look}>
        <Radios
          {...bind(look, 'how')}
          legend={`How did ${name} say it?`}
          items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
        />
        <DateInput
          {...bindDate(look, 'saidOn')}
          legend={`When did ${name} say it?`}
          hint="The day it was said or written. Today is kept as the day you typed it."
        />
        <Goals preparing={preparing} review={current} look={look} side="person" />
        <Others asks={ASKS_PERSON} preparing={preparing} review={current} look={look} />
        <Button preventDoubleClick>Write down what they said</Button>
      </Form>
    </Layout>
  )
}

function NotNow({ title, words, look }: { title: string; words: string; look: Look }): JSX.Element {
  return (
    <Layout look={look} title={title} back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">This cannot be said here now</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`${words}.`}</p>
      <Button href={onRecord(look, '/review')}>See what comes next</Button>
    </Layout>
  )
}

/** Each goal: how it is reached, the money beside it, what was said before, and room for words. */
function Goals({ preparing, review, look, side }: Props & { side: Side }): JSX.Element {
  return (
    <>
      {review.outcomes.map(({ outcomeId, words, knownBy }) => {
        const now = preparing.sheet?.views.find((one) => one.outcomeId === outcomeId)
        const spent = preparing.spent.get(outcomeId)
        return (
          <>
            <h2 class="govuk-heading-m">{words}</h2>
            {knownBy === '' ? null : <p class="govuk-body">{`Reached when: ${knownBy}`}</p>}
            {spent === undefined ? null : <p class="govuk-body">{saySpent(spent)}</p>}
            {preparing.before
              .filter(({ key }) => key === `goal-${outcomeId}`)
              .map((before) => (
                <Before before={before} preparing={preparing} look={look} />
              ))}
            <Radios
              {...bind(look, `progress-${outcomeId}`, now?.progress)}
              legend="Is it reached?"
              items={PROGRESS.map((value) => ({ value, text: PROGRESS_WORDS[value] }))}
            />
            <Textarea {...bind(look, `words-${outcomeId}`, now?.words)} label={MORE_WORDS[side]} rows={3} />
          </>
        )
      })}
    </>
  )
}

/** "On 14 March 2026 you said … Is that how you remember it?" */
function Before({ before, preparing, look }: { before: SaidBefore; preparing: Preparing; look: Look }): JSX.Element {
  const { key, about, words, on } = before
  const now = preparing.sheet?.remembered.find((one) => one.key === key)
  const name = preparing.side === 'person' && look.here.endsWith('/say-for-person') ? knownAs(look) : undefined
  return (
    <>
      <p class="footing-said-by govuk-body">{sayBefore(on, about, name)}</p>
      <p class="footing-words govuk-body">{words}</p>
      <Radios
        {...bind(look, `same-${key}`, now === undefined ? undefined : now.same ? 'yes' : 'not-quite')}
        legend="Is that how you remember it?"
        classes="govuk-radios--inline"
        items={(['yes', 'not-quite'] as const).map((value) => ({ value, text: SAME_WORDS[value] }))}
      />
      <Textarea {...bind(look, `now-${key}`, now?.nowWords)} label="If not quite: how was it?" rows={2} />
    </>
  )
}

/** All that the person is asked, for a form that stands elsewhere. */
export const PersonsSheet = (props: Props): JSX.Element => (
  <>
    <Goals {...props} side="person" />
    <Others asks={ASKS_PERSON} {...props} />
  </>
)

/** What is asked beyond the goals; all of it may be left. */
function Others({ asks, preparing, review, look }: Props & { asks: Record<keyof Besides, Ask> }): JSX.Element {
  const { sheet, before } = preparing
  const room = (name: (typeof OTHERS)[number], rows = 3): JSX.Element => (
    <Textarea {...bind(look, name, sheet?.[name])} label={asks[name].ask} hint={asks[name].hint} rows={rows} />
  )
  const besideGoals = new Set(review.outcomes.map(({ outcomeId }) => `goal-${outcomeId}`))
  return (
    <>
      <h2 class="govuk-heading-m">More, if you like</h2>
      {before
        .filter(({ key }) => !besideGoals.has(key))
        .map((one) => (
          <Before before={one} preparing={preparing} look={look} />
        ))}
      {room('possible')}
      {room('around')}
      {room('feelPlan')}
      {room('feelHelp')}
      {room('newNeeds')}
      <Radios
        {...bind(look, 'wish', sheet?.wish)}
        legend={asks.wish.ask}
        hint={asks.wish.hint}
        items={WISHES.map((value) => ({ value, text: WISH_WORDS[value] }))}
      />
      {room('wishWords')}
      {room('withWhom', 1)}
    </>
  )
}
