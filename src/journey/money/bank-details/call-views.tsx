import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Checkboxes, Input, InsetText, Radios, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, knownAs, type Look, onRecord } from '#web/look.ts'
import { Instead } from '../instead.tsx'
import { type Payee, SAID_OF_DETAILS } from './payee.ts'
import { detailsWait, isChange } from './rules.ts'
import { NotTheirs } from './views.tsx'
import { SAID_WORDS, sayCall, saySortCode } from './words.ts'

/** The person is asked, alone, whether new details are theirs: by the number that the council held before. */
export function CallForm(props: { payees: readonly Payee[]; held: string; look: Look }): JSX.Element {
  const { payees, held, look } = props
  const [newest] = payees
  const name = knownAs(look)
  return (
    <Layout look={look} title="Ask about the details" back={{ href: onRecord(look, '/money') }}>
      <h1 class="govuk-heading-l">{`Ask ${name} about the new details`}</h1>
      {newest === undefined || newest.confirmedOn !== undefined ? (
        <Instead look={look}>No new bank details wait. When there are some, you ask about them here.</Instead>
      ) : detailsWait(payees) === 'not-theirs' ? (
        <NotTheirs look={look} />
      ) : newest.call !== undefined ? (
        <Instead look={look}>{`${sayCall(newest.call)} Next a finance approver checks them.`}</Instead>
      ) : (
        <>
          {isChange(payees) ? null : (
            <InsetText>
              These are the first details, so nobody has to ask. You can ask all the same, if something looks odd.
            </InsetText>
          )}
          <HowToAsk held={held} newest={newest} look={look} />
          <CallFields held={held} look={look} />
        </>
      )}
    </Layout>
  )
}

function HowToAsk({ held, newest, look }: { held: string; newest: Payee; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <>
      {held === '' ? (
        <p class="govuk-body">
          {`The council holds no number for ${name} that is old enough. Never use one that came with the new details, or shortly before. Ask their worker to see them face to face, with the details on paper, and write down who asked and where.`}
        </p>
      ) : (
        <p class="govuk-body">
          {`Ring ${name} on ${held}. That is the number we held well before the new details came. Never use one that came with them, or shortly before.`}
        </p>
      )}
      <p class="govuk-body">
        {`Ask first whether anybody is listening. If somebody is, ring again another time. Then ask: “Did you give us new bank details? Which are they?” Let ${name} say the digits. Do not read them out.`}
      </p>
      <SummaryList
        rows={[
          { key: 'Name on the account', value: newest.accountName },
          { key: 'Sort code', value: saySortCode(newest.sortCode) },
          { key: 'Account number', value: newest.accountNumber },
          { key: 'Written down', value: `${sayDate(newest.enteredOn)}, by ${newest.enteredByName}` },
        ]}
      />
    </>
  )
}

function CallFields({ held, look }: { held: string; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Form look={look}>
      <Input
        {...bind(look, 'asked')}
        label={
          held === '' ? `Who asked ${name} face to face, and where?` : 'Asked face to face instead? By whom, and where?'
        }
        hint={
          held === ''
            ? 'For example: Priya Shah, at home'
            : 'Only where nobody answers on this number. Else leave it empty.'
        }
      />
      <Radios
        {...bind(look, 'said')}
        legend={`What did ${name} say?`}
        items={SAID_OF_DETAILS.map((value) => ({ value, text: SAID_WORDS[value] }))}
      />
      <Checkboxes
        {...bindSome(look, 'alone')}
        items={[{ value: 'yes', text: `${name} was alone and free to speak` }]}
      />
      <Button preventDoubleClick>Write it down</Button>
      <p class="govuk-body">
        {`You could not reach ${name}? Write nothing here, and try again. Payments go on to the account that counted before.`}
      </p>
    </Form>
  )
}
