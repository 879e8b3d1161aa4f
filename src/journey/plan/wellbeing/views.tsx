import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Input, Select } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { shownMeasures } from './rules.ts'
import { type Licence, MEASURES, type Measure, ONS4, type Wellbeing } from './wellbeing.ts'
import { ONS4_LABELS, sayWellbeing, sinceLast } from './words.ts'

/** What was said before, and what this council may ask. */
export type HowLifeIs = { before: readonly Wellbeing[]; licences: readonly Licence[] }

const ZERO_TO_TEN = [
  { value: '', text: 'I leave this one' },
  ...Array.from({ length: 11 }, (_, score) => ({
    value: score,
    text: score === 0 ? '0, not at all' : score === 10 ? '10, completely' : `${score}`,
  })),
]

/** The person's page: how is life at the moment? All of it may be left. */
export function HowLifeIsForm({ shown, look }: { shown: HowLifeIs; look: Look }): JSX.Element {
  const since = sinceLast(shown.before[0]?.on)
  const licensed = shownMeasures(shown.licences, look.today).filter(({ needsLicence }) => needsLicence)
  return (
    <Layout look={look} title="How life is" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">How is life at the moment?</h1>
      <p class="govuk-body">
        You can leave any of this. It is there so that you can look back later and see what changed. Only you can read
        it here. If we ever count it with what others say, your name is not in it.
      </p>
      <Before before={shown.before} />
      <Form look={look}>
        {ONS4.map((key) => (
          <Select {...bind(look, key)} label={ONS4_LABELS[key]} items={ZERO_TO_TEN} />
        ))}
        <Count look={look} name="hospitalStays" label={`How many times did you stay in hospital ${since}?`} />
        <Count look={look} name="crises" label={`How many times did you need help at once ${since}?`} />
        {licensed.map((measure) => (
          <Total measure={measure} look={look} />
        ))}
        <Button preventDoubleClick>Keep this</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/plan')}>
          Leave it for now
        </a>
      </p>
      <p class="govuk-body-s">
        The first four questions measure what those of the Office for National Statistics measure. They are used under
        the Open Government Licence v3.0.
      </p>
    </Layout>
  )
}

function Count({ look, name, label }: { look: Look; name: string; label: string }): JSX.Element {
  return <Input {...bind(look, name)} label={label} inputmode="numeric" classes="govuk-input--width-3" />
}

function Total({ measure, look }: { measure: Measure; look: Look }): JSX.Element {
  const { key, name, total } = measure
  return (
    <Input
      {...bind(look, key)}
      label={`${name}: your total`}
      hint={`Your worker has the form. The total is between ${total?.least} and ${total?.most}.`}
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
  )
}

function Before({ before }: { before: readonly Wellbeing[] }): JSX.Element | null {
  if (before.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What you said before</h2>
      <ul class="govuk-list govuk-list--bullet">
        {before.map((one) => (
          <li>{`${sayDate(one.on)}: ${nameOf(one)}${sayWellbeing(one)}.`}</li>
        ))}
      </ul>
    </>
  )
}

function nameOf({ measure }: Wellbeing): string {
  const known = MEASURES.find(({ key, needsLicence }) => key === measure && needsLicence)
  return known === undefined ? '' : `${known.name}, `
}
