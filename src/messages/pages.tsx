import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { Button } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import { page, type Route } from '#web/page.ts'
import { outboxRoutes } from './outbox/pages.tsx'
import { sentRoutes } from './sent/pages.tsx'
import { byMonth, type TimelineEntry, type TimelinePage, timelinePageOf } from './timeline.ts'
import { withWorkerRoutes } from './with-worker/pages.tsx'

export const messageRoutes: Route[] = [
  page({
    path: '/budgets/:budget/timeline',
    may: ['timeline', 'see'],
    purpose: 'to see what has happened so far, in order',
    load: (tx, permit, { query }) => timelinePageOf(tx, permit, first(query, 'before')),
    view: (page, look) => <WhatHappened page={page} look={look} />,
  }),
  ...outboxRoutes,
  ...sentRoutes,
  ...withWorkerRoutes,
]

function WhatHappened({ page, look }: { page: TimelinePage; look: Look }): JSX.Element {
  const { entries, earlier, isNewest } = page
  const path = onRecord(look, '/timeline')
  return (
    <Layout look={look} title="What has happened so far" back={{ href: isNewest ? onRecord(look, '') : path }}>
      <h1 class="govuk-heading-l">What has happened so far</h1>
      {isNewest && entries.length === 0 ? (
        <NothingYet look={look} />
      ) : (
        <p class="govuk-body">The newest comes first.</p>
      )}
      {byMonth(entries).map((month) => (
        <>
          <h2 class="govuk-heading-m">{sayMonth(month.entries)}</h2>
          <ul class="govuk-list govuk-list--spaced">
            {month.entries.map((entry) => (
              <Entry entry={entry} />
            ))}
          </ul>
        </>
      ))}
      {earlier === undefined ? null : <Button href={`${path}?before=${earlier}`}>See what came before</Button>}
      {isNewest ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            Back to the newest
          </a>
        </p>
      )}
    </Layout>
  )
}

function Entry({ entry }: { entry: TimelineEntry }): JSX.Element {
  return (
    <li>
      <span class="govuk-!-font-weight-bold">{sayDay(entry.on)}</span>
      <br />
      {entry.sentence}
      {entry.byName === undefined ? (
        <>
          <br />
          <span class="govuk-hint">Sent by the system, not by a person.</span>
        </>
      ) : null}
    </li>
  )
}

function NothingYet({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        Nothing has happened yet. Each step will be written here on the day it is taken, in plain words.
      </p>
      <Button href={onRecord(look, '')}>See what comes first</Button>
    </>
  )
}

/** 'November 2026'. */
const sayMonth = ([first]: readonly TimelineEntry[]): string =>
  first === undefined ? '' : sayDate(first.on).replace(/^\d+ /, '')
