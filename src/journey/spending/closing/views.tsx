import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { Button, DateInput, Input, InsetText, Radios, Table } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, onRecord } from '#web/look.ts'
import { balanceByRows, type ToClose } from './rules.ts'
import { CLOSE_DONE, sayByRows } from './words.ts'

const typedPounds = (pence: Pence): string =>
  `${pence < 0n ? '-' : ''}${sayMoney(pence < 0n ? -pence : pence).replaceAll(/[£,]/g, '')}`

/** The account that a form is about: as chosen, else the first. */
const chosen = (accounts: readonly ToClose[], look: Look): ToClose | undefined =>
  accounts.find(({ accountId }) => accountId === bind(look, 'account').value) ?? accounts[0]

/** Checking an account against its statement: what the rows come to stands beside what is asked. */
export function CloseForm({ accounts, look }: { accounts: readonly ToClose[]; look: Look }): JSX.Element {
  const account = chosen(accounts, look)
  return (
    <Layout look={look} title="Check an account" back={{ href: onRecord(look, '/statements') }} doneWords={CLOSE_DONE}>
      <h1 class="govuk-heading-l">Check an account against its statement</h1>
      {account === undefined ? (
        <>
          <p class="govuk-body">Here you can check that nothing is missing. It needs a bank statement first.</p>
          <Button href={onRecord(look, '/statements/send')}>Send a bank statement</Button>
        </>
      ) : (
        <Check account={account} accounts={accounts} look={look} />
      )}
    </Layout>
  )
}

function Check({
  account,
  accounts,
  look,
}: {
  account: ToClose
  accounts: readonly ToClose[]
  look: Look
}): JSX.Element {
  const { closed, said, days } = account
  const last = days.at(-1)?.on
  const upTo = said?.on ?? last
  const before = closed?.pence ?? account.openingPence
  return (
    <>
      {closed === undefined ? null : (
        <InsetText>{`${account.name} is closed up to ${sayDate(closed.upTo)}. ${sayMoney(closed.pence)} was in it then.`}</InsetText>
      )}
      <Form look={look}>
        <AccountChoice accounts={accounts} look={look} />
        <DateInput {...bindDate(look, 'upTo', upTo)} legend="The last day of the statement" />
        {closed === undefined ? (
          <Input
            {...bind(
              look,
              'opening',
              account.openingPence === undefined ? undefined : typedPounds(account.openingPence),
            )}
            label="What was in the account before the first row?"
            prefix="£"
            inputmode="decimal"
            classes="govuk-input--width-10"
          />
        ) : null}
        <Input
          {...bind(look, 'closing', said === undefined ? undefined : typedPounds(said.pence))}
          label="What does the statement say is in it on the last day?"
          prefix="£"
          inputmode="decimal"
          classes="govuk-input--width-10"
        />
        <Button preventDoubleClick>It comes out: close that time</Button>
      </Form>
      {before === undefined || last === undefined ? null : <ByRows account={account} before={before} />}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/statements/by-hand')}>
          Write a row by hand, to put something right
        </a>
      </p>
    </>
  )
}

/** As many days as help to find where something is missing. */
const DAYS_SHOWN = 12

function ByRows({ account, before }: { account: ToClose; before: Pence }): JSX.Element {
  const shown = account.days.slice(-DAYS_SHOWN)
  const last = shown.at(-1)
  return (
    <>
      {last === undefined ? null : (
        <p class="govuk-body">{sayByRows(balanceByRows(account, before, last.on), last.on)}</p>
      )}
      <Table
        caption="What was in the account by its rows"
        head={['At the end of', { children: 'In the account', format: 'numeric' }]}
        rows={shown.map(({ on, open }) => [
          `${sayDate(on)}${open === 0 ? '' : ` (${open === 1 ? 'one row waits' : `${open} rows wait`})`}`,
          { children: sayMoney(balanceByRows(account, before, on)), format: 'numeric' },
        ])}
      />
    </>
  )
}

const AccountChoice = ({ accounts, look }: { accounts: readonly ToClose[]; look: Look }): JSX.Element => {
  const [first] = accounts
  if (accounts.length === 1 && first !== undefined)
    return <input type="hidden" name="account" value={first.accountId} />
  return (
    <Radios
      {...bind(look, 'account', first?.accountId)}
      legend="Which account?"
      items={accounts.map(({ accountId, name }) => ({ value: accountId, text: name }))}
    />
  )
}

/** Writing a row by hand: a correction of what is closed, as a new row. */
export function ByHandForm({ accounts, look }: { accounts: readonly ToClose[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Write a row by hand" back={{ href: onRecord(look, '/statements/check') }}>
      <h1 class="govuk-heading-l">Write a row by hand</h1>
      {accounts.length === 0 ? (
        <>
          <p class="govuk-body">There is no account yet. Send a bank statement first.</p>
          <Button href={onRecord(look, '/statements/send')}>Send a bank statement</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">
            A time that is closed stays as it is. What was wrong in it is put right by a row of its own.
          </p>
          <Form look={look}>
            <AccountChoice accounts={accounts} look={look} />
            <Radios
              {...bind(look, 'side')}
              legend="Did the money come in or go out?"
              items={[
                { value: 'out', text: 'It went out' },
                { value: 'in', text: 'It came in' },
              ]}
            />
            <Input
              {...bind(look, 'amount')}
              label="How much was it, in pounds?"
              prefix="£"
              inputmode="decimal"
              classes="govuk-input--width-5"
            />
            <DateInput {...bindDate(look, 'on', look.today)} legend="Which day?" />
            <Input {...bind(look, 'words')} label="What is put right?" />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}
