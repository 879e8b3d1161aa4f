import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { inCouncil } from '#db/transaction.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { alikeFor } from './reads.ts'
import { isOld, mayChange, mayCheck, monthlyCost } from './rules.ts'
import { askFor } from './synonyms.ts'

let world: World
let priya: Browser
let anne: Browser
beforeAll(async () => {
  world = await aWorld()
  ;[priya, anne] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/anne')]
})
afterAll(() => world.close())

const AT = '/eastmarsh/around-here'
const YOGA = {
  ...{ name: 'Demo Yoga', about: 'Gentle stretching', place: 'Hall', days: 'monday', cost: '4', costPer: 'time' },
  ...{ openTo: 'all', contact: 'Just come' },
}
const added = async (more: Partial<typeof YOGA>) =>
  expect((await priya.send(`${AT}/add`, { ...YOGA, ...more })).status).toBe(303)

test('the rules of an entry', () => {
  const today = day('2027-03-15')
  expect(mayChange({ withdrawn: true }).map(({ code }) => code)).toEqual(['entry-is-withdrawn'])
  expect(mayCheck({ withdrawn: true, checkedOn: today }, today).map(({ code }) => code)).toEqual(['entry-is-withdrawn'])
  expect(mayCheck({ withdrawn: false, checkedOn: today }, today)[0]?.code).toBe('looked-at-today-already')
  expect(isOld({ checkedOn: day('2026-09-15') }, 6, today)).toBe(false)
  expect(isOld({ checkedOn: day('2026-09-14') }, 6, today)).toBe(true)
  expect([monthlyCost(1200n, 'year'), monthlyCost(300n, 'week'), monthlyCost(7n, 'month')]).toEqual([100n, 1300n, 7n])
  expect(askFor('  ')).toBe('')
  expect(askFor('yoga “or" -x')).toContain('"tai chi"')
})

test('added, found by a word that means the same, free first; changed, looked at again, withdrawn; wished for', async () => {
  await added({})
  await added({ name: 'Demo Tai Chi', about: 'In the park', cost: '0', days: 'friday' })
  await added({ name: 'Demo Choir', about: 'Singing together' })
  const found = (await anne.get(`${AT}?words=tai+chi`)).text
  expect(found.indexOf('Demo Tai Chi')).toBeLessThan(found.indexOf('Demo Yoga'))
  expect(found).not.toContain('Demo Choir')
  expect((await anne.get(`${AT}?words=yoga&day=monday`)).text).not.toContain('Demo Tai Chi')
  expect((await anne.get(`${AT}?free=yes`)).text).not.toContain('Demo Yoga')
  expect((await anne.get(`${AT}/add`)).status).toBe(404)
  const id = /around-here\/([0-9a-f-]{36})\/change/.exec((await priya.get(`${AT}?words=choir`)).text)?.[1] ?? ''
  expect((await priya.send(`${AT}/${id}/change`, { ...YOGA, name: 'Demo Big Choir', about: 'Singing' })).status).toBe(
    303,
  )
  expect((await anne.get(`${AT}?words=choir`)).text).toContain('Demo Big Choir')
  expect((await priya.send(`${AT}/${id}/check`, {})).status).toBe(422)
  expect((await priya.send(`${AT}/${id}/withdraw`, { reason: 'It closed' })).status).toBe(303)
  expect((await anne.get(`${AT}?words=choir`)).text).toContain('We know of nothing like that')
  expect((await anne.send(`${AT}/wish`, { words: 'A choir' })).status).toBe(303)
  const wishes = (await priya.get(`${AT}/wishes`)).text
  expect(wishes).toContain('A choir')
  expect(wishes).not.toContain('Anne')
  expect((await anne.get(`${AT}/wishes`)).status).toBe(404)
  expect(world.bugs).toEqual([])
})

test('what is like a thing is found behind many that are cheaper, and the cheapest first', async () => {
  const council = world.ports.councils.bySlug('eastmarsh')?.authorityId ?? 0
  const writer = '(select min(human_id::text)::uuid from human)'
  await world.pool.query(`begin; set local app.authority = '${council}';
    insert into directory_entry (place_id, added_by, added_on)
      select md5('many ' || n)::uuid, ${writer}, '2027-01-04' from generate_series(1, 150) n;
    insert into directory_version (place_id, name, about, place, days, cost_pence, cost_per, open_to, contact, checked_on, said_by, said_on)
      select md5('many ' || n)::uuid, case when n > 140 then 'Demo Ukulele ' else 'Demo Pottery ' end || n, 'A group', 'Hall',
        array['monday'], n, 'time', 'all', 'Just come', '2027-01-04', ${writer}, '2027-01-04' from generate_series(1, 150) n;
    commit`)
  const [ukulele, pottery] = await inCouncil(world.pool, council, (tx) => alikeFor(tx, ['Ukulele', 'Pottery']))
  expect(ukulele?.map(({ name }) => name)).toEqual(['Demo Ukulele 141', 'Demo Ukulele 142', 'Demo Ukulele 143'])
  expect(pottery?.map(({ costPence }) => costPence)).toEqual([1n, 2n, 3n])
})
