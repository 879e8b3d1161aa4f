import type { JSX } from 'preact'
import { type Pence, sayMoney } from '#core/money.ts'
import { BarsOf, sayRound } from '#journey/money/index.ts'
import { Button, InsetText, Table } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { FinalAccount } from './account.ts'
import {
  accountRows,
  goalName,
  roundRows,
  sayAgrees,
  sayAssistant,
  sayComing,
  sayContribution,
  sayLeft,
  sayReceipts,
  wholeTitle,
} from './words.ts'

const signed = (pence: Pence): string => (pence < 0n ? `− ${sayMoney(-pence)}` : sayMoney(pence))

/** The final account: every figure from the ledger, what is left and what happens to it, goal by goal, and who works for the person. */
export function AccountPage({ final, look }: { final: FinalAccount; look: Look }): JSX.Element {
  const reader = { own: isPerson(look), person: knownAs(look) }
  const { account } = final
  const { council } = look.settings.phones
  const contribution = sayContribution(final, reader.own)
  return (
    <Layout look={look} title="The whole account" back={{ href: onRecord(look, '/ending') }}>
      <h1 class="govuk-heading-l">The whole account</h1>
      {sayLeft(final, reader).map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
      <p class="govuk-body">{sayComing(final)}</p>
      {final.byRound.map((one, at) => (
        <>
          <h2 class="govuk-heading-m">{sayRound(one)}</h2>
          <Figures rows={roundRows(one, reader, at === final.byRound.length - 1)} />
        </>
      ))}
      <h2 class="govuk-heading-m">{wholeTitle(final)}</h2>
      <Figures rows={accountRows(account, reader)} />
      <InsetText>{sayAgrees(account, `${council.name}, ${council.number}`)}</InsetText>
      {contribution === undefined ? null : <p class="govuk-body">{contribution}</p>}
      <ByGoal final={final} />
      <h2 class="govuk-heading-m">Papers to keep</h2>
      {sayReceipts(final, reader.own).map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
      <Employed final={final} own={reader.own} look={look} />
      <div class="govuk-!-display-none-print">
        <Button href={onRecord(look, '/ending/account.pdf')}>Keep it or print it</Button>
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/money/statement')}>
            See every payment
          </a>
        </p>
      </div>
    </Layout>
  )
}

const Figures = ({ rows }: { rows: readonly { what: string; pence: Pence }[] }): JSX.Element => (
  <Table
    head={['What', { children: 'How much', format: 'numeric' }]}
    firstCellIsHeader
    rows={rows.map(({ what, pence }) => [what, { children: signed(pence), format: 'numeric' }])}
  />
)

function ByGoal({ final }: { final: FinalAccount }): JSX.Element | null {
  const { byGoal } = final.account
  if (byGoal.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What it was spent on</h2>
      <BarsOf
        rows={byGoal.map(({ words, spentPence }, at) => ({
          name: words === '' ? 'No goal' : `Goal ${at + 1}`,
          pence: spentPence,
        }))}
        says="A picture of the table below: what was spent on each goal"
        id="by-goal"
      />
      <Table
        head={['Goal', { children: 'Spent', format: 'numeric' }]}
        firstCellIsHeader
        rows={byGoal.map(({ words, spentPence }, at) => [
          words === '' ? goalName(words) : `${at + 1}. ${words}`,
          { children: signed(spentPence), format: 'numeric' },
        ])}
      />
    </>
  )
}

function Employed({ final, own, look }: { final: FinalAccount; own: boolean; look: Look }): JSX.Element | null {
  const { assistants, keptFor } = final
  const { workAdvice } = look.settings.phones
  if (assistants.length === 0 && keptFor.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{own ? 'Who works for you' : 'Who works for them'}</h2>
      {assistants.map((last) => (
        <>
          <h3 class="govuk-heading-s">{last.name}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {sayAssistant(last, own).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
      {keptFor.length === 0 ? null : (
        <p class="govuk-body">{`The plan keeps money for this: ${keptFor.map(({ what }) => what).join(', ')}.`}</p>
      )}
      <p class="govuk-body">
        {`Payroll works out what each of these comes to. You can ask ${workAdvice.name} for free on ${workAdvice.number}.`}
      </p>
    </>
  )
}
