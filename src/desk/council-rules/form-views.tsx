import type { JSX } from 'preact'
import { inForce } from '#core/in-force.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Settings } from '#council/index.ts'
import { Button, DateInput, Fieldset, Input } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, to } from '#web/look.ts'
import { BAND_ROWS } from './forms.ts'
import type { CouncilRules } from './reads.ts'
import { POINTS } from './words.ts'

/** New rules from a day on: what holds now stands in the boxes. */
export function ChangePage({ rules, look }: { rules: CouncilRules; look: Look }): JSX.Element {
  const { now, coming } = inForce(rules.versions, look.today)
  const settings = (coming.at(-1) ?? now)?.settings
  return (
    <Layout look={look} title="New rules" back={{ href: to(look, '/council-rules') }}>
      <h1 class="govuk-heading-l">Set new rules for a first guess</h1>
      <p class="govuk-body">
        They hold from the day you name. What was worked out before stays as it was, and so do the other settings.
      </p>
      <p class="govuk-body">The boxes hold what was set last. Change what is to change.</p>
      <Form look={look}>
        <DateInput {...bindDate(look, 'from')} legend="From which day?" hint="Today or a later day." />
        <Points settings={settings} look={look} />
        <Bands settings={settings} look={look} />
        <SmallPlan settings={settings} look={look} />
        <Input
          {...bind(look, 'most')}
          label="The most that may be paid to one person a week, if the council has such a limit"
          hint="Leave this empty. The law allows no fixed most; if you write one, we say why and what to do instead."
          classes="govuk-input--width-10"
        />
        <Button preventDoubleClick>Set these rules</Button>
      </Form>
    </Layout>
  )
}

type Part = { settings: Settings | undefined; look: Look }

const typedPounds = (pence: Pence | undefined): string | undefined =>
  pence === undefined ? undefined : sayMoney(pence).replaceAll(/[£,]/g, '')

function Points({ settings, look }: Part): JSX.Element {
  const points = settings?.rates.points
  const boxes = [
    ['pointsManage', points?.manage],
    ['pointsSomeHelp', points?.['some-help']],
    ['pointsCannot', points?.cannot],
    ['pointsDontKnow', points?.['dont-know']],
  ] as const
  return (
    <>
      <Pounds
        look={look}
        name="pointPounds"
        label="One point gives, in pounds a week"
        now={settings?.rates.pencePerPoint}
      />
      {boxes.map(([name, value]) => (
        <Whole look={look} name={name} label={POINTS[name]} now={value} />
      ))}
    </>
  )
}

function Bands({ settings, look }: Part): JSX.Element {
  const bands = settings?.rates.bands ?? []
  return (
    <Fieldset legend={{ children: 'A table of bands, if the council has one', classes: 'govuk-fieldset__legend--m' }}>
      <p class="govuk-body">
        From so many points on, this much a week. Leave it empty where pence per point alone decide. Above the last band
        each further point adds as usual.
      </p>
      {Array.from({ length: BAND_ROWS }, (_, index) => index + 1).map((row) => (
        <>
          <Whole
            look={look}
            name={`bandPoints${row}`}
            label={`Band ${row}: from how many points?`}
            now={bands[row - 1]?.fromPoints}
          />
          <Pounds
            look={look}
            name={`bandWeekly${row}`}
            label={`Band ${row}: how much a week, in pounds?`}
            now={bands[row - 1]?.weeklyPence}
          />
        </>
      ))}
    </Fieldset>
  )
}

function SmallPlan({ settings, look }: Part): JSX.Element {
  const small = settings?.smallPlan
  return (
    <>
      <Pounds look={look} name="smallWeekly" label="A plan is small up to, in pounds a week" now={small?.weeklyPence} />
      <Pounds look={look} name="smallOnce" label="A plan is small up to, in pounds paid once" now={small?.oncePence} />
    </>
  )
}

type Box<T> = { look: Look; name: string; label: string; now: T | undefined }

const Pounds = ({ look, name, label, now }: Box<Pence>): JSX.Element => (
  <Input
    {...bind(look, name, typedPounds(now))}
    label={label}
    prefix="£"
    inputmode="decimal"
    classes="govuk-input--width-10"
  />
)

const Whole = ({ look, name, label, now }: Box<number>): JSX.Element => (
  <Input {...bind(look, name, now?.toString())} label={label} inputmode="numeric" classes="govuk-input--width-4" />
)
