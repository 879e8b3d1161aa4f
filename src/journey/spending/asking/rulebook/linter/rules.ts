import type { RuleText } from '../rule.ts'

/** What a rule may not say, and what it should rather not. */
export type LintCode =
  | 'caps-the-amount'
  | 'cards-only'
  | 'bans-a-group'
  | 'bans-without-exception'
  | 'never-pays-relatives'
  | 'reviews-too-late'
  | 'receipts-for-everything'
  | 'use-it-or-lose-it'
  | 'cheapest-only'
  | 'council-says-a-flat-no'

export type LintField = 'name' | 'why' | 'source' | 'yesExamples' | 'noExamples' | 'answer'

/** `hard`: it is refused. Else whoever writes it is warned, and may go on. `found`: the words that are meant. */
export type Finding = {
  readonly code: LintCode
  readonly hard: boolean
  readonly at: LintField
  readonly found: string
}

const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |one )?hundred|(?:a |one )?thousand)'
const MONEY = `(?:£ ?\\d[\\d,.]*|(?:\\d[\\d,.]*|${NUMBER_WORD}(?:[- ](?:and )?${NUMBER_WORD})*) ?(?:pounds?|pence|p\\b|quid))`
/** More than 26 weeks: later than half a year. */
const LATE_WEEKS = '(?:2[7-9]|[3-9]\\d|1\\d\\d) weeks'
const CARD = '(?:pre-?paid |pre paid |payment |council )?cards?'
const GROUP =
  '(?:older|old|elderly|young|younger|disabled|autistic|deaf|blind|homeless|single|married|pregnant|retired|working|men|women|male|female|migrants?|refugees?|students?|pensioners?|parents|mothers|fathers|carers|inpatients?|(?:people|persons?|anybody|anyone|adults|those|men|women) (?:with|under|over|aged|who|in|from|on)|over[- ]\\d\\ds?|under[- ]\\d\\ds?|[a-z]+ disorders?|psychosis|schizophrenia|depression|anxiety|bipolar|addictions?|dementia)'
const RELATIVE =
  '(?:relatives?|relations?|family(?: members?)?|spouses?|husbands?|wives|wife|partners?|parents?|mums?|dads?|mothers?|fathers?|sons?|daughters?|children|brothers?|sisters?|siblings?)'

type Pattern = { code: LintCode; hard: boolean; says: RegExp; unless?: RegExp }

const pattern = (text: string): RegExp => new RegExp(text.replaceAll('_', '[^.!?]'), 'i')

const PATTERNS: readonly Pattern[] = [
  {
    code: 'caps-the-amount',
    hard: true,
    says: pattern(
      `(?:no more than|not more than|never more than|up to|at most|(?:a )?maximum(?: of)?|max\\.?(?: of)?|limit(?:ed)?(?: is| of| to)?|capped(?: at)?|cap(?: is| of)?|ceiling(?: is| of)?|cannot exceed|must not exceed|not exceed|(?:must|has to) (?:cost|be) (?:less than|under)|nothing over|not over|only under|only below)_{0,25}${MONEY}|${MONEY}_{0,20}(?:is the (?:most|limit|maximum|cap|ceiling)|limit\\b|maximum\\b|max\\b|cap\\b|and no more|or less\\b|a year at most|tops)`,
    ),
    unless: /\b(?:no|not a|without (?:a|an|any)|never a) (?:fixed |upper |hard )*(?:limit|cap|maximum|ceiling)\b/i,
  },
  {
    code: 'caps-the-amount',
    hard: true,
    says: pattern(
      `${MONEY}_{0,20}at (?:the )?(?:very )?most\\b|(?:under|below|less than|within) ${MONEY} only|(?:over|above|more than|beyond) ${MONEY}_{0,20}(?:(?:is|are) (?:not|never) (?:allowed|paid|possible|agreed)|(?:is|are) (?:refused|forbidden|banned)|cannot be (?:paid|spent|agreed))`,
    ),
    unless: /\b(?:unless|without asking|before you ask|until you (?:ask|have asked))\b/i,
  },
  {
    code: 'cards-only',
    hard: true,
    says: pattern(
      `(?:only|must|has to|have to|always|just)_{0,30}(?:by|with|on|through|using|use|onto|to) (?:a |the |your |our )*${CARD}|${CARD} only|(?:no|never|not)_{0,12}(?:cash|bank account|direct payment)s?_{0,25}(?:card)|only_{0,10}${CARD} (?:is|are|can|may)|cards? (?:is|are) the only`,
    ),
    unless:
      /\b(?:not only|never only|not just|need not|do not have to|does not have to|don.t have to|if (?:you|they) (?:choose|want|like)|(?:their|your) (?:own )?choice)\b/i,
  },
  {
    code: 'cards-only',
    hard: true,
    says: pattern(
      `(?:is|are|will be|gets?) (?:always |then )?(?:loaded|paid|put|sent)_{0,12}(?:on|onto|to|by|through) (?:a |the |your |our )*${CARD}`,
    ),
    unless:
      /\b(?:if (?:you|they) (?:choose|want|like|prefer)|where (?:you|they) (?:choose|want)|choice|or (?:in)?to (?:your|their|a|the)(?: own)?(?: bank)? account|one way)\b/i,
  },
  {
    code: 'never-pays-relatives',
    hard: true,
    says: pattern(`\\b${RELATIVE}\\b(?: [a-z]+){0,4} (?:cannot|can.t|can not|must not|may not|will not|won.t) be paid`),
    unless: /\b(?:unless|except|is necessary|it is needed|without asking|before we)\b/i,
  },
  {
    code: 'never-pays-relatives',
    hard: true,
    says: pattern(
      `(?:never|cannot ever|can.t ever|must not ever|under no circumstances|not ever|in no case|no exceptions?)_{0,40}\\b${RELATIVE}\\b|\\b${RELATIVE}\\b_{0,40}(?:never|under no circumstances|no exceptions?|in any case|not ever|are (?:all )?banned|(?:is|are) forbidden)|\\bno (?:payments? to |money (?:for|to) )${RELATIVE}\\b`,
    ),
    unless: /\b(?:unless|except where|except if|is necessary|it is needed)\b/i,
  },
  {
    code: 'bans-a-group',
    hard: true,
    says: pattern(
      `(?:\\bnot|never|nothing|no budgets?|no holidays?|no breaks?|no [a-z]+)(?: is)?(?: allowed| paid| available| meant| offered)? for (?:any )?${GROUP}|\\b${GROUP}\\b_{0,30}(?:cannot have|can.t have|do not get|don.t get|are not (?:allowed|eligible|entitled)|may not have|get nothing|are excluded|never get|must not have)|(?:excludes?|except|but not) (?:all )?${GROUP}`,
    ),
  },
  {
    code: 'bans-without-exception',
    hard: true,
    says: pattern(
      `\\bno [a-z ]{2,25}\\b(?:ever|at all|whatsoever|under any circumstances|full stop|no exceptions?|in any case)|\\bnever_{0,40}(?:whatever|no matter|under any|for any reason|full stop)|under no circumstances|\\bno exceptions?\\b|without (?:any )?exceptions?|in no case|(?:always|automatically) refused|blanket (?:ban|rule|refusal)|(?:is|are) banned`,
    ),
    unless: /\b(?:unless|illegal|against the law|drugs|not a blanket|no blanket|never a blanket)\b/i,
  },
  {
    code: 'bans-without-exception',
    hard: true,
    says: pattern(
      '^\\W*no (?!(?:need|problem|worries|hurry|receipts?|limits?|upper|fixed|charge|cost|costs|money|payments?|matter|one|body|question|questions|reviews?|day|set|more|less)\\b)(?!_*\\b(?:is|are|was|were|has|have|needs?|needed|stops?|changes?|waits?|required|without|unless)\\b)[a-z-]+(?: [a-z-]+){0,3}[.!]?$|(?:is|are) (?:not|never|not ever) (?:ever )?allowed[.!]?$',
    ),
    unless: /\b(?:unless|illegal|against the law|drugs|the law)\b/i,
  },
  {
    code: 'reviews-too-late',
    hard: true,
    says: pattern(
      `(?:1[3-9]|[2-9]\\d|thirteen|fourteen|fifteen|eighteen|twenty|twenty-four)[- ]monthly reviews?|(?:two|three|2|3|bi)[- ]?(?:yearly|annual) reviews?|biennial reviews?|reviews?_{0,40}every (?:other|second) year|first (?:direct.payment )?reviews?_{0,40}${LATE_WEEKS}|reviews?_{0,30}first_{0,30}${LATE_WEEKS}|reviews?_{0,30}(?:after|every|in|within) (?:5[3-9]|[6-9]\\d|1\\d\\d) weeks`,
    ),
  },
  {
    code: 'reviews-too-late',
    hard: true,
    says: pattern(
      'review(?:s|ed)?\\b_{0,15} after (?:about )?(?:(?:[7-9]|1[0-2]) months|(?:seven|eight|nine|ten|eleven|twelve) months|(?:a|one|1) year|(?:2[7-9]|[345]\\d) weeks)',
    ),
    unless: /\b(?:then|again|later ones|every|each|after (?:the|that|your|a) first|following|next)\b/i,
  },
  {
    code: 'reviews-too-late',
    hard: true,
    says: pattern(
      'reviews?_{0,50}(?:after|every|in|at|within|once in)_{0,8}(?:(?:1[3-9]|[2-9]\\d) months|(?:thirteen|fourteen|fifteen|eighteen|twenty|twenty-four) months|(?:[2-9]|two|three|four|five) years)|first (?:direct.payment )?reviews?_{0,50}(?:(?:[7-9]|1[0-9]) months|(?:seven|eight|nine|ten|eleven|twelve) months|(?:a|one|1) year)|reviews?_{0,30}first_{0,30}(?:(?:[7-9]|1[0-9]) months|(?:a|one|1) year)|\\bno reviews?\\b|never reviewed',
    ),
  },
  {
    code: 'receipts-for-everything',
    hard: false,
    says: pattern(
      '(?:every|each|all|any) (?:single )?(?:receipts?|purchases?|items?|pennies|penny|pound)_{0,40}(?:receipt|kept|keep|sent|send|proof|must)|receipts? for (?:everything|every|each|all)|no receipt,? no|without a receipt_{0,40}(?:paid back|pay it back|refused|not allowed|stop)|(?:must|have to)_{0,20}(?:keep|send|show|give)_{0,15}(?:every|all)_{0,12}receipts?',
    ),
    unless: /\b(?:or say why|or tell us why|need not|do not need)\b/i,
  },
  {
    code: 'use-it-or-lose-it',
    hard: false,
    says: pattern(
      'use it or lose it|(?:unspent|unused|left over|leftover|what is left|not spent|not used)_{0,50}(?:lost|taken back|goes back|returned|is lost|lose it|expires?|forfeit)|(?:lose|forfeit)_{0,30}(?:not spent|unspent|not used|left over|do not (?:use|spend))|must be spent by|spend it by_{0,25}or',
    ),
    unless: /\b(?:never|not|is not|nothing is) (?:lost|taken)\b/i,
  },
  {
    code: 'cheapest-only',
    hard: false,
    says: pattern(
      '(?:only|must|always|has to)_{0,25}(?:the )?(?:cheapest|lowest price|least expensive)|cheapest_{0,15}only',
    ),
  },
]

/** Every conflict with law or guidance in what a rule says, at its field. A name of the law itself (`source`) is not read. */
export function lint(text: Omit<RuleText, 'covers' | 'source'>): Finding[] {
  const fields: readonly (readonly [LintField, string])[] = [
    ['name', text.name],
    ['why', text.why],
    ['yesExamples', text.yesExamples.join('. ')],
    ['noExamples', text.noExamples.join('. ')],
  ]
  const found = fields.flatMap(([at, words]) => findingsIn(at, words))
  return text.answer === 'not-allowed' && text.whose === 'council'
    ? [...found, { code: 'council-says-a-flat-no', hard: false, at: 'answer', found: text.name }]
    : found
}

/** What of a council's own text the law does not allow, wherever it stands. */
export const conflictsIn = (words: string): readonly LintCode[] =>
  findingsIn('why', words).flatMap(({ code, hard }) => (hard ? [code] : []))

/** What is wrong in one text; what names an amount, a group or a relative is not said again as a ban without exception. */
export function findingsIn(at: LintField, words: string): Finding[] {
  const found = words
    .split(/(?<=[.!?])\s+/)
    .flatMap((sentence) =>
      PATTERNS.flatMap(({ code, hard, says, unless }) => {
        const match = says.exec(sentence)
        return match === null || unless?.test(sentence) ? [] : [{ code, hard, at, found: match[0].trim() }]
      }),
    )
    .filter((one, index, all) => all.findIndex(({ code }) => code === one.code) === index)
  const narrower = found.some(({ code }) => ['bans-a-group', 'never-pays-relatives', 'caps-the-amount'].includes(code))
  return narrower ? found.filter(({ code }) => code !== 'bans-without-exception') : found
}
