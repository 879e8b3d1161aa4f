/** Small words with which questions are built; they are never a thing to buy, and never a slip of one. */
const LITTLE = new Set(
  `a an the i me my mine we us our you your he him his she her it its they them their this that these those there here
  can could may might shall should will would do does did is am are was were be been being have has had having
  get gets getting got go goes going gone went use uses using used spend spends spending spent buy buys buying bought pay pays paying paid
  put puts take takes taking took make makes making made let lets want wants wanted need needs needed like would love please ask asking
  allow allowed ok okay right alright possible able and or but so if when while because as than then also too plus
  on in at to from of for with by into onto off out up down over about towards toward through during after before until
  money budget direct payment payments council fund funds funding cash cost costs some any all bit little few more less much many lot lots
  new old second hand secondhand nice good better best big small cheap decent proper own self just only really maybe still even ever once twice
  what which who how why where something anything thing things stuff one two three four five six ten each every per
  day days week weeks weekly month months monthly year yearly year today tomorrow morning mornings afternoon afternoons evening night nights monday tuesday wednesday thursday
  friday saturday sunday weekend weekends summer winter spring easter time times hour hours again now later
  no not dont cant wont im ive id ill hi hello thanks thank`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that go with a thing rather than being one: they need no rule of their own. */
const WITH_THINGS = new Set(
  `help helps helper lesson lessons class classes course courses session sessions membership member group groups club ticket tickets fee fees
  subscription entry entrance price bill towards equipment kit gear set pair local community centre center place home house flat room
  sister brother mum mother dad father son daughter child children kid kids baby friend friends mate mates family partner husband wife boyfriend girlfriend
  aunt auntie uncle gran nan grandma grandad granny nephew niece cousin neighbour people person somebody someone anyone else
  health mental physical mood anxiety depression confidence goal goals plan wellbeing well better feel feeling keep keeping stay staying start starting
  beginner beginners adult adults join joining learn learning try trying visit visiting see seeing meet meeting come coming back worker nurse`
    .split(/\s+/)
    .filter(Boolean),
)

/** Real words that lie a letter or two from a word of the rules, and mean something else. */
const REAL = new Set(
  `tent tents wife wives bear bears beard wind wines vine fine mine line lime pint paint pant pants coat coats goat boat boats boot boots book books cook cooks
  cake bake lake rake take bank tank rank ban van can cat hat mat rat bat car cart card cars care cared core cure fare fair hair chair chain train
  trail brain drain grain rain ran run gun sun son fun bun nun gum gem gym hem him ham jam dam dame game gate games gates bet bed bad bag beg bog dog fog log
  frog drug drum rum plum club clue glue blue bike hike like mike pike bingo ring king sing wing ding thing string spring sprint print
  art ant act arm ark part party parts port sport short shirt skirt skill skills kill pill pills mill bill bills hill hall ball call wall tall tail sail nail mail
  phone stone shone alone clone zone bone one once rent vent dent sent cent bent lent test rest nest best vest west pest post past paste fast last
  cast coast roast toast boast food foot fool pool tool cool wool wood good mood moon noon spoon soon room boom broom groom yoga toga
  dance lance chance glance pet pen pot put pat pit met bus bush push rush brush crush boss loss loan lean clean clear swim swam slim slime
  rail fail taxi tax wax max fax gift lift sift drift shift debt debit death heat meat meal metal seal deal real repeal coffee toffee office tobacco
  massage message passage visa vase case cash crash dash wash watch match catch patch latch course horse house mouse nurse purse curse
  walk talk chalk milk silk sick stick trick brick thick chick check cheek cheese choose shoes shoe show snow slow flow glow grow grew
  light night fight sight right might tight height weight eight sleep sheep sheet sweet street tree free three fee feed need seed weed
  garden harden warden pardon carpet carpets market basket blanket bracket counter country county counsel council cinema clinic picnic music magic
  holiday holidays theatre weather leather feather father gather rather lather bather later water waiter writer tablet table cable stable
  cooker cookers locker rocker doctor driver river rider cider wider tutor tuition plane plan plant plants planet plate pale hotel motel total
  concert convert expert desert dessert insert invest interest internet intent camera camping camp cramp lamp damp stamp piano pizza pasta
  boiler broiler kettle cattle battle bottle settle saddle paddle puddle poodle needle noodle college village cottage garage
  football netball baseball basketball handball snooker cricket ticket rocket pocket jacket packet racket bracelet necklace`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words of a text: small letters, no accents, no signs. "Can't" is one word. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’‘`]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')

const KEPT = new Set([
  'news',
  'gas',
  'bus',
  'lens',
  'tennis',
  'pilates',
  'glasses',
  'clothes',
  'mattress',
  'dress',
  'fitness',
  'ring',
  'sing',
  'king',
  'wedding',
  'bedding',
  'red',
  'bed',
  'need',
  'feed',
  'shed',
  'thing',
  'string',
  'swing',
  'bring',
  'spring',
])

/** A word without its ending: 'swimming' → 'swim', 'lessons' → 'lesson', 'babies' → 'baby'. Light on purpose. */
export function stem(word: string): string {
  if (word.length <= 3 || KEPT.has(word)) return word
  const plural =
    word.endsWith('ies') && word.length > 4
      ? `${word.slice(0, -3)}y`
      : word.replace(/(?<=ss|sh|ch|x|z)es$/, '').replace(/(?<=[^su])s$/, '')
  if (plural.length > 5 && plural.endsWith('ing')) return undouble(plural.slice(0, -3))
  if (plural.length > 4 && plural.endsWith('ed')) return undouble(plural.slice(0, -2))
  return plural.length > 4 && plural.endsWith('e') ? plural.slice(0, -1) : plural
}

const undouble = (root: string): string =>
  /([bdgmnprt])\1$/.test(root) ? root.slice(0, -1) : root.length > 3 && root.endsWith('e') ? root.slice(0, -1) : root

export const isLittle = (word: string): boolean => LITTLE.has(word)
export const goesWithThings = (word: string): boolean => WITH_THINGS.has(word) || LITTLE.has(word) || /^\d/.test(word)
const isReal = (word: string): boolean => REAL.has(word) || LITTLE.has(word) || WITH_THINGS.has(word)

/**
 * How many slips lie between two words: a letter left out, put in, changed, or two next to each other swapped
 * (Damerau-Levenshtein, each place swapped once). Gives `most` + 1 as soon as it must be more than `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}

/** A word of a question or of a rule, with its stem. */
export type Token = { readonly word: string; readonly stem: string }

export const tokensOf = (text: string): Token[] => wordsOf(text).map((word) => ({ word, stem: stem(word) }))

/** Slips where they are few enough for words so long: none below four letters, one below seven, else two. */
function slipsWithin(asked: string, rule: string): number {
  const most = rule.length < 4 ? 0 : rule.length < 7 ? 1 : 2
  const slips = slipsBetween(asked, rule, most)
  // One letter for another makes another word of four: "asdf" is near "asda".
  if (slips > 0 && rule.length === 4 && asked.length === 4 && [...asked].sort().join() !== [...rule].sort().join())
    return Number.POSITIVE_INFINITY
  return slips > most ? Number.POSITIVE_INFINITY : slips
}

/** How far a word of a question is from a word of a rule: 0 the same, above it slips; undefined: another word. */
export function nearness(asked: Token, rule: Token, known: ReadonlySet<string>): number | undefined {
  if (asked.word === rule.word || asked.stem === rule.stem) return 0
  if (asked.word.length < 4 || isReal(asked.word) || known.has(asked.stem)) return undefined
  const whole = slipsWithin(asked.word, rule.word)
  const slips = Math.min(whole, slipsWithin(asked.stem, rule.stem))
  // The first letter is seldom wrong; where it is, the two are swapped, or the rest is right and long.
  const begins =
    asked.word[0] === rule.word[0] || asked.word[1] === rule.word[0] || (slips === 1 && rule.word.length > 5)
  return slips === Number.POSITIVE_INFINITY || !begins ? undefined : slips
}
