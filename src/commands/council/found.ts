import { auditOpen } from '#access/nobody.ts'
import { addDays, type Day, dayInLondon, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { beginSettings } from '#council/deeds.ts'
import { holidaysFrom } from '#council/holidays.ts'
import { usualSettings } from '#council/usual.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { beginQuestions } from '#journey/needs/questions/deeds.ts'
import { beginRules } from '#journey/spending/asking/deeds.ts'
import { addFirst } from '#people/staff/deeds.ts'
import { PlainTrouble } from '#trouble.ts'
import type { TypedCouncil } from './shape.ts'
import { addAuthority, authorityNow } from './store.ts'

/** For how many years from now on bank holidays are known to a new council. */
const YEARS = 3

/** What PostgreSQL says where another row has the same name. */
const UNIQUE = '23505'

/**
 * Adds a council with everything it needs to begin, in one transaction of the schema's owner: the app itself may not add councils.
 * Gives the token of its first administrator's invitation. Refuses a name that is taken; nothing is written then.
 */
export async function foundCouncil(owner: Pool, typed: TypedCouncil, now: Date): Promise<string> {
  // The list of councils needs no council's context, and any will do.
  const there = await inCouncil(owner, 1, (tx) => tx.run(authorityNow, {}))
  if (there.some(({ slug }) => slug === typed.slug))
    throw new PlainTrouble(`There is a council with the slug ${typed.slug} here already. Nothing was changed.`)
  const same = there.find(({ name }) => name.toLowerCase() === typed.name.toLowerCase())
  if (same !== undefined) throw new PlainTrouble(`${same.name} is here already, as ${same.slug}. Nothing was changed.`)
  // Below 1,000 are the demo's and what `populate` makes.
  const authorityId = Math.max(1000, ...there.map(({ authority_id }) => authority_id)) + 1
  const holidays = await holidaysFrom(dayInLondon(now), YEARS)
  const founding = inCouncil(owner, authorityId, (tx) => founded(tx, authorityId, typed, { now, holidays }))
  return founding.catch((trouble: { code?: string }) => {
    if (trouble.code !== UNIQUE) throw trouble
    throw new PlainTrouble('Somebody else is adding a council at this moment. Nothing was changed. Try again.')
  })
}

async function founded(
  tx: Tx,
  authorityId: number,
  typed: TypedCouncil,
  { now, holidays }: { now: Date; holidays: Day[] },
): Promise<string> {
  const from = dayInLondon(now)
  const humanId = newId()
  // Unique by slug and id: whoever adds the same one at the same time waits here, and is refused.
  await tx.run(addAuthority, { id: authorityId, slug: typed.slug, name: typed.name })
  await beginSettings(tx, { from, settings: settingsOf(typed, humanId, from, holidays), at: now })
  await beginRules(tx, from)
  await beginQuestions(tx, { id: 1, from })
  await auditOpen(tx, { at: now, resource: 'staff', action: 'add-council', route: 'footing council add' })
  return addFirst(tx, { humanId, name: typed['admin-name'], email: typed['admin-email'], from, at: now })
}

/**
 * Until a manager and a chair are named, the administrator stands in their place, who holds neither role: whatever were asked for
 * then would be shown as waiting for somebody to be named, and "Before you begin" says what to do.
 */
const settingsOf = (typed: TypedCouncil, humanId: string, from: Day, holidays: Day[]) =>
  usualSettings({
    brand: { colour: typed.colour.toLowerCase(), onColour: typed['text-colour'].toLowerCase() },
    phones: {
      council: { name: typed['desk-name'], number: typed['desk-number'], when: typed['desk-when'] },
      outOfHours: { name: 'Out of hours', number: typed['out-of-hours-number'], when: typed['out-of-hours-when'] },
      crisis: { name: typed['crisis-name'], number: typed['crisis-number'], when: typed['crisis-when'] },
    },
    exitTo: typed['exit-to'],
    // Tuesdays, until the council says its own days.
    process: {
      managerId: humanId,
      panelChairId: humanId,
      panelName: typed['panel-name'],
      panelDay: addDays(mondayOf(from), 8),
    },
    holidays,
  })
