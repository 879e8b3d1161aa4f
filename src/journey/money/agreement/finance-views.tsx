import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Input, InsetText, Radios, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { type Agreement, MANAGED_AS, type Payee } from './agreement.ts'
import type { Approved } from './rules.ts'
import { MANAGED_WORDS, sayLine, sayNotAgreed } from './words.ts'

/** What finance sees before it can do the thing that the page is for, and where to go then. */
function Instead({ look, children }: { look: Look; children: string }): JSX.Element {
  return (
    <>
      <InsetText>{children}</InsetText>
      <Button href={onRecord(look, '/money')}>{`See ${knownAs(look)}’s money`}</Button>
    </>
  )
}

/** The approved plan's lines, copied as they stand, and who looks after the money. */
export function SetUpForm(props: {
  approved: Approved | undefined
  agreement: Agreement | undefined
  look: Look
}): JSX.Element {
  const { approved, agreement, look } = props
  return (
    <Layout look={look} title="Set up" back={{ href: onRecord(look, '/money') }}>
      <h1 class="govuk-heading-l">{`Set up the payments for ${knownAs(look)}`}</h1>
      {agreement !== undefined && (approved?.lines ?? []).length === 0 ? (
        <Instead look={look}>{`This was done on ${sayDate(agreement.setUpOn)}.`}</Instead>
      ) : approved === undefined ? (
        <Instead look={look}>
          No plan has been approved yet. When it is, its lines stand here, ready to be set up.
        </Instead>
      ) : (
        <>
          <p class="govuk-body">
            {agreement === undefined
              ? 'This is what the approved plan says. It is set up as it stands, so that it pays what was agreed.'
              : 'This was agreed when the decision was made again. What is paid already stays as it is.'}
          </p>
          <SummaryList rows={approved.lines.map((line) => ({ key: line.what, value: sayLine(line) }))} />
          {approved.notAgreed.length === 0 ? null : <InsetText>{sayNotAgreed(approved.notAgreed)}</InsetText>}
          <Form look={look}>
            {agreement === undefined ? (
              <Radios
                {...bind(look, 'managedAs')}
                legend="Who looks after the money?"
                items={MANAGED_AS.map((value) => ({ value, text: MANAGED_WORDS[value] }))}
              />
            ) : (
              <input type="hidden" name="managedAs" value={agreement.managedAs} />
            )}
            <Button preventDoubleClick>Set the payments up</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

/** '20-00-00' */
const saySortCode = (digits: string): string => digits.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3')

/** Which account payments go to. */
export function PayeeForm(props: {
  agreement: Agreement | undefined
  payees: readonly Payee[]
  look: Look
}): JSX.Element {
  const { payees, look } = props
  const current = payees.find(({ confirmedOn }) => confirmedOn !== undefined)
  return (
    <Layout look={look} title="Details" back={{ href: onRecord(look, '/money') }}>
      <h1 class="govuk-heading-l">{`Which account do ${knownAs(look)}’s payments go to?`}</h1>
      {current === undefined ? null : (
        <InsetText>{`Payments go to the account ending in ${current.accountNumber.slice(-2)} until somebody else has checked the new details.`}</InsetText>
      )}
      <p class="govuk-body">
        Write them down as they stand on a bank statement or a card. A finance approver checks them before anything is
        paid.
      </p>
      <Form look={look}>
        <Input {...bind(look, 'accountName')} label="Name on the account" autocomplete="off" />
        <Input
          {...bind(look, 'sortCode')}
          label="Sort code"
          hint="6 digits, like 20-00-00"
          inputmode="numeric"
          autocomplete="off"
          classes="govuk-input--width-10"
        />
        <Input
          {...bind(look, 'accountNumber')}
          label="Account number"
          hint="8 digits"
          inputmode="numeric"
          autocomplete="off"
          classes="govuk-input--width-10"
        />
        <Button preventDoubleClick>Write them down</Button>
      </Form>
    </Layout>
  )
}

/** The second human's check. */
export function ConfirmPayeeForm({ newest, look }: { newest: Payee | undefined; look: Look }): JSX.Element {
  const back = onRecord(look, '/money')
  return (
    <Layout look={look} title="Check the details" back={{ href: back }}>
      <h1 class="govuk-heading-l">{`Check ${knownAs(look)}’s bank details`}</h1>
      {newest === undefined ? (
        <Instead look={look}>
          Nobody has written bank details down yet. When a finance officer has, you check them here.
        </Instead>
      ) : newest.confirmedOn !== undefined ? (
        <Instead
          look={look}
        >{`These were checked on ${sayDate(newest.confirmedOn)}. Nothing waits for you here.`}</Instead>
      ) : (
        <>
          <p class="govuk-body">{`${newest.enteredByName} wrote these down on ${sayDate(newest.enteredOn)}. Compare them with what the person sent. If something is wrong, ask ${newest.enteredByName} to write them down again.`}</p>
          <SummaryList
            rows={[
              { key: 'Name on the account', value: newest.accountName },
              { key: 'Sort code', value: saySortCode(newest.sortCode) },
              { key: 'Account number', value: newest.accountNumber },
            ]}
          />
          <Form look={look}>
            <Button preventDoubleClick>They are right</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}
