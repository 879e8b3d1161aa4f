import { approveRun, draftRun } from '#journey/money/payrun/deeds.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { openReview } from '#journey/review/deeds.ts'
import { recordPurchase } from '#journey/spending/deeds.ts'
import {
  agreed,
  approvedAndSetUp,
  asked,
  movedTheDay,
  needed,
  offered,
  planned,
  reviewed,
  type Ticks,
  toldWhileWaiting,
} from './scenes.ts'
import type { Storyteller } from './story.ts'

/** One person's story so far, or the council's pay runs (about nobody). In order: a later one may build on an earlier one. */
export type Story = { council: string; about?: string; story: (teller: Storyteller) => Promise<void> }

const WHAT_IT_IS =
  'I said what a personal budget is: money for a purpose that we agree, and not for ever. I said who decides, what happens at the end, and that no is a good answer too.'

// Helen's nurse suggested it; she is afraid of the questions. He has finished his side, she has not begun.
const helen: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/helen',
  story: async (t) => {
    const who = { person: 'eastmarsh/helen', worker: 'eastmarsh/ken' }
    await offered(t, who, -16, WHAT_IT_IS, 'Ken thinks it could make my days better. I am nervous about the questions.')
    const ken: Ticks = {
      relationships: ['some-help', 'Sees her mother and her niece, nobody else.'],
      community: ['cannot', 'Has been ill for a long time and does not go out alone.'],
      nutrition: ['some-help', 'Eats better when somebody cooks with her.'],
    }
    await asked(t, who, -6, { worker: ken })
  },
}

// Led by his worker: Arthur went along. His own side of "what it is for and when we look at it again" is empty.
const arthur: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/arthur',
  story: async (t) => {
    const who = { person: 'eastmarsh/arthur', worker: 'eastmarsh/owen' }
    await offered(t, who, -330, WHAT_IT_IS, 'All right, I go with what Owen thinks.')
    const arthurs: Ticks = {
      community: ['some-help', 'I am mostly at home.'],
      'work-learning': ['dont-know', 'Not now.'],
      relationships: ['some-help', ''],
    }
    const owens: Ticks = {
      community: ['some-help', 'Needs a reason to leave home.'],
      'work-learning': ['dont-know', 'Perhaps later.'],
      relationships: ['some-help', 'Few people around him.'],
    }
    await asked(t, who, -324, { person: arthurs, worker: owens })
    await needed(
      t,
      who,
      -315,
      { community: 'Something that gets Arthur out and steadies his days.', relationships: 'Being among people.' },
      'Symptoms are strong when the days are empty. With something to do among people they are not.',
    )
    await planned(t, who, -312, {
      want: 'Yoga, tai chi and art. They calm me.',
      workerAdds: 'The classes also keep Arthur moving. In time he may earn a little with his art.',
      available: 'All three are in walking distance and open to everybody.',
      risk: 'The classes cost more than Arthur can pay from his benefits. We have not found a way yet.',
      ring: 'Owen Hart, 01632 960100',
      typedBy: 'worker',
      goals: [
        {
          meets: 'community',
          kind: 'maintenance',
          words: 'Keep my symptoms down and my days filled',
          knownBy: 'I go to at least two classes in most weeks',
          ends: { endsAs: 'ongoing' },
          lines: [
            { what: 'Yoga class', provider: 'Riverside Yoga', pence: 1_200n, every: 'weekly', starts: -280 },
            { what: 'Tai chi class', provider: 'The Pavilion', pence: 900n, every: 'weekly', starts: -280 },
            { what: 'Art class', provider: 'Eastmarsh Adult College', pence: 1_500n, every: 'weekly', starts: -280 },
          ],
        },
      ],
      understood: { worker: 'The classes for about a year, then under his own steam.' },
    })
    await agreed(t, who, -310)
    await approvedAndSetUp(
      t,
      'eastmarsh/grace',
      -308,
      'The classes meet the need at a modest cost, and Arthur has begun to go out.',
      'A Lowe',
    )
  },
}

// Two years of visits to family; reviews frighten her. Maintenance, with no way yet of keeping it.
const hazel: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/hazel',
  story: async (t) => {
    const who = { person: 'eastmarsh/hazel', worker: 'eastmarsh/owen' }
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
    await planned(t, who, -733, {
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
    })
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

// Bowling with an assistant first, later alone; Joanne has three afternoons to herself.
const david: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/david',
  story: async (t) => {
    const who = { person: 'eastmarsh/david', worker: 'eastmarsh/priya' }
    await offered(t, who, -190, WHAT_IT_IS, 'Somebody to go out with me, so that Joanne need not worry.')
    const davids: Ticks = {
      community: ['cannot', 'I do not go anywhere without Joanne.'],
      relationships: ['some-help', ''],
    }
    await asked(t, who, -185, { person: davids, worker: davids })
    await needed(
      t,
      who,
      -178,
      { community: 'Going out without Joanne.', relationships: 'Meeting people in the village.' },
      'Low mood keeps David at home; Joanne cannot leave him alone.',
    )
    await planned(t, who, -176, {
      want: 'To play indoor bowls in the village hall.',
      workerAdds: 'An assistant goes along until David is ready to go alone. Joanne gets three afternoons a week.',
      available: 'The bowls club takes anybody and meets three afternoons a week.',
      sustain: 'When I know people there I can go by myself. I can pay the club from my own money.',
      risk: 'The assistant is needed only until David goes alone. The club costs little.',
      ring: 'Joanne, 01632 960133',
      signs: 'I go quiet and say I am tired.',
      goals: [
        {
          meets: 'community',
          kind: 'change',
          words: 'Go to the bowls club three afternoons a week by myself',
          knownBy: 'I have been there alone for four weeks',
          ends: { endsAs: 'event', endsEvent: 'I go to the club by myself' },
          lines: [
            {
              what: 'Assistant for three afternoons',
              provider: 'Sam Okafor',
              pence: 11_700n,
              every: 'weekly',
              starts: -150,
            },
            { what: 'Club membership', provider: 'Village Bowls Club', pence: 4_500n, every: 'once', starts: -150 },
          ],
        },
      ],
      understood: {
        person: 'Sam comes with me until I can go alone. Then it stops.',
        worker: 'The assistant until David goes alone, then only his own club fee.',
      },
    })
    await agreed(t, who, -174)
    await approvedAndSetUp(
      t,
      'eastmarsh/marcus',
      -162,
      'A clear goal, a natural end, and a break for Joanne that costs nothing more.',
      'D Reed',
    )
  },
}

// Personal assistants, alarms and £500 for emergencies: with the panel now.
const hilary: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/hilary',
  story: async (t) => {
    const who = { person: 'eastmarsh/hilary', worker: 'eastmarsh/ken' }
    await offered(t, who, -58, WHAT_IT_IS, 'Assistants I choose myself, and knowing what happens when one cannot come.')
    const hers: Ticks = {
      hygiene: ['cannot', 'My hands do not do it any more.'],
      clothing: ['cannot', 'Somebody has to dress me.'],
      'home-kept': ['cannot', ''],
      toilet: ['some-help', ''],
      'home-safe': ['some-help', 'I am afraid of falling when I am alone.'],
      nutrition: ['some-help', ''],
    }
    const kens: Ticks = { ...hers, nutrition: ['some-help', 'Cooks sitting down, with help.'] }
    await asked(t, who, -52, { person: hers, worker: kens })
    await needed(
      t,
      who,
      -44,
      { hygiene: 'Help with washing and dressing.', 'home-safe': 'Being safe at home when nobody is there.' },
      'Mental health and physical impairments together: Hilary needs a high level of help, and a plan for when it fails.',
    )
    await planned(t, who, -40, {
      want: 'Assistants I choose. And a plan for the day my assistant or my husband cannot come.',
      workerAdds: 'We went through what could go wrong, one thing after another.',
      available: 'Two assistants are free; the alarm firm can fit the house in a week.',
      sustain: 'I will need this for as long as I need it. The alarms are mine to keep.',
      risk: 'Without assistants Hilary cannot stay at home.',
      ring: 'My husband Paul, 01632 960144',
      signs: 'I cancel people.',
      goals: [
        {
          meets: 'hygiene',
          kind: 'maintenance',
          words: 'Start each day washed, dressed and on time',
          knownBy: 'I was ready by nine on most days',
          ends: { endsAs: 'ongoing' },
          lines: [
            { what: 'Personal assistants', provider: 'Chosen by Hilary', pence: 24_800n, every: 'weekly', starts: 14 },
          ],
        },
        {
          meets: 'home-safe',
          kind: 'maintenance',
          words: 'Be safe at home when I am alone',
          knownBy: 'I know whom to call, and somebody comes',
          ends: { endsAs: 'ongoing' },
          lines: [
            { what: 'Alarms in the house', provider: 'Homesafe Alarms', pence: 32_000n, every: 'once', starts: 14 },
            {
              what: 'Money for emergency cover',
              provider: 'Only when my assistant or husband cannot come',
              pence: 50_000n,
              every: 'once',
              starts: 14,
            },
          ],
        },
      ],
      understood: {
        person: 'Help every day, and £500 put aside for emergencies. We look at it after six weeks.',
        worker: 'Daily help for the long term, with emergency cover.',
      },
    })
    await agreed(t, who, -27, { person: 'Yes, but I want to choose the assistants myself.', worker: '' })
    await toldWhileWaiting(t, who.worker, -20, 'Nothing has changed, because the panel has not met yet.')
    await movedTheDay(
      t,
      who.worker,
      -12,
      9,
      'The panel ran out of time before it came to this plan. It is first on the list for the next meeting.',
    )
    await toldWhileWaiting(
      t,
      who.worker,
      -5,
      'Nothing has changed, because the panel meets every two weeks. The plan is still first on its list.',
    )
  },
}

const lisa: Story = {
  council: 'northcliffe',
  about: 'northcliffe/lisa',
  story: async (t) => {
    const who = { person: 'northcliffe/lisa', worker: 'northcliffe/yusuf' }
    await offered(t, who, -120, WHAT_IT_IS, 'A gym and a swim, so that I sleep. I helped to plan it.')
    const hers: Ticks = { community: ['some-help', 'I go if somebody expects me.'], hygiene: ['some-help', ''] }
    await asked(t, who, -115, { person: hers, worker: hers })
    await needed(
      t,
      who,
      -110,
      { community: 'A reason to go out.', hygiene: 'A routine in the week.' },
      'Routine keeps Lisa well.',
    )
    await planned(t, who, -108, {
      want: 'Swimming twice a week.',
      workerAdds: 'Lisa knows what helps her.',
      available: 'The pool has quiet hours.',
      risk: 'Lisa can pay for the pool herself from next summer.',
      ring: 'My friend Jo, 01632 960155',
      goals: [
        {
          meets: 'community',
          kind: 'maintenance',
          words: 'Swim twice a week',
          knownBy: 'I swam twice in most weeks',
          ends: { endsAs: 'date', endsOn: t.day(240) },
          lines: [{ what: 'Pool card', provider: 'Northcliffe Baths', pence: 2_900n, every: 'monthly', starts: -80 }],
        },
      ],
      understood: { person: 'Swimming until next summer, then I pay.', worker: 'The pool card until next summer.' },
    })
    await agreed(t, who, -106)
    await approvedAndSetUp(t, 'northcliffe/sean', -104, 'Small, clear, and Lisa has a way to go on.', 'L Thorne')
  },
}

/** Four-weekly runs from the first agreement until today, each drafted by one and approved by the other. */
const runs = (council: string, officer: string, approver: string, from: number): Story => ({
  council,
  story: async (t) => {
    for (let on = from; on <= -7; on += 28) {
      const upTo = t.day(Math.min(on + 27, -1))
      const run = await t.does(officer, on, ['pay-run', 'draft'], async (tx, permit) => {
        const drafted = await draftRun(tx, permit, { upTo })
        // Nothing is due in a month before the first agreement begins.
        return 'refused' in drafted ? { lines: [] } : drafted
      })
      const { id } = run
      if (id !== undefined)
        await t.does(approver, on + 1, ['pay-run', 'approve'], (tx, permit) => approveRun(tx, permit, id))
    }
  },
})

/** Reviews that were held, once there was money to look at. */
const arthursReviews: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/arthur',
  story: async (t) => {
    const who = { person: 'eastmarsh/arthur', worker: 'eastmarsh/owen' }
    await reviewed(t, who, -262, {
      kind: 'light-touch',
      person: { progress: 'met', words: 'The classes do me good.' },
      worker: { progress: 'met', words: 'Arthur goes to all three.' },
      celebrated: 'Arthur has been to every class since they began.',
      reasons: 'It keeps him well, so it goes on.',
    })
    await reviewed(t, who, -110, {
      kind: 'direct-payment',
      person: { progress: 'met', words: 'I have lost weight and I sleep. I do not know how much longer I have.' },
      worker: { progress: 'met', words: 'Settled. He could try to pay for one class himself.' },
      celebrated: 'Calmer days, and paintings on the wall at the college.',
      reasons: 'What keeps somebody well goes on. We have to talk about how it can last.',
    })
  },
}

const hazelsReviews: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/hazel',
  story: async (t) => {
    const who = { person: 'eastmarsh/hazel', worker: 'eastmarsh/owen' }
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
      openReview(tx, permit, { kind: 'planned', meetOn: t.day(12), how: 'home' }),
    )
  },
}

const davidsReview: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/david',
  story: (t) =>
    reviewed(t, { person: 'eastmarsh/david', worker: 'eastmarsh/priya' }, -112, {
      kind: 'light-touch',
      person: { progress: 'partly', words: 'I go with Sam. I know four people by name.' },
      worker: { progress: 'partly', words: 'David goes three times a week, with Sam.' },
      celebrated: 'David told two people at the club how he has been.',
      reasons: 'It is working. Sam begins to stay away on Fridays.',
    }),
}

/** What somebody bought in the last weeks, each against a line of the plan. */
const bought = (
  about: string,
  things: readonly { line: string; pence: bigint; days: number; what: string }[],
): Story => ({
  council: about.split('/')[0] ?? '',
  about,
  story: async (t) => {
    for (const { line, pence, days, what } of things)
      await t.does(about, days, ['spending', 'record'], async (tx, permit) => {
        const { lines } = await moneyOf(tx, permit)
        const lineId = lines.find((one) => one.what === line)?.lineId ?? ''
        return recordPurchase(tx, permit, {
          lineId,
          amountPence: pence,
          on: permit.today,
          what,
          noReceiptBecause: 'They gave me none',
          photo: undefined,
        })
      })
  },
})

export const STORIES: readonly Story[] = [
  helen,
  arthur,
  hazel,
  david,
  hilary,
  runs('eastmarsh', 'eastmarsh/farah', 'eastmarsh/tom', -724),
  arthursReviews,
  hazelsReviews,
  davidsReview,
  bought('eastmarsh/arthur', [
    { line: 'Yoga class', pence: 1_200n, days: -12, what: 'Yoga' },
    { line: 'Tai chi class', pence: 900n, days: -10, what: 'Tai chi' },
    { line: 'Art class', pence: 1_500n, days: -4, what: 'Art class' },
  ]),
  bought('eastmarsh/david', [
    { line: 'Assistant for three afternoons', pence: 11_700n, days: -6, what: 'Sam, three afternoons' },
  ]),
  lisa,
  runs('northcliffe', 'northcliffe/mei', 'northcliffe/dan', -98),
]
