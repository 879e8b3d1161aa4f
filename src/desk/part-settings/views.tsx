import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Settings } from '#council/index.ts'
import type { Version } from '#council/reads.ts'
import { Button, Details, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { inForce } from '../council-rules/rules.ts'
import { type Item, type Part, sayTime, valueAt } from './part.ts'
import { DONE } from './words.ts'

type Props = { part: Part; versions: readonly Version[]; look: Look }

/** What the council has set: now, from a coming day, and before. */
export function SettingsPage({ part, versions, look }: Props): JSX.Element {
  const { now, coming, earlier } = inForce(versions, look.today)
  const one = (version: Version) => (
    <>
      <h3 class="govuk-heading-s">{`From ${sayDate(version.from)}`}</h3>
      <OneVersion part={part} version={version} />
    </>
  )
  return (
    <Layout look={look} title={part.title} back={{ href: to(look, '/home') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{part.title}</h1>
      <p class="govuk-body">{part.intro}</p>
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

function OneVersion({ part, version }: { part: Part; version: Version }): JSX.Element {
  return (
    <>
      {part.groups.map(({ title, items }) => (
        <>
          <h3 class="govuk-heading-s">{title}</h3>
          <SummaryList rows={items.map((item) => ({ key: item.label, value: <Said {...said(item, version)} /> }))} />
        </>
      ))}
      <p class="govuk-body-s">
        {version.byName === undefined ? 'Set when the council began here.' : `Written down by ${version.byName}.`}
      </p>
    </>
  )
}

const said = (item: Item, { settings }: Version) => ({ lines: linesOf(item, settings) })

const Said = ({ lines }: { lines: readonly string[] }): JSX.Element => (
  <>
    {lines.map((line) => (
      <div>{line}</div>
    ))}
  </>
)

/** What stands in a setting, as lines to read. */
function linesOf({ at, kind }: Item, settings: Settings): readonly string[] {
  const value = valueAt(settings, at)
  if (kind.is === 'whole') return [`${value} ${kind.unit}`]
  if (kind.is === 'pounds') return [value === undefined ? 'none' : sayMoney(value as Pence)]
  if (kind.is === 'time') return [sayTime(value as number)]
  if (kind.is === 'yes-no') return [value === true ? 'yes' : 'no']
  if (kind.is === 'choice') return [kind.of[String(value)] ?? '']
  if (kind.is === 'words') return [value === '' ? 'nothing written' : String(value)]
  const lines = kind.lines.say(value)
  return lines.length === 0 ? ['as it came with the programme'] : lines
}
