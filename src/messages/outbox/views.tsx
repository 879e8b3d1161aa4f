import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { InsetText, Pagination, WideTable } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { SENT_CHANNELS } from '../channels/channel.ts'
import { bodyOf, subjectOf } from '../words.ts'
import { type OutboxLine, SWITCH } from './outbox.ts'
import type { Outbox } from './reads.ts'
import { BY, CHANNEL, STATE } from './words.ts'

/** For the administrator: what left the house, what would have, and what did not arrive. Nobody is named. */
export function OutboxPage({ outbox, look }: { outbox: Outbox; look: Look }): JSX.Element {
  const { lines, page, pages } = outbox
  return (
    <Layout look={look} title="The outbox" back={{ href: to(look, '/home') }} wide>
      <h1 class="govuk-heading-l">The outbox</h1>
      <p class="govuk-body">
        When somebody has something to read, we tell them by the way they chose. A message says only that, under one of
        two subjects. It names nobody, no amount and no illness. This page names nobody either.
      </p>
      <WhatIsOn look={look} />
      {lines.length === 0 ? (
        <InsetText>
          Nothing has left yet. It stands here as soon as somebody is told by e-mail, text or letter.
        </InsetText>
      ) : (
        <WideTable
          caption="Newest first"
          captionClasses="govuk-table__caption--m"
          head={['Day', 'To', 'By', 'Subject', 'How it stands']}
          rows={lines.map((line) => [
            sayDate(line.on),
            'One person',
            CHANNEL[line.channel],
            line.channel === 'sms' ? bodyOf('sms', { link: '', phone: '' }) : subjectOf(line.readBy),
            stands(line),
          ])}
        />
      )}
      {pages === 1 ? null : <OtherPages page={page} pages={pages} look={look} />}
    </Layout>
  )
}

function OtherPages({ page, pages, look }: { page: number; pages: number; look: Look }): JSX.Element {
  const link = (other: number) => ({
    href: to(look, `/outbox?page=${other}`),
    labelText: `Page ${other} of ${pages}`,
  })
  return (
    <Pagination
      previous={page > 1 ? { text: 'Newer', ...link(page - 1) } : undefined}
      next={page < pages ? { text: 'Older', ...link(page + 1) } : undefined}
    />
  )
}

function WhatIsOn({ look }: { look: Look }): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {SENT_CHANNELS.map((channel) => {
        const by = look.sendsBy[channel]
        const how = by === 'outbox-page' ? ` Whoever runs Footing switches it on with ${SWITCH[channel]}.` : ''
        return <li>{`By ${CHANNEL[channel]}: ${BY[by]}.${how}`}</li>
      })}
    </ul>
  )
}

const stands = ({ state, tries, detail }: OutboxLine): string =>
  `${STATE[state]}${tries > 1 ? `, ${tries} tries` : ''}${detail === '' || state === 'sent' ? '' : `: ${detail}`}`
