import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, DateInput, InsetText, Select, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord, to } from '#web/look.ts'
import type { Readiness } from '../readiness/readiness.ts'
import { ANSWER_WORDS, CONDITION_TITLES } from '../readiness/words.ts'
import { mayGiveThirdReason } from './rules.ts'
import type { Third, ThirdTask } from './third.ts'
import { sayThird, THIRD_DONE, THIRD_WORDS } from './words.ts'

/** Who listens to both, by when, what they wrote, and why it would end before: for both sides to read. */
export function ThirdLines({ third, look }: { third: Third | undefined; look: Look }): JSX.Element | null {
  if (third === undefined) return null
  const { view, reason } = third
  return (
    <>
      <p class="govuk-body">{sayThird(third, look.today)}</p>
      {view === undefined ? null : <p class="footing-words govuk-body">{view.words}</p>}
      {reason === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{`${reason.byName} wrote on ${sayDate(reason.on)} why it would end before that`}</p>
          <p class="footing-words govuk-body">{reason.words}</p>
        </>
      )}
    </>
  )
}

/** The two fields by which an offer of somebody neutral names a human and a day. */
export const WhoListens = (props: {
  listeners: readonly { humanId: string; name: string; as: string }[]
  look: Look
}): JSX.Element => (
  <>
    <Select
      {...bind(props.look, 'third', '')}
      label="Who listens to you both? They can read both views"
      hint={`Somebody who works here, or an advocate who is in ${knownAs(props.look)}’s circle. Ask ${knownAs(props.look)} whom they would like.`}
      items={[
        { value: '', text: 'Choose' },
        ...props.listeners.map(({ humanId, name, as }) => ({
          value: humanId,
          text: as === 'advocate' ? `${name}, an advocate` : name,
        })),
      ]}
    />
    <DateInput {...bindDate(props.look, 'askBy')} legend="By which day?" />
  </>
)

/** Where somebody is asked to listen, those that wait first. No view stands here. */
export function ThirdList({ tasks, look }: { tasks: readonly ThirdTask[]; look: Look }): JSX.Element {
  const waiting = tasks.filter(({ answeredOn }) => answeredOn === undefined)
  return (
    <Layout look={look} title="You are asked" back={{ href: to(look, '/home') }} doneWords={THIRD_DONE}>
      <h1 class="govuk-heading-l">Please listen to both</h1>
      {waiting.length === 0 ? (
        <InsetText>
          Nothing waits for you here. When two people want you to listen to them both, it stands here.
        </InsetText>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {waiting.map((one) => (
            <li>
              <a class="govuk-link" href={to(look, `/budgets/${one.budgetId}/ending/third-view`)}>
                {`${one.knownAs} and ${one.workerName} see it differently`}
              </a>
              {`, asked by ${one.askedByName} on ${sayDate(one.askedOn)}. By ${sayDay(one.by)}${one.by < look.today ? ', which has passed' : ''}.`}
            </li>
          ))}
        </ul>
      )}
      <Button href={to(look, '/home')}>Back to your first page</Button>
    </Layout>
  )
}

/** Both views of an ending, and room for what the third person heard. */
export function ThirdForm({ task, look }: { task: ThirdTask; look: Look }): JSX.Element {
  const { knownAs, workerName, words, by, views } = task
  const back = { href: to(look, '/ending-views') }
  if (task.answeredOn !== undefined)
    return (
      <Layout look={look} title="You are asked" back={back}>
        <h1 class="govuk-heading-l">You have answered this</h1>
        <p class="govuk-body">Thank you. Both can read what you wrote.</p>
        <Button href={to(look, '/ending-views')}>See what else you are asked</Button>
      </Layout>
    )
  return (
    <Layout look={look} title="You are asked" back={back}>
      <h1 class="govuk-heading-l">{`Please listen to ${knownAs} and ${workerName}`}</h1>
      <p class="govuk-body">{`They see it differently whether the money should end. That is normal. Talk with each of them by ${sayDay(by)}${by < look.today ? ', which has passed, so as soon as you can' : ''}. You decide nothing by it.`}</p>
      <InsetText>{words}</InsetText>
      {views.length > 0 ? null : (
        <p class="govuk-body">{`How each of them sees it stands here once both have said, and ${knownAs} says yes to being listened to.`}</p>
      )}
      {views.map((view) => (
        <div>
          <p class="footing-said-by govuk-body">{`${view.side === 'person' ? knownAs : workerName}, ${CONDITION_TITLES[view.condition].toLowerCase()}: ${ANSWER_WORDS[view.said]}`}</p>
          {view.words === '' ? null : <p class="footing-words govuk-body">{view.words}</p>}
        </div>
      ))}
      <Form look={look}>
        <Textarea
          {...bind(look, 'words')}
          label="What I heard, and how I see it"
          hint="Both will read this."
          rows={5}
        />
        <Button preventDoubleClick>Send it to both</Button>
      </Form>
    </Layout>
  )
}

/** Why it would end before the third person is heard. */
export function ThirdReasonForm({ readiness, look }: { readiness: Readiness; look: Look }): JSX.Element {
  const [wrong] = mayGiveThirdReason(readiness)
  return (
    <Layout look={look} title="The ending" back={{ href: onRecord(look, '/ending/readiness') }}>
      <h1 class="govuk-heading-l">Why would it end before they are heard?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {wrong === undefined || look.form !== undefined ? (
        <Form look={look}>
          <Textarea {...bind(look, 'words')} label="The reason" hint="The person reads this." rows={4} />
          <Button preventDoubleClick>Write it down</Button>
        </Form>
      ) : (
        <>
          <p class="govuk-body">{`${THIRD_WORDS[wrong.code]}.`}</p>
          <Button href={onRecord(look, '/ending/readiness')}>Go back</Button>
        </>
      )}
    </Layout>
  )
}
