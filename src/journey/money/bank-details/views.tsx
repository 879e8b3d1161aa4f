import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Details, Input, InsetText, Radios, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Helper } from '../helpers/helper.ts'
import { Instead } from '../instead.tsx'
import { type Payee, WHOSE } from './payee.ts'
import { detailsWait, ofPocket, whoseAccount } from './rules.ts'
import { CHECKED_WORDS, sayCall, sayEnding, saySortCode, WHOSE_WORDS, whoseWords } from './words.ts'

const counting = (payees: readonly Payee[]): Payee | undefined =>
  payees.find(({ confirmedOn }) => confirmedOn !== undefined)

/** Which account payments go to. */
export function PayeeForm(props: {
  payees: readonly Payee[]
  helpers: readonly Helper[]
  asks: boolean
  look: Look
}): JSX.Element {
  const { payees, helpers, asks, look } = props
  const whose = whoseWords(knownAs(look))
  const current = WHOSE.flatMap((pocket) => counting(ofPocket(payees, pocket)) ?? [])
  return (
    <Layout look={look} title="Details" back={{ href: onRecord(look, '/money') }}>
      <h1 class="govuk-heading-l">{`Which account do ${knownAs(look)}’s payments go to?`}</h1>
      {current.map((one) => (
        <InsetText>{`${asks ? `${whose[one.pocket]}: payments` : 'Payments'} go to the account ${sayEnding(one)} until somebody has asked ${knownAs(look)} about the new details, and somebody else has checked them.`}</InsetText>
      ))}
      <p class="govuk-body">
        Write them down as they stand on a bank statement or a card. A finance approver checks them before anything is
        paid.
      </p>
      {helpers.map(({ name }) => (
        <p class="govuk-body">{`${name} looks after the money, so the account may be in that name.`}</p>
      ))}
      <Form look={look}>
        {asks ? (
          <Radios
            {...bind(look, 'whose')}
            legend="Whose account is it?"
            hint="What is for one never goes to the other"
            items={WHOSE.map((value) => ({ value, text: whose[value] }))}
          />
        ) : null}
        <AccountBoxes look={look} />
        <Button preventDoubleClick>Write them down</Button>
      </Form>
    </Layout>
  )
}

const AccountBoxes = ({ look }: { look: Look }): JSX.Element => (
  <>
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
    <Details summary="A building society’s own number" open={look.form !== undefined}>
      <Input
        {...bind(look, 'rollNumber')}
        label="Roll number (you can leave this)"
        hint="Some building societies have one. It stands in the passbook."
        autocomplete="off"
        classes="govuk-input--width-20"
      />
    </Details>
  </>
)

/** The second human's check. */
export function ConfirmPayeeForm(props: {
  payees: readonly Payee[]
  helpers: readonly Helper[]
  look: Look
}): JSX.Element {
  const { payees, helpers, look } = props
  const [newest] = payees
  return (
    <Layout look={look} title="Check the details" back={{ href: onRecord(look, '/money') }}>
      <h1 class="govuk-heading-l">{`Check ${knownAs(look)}’s bank details`}</h1>
      {newest === undefined ? (
        <Instead look={look}>
          Nobody has written bank details down yet. When a finance officer has, you check them here.
        </Instead>
      ) : newest.confirmedOn !== undefined ? (
        <Instead
          look={look}
        >{`These were checked on ${sayDate(newest.confirmedOn)}. Nothing waits for you here.`}</Instead>
      ) : detailsWait(payees) === 'not-theirs' ? (
        <NotTheirs look={look} />
      ) : (
        <ToConfirm newest={newest} asks={detailsWait(payees) === 'for-call'} helpers={helpers} look={look} />
      )}
    </Layout>
  )
}

function ToConfirm(props: { newest: Payee; asks: boolean; helpers: readonly Helper[]; look: Look }): JSX.Element {
  const { newest, asks, helpers, look } = props
  const whose = whoseAccount(newest.accountName, look.permit?.record?.personName ?? '', helpers)
  return (
    <>
      <p class="govuk-body">{`${newest.enteredByName} wrote these down on ${sayDate(newest.enteredOn)}. Compare them with what the person sent. If something is wrong, ask ${newest.enteredByName} to write them down again.`}</p>
      {newest.pocket === 'third-party' ? (
        <p class="govuk-body">{`They are for: ${whoseWords(knownAs(look))[newest.pocket]}.`}</p>
      ) : null}
      <DetailsOf payee={newest} />
      <p class="govuk-body">{CHECKED_WORDS[newest.checkedAs]}</p>
      <p class="govuk-body">{WHOSE_WORDS[whose]}</p>
      {newest.call === undefined ? null : <p class="govuk-body">{sayCall(newest.call)}</p>}
      {asks ? (
        <>
          <InsetText>{`These details take the place of others. First somebody asks ${knownAs(look)} whether they are theirs.`}</InsetText>
          <Button href={onRecord(look, '/money/payee/call')}>Ask about the new details</Button>
        </>
      ) : (
        <Form look={look}>
          <Button preventDoubleClick>They are right</Button>
        </Form>
      )}
    </>
  )
}

/** Name and numbers, whole: for the finance team. */
export function DetailsOf({ payee }: { payee: Payee }): JSX.Element {
  return (
    <SummaryList
      rows={[
        { key: 'Name on the account', value: payee.accountName },
        { key: 'Sort code', value: saySortCode(payee.sortCode) },
        { key: 'Account number', value: payee.accountNumber },
        ...(payee.rollNumber === '' ? [] : [{ key: 'Roll number', value: payee.rollNumber }]),
      ]}
    />
  )
}

/** What to do where the person says that new details are not theirs. */
export function NotTheirs({ look }: { look: Look }): JSX.Element {
  const name = knownAs(look)
  const { council } = look.settings.phones
  return (
    <>
      <InsetText>{`${name} says that these details are not theirs. They never count, and nothing is paid to them.`}</InsetText>
      <p class="govuk-body">{`Somebody may be trying to get ${name}’s money. Tell the safeguarding team today: ${council.name}, ${council.number}.`}</p>
      <p class="govuk-body">
        Think about a hold, if you are not sure of the older details either. A hold has a reason and a last day, and the
        person is told.
      </p>
      <Button href={onRecord(look, '/money/hold')}>Hold the payments</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/money')}>
          {`Go back to ${name}’s money`}
        </a>
      </p>
    </>
  )
}
