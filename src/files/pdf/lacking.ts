/** What stands for a sign of which no font of ours has a drawing. */
const STANDS_FOR = '□'

/** What only joins signs or chooses their look, and is not seen itself. */
const JOINS = /^\p{Default_Ignorable_Code_Point}+$/u

/** Stands at the end of a paper on which something could not be drawn. */
export const LACKING_WORDS = `${STANDS_FOR} stands for a sign that we cannot print. The page on the screen shows it.`

/** The signs that Typst says no font could draw, in its refusal of a PDF/UA-1; none where it refuses for another reason. */
export const lackingIn = (refusal: string): string[] =>
  [...refusal.matchAll(/the text `(.+?)` could not be displayed with font/g)].map(([, shown = '']) => unquoted(shown))

/** The text between a pair of quotes that may themselves be quoted, with what Rust writes as \u{200d}. */
const unquoted = (shown: string): string =>
  shown
    .replaceAll('\\\\', '\\')
    .replace(/^\\?"/, '')
    .replace(/\\?"$/, '')
    .replaceAll(/\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\\(["\\])/g, '$1')

/** The same data, with what cannot be drawn replaced in every text of it. */
export function withoutLacking<Data>(data: Data, lacking: ReadonlySet<string>): Data {
  const longestFirst = [...lacking].toSorted((a, b) => b.length - a.length)
  const drawn = (text: string): string =>
    longestFirst.reduce((left, sign) => left.replaceAll(sign, JOINS.test(sign) ? '' : STANDS_FOR), text)
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return drawn(value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one)]))
  }
  return walk(data) as Data
}
