/**
 * Texts that break programs, by what they break: written for this project, after the classes that such lists know. Each goes
 * into every text field of every form.
 */
export const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  nothing: ['', ' ', '\t', '\u00a0', '\u200b', '\ufeff', '\u3000\u3000', '\r\n\r\n', '\u2028', '\u2029'],
  words: [
    'undefined',
    'null',
    'NULL',
    'None',
    'true',
    'false',
    'NaN',
    'Infinity',
    '[object Object]',
    '__proto__',
    'constructor',
    'hasOwnProperty',
  ],
  zero: ['before\0after', '\0', '%00', '\\u0000', '&#0;'],
  controls: ['\x01\x02\x03', '\x08\x08\x08', 'a\x1b[31mred', '\x7f', '\u0085', '\u009f', 'bell\x07'],
  'broken unicode': ['\ud800', '\udc00 first', 'a\ud83d', '\ufffe\uffff', '\u{10ffff}', '\ufdd0'],
  'right to left': [
    '\u202ereversed\u202c',
    '\u2066isolated\u2069',
    '\u2067\u2067\u2067',
    'مرحبا بكم',
    'שלום',
    'abc\u200fdef\u200e',
    '\u061c',
  ],
  'many marks': [
    'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324A\u0321L\u0322G\u0323O',
    `e${'\u0301'.repeat(300)}`,
    'ﷺ'.repeat(50),
    '\u0e47'.repeat(200),
  ],
  emoji: ['👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👍🏿', '🇬🇧🇬🇧', '❤️‍🔥', '1️⃣', '🫠'.repeat(100)],
  scripts: [
    'Ωμέγα',
    'Україна',
    '漢字かな交じり文',
    '한국어',
    'ประเทศไทย',
    'हिन्दी',
    'Ꮳꮃꭹ',
    '𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
    'ß ẞ ﬃ İ ı',
    'Å Å',
    'ⓐⓑⓒ ｆｕｌｌ',
  ],
  sql: [
    "'",
    '"',
    '`',
    "' or '1'='1",
    "'; drop table human; --",
    '1; select pg_sleep(5)',
    "') union select password_hash from human --",
    '$1',
    '$$',
    "E'\\\\x41'",
    '\\',
    '%_%',
    '{{1,2},{3}}',
    '--',
    '/*',
  ],
  markup: [
    '<script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<iframe src="javascript:alert(1)">',
    '</title></style></script>',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[x]]>',
    '&lt;script&gt;',
    '&amp;lt;',
    '&#x3c;script&#x3e;',
    '<a href="javascript:alert(1)">here</a>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<form action="https://evil.example/">',
    '\u003cscript\u003e',
    '<scr\0ipt>alert(1)</scr\0ipt>',
    '＜script＞alert(1)＜/script＞',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
  ],
  templates: [
    '{{7*7}}',
    '${7*7}',
    '#{7*7}',
    '<%= 7*7 %>',
    '{%7*7%}',
    '[[7*7]]',
    '${process.env.PATH}',
    '`${1}`',
    '{{constructor.constructor("return 1")()}}',
  ],
  paths: [
    '../../../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '/dev/null',
    'file:///etc/passwd',
    'C:\\con',
    'nul',
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/?next=/eastmarsh/home',
  ],
  formats: ['%s%s%s%n', '%d', '%x', '{0}', '%1$s', '$HOME', '$(id)', '`id`', '| id', '; id', '&& id'],
  formulas: ["=cmd|' /C calc'!A0", '=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '=HYPERLINK("https://evil.example")'],
  numbers: [
    '0',
    '-0',
    '-1',
    '1e308',
    '1e-7',
    '0x1F',
    '1_000',
    '1,000.00',
    '1.000,00',
    '١٢٣',
    '½',
    '9'.repeat(400),
    '9007199254740993',
    '9223372036854775808',
    '0.1',
    '00',
    '1/0',
    '£1',
    '1 000',
    '٫٥',
  ],
  dates: [
    '0000-00-00',
    '2026-02-30',
    '31/12/9999',
    '1969-12-31',
    '2026-W01',
    '-000001-01-01',
    'tomorrow',
    '29 02 2027',
    '32',
    '13',
    '0',
  ],
  headers: [
    'a\r\nSet-Cookie: a=b',
    'a\r\n\r\n<script>',
    'a%0d%0aLocation: https://evil.example',
    'multipart/form-data; boundary=x',
  ],
  addresses: [
    'a@b',
    '"quoted somebody"@example.org',
    'somebody@example.org\r\nbcc: x@example.org',
    `${'a'.repeat(320)}@example.org`,
    'somebody@[127.0.0.1]',
  ],
  long: ['x'.repeat(2_001), 'word '.repeat(3_000), '\u{1F600}'.repeat(1_500), 'a'.repeat(20_000), '\n'.repeat(5_000)],
  'xml and json': [
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    '{"$ne": null}',
    '{"__proto__":{"admin":true}}',
    '[]',
    '"',
  ],
  names: [
    'O’Brien',
    "O'Brien",
    'Anne-Marie',
    'Nguyễn Thị Ánh',
    'X Æ A-12',
    'van der',
    'Jr.',
    'Test',
    'null Null',
    'María José',
    'Ó',
    'Ng',
  ],
}

/** Every text once, with its class. */
export const ALL: readonly { kind: string; text: string }[] = Object.entries(HOSTILE).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind, text })),
)

/** The same shuffle for the same seed (mulberry32 and Fisher–Yates), so that a failure can be had again. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed >>> 0
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const copy = [...list]
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const one = copy[at] as T
    copy[at] = copy[other] as T
    copy[other] = one
  }
  return copy
}
