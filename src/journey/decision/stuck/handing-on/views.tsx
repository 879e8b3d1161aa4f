import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, DateInput, InsetText, Radios, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, to } from '#web/look.ts'
import type { WaitingChallenge } from '../../challenge/challenge.ts'
import { sayWait } from '../wait.ts'
import { becauseOf } from './rules.ts'
import { IN_THE_WAY } from './words.ts'

type Props = { one: WaitingChallenge | undefined; look: Look }

/** Gives a challenge to another decider; the person reads who and why. */
export function HandOnPage({ one, look }: Props): JSX.Element {
  return (
    <Layout look={look} title="Give it to somebody else" back={{ href: to(look, '/stuck') }}>
      <h1 class="govuk-heading-l">Who looks at this decision again instead?</h1>
      {one === undefined ? (
        <>
          <p class="govuk-body">Nobody needs to be named: it was answered meanwhile.</p>
          <Button href={to(look, '/stuck')}>See what is stuck</Button>
        </>
      ) : (
        <Naming one={one} look={look} />
      )}
    </Layout>
  )
}

function Naming({ one, look }: { one: WaitingChallenge; look: Look }): JSX.Element {
  const others = one.others.filter(({ humanId }) => humanId !== look.permit?.humanId)
  return (
    <>
      <p class="govuk-body">{IN_THE_WAY[becauseOf(one)](one.deciderName)}</p>
      <p class="govuk-body">{`It waits ${sayWait(one.since, look)}. The answer was promised by ${sayDate(one.answerBy)}; that day stays.`}</p>
      {others.length === 0 ? (
        <>
          <InsetText>
            Nobody else could look at it again. Give a manager or a panel member a higher limit, or give somebody the
            role.
          </InsetText>
          <Button href={to(look, '/council-process/change')}>Change how we decide</Button>
        </>
      ) : (
        <Form look={look}>
          <Radios
            {...bind(look, 'who')}
            legend="Who looks at it again now?"
            hint="Nobody who decided it or wrote in the plan stands here. The person reads who it is, and why."
            items={others.map(({ humanId, name }) => ({ value: humanId, text: name }))}
          />
          {one.why === undefined ? (
            <DateInput
              {...bindDate(look, 'awayUntil')}
              legend={`Until which day is ${one.deciderName} away?`}
              hint={`Only where they come back after ${sayDate(one.answerBy)}. Else it stays with them.`}
            />
          ) : null}
          <Button preventDoubleClick>Give it to this human</Button>
        </Form>
      )}
    </>
  )
}

/** One challenge on the page of what is stuck: what is in the way, how long it waits, who else could. */
export function Waiting({ one, look, who }: { one: WaitingChallenge; look: Look; who: JSX.Element }): JSX.Element {
  const action = {
    href: to(look, `/stuck/challenges/${one.challengeId}`),
    text: one.why === undefined ? 'They are away: give it to somebody else' : 'Give it to somebody else',
    visuallyHiddenText: `(said on ${sayDate(one.since)})`,
  }
  return (
    <SummaryList
      card={{ title: 'A decision that somebody thinks is wrong', actions: one.others.length === 0 ? [] : [action] }}
      rows={[
        { key: 'Why', value: IN_THE_WAY[becauseOf(one)](one.deciderName) },
        { key: 'Waiting', value: sayWait(one.since, look) },
        { key: 'Answer by', value: sayDate(one.answerBy) },
        { key: 'Who could', value: who },
      ]}
    />
  )
}
