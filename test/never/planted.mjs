/*
 * For each test of what must be impossible, the guards that hold it: `find` stands once in `file`, and with `replace` in its
 * place the guard is gone. Where two guards stand behind one another (a rule and a CHECK), each has its own line.
 */
import { AGREEING } from './agreeing.mjs'
import { ENDING_GUARDS } from './ending.mjs'
import { MONEY_GUARDS } from './money.mjs'
import { WALLS } from './walls.mjs'

export const PLANTED = Object.entries({ ...WALLS, ...AGREEING, ...MONEY_GUARDS, ...ENDING_GUARDS }).flatMap(
  ([title, guards]) => guards.map((guard) => ({ never: `never: ${title}`, ...guard })),
)
