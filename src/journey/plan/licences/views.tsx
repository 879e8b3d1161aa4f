import type { JSX } from 'preact'
import { Button, DateInput, Details, Input, Radios, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, to } from '#web/look.ts'
import { mayShow } from '../wellbeing/rules.ts'
import { LICENSED_KEYS } from '../wellbeing/wellbeing.ts'
import type { Recorded } from './licences.ts'
import { LICENCE_DONE, LICENCES, nameOf, sayDays, sayRecorded } from './words.ts'

type Props = { recorded: readonly Recorded[]; look: Look }

/** Each measure that needs a licence, whether it is shown today, and every licence. */
export function LicencesPage({ recorded, look }: Props): JSX.Element {
  const standing = recorded.filter(({ isReplaced }) => !isReplaced)
  const gone = recorded.filter(({ isReplaced }) => isReplaced)
  return (
    <Layout look={look} title={LICENCES.title} back={{ href: to(look, '/settings') }} doneWords={LICENCE_DONE}>
      <h1 class="govuk-heading-l">{LICENCES.title}</h1>
      <p class="govuk-body">{LICENCES.intro}</p>
      {standing.length === 0 ? <p class="govuk-body">{LICENCES.none}</p> : null}
      <Button href={to(look, '/measure-licences/record')}>Write down a licence</Button>
      {LICENSED_KEYS.map((key) => {
        const isShown = mayShow(key, standing, look.today).length === 0
        return (
          <>
            <h2 class="govuk-heading-m">{nameOf(key)}</h2>
            <p class="govuk-body">
              {isShown ? 'It is shown today.' : 'It is not shown today: no licence is in force.'}
            </p>
            {standing
              .filter(({ measure }) => measure === key)
              .map((one) => (
                <One licence={one} />
              ))}
          </>
        )
      })}
      {gone.length === 0 ? null : (
        <Details summary="Licences that others took the place of">
          {gone.map((one) => (
            <One licence={one} />
          ))}
        </Details>
      )}
    </Layout>
  )
}

const One = ({ licence }: { licence: Recorded }): JSX.Element => (
  <>
    <SummaryList
      rows={[
        { key: 'For', value: nameOf(licence.measure) },
        { key: 'Given by', value: licence.givenBy ?? 'Not written down' },
        { key: 'Its reference', value: licence.reference },
        { key: 'Days', value: sayDays(licence) },
      ]}
    />
    <p class="govuk-body-s">{sayRecorded(licence)}</p>
  </>
)

/** A licence to write down: a new one, or one in the place of another that was wrong or ends early. */
export function LicenceForm({ recorded, look }: Props): JSX.Element {
  const standing = recorded.filter(({ isReplaced }) => !isReplaced)
  return (
    <Layout look={look} title="Write down a licence" back={{ href: to(look, '/measure-licences') }}>
      <h1 class="govuk-heading-l">Write down a licence</h1>
      <p class="govuk-body">{LICENCES.intro}</p>
      <Form look={look}>
        <Radios
          {...bind(look, 'measure')}
          legend="Which measure is it for?"
          items={LICENSED_KEYS.map((key) => ({ value: key, text: nameOf(key) }))}
        />
        <Input {...bind(look, 'givenBy')} label="Who gave it?" hint="The name that stands on the licence." />
        <Input
          {...bind(look, 'reference')}
          label="Its reference"
          hint="The number or letter by which it can be found."
        />
        <DateInput {...bindDate(look, 'from')} legend="Its first day" />
        <DateInput {...bindDate(look, 'to')} legend="Its last day" hint="Leave it empty if it has none." />
        {standing.length === 0 ? null : (
          <Radios
            {...bind(look, 'replaces', 'none')}
            legend="Does it take the place of another?"
            hint="If one was written down wrong, or ends early, write it anew and choose it here."
            items={[
              { value: 'none', text: 'It is a new one' },
              ...standing.map((one) => ({
                value: String(one.licenceId),
                text: `${nameOf(one.measure)}, ${one.reference}`,
                hint: sayDays(one),
              })),
            ]}
          />
        )}
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}
