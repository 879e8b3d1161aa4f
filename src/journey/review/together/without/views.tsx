import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Button, Checkboxes, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { drawnAgainst, NoReview } from '../../no-review.tsx'
import type { Side } from '../../review.ts'
import { NO_MONEY_TODAY } from '../../words.ts'
import { asksWithoutFor } from '../rules.ts'
import { type Together, WITHOUT } from '../together.ts'
import { BEFORE_YOU_ANSWER, WITHOUT_WORDS } from '../words.ts'
import { answeredThemselves } from './rules.ts'

/** "Could you do this without the help?", with what it can mean said before. `typedFor`: a worker types what the person says. */
export function WithoutForm(props: { together: Together; side: Side; typedFor: boolean; look: Look }): JSX.Element {
  const { together, side, typedFor, look } = props
  const current = drawnAgainst(together.state, look)
  if (current === undefined) return <NoReview look={look} />
  const name = knownAs(look)
  const question = isPerson(look) ? 'Could you do this without the help?' : `Could ${name} do this without the help?`
  return (
    <Layout look={look} title="One more question" back={{ href: onRecord(look, '/review/together') }}>
      <h1 class="govuk-heading-l">{question}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {side === 'worker' ? <p class="govuk-body">{`${name} reads this, too, before they answer:`}</p> : null}
      {typedFor ? (
        <p class="govuk-body">
          {`Say first how you see it yourself, on `}
          <a class="govuk-link" href={onRecord(look, '/review/without-as-worker')}>
            your own page
          </a>
          {`. Then read this to ${name}:`}
        </p>
      ) : null}
      {BEFORE_YOU_ANSWER.map((text) => (
        <p class="govuk-body">{text}</p>
      ))}
      <p class="govuk-body">
        {side === 'person' && !typedFor
          ? 'Answer where you can, and leave out what you like. Your worker answers apart from you.'
          : 'Each of you answers apart. Leave out what you like.'}
      </p>
      <Form look={look}>
        {typedFor ? <HowTheySaidIt look={look} /> : null}
        {asksWithoutFor(current).map(({ outcomeId, words }) => {
          const before = together.without.find((one) => one.outcomeId === outcomeId && one.side === side)
          if (typedFor && answeredThemselves(together.without, outcomeId) && look.form === undefined)
            return <p class="govuk-body">{`${words}: ${name} answered this themselves. Only ${name} changes that.`}</p>
          return (
            <>
              <Radios
                {...bind(look, `answer-${outcomeId}`, before?.answer)}
                legend={words}
                items={WITHOUT.map((value) => ({ value, text: WITHOUT_WORDS[value] }))}
              />
              <Textarea
                {...bind(look, `words-${outcomeId}`, before?.words)}
                label={typedFor ? `${name}’s own words` : 'In your own words, if you like'}
                rows={3}
              />
            </>
          )
        })}
        <Button preventDoubleClick>{typedFor ? 'Write it down' : 'That is how I see it'}</Button>
      </Form>
    </Layout>
  )
}

function HowTheySaidIt({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <Checkboxes
        {...bindSome(look, 'toldFirst')}
        items={[{ value: 'yes', text: `I read the words above to ${knownAs(look)} before I asked` }]}
      />
      <Radios
        {...bind(look, 'how')}
        legend="How did they say it?"
        items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
      />
      <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
    </>
  )
}
