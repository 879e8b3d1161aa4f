import type { Every } from '#core/pattern/index.ts'
import type { Sort } from '#journey/plan/index.ts'

/** Something that money is for. `pence` each time: from, to. A line with an event ends when that happens. */
export type LineIdea = { what: string; provider: string; every: Every; pence: readonly [number, number]; sort: Sort }

/** What somebody might want, for a need with this question key. */
export type GoalIdea = {
  key: string
  need: string
  kind: 'change' | 'maintenance' | 'process'
  words: string
  knownBy: string
  event: string | undefined
  lines: readonly LineIdea[]
}

const line = (sort: Sort, what: string, provider: string, every: Every, from: number, to: number): LineIdea => ({
  sort,
  what,
  provider,
  every,
  pence: [from, to],
})

/** Goals such as people have set (own sentences); each serves one need. */
export const GOALS: readonly GoalIdea[] = [
  {
    key: 'children',
    need: 'I cannot look after the children and go to my sessions on the same day.',
    kind: 'change',
    words: 'Go to my sessions every week, with the children well looked after',
    knownBy: 'I have been to my sessions and I use what I learned there',
    event: 'my course of therapy ends',
    lines: [line('childcare', 'Childcare during my sessions', 'Bright Steps childminding', 'weekly', 3800, 9200)],
  },
  {
    key: 'community',
    need: 'I seldom leave the house without somebody beside me.',
    kind: 'change',
    words: 'Go out on my own again, first to the class and later to town',
    knownBy: 'I go on my own twice a week and it no longer spoils my day',
    event: 'I go to the class on my own',
    lines: [
      line('class', 'A yoga class', 'The Corner Studio', 'weekly', 700, 1400),
      line('travel', 'Bus travel', 'Coast and County Buses', 'four-weekly', 2400, 5200),
    ],
  },
  {
    key: 'community',
    need: 'Being among people tires me so much that I stay at home.',
    kind: 'maintenance',
    words: 'Keep swimming and keep the days that have a shape',
    knownBy: 'I have been at the pool most weeks and I sleep better',
    event: undefined,
    lines: [line('sport', 'A pass for the pool', 'Saltmere Leisure', 'monthly', 2600, 4200)],
  },
  {
    key: 'relationships',
    need: 'My family lives far away and I see nobody for weeks.',
    kind: 'maintenance',
    words: 'See my sister once a month',
    knownBy: 'I have seen her, and we have a next date',
    event: undefined,
    lines: [line('travel', 'Train fares', 'the railway', 'four-weekly', 3200, 7800)],
  },
  {
    key: 'relationships',
    need: 'I have lost the people I used to do things with.',
    kind: 'change',
    words: 'Find a group where I am not “the one who was ill”',
    knownBy: 'Two people there know my name and I would be missed',
    event: 'I have found my place in the group',
    lines: [
      line('going-out', 'The singing group', 'Tide Voices', 'weekly', 500, 900),
      line('class', 'A singing teacher', 'M. Ferris', 'four-weekly', 2800, 4400),
    ],
  },
  {
    key: 'work-learning',
    need: 'I stopped working four years ago and I do not know how to begin again.',
    kind: 'change',
    words: 'Finish a course and volunteer one day a week',
    knownBy: 'I have the certificate and a place that expects me on Thursdays',
    event: 'I start my volunteering',
    lines: [
      line('class', 'A bookkeeping course', 'Saltmere College', 'once', 18_000, 42_000),
      line('computer-or-phone', 'A laptop', 'Second Byte', 'once', 24_000, 46_000),
      line('travel', 'Travel to the course', 'Coast and County Buses', 'weekly', 900, 1800),
    ],
  },
  {
    key: 'home-kept',
    need: 'On bad weeks the flat gets beyond me, and then I let nobody in.',
    kind: 'change',
    words: 'Get the flat back to where I can have a friend in',
    knownBy: 'A friend has been here for tea',
    event: 'the flat stays in order without help',
    lines: [
      line('help-at-home', 'Somebody to tidy with me', 'Side by Side Homes', 'weekly', 2200, 4600),
      line('garden-or-home', 'A skip and paint', 'Harbour Hire', 'once', 14_000, 26_000),
    ],
  },
  {
    key: 'nutrition',
    need: 'I live on toast unless somebody cooks with me.',
    kind: 'change',
    words: 'Cook four meals that I like and can afford',
    knownBy: 'I cook twice a week without being asked',
    event: 'I cook on my own',
    lines: [line('class', 'A cooking group', 'The Good Pan', 'weekly', 1200, 2400)],
  },
  {
    key: 'home-safe',
    need: 'At night I do not feel safe and ring for help I do not need.',
    kind: 'maintenance',
    words: 'Stay in my own home with somebody I know in the mornings',
    knownBy: 'I have been at home, and out of hospital, all quarter',
    event: undefined,
    lines: [line('personal-assistant', 'A personal assistant', 'employed by me', 'weekly', 11_000, 34_000)],
  },
  {
    key: 'work-learning',
    need: 'Nobody asks me what I think any more.',
    kind: 'process',
    words: 'Choose who supports me and say so myself at my review',
    knownBy: 'I led my own review',
    event: 'I have led my own review',
    lines: [line('personal-assistant', 'A peer supporter', 'Own Voice', 'four-weekly', 4000, 7000)],
  },
]
