import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import type { Day } from '#core/day.ts'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, type Look, onRecord } from '#web/look.ts'
import { CLIFF_KINDS, type Cliffs } from './cliff.ts'
import { nearOf } from './rules.ts'
import { CLIFF_DONE, CLIFF_KIND_WORDS, sayFactInWords, sayNear } from './words.ts'

/** What else may change, and on which day: for both. */
export function CliffPage({ cliffs, look }: { cliffs: Cliffs; look: Look }): JSX.Element {
  const own = isPerson(look)
  const write = own ? 'say-as-person' : 'say-as-worker'
  return (
    <Layout look={look} title="What else may change" back={{ href: onRecord(look, '/ending') }} doneWords={CLIFF_DONE}>
      <h1 class="govuk-heading-l">What else may change</h1>
      <p class="govuk-body">
        {own
          ? 'Two endings at once are hard. Tell us when a team says goodbye, or when your benefits change. Then we look at it before anything ends near that day.'
          : 'Two endings at once are hard. Write down when a team says goodbye, or when benefits change. An ending near that day asks for words first.'}
      </p>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {cliffs.facts.length === 0 ? <p class="govuk-body">Nothing is written down yet. It will stand here.</p> : null}
      <ul class="govuk-list govuk-list--bullet">
        {cliffs.facts.map((fact) => (
          <li>{sayFactInWords(fact)}</li>
        ))}
      </ul>
      {look.permit !== undefined && mayAlso(look.permit, 'cliff-edge', write) ? (
        <Button classes="govuk-button--secondary" href={onRecord(look, `/ending/what-else/${own ? 'say' : 'write'}`)}>
          Write down a day
        </Button>
      ) : null}
    </Layout>
  )
}

export function FactForm({ look }: { look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <Layout look={look} title="What else may change" back={{ href: onRecord(look, '/ending/what-else') }}>
      <h1 class="govuk-heading-l">What else may change?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <Form look={look}>
        <Radios
          {...bind(look, 'kind')}
          legend="What is it?"
          items={CLIFF_KINDS.map((value) => ({ value, ...CLIFF_KIND_WORDS[value] }))}
        />
        <DateInput {...bindDate(look, 'on')} legend="On which day?" hint="Leave it empty if it is no longer planned." />
        <Textarea {...bind(look, 'words')} label="In a few words, if you like" rows={2} />
        {own ? null : (
          <Radios
            {...bind(look, 'how')}
            legend="How did you hear of it?"
            items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
          />
        )}
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

/** For worker and manager: what else ends near this last day, and what to do. Nothing where nothing does. */
export function NearWarning(props: {
  lastDay: Day
  cliffs: Pick<Cliffs, 'facts' | 'days'>
  says?: string
}): JSX.Element | null {
  const { lastDay, cliffs, says = 'Something else ends near this last day:' } = props
  const near = nearOf(lastDay, cliffs)
  if (near.length === 0) return null
  return (
    <InsetText>
      <p class="govuk-body">{says}</p>
      <ul class="govuk-list govuk-list--bullet">
        {near.map((one) => (
          <li>{sayNear(one)}</li>
        ))}
      </ul>
    </InsetText>
  )
}
