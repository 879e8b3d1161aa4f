import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { type Look, onRecord, to } from '#web/look.ts'
import type { Money } from './agreement.ts'

type Step = { href: string; text: string }

/** The one thing to do now, by who is looking, and after it what else there is. */
export function NextStep({ money, look }: { money: Money; look: Look }): JSX.Element {
  const [first, ...others] = stepsFor(money, look)
  return (
    <>
      {first === undefined ? null : <Button href={first.href}>{first.text}</Button>}
      {others.map(({ href, text }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
    </>
  )
}

function stepsFor(money: Money, look: Look): Step[] {
  const role = look.permit?.as
  const here = (path: string, text: string): Step => ({ href: onRecord(look, path), text })
  const runs = { href: to(look, '/finance/pay-runs'), text: 'Go to the pay runs' }
  const isSetUp = money.agreement !== undefined
  if (role === 'finance-officer') {
    if (!isSetUp) return [here('/money/set-up', 'Set the payments up'), runs]
    const details = here(
      '/money/payee',
      money.payee === 'none' ? 'Write down the bank details' : 'Change the bank details',
    )
    const returned = here('/money/returned', 'Write down money that came back')
    return money.payee === 'none' ? [details, runs] : [runs, returned, details]
  }
  if (role === 'finance-approver')
    return money.payee === 'unconfirmed' ? [here('/money/payee/confirm', 'Check the bank details'), runs] : [runs]
  if (!isSetUp) return [here('', 'See where things are now')]
  return role === 'person'
    ? [here('/spending/record', 'Tell us about something you bought'), here('/spending', 'See what you bought')]
    : [here('/spending', 'See what was bought')]
}
