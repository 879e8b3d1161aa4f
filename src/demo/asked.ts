import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import type { Asking } from '#journey/offer/index.ts'
import { keepRequest } from '#journey/offer/request/deeds.ts'

const nothing = { relation: undefined, theyKnow: true, groupName: '', askerName: '', language: '' } as const

/** Who asked on a council's public page and waits for a first word. */
const WAITING: Readonly<Record<string, readonly { daysAgo: number; asking: Asking }[]>> = {
  eastmarsh: [
    {
      daysAgo: 6,
      asking: {
        ...{ ...nothing, askedFor: 'through-a-group', groupName: 'The Wednesday kitchen' },
        ...{ name: 'Amir Sadiq', askerName: 'Ruth, who cooks there', language: 'Urdu' },
        ...{ reachBy: 'Come by on a Wednesday. He does not like the phone', reachWhen: 'After twelve' },
        ...{ heardFrom: 'Your leaflet', words: 'He used to mend bicycles. He has not been out much since spring.' },
      },
    },
    {
      daysAgo: 2,
      asking: {
        ...{ ...nothing, askedFor: 'myself', name: 'Doreen Pike' },
        ...{ reachBy: '01632 960177. My son may answer: just say your first name', reachWhen: 'Mornings' },
        ...{ heardFrom: 'A friend at the library', words: 'I would like to get to my choir again.' },
      },
    },
  ],
}

/** Puts them on the list as if they had asked on those days. */
export async function askForBudgets(tx: Tx, slug: string, today: Day): Promise<void> {
  for (const { daysAgo, asking } of WAITING[slug] ?? []) {
    const on = addDays(today, -daysAgo)
    await keepRequest(tx, asking, { formId: newId(), on, at: new Date(`${on}T10:00:00Z`) })
  }
}
