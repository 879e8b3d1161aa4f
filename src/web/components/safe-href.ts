const refused = /\p{Cc}|^\s|^[/\\]{2}/u
const scheme = /^[^/?#]*:/
const allowed = /^(?:https?|mailto|tel):/i

/**
 * Takes any text meant as a link's address; gives it back unchanged if it is http:, https:, mailto:, tel:, a path, a
 * query or an anchor, and `#` otherwise (other schemes, `//host`, control characters, which browsers skip over).
 */
export function safeHref(url: string): string {
  if (refused.test(url)) return '#'
  return scheme.test(url) && !allowed.test(url) ? '#' : url
}
