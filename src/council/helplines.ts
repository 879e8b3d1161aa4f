/**
 * Free lines for the whole country, shared by all councils. A council's own settings (`phones.moneyAdvice`, `phones.workAdvice`) stand
 * in their place where it has a line of its own.
 */
export const SHARED_LINES = {
  moneyAdvice: { name: 'MoneyHelper', number: '0800 138 7777', when: 'on weekdays' },
  workAdvice: { name: 'the Acas helpline', number: '0300 123 1100', when: 'on weekdays' },
} as const
