import { strict as assert } from 'node:assert'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { hashOf } from '#web/secrets.ts'
import { type Browser, on, type World } from '../world.ts'
import { boxes, sent } from './plan.ts'
import { rowsIn } from './rows.ts'

/** Shares one thing of a person's with somebody, straight into the database: sharing has no page of its own yet. */
export async function shared(world: World, person: string, withHuman: string, item: string): Promise<void> {
  await rowsIn(
    world,
    1,
    `insert into share (share_id, person_id, with_human, item, shared_at, shared_by)
     values (gen_random_uuid(), $1, $2, $3, now(), $1)`,
    [idOf(person), idOf(withHuman), item],
  )
}

/** The person lets somebody raise the alarm; gives the path of their link, which is shown this one time. */
export async function friendChosen(world: World, person = 'eastmarsh/anne', name = 'Sam'): Promise<string> {
  const browser = await world.as(person)
  const page = await browser.send(on(person, '/plan/unwell/friends/add'), { name, howKnown: 'From the bowling club' })
  assert.equal(page.status, 200)
  const link = /http:\/\/footing\.test(\/eastmarsh\/alarm\/[\w-]{43})</.exec(page.text)?.[1]
  assert(link !== undefined, 'no link on the page')
  return link
}

/** A friend with a link raises the alarm: nobody is signed in. Gives the address to which it leads. */
export async function alarmRaised(world: World, link: string, words = ''): Promise<string> {
  const answer = await world.nobody().send(link, { words })
  assert.equal(answer.status, 303, answer.text.slice(0, 500))
  return answer.location ?? ''
}

/** A friend of Anne's with a link of our choosing, straight into the database. Gives the path of the link. */
async function friendByRow(world: World, friend: string): Promise<string> {
  const token = 'a-link-that-only-a-test-could-guess'
  await rowsIn(
    world,
    1,
    'insert into alarm_friend (friend_id, budget_id, name, token_hash, agreed_by, agreed_on) values ($1, $2, $3, $4, $5, $6)',
    [friend, budgetOf('eastmarsh/anne'), 'Sam', hashOf(token), idOf('eastmarsh/anne'), world.today],
  )
  return `/eastmarsh/alarm/${token}`
}

/** The first payment that a page offers to leave out, and the last day from which it may come again. */
async function daysOffered(browser: Browser, path: string): Promise<{ from: string; again: string }> {
  const [, from = '', again = ''] = (await browser.get(path)).text.split('<select')
  const days = (part: string) => [...part.matchAll(/value="(\d{4}-\d\d-\d\d)"/g)].map((found) => found[1] ?? '')
  return { from: days(from)[0] ?? '', again: days(again).at(-1) ?? '' }
}

const newest = async (world: World, table: string, id: string): Promise<string> =>
  (
    await rowsIn<{ id: string }>(
      world,
      1,
      `select ${id} as id from ${table} t order by xmin::text::bigint desc limit 1`,
    )
  )[0]?.id ?? ''

/** Anne, who is paid, has a bad time: an alarm and its answer, a call, a pause of her own and one by her wish, each ended again. */
export async function badTime(world: World): Promise<void> {
  const [anne, priya] = [await world.as('eastmarsh/anne'), await world.as('eastmarsh/priya')]
  const at = (path: string) => on('eastmarsh/anne', path)
  const friend = newId()
  await alarmRaised(world, await friendByRow(world, friend), 'She has not been out')
  const alarm = await newest(world, 'alarm', 'alarm_id')
  await sent(priya, at(`/unwell/alarms/${alarm}`), { words: 'I rang, and we talked.' })
  await sent(anne, at(`/plan/unwell/friends/${friend}/withdraw`), {})
  await sent(anne, at('/unwell/call'), { words: '' })
  await sent(priya, at(`/unwell/switches/${await newest(world, 'unwell_switch', 'switch_id')}/end`), {})

  const line = await newest(world, 'agreement_line', 'spend_line_id')
  const own = at(`/unwell/pause/${line}`)
  await sent(anne, own, { ...(await daysOffered(anne, own)), words: '' })
  await sent(anne, at(`/unwell/pauses/${await newest(world, 'overlay', 'overlay_id')}/end`), {})
  await sent(anne, at(`/plan/unwell/payments/${line}`), { does: 'pause-if-i-say', wish: 'When I stay in bed' })
  const byWish = at(`/unwell/pause-by-wish/${line}`)
  const days = await daysOffered(priya, byWish)
  await sent(priya, byWish, { ...days, words: 'She wants a rest', ...boxes('spokeOn', world.today) })
  await sent(anne, at(`/unwell/pauses/${await newest(world, 'overlay', 'overlay_id')}/end`), {})
}
