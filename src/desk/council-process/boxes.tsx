import type { JSX } from 'preact'
import { type Pence, sayMoney } from '#core/money.ts'
import { Input } from '#web/components/index.ts'
import { bind, type Look } from '#web/look.ts'

const typedPounds = (pence: Pence | undefined): string | undefined =>
  pence === undefined ? undefined : sayMoney(pence).replaceAll(/[£,]/g, '')

type Box<T> = { look: Look; name: string; label: string; hint?: string | undefined; now: T | undefined }

/** A box for an amount in pounds. */
export const Pounds = ({ look, name, label, hint, now }: Box<Pence>): JSX.Element => (
  <Input
    {...bind(look, name, typedPounds(now))}
    label={label}
    hint={hint}
    prefix="£"
    inputmode="decimal"
    classes="govuk-input--width-10"
  />
)

/** A box for a whole number. */
export const Whole = ({ look, name, label, hint, now }: Box<number>): JSX.Element => (
  <Input
    {...bind(look, name, now?.toString())}
    label={label}
    hint={hint}
    inputmode="numeric"
    classes="govuk-input--width-4"
  />
)
