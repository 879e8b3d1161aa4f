import type { Day } from '#core/day.ts'

/** The questions, and the answers offered to each; a list of none is answered in the person's own words (Equality Act 2010, s. 149). */
export const CHOICES = {
  'age-group': ['18 to 24', '25 to 34', '35 to 44', '45 to 54', '55 to 64', '65 to 74', '75 or over'],
  'ethnic-group': [
    'Asian, Asian British or Asian Welsh',
    'Black, Black British, Caribbean or African',
    'Mixed, or several ethnic groups',
    'White British',
    'White, Gypsy or Irish Traveller, or Roma',
    'White, something else',
    'Another ethnic group',
  ],
  sex: ['Female', 'Male'],
  gender: ['The same as the sex I was registered with at birth', 'Not the same as that'],
  sexuality: ['Straight', 'Gay or lesbian', 'Bisexual', 'Something else'],
  religion: ['No religion', 'Buddhist', 'Christian', 'Hindu', 'Jewish', 'Muslim', 'Sikh', 'Another religion or belief'],
  disability: ['Yes, it makes my days harder a lot', 'Yes, a little', 'No'],
  'first-language': [],
} as const satisfies Record<string, readonly string[]>

export type EqualityQuestion = keyof typeof CHOICES
export const EQUALITY_QUESTIONS = Object.keys(CHOICES) as EqualityQuestion[]

/** What the person answered, by question; '' where they did not, or took it back. */
export type EqualityAnswers = Readonly<Record<EqualityQuestion, string>>

/** The answers, and the day on which something was last answered. */
export type Equality = { answers: EqualityAnswers; lastOn: Day | undefined }
