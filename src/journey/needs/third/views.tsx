import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { Button, InsetText, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import { levelsAbout, OWN_LEVELS } from '../words.ts'
import { chosenOf } from './rules.ts'
import type { Asked, Asking, OneView } from './third.ts'
import { DONE } from './words.ts'

/** Everything that somebody is asked for, those that wait first. No answers stand here. */
export function ThirdViewsPage({ asked, look }: { asked: readonly Asked[]; look: Look }): JSX.Element {
  const waiting = asked.filter(({ answeredOn }) => answeredOn === undefined)
  const done = asked.filter(({ answeredOn }) => answeredOn !== undefined)
  return (
    <Layout look={look} title="You are asked" back={{ href: to(look, '/home') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">How do you see it?</h1>
      {waiting.length === 0 ? (
        <InsetText>
          Nothing waits for you here. When two people want to know how you see something, it stands here.
        </InsetText>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {waiting.map((one) => (
            <li>
              <a class="govuk-link" href={to(look, `/budgets/${one.budgetId}/third-view?talk=${one.talkId}`)}>
                {`${one.knownAs}: ${one.about}`}
              </a>
              {`, asked by ${one.askedByName} on ${sayDate(one.askedOn)}`}
              {one.by === undefined ? '.' : `. They would like to know by ${sayDay(one.by)}.`}
            </li>
          ))}
        </ul>
      )}
      {done.map((one) => (
        <p class="govuk-body">{`You answered ${one.askedByName} about ${one.knownAs} on ${sayDate(one.answeredOn ?? one.askedOn)}.`}</p>
      ))}
      <Button href={to(look, '/home')}>Back to your first page</Button>
    </Layout>
  )
}

/** One question, both views of it, and room for a third. */
export function ThirdViewPage({ askings, look }: { askings: readonly Asking[]; look: Look }): JSX.Element {
  const asking = chosenOf(askings, first(look.form?.raw ?? look.query, 'talk'))
  const back = { href: to(look, '/third-views') }
  if (asking === undefined || asking.answeredOn !== undefined)
    return (
      <Layout look={look} title="You are asked" back={back}>
        <h1 class="govuk-heading-l">You have answered this</h1>
        <p class="govuk-body">Thank you. Both can read what you wrote.</p>
        <Button href={to(look, '/third-views')}>See what else you are asked</Button>
      </Layout>
    )
  const { knownAs, about, ask, askedByName, words, by, talkId } = asking
  return (
    <Layout look={look} title="You are asked" back={back}>
      <h1 class="govuk-heading-l">{`${about}: how do you see it?`}</h1>
      <p class="govuk-body">{`${knownAs} and ${asking.workerName} see this differently. That is normal. They would like to know what you think. You decide nothing by it.`}</p>
      {by === undefined ? null : <p class="govuk-body">{`They would like to know by ${sayDay(by)}.`}</p>}
      <p class="govuk-body">{`The question is about ${knownAs}: ${ask}`}</p>
      <div class="footing-two-views">
        <Side who={`${knownAs} said`} label={OWN_LEVELS[asking.person.level]} view={asking.person} />
        <Side
          who={`${asking.workerName} said`}
          label={levelsAbout(knownAs)[asking.worker.level]}
          view={asking.worker}
        />
      </div>
      {words === '' ? null : (
        <>
          <p class="footing-said-by govuk-body">{`${askedByName} wrote for you`}</p>
          <p class="footing-words govuk-body">{words}</p>
        </>
      )}
      <Form look={look}>
        <input type="hidden" name="talk" value={`${talkId}`} />
        <Textarea {...bind(look, 'words')} label="How I see it" hint="Both will read this." rows={4} />
        <Button preventDoubleClick>Send my view</Button>
      </Form>
    </Layout>
  )
}

const Side = ({ who, label, view }: { who: string; label: string; view: OneView }): JSX.Element => (
  <div>
    <p class="footing-said-by govuk-body">{who}</p>
    <p class="govuk-body">{`“${label}”`}</p>
    {view.words === '' ? null : <p class="footing-words govuk-body">{view.words}</p>}
  </div>
)
