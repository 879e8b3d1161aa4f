import { CONTRAST_LEAST, contrast } from '#core/contrast.ts'
import { fine, type Reason, refuse } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import type { Item, Line, Part } from '../part.ts'

const isWhole = (text: string, most: number): boolean =>
  text !== '' && text.length <= most && text.isWellFormed() && !/[\0\n]/.test(text)

const upTo = (most: number): Line => ({
  read: (text) => (isWhole(text, most) ? text : undefined),
  wrong: most > SHORT ? 'write-a-name' : 'write-a-short-line',
})
const SHORT = 80
const NAME_MOST = 200
const SHORT_LINE = upTo(SHORT)

/** A telephone number as people dial it. */
export const PHONE: Line = {
  read: (text) => (/^\+?[0-9][0-9 ]{2,19}$/.test(text) ? text : undefined),
  ...{ wrong: 'not-a-phone-number-here', short: true },
}

/** A colour as '#0b5351', in small letters. */
export const COLOUR: Line = {
  read: (text) => (/^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : undefined),
  ...{ wrong: 'not-a-colour', short: true },
}

/** The secure address of a page. */
export const ADDRESS: Line = {
  read: (text) =>
    isWhole(text, NAME_MOST) && /^https:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text) ? text : undefined,
  wrong: 'not-a-secure-address',
}

/** Text on the council's colour can be read: white text, unless the council chose another. */
export const mayHold = ({ brand: { colour, onColour } }: Pick<Settings, 'brand'>): readonly Reason[] =>
  contrast(colour, onColour) < CONTRAST_LEAST ? refuse('colours-too-alike', 'brand-colour') : fine

const line = (who: string): readonly Item[] => [
  { at: `phones.${who}.name`, label: 'Who answers', kind: { is: 'line', line: SHORT_LINE } },
  { at: `phones.${who}.number`, label: 'The number', kind: { is: 'line', line: PHONE } },
  { at: `phones.${who}.when`, label: 'When somebody answers', kind: { is: 'line', line: SHORT_LINE } },
]

/** What the council is called, how it looks, and whom people ring. */
export const councilItselfPart: Part = {
  slug: 'council-details',
  title: 'Name, colours and phone numbers',
  intro:
    'What this council is called, how its pages look, and the numbers that stand on every page, in every letter and on paper.',
  keys: ['name', 'brand', 'phones', 'exitTo'],
  mayHold,
  words: {
    'write-a-name': 'Write what the council is called, in up to 200 letters',
    'write-a-short-line': 'Write this in up to 80 letters. It cannot be left empty',
    'not-a-phone-number-here': 'Write a phone number in digits, like 01632 960200 or 111',
    'not-a-colour': 'Write a colour as # and six signs, like #0b5351',
    'not-a-secure-address': 'Write the whole address of a page that begins with https://',
    'colours-too-alike':
      'This colour and its text are too alike to read. The law asks for 4.5 to 1 (WCAG 2.2, AA). Choose a darker colour, or another colour for the text',
  },
  groups: [
    {
      title: 'The council',
      items: [
        { at: 'name', label: 'What the council is called', kind: { is: 'line', line: upTo(NAME_MOST) } },
        {
          at: 'brand.colour',
          label: 'Its colour',
          hint: 'Behind the name at the top of each page, like #0b5351.',
          kind: { is: 'line', line: COLOUR },
        },
        {
          at: 'brand.onColour',
          label: 'The colour of text on it',
          hint: 'White is #ffffff.',
          kind: { is: 'line', line: COLOUR },
        },
        {
          at: 'exitTo',
          label: 'Where “Exit this page” goes',
          hint: 'A page that tells nobody anything, like the weather.',
          kind: { is: 'line', line: ADDRESS },
        },
      ],
    },
    { title: 'The council’s own number', items: line('council') },
    { title: 'Evenings and weekends', items: line('outOfHours') },
    { title: 'In a crisis', items: line('crisis') },
    { title: 'Advice about money', items: line('moneyAdvice') },
    { title: 'Advice about working for somebody', items: line('workAdvice') },
  ],
}
