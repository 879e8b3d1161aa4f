import { answer, ask, askForPerson } from '#journey/spending/asking/deeds.ts'
import type { Story, Storyteller } from '../story.ts'

type Told = Parameters<typeof answer>[3]

const told = (more: Partial<Told>): Told => ({
  ...{ verdict: 'yes', condition: '', reasons: '', instead: '', neededBecause: '', topic: '', neutral: '' },
  ...more,
})

/** Asks on a day, and where an answer is given has it answered some days later. */
async function asked(t: Storyteller, person: string, on: number, words: string, given?: { on: number; as: Told }) {
  const question = await t.does(person, on, ['asking', 'ask'], (tx, permit) => ask(tx, permit, { words }))
  if (given === undefined) return
  await t.does(t.worker, given.on, ['asking', 'answer'], (tx, permit) =>
    answer(tx, permit, question.id ?? '', given.as),
  )
}

/** Driving lessons: enough people asked alike for others to learn from it. */
const driving = (on: number, more: Partial<Told>) => ({
  on,
  as: told({
    reasons: 'You want to work, and the bus does not go there so early.',
    ...{ topic: 'Driving lessons', neutral: 'work was the goal, and no bus went there', ...more },
  }),
})

const aboutDriving = (person: string, on: number, words: string, more: Partial<Told> = {}): Story => ({
  council: 'eastmarsh',
  about: person,
  story: (t) => asked(t, person, on, words, driving(on + 2, more)),
})

/** What the demo's people asked before they bought: answered, waiting, late, and six alike. */
export const questions: readonly Story[] = [
  aboutDriving('eastmarsh/anne', -40, 'driving lessons, so that I can work'),
  aboutDriving('eastmarsh/arthur', -200, 'Could it pay for driveing lessons'),
  aboutDriving('eastmarsh/helen', -30, 'learn to drive'),
  aboutDriving('eastmarsh/hazel', -150, 'driving lessons to see my family'),
  aboutDriving('eastmarsh/hilary', -90, 'lessons in driving', {
    ...{ verdict: 'yes-if', condition: 'the doctor says that you may drive' },
    ...{ reasons: 'It would free you from waiting for others.', neutral: 'the doctor has to agree first' },
  }),
  aboutDriving('eastmarsh/david', -100, 'driving lessons for me', {
    ...{ verdict: 'no', reasons: 'Your plan is about getting to the club, and the club has a minibus.' },
    ...{
      instead: 'I ring the club with you, so that the minibus stops at your door.',
      neutral: 'a free minibus went there',
    },
  }),
  {
    council: 'eastmarsh',
    about: 'eastmarsh/arthur',
    story: async (t) => {
      await asked(t, 'eastmarsh/arthur', -20, 'paints for the art class')
      await asked(t, 'eastmarsh/arthur', -1, 'a kiln for my shed')
    },
  },
  {
    council: 'eastmarsh',
    about: 'eastmarsh/wilf',
    story: (t) => asked(t, 'eastmarsh/wilf', -12, 'a tablet to see my grandchildren'),
  },
  {
    council: 'eastmarsh',
    about: 'eastmarsh/david',
    story: async (t) => {
      await t.does(t.worker, -2, ['asking', 'ask-for-person'], (tx, permit) =>
        askForPerson(tx, permit, { words: 'a day trip with the bowls club', how: 'phone' }),
      )
    },
  },
]
