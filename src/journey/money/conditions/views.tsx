import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Details, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { LeftHere, openFields } from '#web/left-here.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Standing } from './conditions.ts'
import { CONDITION_WORDS } from './words.ts'

/** The worker says of each condition whether it is met, and what would help where it is not. */
export function ConditionsForm({ conditions, look }: { conditions: readonly Standing[]; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="Before it is paid" back={{ href: onRecord(look, '/money/helpers') }}>
      <h1 class="govuk-heading-l">{`Can money go to ${name} directly?`}</h1>
      <p class="govuk-body">
        {`Talk about it with ${name}. It is about this decision and nothing else. ${name} can read what you write. If one is not there yet, other ways are open: the council, or somebody else, looks after the money.`}
      </p>
      <LeftHere count={openFields(look, saidOf(conditions))} />
      <Form look={look}>
        {conditions.map((one) => (
          <OneCondition one={one} look={look} />
        ))}
        <Button preventDoubleClick>Write it down</Button>
      </Form>
      <p class="govuk-body">You can leave some of these, and come back.</p>
    </Layout>
  )
}

/** What was recorded of each condition; undefined where nothing was. */
const saidOf = (conditions: readonly Standing[]): Record<string, string | undefined> =>
  Object.fromEntries(conditions.map(({ condition, recorded }) => [condition, yesOrNo(recorded)]))

const yesOrNo = (recorded: Standing['recorded']): 'yes' | 'no' | undefined =>
  recorded === undefined ? undefined : recorded.met ? 'yes' : 'no'

function OneCondition({ one: { condition, recorded }, look }: { one: Standing; look: Look }): JSX.Element {
  const { title, means, helps } = CONDITION_WORDS[condition](knownAs(look))
  const said = yesOrNo(recorded)
  return (
    <>
      <Radios
        {...bind(look, condition, said)}
        legend={title}
        hint={means}
        items={[
          { value: 'yes', text: 'Yes, alone or with help' },
          { value: 'no', text: 'Not yet' },
        ]}
      />
      <Details summary="What can help" open={look.form !== undefined || said === 'no'}>
        <p class="govuk-body">{helps}</p>
        <Textarea
          {...bind(look, `words-${condition}`, recorded?.words)}
          label="If not yet: why, and what would help?"
          rows={2}
        />
      </Details>
      {recorded === undefined ? null : (
        <p class="govuk-hint">{`${recorded.byName} wrote this down on ${sayDate(recorded.on)}.`}</p>
      )}
    </>
  )
}
