import {
  asked,
  offered,
  rang,
  type Ticks,
  toldByEmail,
  WHAT_IT_IS,
  wroteToPerson,
  wroteToWorker,
} from '../scenes/index.ts'
import type { Story } from '../story.ts'

// Helen's nurse suggested it; she is afraid of the questions. He has finished his side; she has told him one thing by phone.
export const helen: Story = {
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
    await toldByEmail(t, who.person, -14, 'helen@eastmarsh.example')
    await asked(t, who, -6, { worker: ken })
    await wroteToPerson(t, who.worker, -6, 'The questions are on your page. Take your time. You can leave any of them.')
    const byPhone: Ticks = {
      relationships: ['some-help', 'I miss my old choir.', ['distress'], 'Better in summer. In winter I hide.'],
    }
    await rang(t, who, -2, byPhone, { likes: 'Singing. My niece.', 'never-suggest': 'Groups where you must talk.' })
    await wroteToWorker(t, who, -1, 'Can my niece sit with me when I answer? I would like that.')
  },
}
