import type { JSX } from 'preact'
import { Button, FileUpload, Input, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, type Look, onRecord } from '#web/look.ts'
import { AreTheSame, SideBySide } from './alike-views.tsx'
import { heldByOf } from './rules.ts'
import type { Account, FileWithRows } from './statements.ts'
import { HELD_WORDS, sayAccount, sayAccountRows, sayAlikeRows } from './words.ts'

/** Sending a statement: a file, and which account it is of. */
export function SendForm({ accounts, look }: { accounts: readonly Account[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Send a bank statement" back={{ href: onRecord(look, '/statements') }}>
      <h1 class="govuk-heading-l">Send a bank statement</h1>
      <p class="govuk-body">
        Download it from your bank’s app or website. CSV is best. OFX, QIF, Excel and PDF work too. The same file twice
        adds nothing.
      </p>
      {isPerson(look) ? (
        <p class="govuk-body">
          Your worker sees the rows. If you would rather not show your whole account, send photos of receipts instead.
        </p>
      ) : null}
      <Form look={look} files>
        <FileUpload name="file" error={bind(look, 'file').error} label="The file" hint="At most 15 MB" />
        <AccountField accounts={accounts} look={look} />
        <Button preventDoubleClick>Send it</Button>
      </Form>
    </Layout>
  )
}

/** Which of the accounts in a file is meant: of the others nothing is taken in. */
export function WhichForm({ file, look }: { file: FileWithRows; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Which account is it?" back={{ href: onRecord(look, `/statements/${file.fileId}`) }}>
      <h1 class="govuk-heading-l">Which account is it?</h1>
      {file.state === 'several-accounts' || look.form !== undefined ? (
        <>
          <p class="govuk-body">
            {isPerson(look)
              ? 'This file has rows of more than one account. Choose the one that your budget is paid into. We take in its rows, and none of the others.'
              : 'This file has rows of more than one account. Choose the one that this budget is spent from. Its rows are taken in, and none of the others.'}
          </p>
          <Form look={look}>
            <Radios
              {...bind(look, 'which')}
              legend={`For “${file.accountName}”`}
              items={[
                ...file.several.map((one) => ({
                  value: String(one.nth),
                  text: sayAccount(one),
                  hint: sayAccountRows(one),
                })),
                { value: 'none', text: 'None of these', hint: 'Then nothing of the file is taken in' },
              ]}
            />
            <Button preventDoubleClick>Take in this account</Button>
          </Form>
        </>
      ) : (
        <>
          <p class="govuk-body">Nothing of this file waits for you.</p>
          <Button href={onRecord(look, `/statements/${file.fileId}`)}>See how it stands</Button>
        </>
      )}
    </Layout>
  )
}

/** Whether rows that are here in other words are the same: nothing is taken in before. */
export function AlikeForm({ file, look }: { file: FileWithRows; look: Look }): JSX.Element {
  const { state, alike } = file
  return (
    <Layout look={look} title="Are these the same?" back={{ href: onRecord(look, `/statements/${file.fileId}`) }}>
      <h1 class="govuk-heading-l">Are these the same?</h1>
      {alike !== undefined && (state === 'alike-rows' || look.form !== undefined) ? (
        <>
          <p class="govuk-body">{sayAlikeRows(alike)}</p>
          <SideBySide alike={alike} />
          <Form look={look}>
            <AreTheSame alike={alike} look={look} />
            <Button preventDoubleClick>Take in the file</Button>
          </Form>
        </>
      ) : (
        <>
          <p class="govuk-body">Nothing of this file waits for you.</p>
          <Button href={onRecord(look, `/statements/${file.fileId}`)}>See how it stands</Button>
        </>
      )}
    </Layout>
  )
}

function AccountField({ accounts, look }: { accounts: readonly Account[]; look: Look }): JSX.Element {
  const held = heldByOf(look.permit?.as ?? '')
  const [first] = accounts
  const newAccount = (
    <>
      <Input
        {...bind(look, 'newName', first === undefined && isPerson(look) ? 'My account' : undefined)}
        label="A name for the account"
        hint="Do not write its number"
      />
      {held.length < 2 ? null : (
        <Radios
          {...bind(look, 'heldBy', held[0])}
          legend="Who runs it?"
          items={held.map((value) => ({ value, text: HELD_WORDS[value] }))}
        />
      )}
    </>
  )
  if (first === undefined) return newAccount
  return (
    <Radios
      {...bind(look, 'account', first.accountId)}
      legend="Which account is it of?"
      items={[
        ...accounts.map(({ accountId, name }) => ({ value: accountId, text: name })),
        { value: 'new', text: 'Another account', conditional: newAccount },
      ]}
    />
  )
}
