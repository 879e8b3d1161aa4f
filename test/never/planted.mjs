/*
 * For each test of what must be impossible, the guards that hold it: `find` stands once in `file`, and with `replace` in its
 * place the guard is gone. Where two guards stand behind one another (a rule and a CHECK), each has its own line.
 */
import { A_YES_GUARDS } from './a-yes.mjs'
import { AFTERWARDS_GUARDS } from './afterwards.mjs'
import { AGREEING } from './agreeing.mjs'
import { AMOUNT_GUARDS } from './amount.mjs'
import { ANSWERING_GUARDS } from './answering.mjs'
import { ASKING_GUARDS } from './asking.mjs'
import { BANK_GUARDS } from './bank.mjs'
import { CARER_GUARDS } from './carer.mjs'
import { CHECKING_GUARDS } from './checking.mjs'
import { CONTRIBUTION_GUARDS } from './contribution.mjs'
import { DECIDING_GUARDS } from './deciding.mjs'
import { DESK_GUARDS } from './desk.mjs'
import { DUTY_GUARDS } from './duties.mjs'
import { ENDING_GUARDS } from './ending.mjs'
import { ENDING_LAW } from './ending-law.mjs'
import { KEEPING_THE_GOOD } from './keeping-the-good.mjs'
import { LEDGER_GUARDS } from './ledger.mjs'
import { LOOKING_AGAIN } from './looking-again.mjs'
import { MESSAGE_GUARDS } from './messages.mjs'
import { MONEY_GUARDS } from './money.mjs'
import { FILE_GUARDS } from './money-files.mjs'
import { OFFERING_GUARDS } from './offering.mjs'
import { OPEN_ENDS } from './open-ends.mjs'
import { OUTSIDE_GUARDS } from './outside.mjs'
import { PATTERN_GUARDS } from './pattern.mjs'
import { PAY_RUN_GUARDS } from './payrun.mjs'
import { PLANNING } from './planning.mjs'
import { PREPARING_GUARDS } from './preparing.mjs'
import { READINESS_GUARDS } from './readiness.mjs'
import { REVIEW_DATE_GUARDS } from './review-dates.mjs'
import { ROUND_GUARDS } from './rounds.mjs'
import { SAYING_GUARDS } from './saying.mjs'
import { SETTING_UP_GUARDS } from './setting-up.mjs'
import { SPENDING_GUARDS } from './spending.mjs'
import { STATEMENT_GUARDS } from './statements.mjs'
import { TOGETHER_GUARDS } from './together.mjs'
import { UNWELL_GUARDS } from './unwell.mjs'
import { UPLIFT_GUARDS } from './uplift.mjs'
import { USUAL_GUARDS } from './usual.mjs'
import { WAITING_GUARDS } from './waiting.mjs'
import { WALLS } from './walls.mjs'

export const PLANTED = Object.entries({
  ...WALLS,
  ...A_YES_GUARDS,
  ...KEEPING_THE_GOOD,
  ...AGREEING,
  ...PLANNING,
  ...AMOUNT_GUARDS,
  ...ANSWERING_GUARDS,
  ...ASKING_GUARDS,
  ...BANK_GUARDS,
  ...CARER_GUARDS,
  ...CHECKING_GUARDS,
  ...CONTRIBUTION_GUARDS,
  ...DECIDING_GUARDS,
  ...DUTY_GUARDS,
  ...DESK_GUARDS,
  ...LEDGER_GUARDS,
  ...LOOKING_AGAIN,
  ...MESSAGE_GUARDS,
  ...MONEY_GUARDS,
  ...PATTERN_GUARDS,
  ...PAY_RUN_GUARDS,
  ...FILE_GUARDS,
  ...OFFERING_GUARDS,
  ...ENDING_GUARDS,
  ...TOGETHER_GUARDS,
  ...REVIEW_DATE_GUARDS,
  ...ENDING_LAW,
  ...READINESS_GUARDS,
  ...AFTERWARDS_GUARDS,
  ...PREPARING_GUARDS,
  ...ROUND_GUARDS,
  ...SAYING_GUARDS,
  ...SETTING_UP_GUARDS,
  ...SPENDING_GUARDS,
  ...STATEMENT_GUARDS,
  ...OPEN_ENDS,
  ...OUTSIDE_GUARDS,
  ...UNWELL_GUARDS,
  ...UPLIFT_GUARDS,
  ...USUAL_GUARDS,
  ...WAITING_GUARDS,
}).flatMap(([title, guards]) => guards.map((guard) => ({ never: `never: ${title}`, ...guard })))
