import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { BankSwitch } from './payee.ts'
import { SWITCH_DONE, saySortCode } from './words.ts'

/** Accounts that the bank says have moved: each waits for a second human, and for nothing else. */
export function SwitchesPage({ switches, look }: { switches: readonly BankSwitch[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Accounts that moved" back={{ href: to(look, '/home') }} doneWords={SWITCH_DONE}>
      <h1 class="govuk-heading-l">Accounts that moved</h1>
      <p class="govuk-body">
        The bank itself told us about these. One person brings the message in, and another checks it. There is no hold
        and no call, so that no payment is late.
      </p>
      {switches.length === 0 ? (
        <>
          <InsetText>None waits. When the bank tells us of a move, it stands here.</InsetText>
          <Button href={to(look, '/finance/pay-runs')}>Go to the pay runs</Button>
        </>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {switches.map(({ switchId, personName, switchedOn }) => (
            <li>
              <a class="govuk-link govuk-!-font-size-24" href={to(look, `/finance/switches/${switchId}`)}>
                {personName}
              </a>
              <br />
              {`Moved on ${sayDate(switchedOn)}`}
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}

/** The second human's check of one move. */
export function SwitchForm({ found, look }: { found: BankSwitch; look: Look }): JSX.Element {
  const { personName, was, now, switchedOn, enteredByName, enteredOn } = found
  const over = found.checkedOn !== undefined || found.overtaken
  return (
    <Layout look={look} title="An account that moved" back={{ href: to(look, '/finance/switches') }}>
      <h1 class="govuk-heading-l">{`${personName}: the account has moved`}</h1>
      {over ? (
        <>
          <InsetText>
            {found.checkedOn === undefined
              ? 'Payments go to other details by now, so this changes nothing any more.'
              : `This was checked on ${sayDate(found.checkedOn)}. Nothing waits for you here.`}
          </InsetText>
          <Button href={to(look, '/finance/switches')}>See what else waits</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">{`${enteredByName} brought the bank’s message in on ${sayDate(enteredOn)}. Compare each digit with it.`}</p>
          <SummaryList
            rows={[
              { key: 'Name on the account', value: found.accountName },
              { key: 'Before', value: `${saySortCode(was.sortCode)}, ${was.accountNumber}` },
              { key: 'From now on', value: `${saySortCode(now.sortCode)}, ${now.accountNumber}` },
              { key: 'Moved on', value: sayDate(switchedOn) },
            ]}
          />
          {found.othersWait ? (
            <InsetText>
              Somebody wrote down other details since, and nobody has checked those. If they still hold after this,
              write them down again.
            </InsetText>
          ) : null}
          <Form look={look}>
            <Button preventDoubleClick>It is what the bank says</Button>
          </Form>
          <p class="govuk-body">
            Something differs? Leave this as it is, and ask the bank. Payments go to the account before, and the bank
            passes them on.
          </p>
        </>
      )}
    </Layout>
  )
}
