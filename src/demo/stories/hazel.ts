import { openReview } from '#journey/review/deeds.ts'
import {
  agreed,
  approvedAndSetUp,
  asked,
  needed,
  offered,
  type PlanStory,
  planned,
  reviewed,
  type Ticks,
  WHAT_IT_IS,
} from '../scenes/index.ts'
import type { Story } from '../story.ts'
import { bought } from './bought.ts'

const who = { person: 'eastmarsh/hazel', worker: 'eastmarsh/owen' }

const plan: PlanStory = {
  want: 'To see my family, and to feel well in my own home.',
  workerAdds: 'Seeing people again is what keeps Hazel well.',
  available: 'Trains, and a therapist in town.',
  risk: 'If it stops, the visits stop. There is no other way to pay for them yet.',
  ring: 'My sister, 01632 960122',
  signs: 'I stop answering the phone.',
  goals: [
    {
      meets: 'relationships',
      kind: 'maintenance',
      words: 'See my relatives every month',
      knownBy: 'I have been on a visit this month',
      ends: { endsAs: 'ongoing' },
      lines: [
        {
          what: 'Train fares to relatives',
          provider: 'Railcard and tickets',
          pence: 7_400n,
          every: 'monthly',
          starts: -700,
        },
        { what: 'Massage therapy', provider: 'Quiet Room', pence: 3_500n, every: 'four-weekly', starts: -700 },
      ],
    },
  ],
  understood: {
    person: 'It is there for me to see people and feel all right.',
    worker: 'Visits, while we look for ways that last.',
  },
}

// Two years of visits to family; reviews frighten her. Maintenance, with no way yet of keeping it.
export const hazel: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/hazel',
  story: async (t) => {
    await offered(t, who, -745, WHAT_IT_IS, 'So that I can see my family again. Somebody cares.')
    const hers: Ticks = {
      relationships: ['cannot', 'I never get to see them.'],
      community: ['some-help', 'I do not go out on my own.'],
    }
    await asked(t, who, -740, { person: hers, worker: hers })
    await needed(
      t,
      who,
      -735,
      { relationships: 'Seeing relatives who live far away.', community: 'Going out at all.' },
      'Being cut off makes Hazel low. Visits and a reason to go out help.',
    )
    await planned(t, who, -733, plan)
    await agreed(t, who, -731)
    await approvedAndSetUp(
      t,
      'eastmarsh/grace',
      -729,
      'Contact with family meets the need and prevents worse.',
      'H Brook',
    )
  },
}

export const hazelsReviews: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/hazel',
  story: async (t) => {
    const good = { progress: 'met' as const, words: 'I see my people again.' }
    for (const [on, kind] of [
      [-680, 'light-touch'],
      [-540, 'direct-payment'],
      [-360, 'planned'],
      [-180, 'planned'],
    ] as const)
      await reviewed(t, who, on, {
        kind,
        person: good,
        worker: { progress: 'met', words: 'The visits keep Hazel well.' },
        celebrated: 'A visit in every month since the last time.',
        reasons: 'It keeps her well, so it goes on.',
      })
    await t.does('eastmarsh/owen', -9, ['review', 'open'], (tx, permit) =>
      openReview(tx, permit, { kind: 'planned', meetOn: t.day(12), how: 'home', reasons: 'Hazel was away from home.' }),
    )
  },
}

const EVERY_FOUR_WEEKS = Array.from({ length: 23 }, (_, visit) => -26 - 28 * visit).toReversed()

/** A visit and a massage every four weeks, up to her last days at home before nobody could reach her. */
export const hazelBought: Story = bought(
  'eastmarsh/hazel',
  EVERY_FOUR_WEEKS.flatMap((days) => [
    { line: 'Train fares to relatives', pence: 6_850n, days, what: 'Return ticket to my sister' },
    { line: 'Massage therapy', pence: 3_500n, days: days + 2, what: 'One hour with Bea' },
  ]),
)
