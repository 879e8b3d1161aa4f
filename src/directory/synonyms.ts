/** Words that people use for the same kind of thing. Data: a line more is a line more. */
const ALIKE: readonly (readonly string[])[] = [
  ['yoga', 'tai chi', 'pilates', 'stretching', 'qigong'],
  ['gym', 'fitness', 'exercise', 'keep fit', 'leisure centre'],
  ['swimming', 'swim', 'pool', 'aqua'],
  ['art', 'arts', 'painting', 'drawing', 'crafts', 'pottery', 'creative'],
  ['music', 'singing', 'choir', 'guitar', 'drumming'],
  ['walking', 'walk', 'rambling', 'nordic'],
  ['gardening', 'garden', 'allotment', 'plants'],
  ['cooking', 'cook', 'kitchen', 'baking'],
  ['childcare', 'children', 'toddlers', 'nursery', 'playgroup', 'creche'],
  ['computer', 'laptop', 'internet', 'digital', 'online'],
  ['football', 'sport', 'sports', 'bowls', 'tennis', 'badminton'],
  ['cafe', 'coffee', 'friends', 'social', 'club', 'meet'],
  ['horse', 'riding', 'animals', 'dogs', 'farm'],
  ['reading', 'books', 'library', 'writing'],
  ['job', 'work', 'volunteering', 'volunteer'],
  ['bus', 'train', 'transport', 'travel', 'lift'],
]

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, ' ')

/** Small words that say nothing of what is looked for. */
const SMALL = new Set([
  'a',
  'an',
  'and',
  'at',
  'for',
  'in',
  'my',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
  'class',
  'group',
])

/**
 * What to ask the database for: the words together, or any one that means the same, in the form that `websearch_to_tsquery` reads.
 * '' where nothing was asked. `anyWord`: each single word will do as well, for finding what is like it.
 */
export function askFor(words: string, anyWord = false): string {
  const said = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (said.length === 0) return ''
  const text = ` ${said.join(' ')} `
  const alike = ALIKE.filter((group) => group.some((one) => text.includes(` ${one} `))).flat()
  const single = anyWord ? said.filter((word) => word.length > 2 && !SMALL.has(word)) : []
  const together = said.map((word) => `"${word}"`).join(' ')
  return [together, ...[...single, ...alike].map((one) => `"${one}"`)].join(' or ')
}
