// Letters that are letters of their own, so that taking accents away leaves them as they are.
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D' },
  ...{ þ: 'th', Þ: 'Th', ł: 'l', Ł: 'L', ı: 'i', ħ: 'h', Ħ: 'H', ŋ: 'n', Ŋ: 'N', ŧ: 't', Ŧ: 'T', ĸ: 'k' },
  ...{ ə: 'e', Ə: 'E', ɛ: 'e', Ɛ: 'E', ɔ: 'o', Ɔ: 'O', ɓ: 'b', Ɓ: 'B', ɗ: 'd', Ɗ: 'D', ƙ: 'k', Ƙ: 'K', ƴ: 'y', Ƴ: 'Y' },
  ...{ '‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-', '’': "'", '‘': "'", ʼ: "'", '`': "'" },
}

// What most names are: nothing about them is to be written otherwise.
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9.-]*(?: [A-Za-z0-9.-]+)*$/

/** In Latin letters without accents, as far as there are any for it; other signs as they stand. */
const inLatin = (name: string): string =>
  name.normalize('NFKD').replace(/[^ -~]/gu, (sign) => LETTERS[sign] ?? (/\p{M}/u.test(sign) ? '' : sign))

/** What stands where nothing of a name can be written in a bank's letters: never an empty name. */
export const NO_LETTERS = 'ACCOUNT HOLDER'

const tidy = (text: string): string => text.replaceAll(/ {2,}/g, ' ').trim()

/** A name as ISO 20022 files of UK banks carry it: at most 70 of A–Z a–z 0–9 / - ? : ( ) . , ' + and space, no slash first, no two together. */
export function isoName(name: string): string {
  if (name.length <= 70 && PLAIN.test(name)) return name
  const written = tidy(
    inLatin(name)
      .replaceAll('&', '+')
      .replaceAll(/[^A-Za-z0-9/?:().,'+ -]/g, ' ')
      .replaceAll(/\/{2,}/g, '/')
      .replace(/^[ /]+/, ''),
  )
  return cut(written, 70)
}

/** A name as Bacs carries it: at most 18 of A–Z 0–9 . & / - and space. An apostrophe is dropped: O’Neil is ONEIL. */
export function bacsName(name: string): string {
  const written = tidy(
    inLatin(name)
      .toUpperCase()
      .replaceAll("'", '')
      .replaceAll(/[^A-Z0-9.&/ -]/g, ' '),
  )
  return cut(written, 18)
}

const cut = (text: string, at: number): string => {
  const short = text.slice(0, at).trimEnd()
  return /[A-Za-z0-9]/.test(short) ? short : NO_LETTERS
}
