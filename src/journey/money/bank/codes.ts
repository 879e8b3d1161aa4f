/** What a bank means by sending money back, as far as it matters for what is to be done. */
export type Why =
  | 'no-such-account'
  | 'account-closed'
  | 'account-moved'
  | 'has-died'
  | 'blocked'
  | 'asked-back'
  | 'not-told'

export const WHYS = [
  ...['no-such-account', 'account-closed', 'account-moved', 'blocked', 'has-died', 'asked-back', 'not-told'],
] as readonly Why[]

/** Codes of Bacs' list of returned credits (ARUCS), and of ISO 20022 (external status reasons). Any other tells nothing we know. */
const CODES: Readonly<Record<string, Why>> = {
  ...{ '0': 'no-such-account', '2': 'has-died', '3': 'account-moved', '5': 'no-such-account' },
  ...{ B: 'account-closed', C: 'asked-back' },
  ...{ AC01: 'no-such-account', AC03: 'no-such-account', BE01: 'no-such-account', RC01: 'no-such-account' },
  ...{ AC04: 'account-closed', AC07: 'account-closed', AC06: 'blocked', AG01: 'blocked', AC14: 'blocked' },
  ...{ BE06: 'no-such-account', MD07: 'has-died', CUST: 'asked-back', MS02: 'blocked' },
}

/** What a code means; what was typed by hand is kept as a `Why` itself. */
export const whyOf = (code: string): Why =>
  (Object.hasOwn(CODES, code) ? CODES[code] : undefined) ?? WHYS.find((why) => why === code) ?? 'not-told'
