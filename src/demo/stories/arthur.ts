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
import { bought, longWeekly } from './bought.ts'

const who = { person: 'eastmarsh/arthur', worker: 'eastmarsh/owen' }

const plan: PlanStory = {
  want: 'Yoga, tai chi and art. They calm me.',
  workerAdds: 'The classes also keep Arthur moving. In time he may earn a little with his art.',
  available: 'All three are in walking distance and open to everybody.',
  risk: 'The classes cost more than Arthur can pay from his benefits. We have not found a way yet.',
  ring: 'Owen Hart, 01632 960100',
  otherwise: {
    relationships: 'The men’s group at the library, on Thursdays. Owen Hart goes with him the first times.',
  },
  typedBy: 'worker',
  goals: [
    {
      meets: 'community',
      kind: 'maintenance',
      words: 'Keep my symptoms down and my days filled',
      knownBy: 'I go to at least two classes in most weeks',
      ends: { endsAs: 'ongoing' },
      lines: [
        { what: 'Yoga class', provider: 'Riverside Yoga', pence: 1_200n, every: 'weekly', starts: -280, sort: 'sport' },
        { what: 'Tai chi class', provider: 'The Pavilion', pence: 900n, every: 'weekly', starts: -280, sort: 'sport' },
        {
          what: 'Art class',
          provider: 'Eastmarsh Adult College',
          pence: 1_500n,
          every: 'weekly',
          starts: -280,
          sort: 'class',
        },
      ],
    },
  ],
  understood: { worker: 'The classes for about a year, then under his own steam.' },
}

// Led by his worker: Arthur went along. His own side of "what it is for and when we look at it again" is empty.
export const arthur: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/arthur',
  story: async (t) => {
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
    await asked(t, who, -324, { person: arthurs, worker: owens, onWorkersDevice: true })
    await needed(
      t,
      who,
      -315,
      { community: 'Something that gets Arthur out and steadies his days.', relationships: 'Being among people.' },
      'Symptoms are strong when the days are empty. With something to do among people they are not.',
    )
    await planned(t, who, -312, plan)
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

export const arthursReviews: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/arthur',
  story: async (t) => {
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

export const arthurBought: Story = bought('eastmarsh/arthur', [
  ...longWeekly({ line: 'Yoga class', pence: 1_200n, what: 'Yoga' }, { fours: 7, last: 10 }, -12),
  ...longWeekly({ line: 'Tai chi class', pence: 900n, what: 'Tai chi' }, { fours: 7, last: 10 }, -10),
  ...longWeekly({ line: 'Art class', pence: 1_500n, what: 'Art class' }, { fours: 7, last: 11 }, -4),
])
