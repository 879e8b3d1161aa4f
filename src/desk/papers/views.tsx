import type { JSX } from 'preact'
import type { TimelineEntry } from '#messages/timeline.ts'
import { Textarea } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import { caseNotes } from './case-notes.ts'
import { PAPER } from './words.ts'

/** Plain text to copy by hand: it needs no script, and goes into whatever system the council keeps. */
export function CaseNotesPage({ entries, look }: { entries: readonly TimelineEntry[]; look: Look }): JSX.Element {
  const record = look.permit?.record
  const notes = caseNotes({
    council: look.council.name,
    person: record?.personName ?? '',
    today: look.today,
    entries,
    link: `${look.address}${onRecord(look, '')}`,
  })
  return (
    <Layout look={look} title="Copy for case notes" back={{ href: onRecord(look, '') }}>
      <h1 class="govuk-heading-l">Copy for my case notes</h1>
      <p class="govuk-body">{PAPER.copied}</p>
      <Textarea
        name="notes"
        label="What happened today"
        rows={Math.min(24, notes.split('\n').length + 2)}
        value={notes}
        attributes={{ readonly: true }}
      />
    </Layout>
  )
}
