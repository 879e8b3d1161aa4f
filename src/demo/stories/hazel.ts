import { sayFact } from '#journey/ending/cliff-edge/deeds.ts'
import {
  agreed,
  approvedAndSetUp,
  asked,
  choseCheckIns,
  type EndingStory,
  ended,
  lookedBack,
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
  sustain: 'I do not know. Perhaps somebody could take me one day.',
  risk: 'If it stops, the visits stop. There is no other way to pay for them yet.',
  ring: 'My sister, 01632 960122',
  otherwise: { community: 'Her sister drives her to town on market days. Nothing is paid for it.' },
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
          sort: 'travel',
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

// Box 3 of the study, who has the same name there as our Helen: two years of visits to family; reviews frighten her.
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
    await reviewed(t, who, -125, {
      kind: 'planned',
      person: good,
      worker: { progress: 'met', words: 'Hazel sees her family every month.' },
      celebrated: 'Two years of visits, and a photograph of all of them on her wall.',
      reasons: 'What she set out to have is there, and drivers of a group in town can take her now.',
      ends: {
        person: { answer: 'do-not-know', words: 'I was afraid of this all week. I cannot pay the train.' },
        worker: { answer: 'with-difficulty', words: 'With a lift from the drivers it could go on.' },
        whyNotGoOn: 'Something else can meet the need: a driver takes Hazel to her sister free of charge.',
      },
    })
  },
}

const ending = (): EndingStory => ({
  ground: {
    ...{ rests: 'another-way', what: 'A driver who takes her to her sister', who: 'Marsh Good Neighbours', from: -54 },
    why: 'The visits are what meets the need. A driver can make them possible without a train fare.',
    agreeSteps: 'We met twice, and Hazel rang the drivers from my office.',
    personSaid: 'I would rather keep the train. I will try it.',
  },
  lastDay: -53,
  reasons: 'A driver of Marsh Good Neighbours takes you to your sister every month, free of charge.',
  person: {
    a: ['yes', 'It is for seeing my people.'],
    b: ['not-sure', 'I thought that it went on for as long as it helps.'],
    c: ['yes', 'I see them every month.'],
    d: ['not-sure', 'What if the driver is ill?'],
  },
  worker: {
    a: ['yes', ''],
    b: ['yes', 'We spoke about it at each review.'],
    c: ['yes', ''],
    d: ['yes', 'The driver has said yes for a year.'],
  },
  instead: {
    what: 'A lift to my sister',
    went: 'partly',
    words: 'It was good to be there. The drive made me nervous.',
  },
  despite: {
    b: 'I should have said it more clearly from the start. Now you know the day eight weeks before.',
    d: 'I ring the drivers each month, and I ring you if one cannot come.',
  },
  by: 'eastmarsh/grace',
  cliff: 'The clinic and we do not stop in the same week: Owen rings her once a month until spring.',
})

/** Told, seen by each side, confirmed; the clinic says goodbye soon after. Then the driver stops coming: at the first check-in it is lost. */
export const hazelsEnding: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/hazel',
  story: async (t) => {
    await t.does(who.person, -112, ['cliff-edge', 'say-as-person'], (tx, permit) =>
      sayFact(tx, permit, { kind: 'discharge', on: t.day(-38), words: 'The clinic says goodbye to me.' }),
    )
    await ended(t, who, -110, ending())
    await choseCheckIns(t, who, -80)
    await lookedBack(t, who, -1, {
      left: [{ benefit: 'lost', how: 'The driver moved away. I have seen nobody since.' }],
      words: 'I am down again, and I cannot go out any more. I do not want to stay like this.',
      ...{ happy: 2, anxious: 8 },
    })
  },
}

const EVERY_EIGHT_WEEKS = Array.from({ length: 11 }, (_, visits) => -60 - 56 * visits).toReversed()

/** Two visits and two massages every eight weeks, until the money ended. */
export const hazelBought: Story = bought(
  'eastmarsh/hazel',
  EVERY_EIGHT_WEEKS.flatMap((days) => [
    { line: 'Train fares to relatives', pence: 14_200n, days, what: 'Two return tickets to my sister' },
    { line: 'Massage therapy', pence: 7_000n, days: days + 2, what: 'Two hours with Bea' },
  ]),
)
