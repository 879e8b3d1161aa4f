import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import {
  hasAgreed,
  missingWords,
  oncePence,
  type Plan,
  sayLine,
  type ToSubmitReason,
  toSubmit,
  weeklyPence,
} from '#journey/plan/index.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { AskReason } from './rules.ts'
import { WORDS } from './words.ts'

export type Asking = { plan: Plan | undefined; asked: Verdict<AskReason> }

/** What would be asked for, or what is still missing with a way to it. */
export function AskForm({ asking, look }: { asking: Asking; look: Look }): JSX.Element {
  const { plan, asked } = asking
  const missing = plan === undefined || !isFine(asked) ? [] : toSubmit(plan)
  const ready = plan !== undefined && isFine(asked) && isFine(missing)
  return (
    <Layout look={look} title="Ask for a decision" back={{ href: onRecord(look, '/decision') }}>
      <h1 class="govuk-heading-l">{ready ? 'Send the plan to be decided?' : 'Ask for a decision'}</h1>
      {asked.map(({ code }) => (
        <InsetText>{`${WORDS[code]}.`}</InsetText>
      ))}
      {missing.length === 0 || plan === undefined ? null : <Missing missing={missing} plan={plan} look={look} />}
      {ready ? (
        <Ready plan={plan} look={look} />
      ) : (
        <Button href={onRecord(look, !isFine(asked) && plan !== undefined ? '/decision' : '/plan')}>
          {!isFine(asked) && plan !== undefined ? 'See the decision' : 'Go to the plan'}
        </Button>
      )}
    </Layout>
  )
}

function Missing(props: { missing: Verdict<ToSubmitReason>; plan: Plan; look: Look }): JSX.Element {
  const { missing, plan, look } = props
  const own = isPerson(look)
  const name = knownAs(look)
  const about = ({ at }: Verdict<ToSubmitReason>[number]): string =>
    plan.needs.filter(({ needId }) => needId === at).map((need) => `${need.about}. `)[0] ?? ''
  const says = missing.map((one) => `${about(one)}${missingWords(one.code, own ? 'person' : 'worker', name)}`)
  return (
    <>
      <p class="govuk-body">The plan is not ready to be sent yet. This is still to do:</p>
      <ul class="govuk-list govuk-list--bullet">
        {[...new Set(says)].map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </>
  )
}

function Ready({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const once = oncePence(plan)
  return (
    <>
      <p class="govuk-body">
        {hasAgreed(plan, 'person')
          ? 'You both said yes to it. Once it is sent, it stays as it is until somebody has decided. You can see at any time who that is, and when.'
          : 'It goes without the person’s yes, and says so plainly, with the days on which they were asked. Once it is sent, it stays as it is until somebody has decided.'}
      </p>
      <p class="govuk-body">This is what you ask for:</p>
      <ul class="govuk-list govuk-list--bullet">
        {plan.spendLines.map((line) => (
          <li>{`${line.what}: ${sayLine(line)}`}</li>
        ))}
      </ul>
      <p class="govuk-body">{`In all ${sayMoney(weeklyPence(plan))} a week${once === 0n ? '' : `, and ${sayMoney(once)} once`}.`}</p>
      <Form look={look}>
        <Button preventDoubleClick>Send it to be decided</Button>
      </Form>
    </>
  )
}
