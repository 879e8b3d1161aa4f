import { type Field, first, optionalDate, words } from '#web/fields.ts'
import { ENDS_AS, type Ends } from './plan.ts'

/** How something ends; whether it must be said depends on the rest of the form, so that the rules ask for it. */
const endsAs: Field<Ends['as'] | undefined> = {
  read: (raw, name) => ({ value: ENDS_AS.find((one) => one === first(raw, name)) }),
}

/** The three fields of an ending, the same for a goal and for a spend line. */
export const endsFields = { endsAs, endsOn: optionalDate(), endsEvent: words({ max: 200 }) }
