import type { JSX } from 'preact'
import { sayDay } from '#core/day.ts'
import { Button, InsetText, Pagination } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { bodyOf, subjectOf } from '../words.ts'
import type { Sent } from './reads.ts'
import type { SentNotice } from './sent.ts'
import { becameOf } from './words.ts'

/** What we sent: the day, all that showed, and whether it left. */
export function SentPage({ sent, look }: { sent: Sent; look: Look }): JSX.Element {
  const own = isPerson(look)
  const name = knownAs(look)
  const { notices, page, pages } = sent
  const title = own ? 'What we sent you' : `What we sent ${name}`
  return (
    <Layout look={look} title="What we sent" back={{ href: onRecord(look, '/contact') }}>
      <h1 class="govuk-heading-l">{title}</h1>
      {notices.length === 0 ? (
        <InsetText>
          {`Nothing yet. Each time there is something ${own ? 'for you' : `for ${name}`} to read, it stands here with its day.`}
        </InsetText>
      ) : (
        <p class="govuk-body">
          The newest comes first. A message says only that there is something to read. We do not see whether it was
          opened.
        </p>
      )}
      <ul class="govuk-list govuk-list--spaced">
        {notices.map((notice) => (
          <OneNotice notice={notice} />
        ))}
      </ul>
      {pages === 1 ? null : <OtherPages page={page} pages={pages} look={look} />}
      <Button href={onRecord(look, '/contact')}>{own ? 'Change how you are told' : `How ${name} is told`}</Button>
    </Layout>
  )
}

function OneNotice({ notice }: { notice: SentNotice }): JSX.Element {
  const { on, channel, readBy, state } = notice
  const said = channel === 'sms' ? bodyOf('sms', { link: '', phone: '' }) : subjectOf(readBy)
  return (
    <li>
      <span class="govuk-!-font-weight-bold">{sayDay(on)}</span>
      <br />
      {`“${said}”. ${becameOf(channel, state)}`}
    </li>
  )
}

function OtherPages({ page, pages, look }: { page: number; pages: number; look: Look }): JSX.Element {
  const link = (other: number) => onRecord(look, `/notices?page=${other}`)
  return (
    <Pagination
      previous={page > 1 ? { text: 'Newer', href: link(page - 1) } : undefined}
      next={page < pages ? { text: 'Older', href: link(page + 1) } : undefined}
    />
  )
}
