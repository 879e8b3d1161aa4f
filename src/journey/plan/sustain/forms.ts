import { type Field, first, words } from '#web/fields.ts'
import { ROUTES, type Route } from './sustain.ts'

const route: Field<Route | undefined> = {
  read: (raw, name) => ({ value: ROUTES.find((one) => one === first(raw, name)) }),
}

/** All of it may be left. */
export const keepingFields = {
  atRisk: words(),
  couldPay: words(),
  freeHere: words(),
  bestWay: words(),
  whoRepairs: words(),
  route,
}
