/* Setting up payments: to whom, to which account, and what is owed to somebody employed. */
import { lets } from './kit.mjs'

const MONEY_IN_FULL = 'src/db/migrations/0008-money-in-full.sql'
const BANK_RULES = 'src/journey/money/bank-details/rules.ts'
const CONDITIONS = 'src/journey/money/conditions/rules.ts'

export const SETTING_UP_GUARDS = {
  'changed bank details count without a call to the person': [
    {
      guard: 'the rule',
      file: BANK_RULES,
      find: "return isChange(payees) && newest.call === undefined ? refuse('ask-the-person-first') : fine",
      replace: 'return fine',
    },
    {
      guard: 'the trigger',
      file: MONEY_IN_FULL,
      find: 'create trigger changed_details_were_asked_about before insert on payee_confirmed\n  for each row execute function changed_details_were_asked_about();',
      replace: '',
    },
  ],
  'bank details that the person says are not theirs count': [
    {
      guard: 'the rule',
      file: BANK_RULES,
      find: "if (newest.call?.said === 'not-mine') return refuse('person-says-not-theirs')",
      replace: '',
    },
    {
      guard: 'the trigger looks at what they said',
      file: MONEY_IN_FULL,
      find: " and k.said = 'yes-mine')",
      replace: ')',
    },
    {
      guard: 'one answer stands',
      file: BANK_RULES,
      find: "if (newest.call !== undefined) return refuse('person-was-asked-already')",
      replace: '',
    },
  ],
  'a move of an account has other numbers than the bank told': [
    {
      guard: 'the trigger',
      file: MONEY_IN_FULL,
      find: 'and (s.sort_code, s.account_number, s.entered_by) = (new.sort_code, new.account_number, new.entered_by)',
      replace: '',
    },
  ],
  'money goes to the person directly while a condition is not met or not said': [
    {
      guard: 'what is not met',
      file: CONDITIONS,
      find: "if (standing.some(({ recorded }) => recorded?.met === false)) return refuse('condition-is-not-met', 'managedAs')",
      replace: '',
    },
    {
      guard: 'what is not said',
      file: CONDITIONS,
      find: "return standing.some(({ recorded }) => recorded === undefined) ? refuse('condition-is-not-said', 'managedAs') : fine",
      replace: 'return fine',
    },
    {
      guard: 'a card is a direct payment too',
      file: 'src/journey/money/agreement/rules.ts',
      find: "managedAs === 'direct-payment' || managedAs === 'prepaid-card'",
      replace: "managedAs === 'direct-payment'",
    },
  ],
  'a nominee is named without the person’s own yes': [
    {
      guard: 'the rule',
      file: 'src/journey/money/helpers/rules.ts',
      find: "return by === 'person' || personAgreed ? fine : refuse('nominee-needs-their-yes', 'agreed')",
      replace: 'return fine',
    },
    {
      guard: 'the CHECK',
      file: MONEY_IN_FULL,
      find: "constraint a_nominee_is_the_persons_choice check (kind <> 'nominee' or person_agreed)",
      replace: "constraint a_nominee_is_the_persons_choice check (kind <> '' or person_agreed)",
    },
  ],
  'wages owed are stopped by a pause of their own': [
    {
      guard: 'what is offered',
      file: 'src/journey/money/unwell/rules.ts',
      find: 'return notOwed(lines).flatMap((line) => {',
      replace: 'return lines.flatMap((line) => {',
    },
    {
      guard: 'the rule',
      file: 'src/journey/money/unwell/rules.ts',
      find: "if (owed) return refuse('owed-to-somebody-employed')",
      replace: '',
    },
    {
      guard: 'the trigger',
      file: MONEY_IN_FULL,
      find: 'create trigger wages_are_not_paused before insert on overlay for each row execute function wages_are_not_paused();',
      replace: '',
    },
  ],
  'what was said about bank details is changed': [
    lets('payee_call', MONEY_IN_FULL),
    lets('payment_condition', MONEY_IN_FULL),
    lets('money_helper', MONEY_IN_FULL),
  ],
}
