import { addDays, type Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { type NewStory, recordStory } from '#desk/public/stories/deeds.ts'

type Told = Omit<NewStory, 'agreedOn'>

/** What a demo's council has been told: facts as in the studies, names and sentences ours. */
const TOLD: Readonly<Record<string, readonly Told[]>> = {
  eastmarsh: [
    {
      forWhom: 'people',
      title: 'An hour when somebody else had the children',
      words:
        'I have four children, and I was very low. I was offered therapy. But who would look after them? My worker and I wrote one line: childcare, until my therapy is over. I knew from the first day when it would stop. It did stop, and that was a bit scary. Today I work three days a week, and I still use what I learned.',
      toldAs: 'Carol',
    },
    {
      forWhom: 'people',
      title: 'Three afternoons at the bowls',
      words:
        'My husband went nowhere without me. A helper went with him to the bowls club at first. Then he made friends and went alone. They know about his bad days now, and would ring me. He has his club, and I have three afternoons of my own.',
      toldAs: 'Mary, who is married to Ted',
    },
    {
      forWhom: 'workers',
      title: 'I thought yoga was a treat',
      words:
        'I wrote “goes to yoga and tai chi” and felt silly asking a panel for it. He sleeps, he is seldom in crisis now, and he sees the same ten people each week. What I would do otherwise: I never told him how long it would last. He worried about that more than about anything else. Now it is the first thing that we write down.',
      toldAs: 'Jo, an occupational therapist',
    },
  ],
  northcliffe: [
    {
      forWhom: 'people',
      title: 'The £500 that I seldom need',
      words:
        'I have help every day. What if my helper is ill, or my husband is? We planned for that: £500 kept ready, alarms in the house, and a list of whom to ring. I have used it twice. Knowing that it is there helps every day.',
      toldAs: 'Ruby',
    },
    {
      forWhom: 'people',
      title: 'Art on Thursdays, and what came after',
      words:
        'The art class kept me going for two years. Then the money ended, and I wanted to go on. My teacher lets me pay less, and I cook with friends to save a bit. It is tight. I wish that we had talked about it in the first month.',
      toldAs: 'Len',
    },
    {
      forWhom: 'workers',
      title: 'He ticked, I ticked',
      words:
        'She was afraid of the form, so we each answered it alone and then laid the two side by side. On some questions I had been wrong for years. We talked, and both answers stayed. It took an hour longer, and it saved us months.',
      toldAs: 'Sam, a community nurse',
    },
  ],
}

/** Puts a council's stories on its public pages, as if agreed and written down half a year ago. */
export async function tellCouncilStories(tx: Tx, slug: string, today: Day): Promise<void> {
  const [agreedOn, on] = [addDays(today, -200), addDays(today, -190)]
  for (const story of TOLD[slug] ?? []) await recordStory(tx, { ...story, agreedOn, on, by: null })
}
