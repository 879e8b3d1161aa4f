import type { JSX } from 'preact'
import { sayDay } from '#core/day.ts'
import { Button, DateInput, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Aftercare, PersonPays } from './contribution.ts'
import { daysOf, dueUpTo } from './days.ts'
import { openAftercare, standingOn } from './rules.ts'
import { sayApart, sayStanding } from './words.ts'

const BACK = '/money/contribution'

/** Where there is nothing for this form to do: why, and where to go. */
const Instead = ({ look, children }: { look: Look; children: string }): JSX.Element => (
  <>
    <InsetText>{children}</InsetText>
    <Button href={onRecord(look, BACK)}>Go back</Button>
  </>
)

/** An amount in pounds. */
const Amount = ({ look, label }: { look: Look; label: string }): JSX.Element => (
  <Input {...bind(look, 'amount')} label={label} inputmode="decimal" prefix="£" classes="govuk-input--width-10" />
)

/** What the person pays from a day on, or that nobody knows yet. */
export function ContributionForm({ pays, look }: { pays: PersonPays; look: Look }): JSX.Element {
  const who = { own: false, name: knownAs(look) }
  const standing = standingOn(pays.contributions, pays.aftercare, look.today)
  return (
    <Layout look={look} title="Their part" back={{ href: onRecord(look, BACK) }}>
      <h1 class="govuk-heading-l">{`What does ${who.name} pay?`}</h1>
      {sayStanding(standing, who).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <Form look={look}>
        <Radios
          {...bind(look, 'known')}
          legend="What is known now?"
          items={[
            {
              value: 'amount',
              text: 'It is so much a week',
              conditional: <Amount look={look} label="Pounds a week" />,
            },
            { value: 'nothing', text: 'Nothing' },
            { value: 'not-yet', text: 'It is not worked out yet', hint: 'No payment waits for it.' },
          ]}
        />
        <DateInput {...bindDate(look, 'from')} legend="From which day on?" hint="For example, 6 4 2027" />
        <Textarea
          {...bind(look, 'words')}
          label="Why it is this much (you can leave this empty)"
          hint={`${who.name} reads this. Write it as you would say it.`}
          rows={4}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

/** Money that the person paid apart. */
export function PaidInForm({ pays, look }: { pays: PersonPays; look: Look }): JSX.Element {
  const who = { own: false, name: knownAs(look) }
  const { paidInPence, way } = pays
  const { duePence } = dueUpTo(daysOf(pays), look.today)
  return (
    <Layout look={look} title="Money that came" back={{ href: onRecord(look, BACK) }}>
      <h1 class="govuk-heading-l">{`What did ${who.name} pay?`}</h1>
      {way === 'net' ? (
        <Instead look={look}>Here it is kept back from the payments. So nothing comes apart.</Instead>
      ) : (
        <>
          <p class="govuk-body">{sayApart(duePence, paidInPence, who)}</p>
          <Form look={look}>
            <Amount look={look} label="How much came, in pounds?" />
            <DateInput {...bindDate(look, 'paidOn')} legend="On which day?" hint="For example, 6 4 2027" />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

/** The worker records that care is aftercare, and so free. */
export function AftercareForm({ aftercare, look }: { aftercare: readonly Aftercare[]; look: Look }): JSX.Element {
  const open = openAftercare(aftercare)
  const name = knownAs(look)
  return (
    <Layout look={look} title="Free care" back={{ href: onRecord(look, BACK) }}>
      <h1 class="govuk-heading-l">{`${name} has a right to free aftercare`}</h1>
      {open === undefined ? (
        <>
          <p class="govuk-body">
            Some people get free care after they were kept in hospital. It is called section 117 aftercare.
          </p>
          <p class="govuk-body">{`From that day on nobody may charge ${name} for it. What was kept back for later days comes back with the next payment.`}</p>
          <Form look={look}>
            <DateInput
              {...bindDate(look, 'from')}
              legend="From which day on is it free?"
              hint="For example, 6 4 2027"
            />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      ) : (
        <Instead look={look}>{`It is written down already, from ${sayDay(open.from)}.`}</Instead>
      )}
    </Layout>
  )
}

/** Whether both decisions are there, and where they are written. */
function Decided({ open, look }: { open: Aftercare; look: Look }): JSX.Element {
  if (open.bothDecided !== undefined)
    return <p class="govuk-body">{`Both have decided it. For the NHS it was ${open.bothDecided.forNhs}.`}</p>
  return (
    <p class="govuk-body">
      {'Both decisions are not written down yet, so nothing can end. '}
      <a class="govuk-link" href={onRecord(look, '/ending/ground/aftercare')}>
        Write down what the council or the NHS decided
      </a>
      .
    </p>
  )
}

/** It ends by the council and the NHS together. */
export function AftercareEndForm({ aftercare, look }: { aftercare: readonly Aftercare[]; look: Look }): JSX.Element {
  const open = openAftercare(aftercare)
  return (
    <Layout look={look} title="Free care ends" back={{ href: onRecord(look, BACK) }}>
      <h1 class="govuk-heading-l">{`${knownAs(look)}’s free aftercare ends`}</h1>
      {open === undefined ? (
        <Instead look={look}>No free aftercare is written down here, so nothing can end.</Instead>
      ) : (
        <>
          <p class="govuk-body">
            The council cannot end it alone. It ends only when the council and the NHS both say that it is no longer
            needed.
          </p>
          <Decided open={open} look={look} />
          <Form look={look}>
            <DateInput
              {...bindDate(look, 'lastDay')}
              legend="Which is the last day that is free?"
              hint="Today or later"
            />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}
