import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { Button, DateInput, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { isOpen } from '../rules.ts'
import { NobodyWaits } from '../views-parts.tsx'
import type { ToMove } from './reads.ts'

/** A new day and why: both, or nothing moves. */
export function MoveForm({ found, look }: { found: ToMove; look: Look }): JSX.Element {
  const { wait, panelDays } = found
  const name = knownAs(look)
  return (
    <Layout look={look} title="The expected day has changed" back={{ href: onRecord(look, '/waiting') }}>
      <h1 class="govuk-heading-l">When do you now expect an answer?</h1>
      {wait !== undefined && isOpen(wait) ? (
        <>
          <p class="govuk-body">
            {wait.expectedOn === undefined ? 'No day was named yet.' : `Until now: ${sayDay(wait.expectedOn)}.`}
            {` ${name} is told at once, and reads the new day and your reason. The day that was said before stays in sight.`}
          </p>
          {panelDays === undefined ? null : (
            <p class="govuk-body">
              {panelDays.length === 0
                ? 'No panel day has room for it. Whoever keeps the panel’s days can add one.'
                : `${wait.bodyName.charAt(0).toUpperCase()}${wait.bodyName.slice(1)} has room for it on: ${panelDays.map(sayDate).join(', ')}.`}
            </p>
          )}
          <Form look={look}>
            <DateInput {...bindDate(look, 'on')} legend="The new day" />
            <Textarea
              {...bind(look, 'reason')}
              label="Why has it moved?"
              hint="Finish the sentence: “We now expect a decision on this day, because …”"
              rows={3}
            />
            <Button preventDoubleClick>Say the new day</Button>
          </Form>
        </>
      ) : (
        <NobodyWaits look={look} />
      )}
    </Layout>
  )
}
