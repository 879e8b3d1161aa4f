/** What sort of thing a spend line is, where somebody said: for what others here bought and for what was decided before (H8). */
export const SORTS = [
  'help-at-home',
  'personal-assistant',
  'childcare',
  'sport',
  'class',
  'going-out',
  'travel',
  'equipment',
  'computer-or-phone',
  'break',
  'talking-or-therapy',
  'garden-or-home',
  'other',
] as const

export type Sort = (typeof SORTS)[number]

/** Each sort as people read it, on the plan's form and on public pages. */
export const SORT_WORDS: Record<Sort, string> = {
  'help-at-home': 'Help at home',
  'personal-assistant': 'A personal assistant to help you',
  childcare: 'Somebody to look after children',
  sport: 'Sport, a gym or swimming',
  class: 'A class or a course',
  'going-out': 'Going out, a club or a show',
  travel: 'Getting there: bus, train or taxi',
  equipment: 'Things to use: a bike, tools, art materials',
  'computer-or-phone': 'A computer, a phone or the internet',
  break: 'A break away from home',
  'talking-or-therapy': 'Talking to somebody, or a therapy',
  'garden-or-home': 'Things for the home or the garden',
  other: 'Something else',
}
