import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'

/** Shown where a goal or a spend line that somebody had open is no longer in the plan. */
export function Gone({ look }: { look: Look }): JSX.Element {
  return (
    // There is nothing to send again: what was typed stands below, to copy.
    <Layout look={{ ...look, form: undefined }} title="No longer in the plan" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">This is not in the plan now</h1>
      <p class="govuk-body">
        Somebody may have taken it out, or there is a newer version of the plan. The plan shows what is there now.
      </p>
      <Button href={onRecord(look, '/plan')}>Go to the plan</Button>
    </Layout>
  )
}
