import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { inForce } from '#core/in-force.ts'
import type { Version } from '#council/reads.ts'
import { Button, Details, SummaryList, WarningText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { type Item, type Part, sayValue } from './part.ts'
import { changedIn } from './rules.ts'
import { SOURCES } from './sources.ts'
import { DONE, sayWritten } from './words.ts'

type Props = { part: Part; versions: readonly Version[]; look: Look }

/** What the council has set: now, from a coming day, and before. */
export function SettingsPage({ part, versions, look }: Props): JSX.Element {
  const { now, coming, earlier } = inForce(versions, look.today)
  const warning = now === undefined ? undefined : part.warns?.(now.settings, look.today)
  const order = [...coming.toReversed(), ...(now === undefined ? [] : [now]), ...earlier]
  const one = (version: Version) => (
    <>
      <h3 class="govuk-heading-s">{`From ${sayDate(version.from)}`}</h3>
      <WhatChanged part={part} version={version} before={order[order.indexOf(version) + 1]} />
    </>
  )
  return (
    <Layout look={look} title={part.title} back={{ href: to(look, '/settings') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{part.title}</h1>
      <p class="govuk-body">{part.intro}</p>
      {warning === undefined ? null : <WarningText>{warning}</WarningText>}
      <Button href={to(look, `/${part.slug}/change`)}>Change this</Button>
      {now === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{`In force since ${sayDate(now.from)}`}</h2>
          <OneVersion part={part} version={now} />
        </>
      )}
      <h2 class="govuk-heading-m">Coming</h2>
      {coming.length === 0 ? (
        <p class="govuk-body">Nothing else is set. Other settings stand here from the day they are written down.</p>
      ) : (
        coming.map(one)
      )}
      {earlier.length === 0 ? null : <Details summary="What held before">{earlier.map(one)}</Details>}
    </Layout>
  )
}

/** What a version set otherwise than the one before it; the first one in full. */
function WhatChanged(props: { part: Part; version: Version; before: Version | undefined }): JSX.Element {
  const { part, version, before } = props
  if (before === undefined) return <OneVersion part={part} version={version} />
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {changedIn(part, before.settings, version.settings).map(({ label, from, to: now }) => (
          <li>{`${label}: ${now}. Before: ${from}.`}</li>
        ))}
      </ul>
      <WrittenBy version={version} />
    </>
  )
}

const WrittenBy = ({ version }: { version: Version }): JSX.Element => <p class="govuk-body-s">{sayWritten(version)}</p>

function OneVersion({ part, version }: { part: Part; version: Version }): JSX.Element {
  return (
    <>
      {part.groups.map(({ title, items }) => (
        <>
          <h3 class="govuk-heading-s">{title}</h3>
          <SummaryList
            rows={items.map((item) => ({ key: item.label, value: <Said item={item} version={version} /> }))}
          />
        </>
      ))}
      <WrittenBy version={version} />
    </>
  )
}

/** What is set, and where it comes from. */
const Said = ({ item, version: { settings } }: { item: Item; version: Version }): JSX.Element => (
  <>
    {sayValue(item, settings).map((line) => (
      <div>{line}</div>
    ))}
    <div class="govuk-hint govuk-!-font-size-16">{SOURCES[item.at]}</div>
  </>
)
