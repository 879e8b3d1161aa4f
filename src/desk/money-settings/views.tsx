import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { inForce } from '#core/in-force.ts'
import { sayMoney } from '#core/money.ts'
import type { Version } from '#council/reads.ts'
import { exampleOf, type MappedFile, shippedColumns } from '#journey/money/index.ts'
import { Button, Details, SummaryList, WideTable } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { sayWritten } from '../part-settings/words.ts'
import type { MoneySettings } from './reads.ts'
import type { Approver } from './rules.ts'
import { DONE } from './words.ts'

/** How the council pays: now, from a coming day, and before. */
export function SettingsPage({ settings, look }: { settings: MoneySettings; look: Look }): JSX.Element {
  const { now, coming, earlier } = inForce(distinct(settings.versions), look.today)
  const part = (version: Version) => (
    <>
      <h3 class="govuk-heading-s">{`From ${sayDate(version.from)}`}</h3>
      <OneVersion version={version} settings={settings} />
    </>
  )
  return (
    <Layout look={look} title="How we pay" back={{ href: to(look, '/settings') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">How we pay</h1>
      <p class="govuk-body">Budget codes, who may approve how much, and the files to the bank and the ledger.</p>
      <Button href={to(look, '/money-settings/change')}>Change how we pay</Button>
      {now === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{`In force since ${sayDate(now.from)}`}</h2>
          <OneVersion version={now} settings={settings} />
        </>
      )}
      <h2 class="govuk-heading-m">Coming</h2>
      {coming.length === 0 ? (
        <p class="govuk-body">Nothing else is set. Other settings stand here from the day they are written down.</p>
      ) : (
        coming.map(part)
      )}
      {earlier.length === 0 ? null : <Details summary="What held before">{earlier.map(part)}</Details>}
    </Layout>
  )
}

/** Versions in which nothing of this part changed say nothing new: of equal ones that follow one another the first counts. */
const distinct = (versions: readonly Version[]): readonly Version[] =>
  versions.filter((one, at) => {
    const before = versions[at + 1]
    return before === undefined || before.from === one.from || says(before) !== says(one)
  })

const says = ({ settings }: Version): string =>
  JSON.stringify(settings.money, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))

function OneVersion({ version, settings }: { version: Version; settings: MoneySettings }): JSX.Element {
  const { money } = version.settings
  const { payer } = money
  const lines = (texts: readonly string[]) => texts.map((text) => <div>{text}</div>)
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Budget codes', value: <>{lines(money.codes.map(({ code, name }) => `${code} ${name}`))}</> },
          {
            key: 'What people pay towards it',
            value: money.contributions === 'net' ? 'Kept back from their payments' : 'Paid by them apart',
          },
          { key: 'May approve a run', value: <>{lines(settings.approvers.map((one) => sayLimit(one, version)))}</> },
          {
            key: 'Unusual',
            value: `More than ${money.unusualHundredths}% of the usual, or as far below it`,
          },
          {
            key: 'Paid from',
            value: (
              <>
                {lines([
                  payer.name,
                  `${payer.sortCode} ${payer.accountNumber}`,
                  `Bacs user number ${payer.serviceUserNumber}`,
                ])}
              </>
            ),
          },
        ]}
      />
      <Example file="accountsPayable" version={version} councilName={settings.councilName} />
      <Example file="journal" version={version} councilName={settings.councilName} />
      <p class="govuk-body-s">{sayWritten(version)}</p>
    </>
  )
}

function sayLimit({ humanId, name }: Approver, { settings }: Version): string {
  const limit = settings.money.runLimits.find((one) => one.humanId === humanId)
  return limit === undefined ? `${name}: any run` : `${name}: up to ${sayMoney(limit.pence)}`
}

const CAPTION: Record<MappedFile, string> = {
  accountsPayable: 'The first lines of a file to the payment system',
  journal: 'The first lines of a journal',
}

/** The first lines of a file as it would be, with people and sums that are made up. */
export function Example(props: { file: MappedFile; version: Version; councilName: string }): JSX.Element {
  const { file, version, councilName } = props
  const { money } = version.settings
  const columns = money[file].length === 0 ? shippedColumns(file) : money[file]
  return (
    <WideTable
      caption={CAPTION[file]}
      captionClasses="govuk-table__caption--s"
      head={columns.map(({ heading }) => heading)}
      rows={exampleOf(file, columns, councilName, money.payer)}
    />
  )
}
