import type { JSX } from 'preact'
import { type Day, sayDate, sayDay } from '#core/day.ts'
import { Button, DateInput, InsetText, Radios, Select, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, onRecord, to } from '#web/look.ts'
import { drawnAgainst, NoReview } from '../../no-review.tsx'
import { NO_MONEY_TODAY, PROGRESS_WORDS } from '../../words.ts'
import { TwoViews } from '../goal-views.tsx'
import { asksToTalk, chosenOf, proposalFor } from '../rules.ts'
import { TALK_ENDS, type ThirdAsked, type Together } from '../together.ts'
import { DONE, TALK_ENDS_WORDS, TALK_REASONS } from '../words.ts'

type Askable = readonly { humanId: string; name: string; as: string }[]

/** One goal that the two see differently: both views, and how the talk about it ended. */
export function TalkForm(props: { together: Together; askable: Askable; outcomeId: string; look: Look }): JSX.Element {
  const { together, askable, outcomeId, look } = props
  const current = drawnAgainst(together.state, look)
  const goal = current?.outcomes.find((one) => one.outcomeId === outcomeId)
  if (current === undefined) return <NoReview look={look} />
  const back = { href: onRecord(look, '/review/together') }
  const unsure = proposalFor(current, outcomeId) === 'talk-first'
  if (goal === undefined || (!asksToTalk(current, outcomeId) && look.form === undefined))
    return (
      <Layout look={look} title="What we see differently" back={back}>
        <h1 class="govuk-heading-l">There is nothing to talk about here now</h1>
        <InsetText>{NO_MONEY_TODAY}</InsetText>
        <p class="govuk-body">{`${TALK_REASONS['you-do-not-differ-here']}.`}</p>
        <Button href={onRecord(look, '/review/together')}>See how things stand</Button>
      </Layout>
    )
  return (
    <Layout look={look} title="What we see differently" back={back}>
      <h1 class="govuk-heading-l">
        {unsure ? 'One of you is not sure about this goal' : 'You see this goal differently'}
      </h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">
        That is normal. Ask each other what you were thinking of. Nobody has to change their mind
        {unsure ? ', and nobody has to know.' : '.'}
      </p>
      <h2 class="govuk-heading-m">{goal.words}</h2>
      <TwoViews review={current} outcomeId={outcomeId} workerName={together.state.workerName} look={look} />
      <Form look={look}>
        <Textarea {...bind(look, 'words')} label="What did each of you say?" hint="Both of you can read it." rows={5} />
        <Radios
          {...bind(look, 'endsAs')}
          legend="How did your talk end?"
          items={TALK_ENDS.map((value) => ({
            value,
            text: TALK_ENDS_WORDS[value],
            ...(value === 'ask-third' ? { conditional: <Whom askable={askable} look={look} /> } : {}),
          }))}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
      <p class="govuk-body">What each of you said before stays as it was.</p>
    </Layout>
  )
}

const AS: Record<string, string> = {
  worker: 'works for the council',
  manager: 'a manager',
  carer: 'family or a friend',
}

function Whom({ askable, look }: { askable: Askable; look: Look }): JSX.Element {
  return (
    <>
      <Select
        {...bind(look, 'third', '')}
        label="Whom will you ask? They can read both views of this goal."
        items={[
          { value: '', text: 'Choose' },
          ...askable.map(({ humanId, name, as }) => ({ value: humanId, text: `${name}, ${AS[as] ?? as}` })),
        ]}
      />
      <DateInput {...bindDate(look, 'askBy')} legend="By when would you like to know? You can leave this out" />
    </>
  )
}

/** By when the two would like to know, or that this day has passed and an answer is still welcome. */
const sayWish = (by: Day, today: Day): string =>
  by < today
    ? `They hoped to know by ${sayDay(by)}. That day has passed, and they still would like to.`
    : `They would like to know by ${sayDay(by)}.`

/** Everything that somebody is asked for, those that wait first. No view stands here. */
export function ThirdList({ asked, look }: { asked: readonly ThirdAsked[]; look: Look }): JSX.Element {
  const waiting = asked.filter(({ answeredOn }) => answeredOn === undefined)
  return (
    <Layout look={look} title="You are asked" back={{ href: to(look, '/home') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">How do you see it?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {waiting.length === 0 ? (
        <p class="govuk-body">
          Nothing waits for you here. When two people want to know how you see a goal, it stands here.
        </p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {waiting.map((one) => (
            <li>
              <a class="govuk-link" href={to(look, `/budgets/${one.budgetId}/review/third-view?talk=${one.talkId}`)}>
                {`${one.knownAs} and ${one.workerName} would like to know how you see a goal`}
              </a>
              {`, asked on ${sayDate(one.askedOn)}`}
              {one.by === undefined ? '.' : `. ${sayWish(one.by, look.today)}`}
            </li>
          ))}
        </ul>
      )}
      <Button href={to(look, '/home')}>Back to your first page</Button>
    </Layout>
  )
}

/** One goal, both views of it, and room for a third. */
export function ThirdForm({ asked, look }: { asked: readonly ThirdAsked[]; look: Look }): JSX.Element {
  const one = chosenOf(asked, first(look.form?.raw ?? look.query, 'talk'))
  const back = { href: to(look, '/review-views') }
  if (one === undefined || one.answeredOn !== undefined)
    return (
      <Layout look={look} title="You are asked" back={back}>
        <h1 class="govuk-heading-l">You have answered this</h1>
        <p class="govuk-body">Thank you. Both can read what you wrote.</p>
        <Button href={to(look, '/review-views')}>See what else you are asked</Button>
      </Layout>
    )
  const { knownAs, workerName, goal, words, by, views } = one
  return (
    <Layout look={look} title="You are asked" back={back}>
      <h1 class="govuk-heading-l">How do you see this goal?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`${knownAs} and ${workerName} see it differently. That is normal. They would like to know what you think. You decide nothing by it.`}</p>
      {by === undefined ? null : <p class="govuk-body">{sayWish(by, look.today)}</p>}
      <h2 class="govuk-heading-m">{goal}</h2>
      <div class="footing-two-views">
        {views.map((view) => (
          <div>
            <p class="footing-said-by govuk-body">{`${view.side === 'person' ? knownAs : workerName}: is it reached? ${PROGRESS_WORDS[view.progress]}`}</p>
            {view.words === '' ? null : <p class="footing-words govuk-body">{view.words}</p>}
          </div>
        ))}
      </div>
      <p class="footing-said-by govuk-body">What they said when they talked about it</p>
      <p class="footing-words govuk-body">{words}</p>
      <Form look={look}>
        <input type="hidden" name="talk" value={`${one.talkId}`} />
        <Textarea {...bind(look, 'words')} label="How I see it" hint="Both will read this." rows={4} />
        <Button preventDoubleClick>Send my view</Button>
      </Form>
    </Layout>
  )
}
