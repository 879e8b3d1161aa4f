import { type Day, sayDay } from '#core/day.ts'
import type { TimelineEntry } from '#messages/timeline.ts'

/** Plain text for a worker's case notes: what happened on a day, and where to read it. Nobody's private words are in it. */
export function caseNotes(notes: {
  council: string
  person: string
  today: Day
  entries: readonly TimelineEntry[]
  /** With the installation's address: the notes are read in another system. */
  link: string
}): string {
  const { council, person, today, entries, link } = notes
  const happened =
    entries.length === 0 ? ['Nothing has been written down today.'] : entries.map(({ sentence }) => `- ${sentence}`)
  return [
    `${person}: personal budget, ${sayDay(today)}`,
    '',
    ...happened,
    '',
    `Read it in Footing, ${council}: ${link}`,
    '',
  ].join('\n')
}
