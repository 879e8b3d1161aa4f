import type { Day } from '#core/day.ts'
import { DEMO_COUNCILS, idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { tell } from '#messages/notice.ts'
import type { World } from '../world.ts'
import { rowsIn } from './rows.ts'

const councilOf = (person: string): number =>
  DEMO_COUNCILS.find(({ slug }) => person.startsWith(`${slug}/`))?.authorityId ?? 0

/** The person has chosen a way, as rows: the page that does it is tested with itself. */
export async function contactChosen(
  world: World,
  channel: string,
  address: string,
  person = 'eastmarsh/anne',
): Promise<void> {
  await rowsIn(
    world,
    councilOf(person),
    'insert into contact_choice (human_id, channel, address, said_by, typed_by, said_on) values ($1, $2, $3, $1, $1, $4)',
    [idOf(person), channel, address, world.today],
  )
}

/** A notice to the person; gives its id. */
export const told = (world: World, person = 'eastmarsh/anne', readBy?: Day): Promise<string> =>
  world.within(councilOf(person), (tx) =>
    tell(tx, { budgetId: budgetOf(person), stage: 'waiting', on: world.today, readBy }),
  )
