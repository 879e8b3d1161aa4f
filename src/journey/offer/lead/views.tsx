import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Button, Input, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { MANAGING_WAYS } from '../offer.ts'
import { MANAGING_WORDS, sayTyped } from '../words.ts'
import { LEADS, type Lead } from './lead.ts'
import { LEAD_WORDS } from './words.ts'

/** Who leads the planning, and how the money is looked after. Every way is named to everybody. */
export function LeadForm({ lead, look }: { lead: Lead | undefined; look: Look }): JSX.Element {
  const own = isPerson(look)
  const name = knownAs(look)
  return (
    <Layout look={look} title="Who leads" back={{ href: onRecord(look, '/offer') }}>
      <h1 class="govuk-heading-l">{own ? 'Who leads your planning?' : `Who leads ${name}’s planning?`}</h1>
      <p class="govuk-body">
        {own
          ? 'You choose. Whoever leads sits with you and writes the plan with you. You can change it at any time.'
          : `${name} chooses. Write down what they told you.`}
      </p>
      <Form look={look}>
        {own ? null : (
          <Radios
            {...bind(look, 'how')}
            legend={`How did ${name} tell you?`}
            items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
          />
        )}
        <Radios
          {...bind(look, 'who', lead?.who)}
          legend="Who leads?"
          items={LEADS.map((value) => ({ value, text: LEAD_WORDS[value][own ? 'own' : 'other'] }))}
        />
        <Input {...bind(look, 'name', lead?.name)} label="Their name, if you know it (you can leave this)" />
        <Radios
          {...bind(look, 'manageWay', lead?.manageWay ?? '')}
          legend="Which way of looking after the money sounds right?"
          hint="You can leave this. Nothing is decided by it."
          items={[
            ...MANAGING_WAYS.map((value) => ({
              value,
              text: MANAGING_WORDS[value].name,
              hint: MANAGING_WORDS[value].what,
            })),
            { value: '', text: 'Not sure yet' },
          ]}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

/** The choice as it stands. */
export function LeadSaid({ lead, look }: { lead: Lead; look: Look }): JSX.Element {
  const own = isPerson(look)
  const who = LEAD_WORDS[lead.who][own ? 'own' : 'other']
  const named = lead.name === '' ? who : `${who}: ${lead.name}`
  return (
    <>
      <p class="footing-said-by govuk-body">{`Chosen on ${sayDate(lead.on)}`}</p>
      <p class="govuk-body">{named}.</p>
      {lead.manageWay === undefined ? null : (
        <p class="govuk-body">{`Looking after the money: ${MANAGING_WORDS[lead.manageWay].name.toLowerCase()} sounds right so far.`}</p>
      )}
      {lead.typed === undefined ? null : <p class="govuk-body">{sayTyped(lead.typed)}</p>}
    </>
  )
}
