/*
 * For each test of what must be impossible, the guards that hold it: `find` stands once in `file`, and with `replace` in its
 * place the guard is gone. Where two guards stand behind one another (a rule and a CHECK), each has its own line.
 */
import { AGREEING } from './agreeing.mjs'
import { AMOUNT_GUARDS } from './amount.mjs'
import { ANSWERING_GUARDS } from './answering.mjs'
import { CARER_GUARDS } from './carer.mjs'
import { DUTY_GUARDS } from './duties.mjs'
import { ENDING_GUARDS } from './ending.mjs'
import { MONEY_GUARDS } from './money.mjs'
import { PLANNING } from './planning.mjs'
import { SAYING_GUARDS } from './saying.mjs'
import { UNWELL_GUARDS } from './unwell.mjs'
import { WALLS } from './walls.mjs'

export const PLANTED = Object.entries({
  ...WALLS,
  ...AGREEING,
  ...PLANNING,
  ...AMOUNT_GUARDS,
  ...ANSWERING_GUARDS,
  ...CARER_GUARDS,
  ...DUTY_GUARDS,
  ...MONEY_GUARDS,
  ...ENDING_GUARDS,
  ...SAYING_GUARDS,
  ...UNWELL_GUARDS,
}).flatMap(([title, guards]) => guards.map((guard) => ({ never: `never: ${title}`, ...guard })))
