// What banks write around a shop's name, and words that say nothing of which shop it is.
const AROUND = new Set(
  (
    'card payment to pos purchase visa debit mastercard contactless on at the and of for from by ltd limited plc co uk gb gbr ' +
    'london transfer faster payments bacs direct dd so standing order ref reference online www com http https ' +
    'paypal sumup zettle sq izettle stripe apple google pay bill fpi fpo tfr chq atm cash with a an my your our jan feb mar ' +
    'apr may jun jul aug sep oct nov dec january february march april june july august september october november december'
  ).split(' '),
)

/** The words of a text that may tell one shop from another: small letters, at least three of them, each once, in order. */
export function namesIn(text: string): readonly string[] {
  const found = text
    .normalize('NFKD')
    .replaceAll(/['’\p{M}]/gu, '')
    .toLowerCase()
    .match(/[\p{L}]{3,}/gu)
  return [...new Set(found ?? [])].filter((word) => !AROUND.has(word))
}

const PAYEE_MAX = 80

/** What a payee is called for a rule: its telling words in order, at most four, so that a shop's number or a day does not matter. '' where there are none. */
export const payeeOf = ({ payee, words }: { readonly payee: string; readonly words: string }): string =>
  namesIn(payee === '' ? words : payee)
    .slice(0, 4)
    .join(' ')
    .slice(0, PAYEE_MAX)
