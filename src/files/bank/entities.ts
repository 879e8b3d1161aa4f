const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
}
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi

/**
 * A text with the entities that banks write into OFX turned back ('&amp;', '&#163;'), once: what comes out is not looked at again. What
 * is no entity, or would be no character of a text, is left as it stands.
 */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
        const isText = code >= 32 && code !== 127 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        return isText ? String.fromCodePoint(code) : whole
      })
    : text
