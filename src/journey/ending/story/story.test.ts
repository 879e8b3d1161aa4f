import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { ended } from '#test/steps/ending.ts'
import { reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aPhoto, dayBoxes, imageIn, postFile } from '#test/steps/spending.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { changesTo, mayAddPicture, mayTakeOut, shownTo, told } from './rules.ts'
import { entriesOf } from './store.ts'
import type { Entry } from './story.ts'

let world: World
const [anne, priya] = ['eastmarsh/anne', 'eastmarsh/priya']
const at = (path = ''): string => on(anne, `/ending/story${path}`)
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, anne)
  await reviewed(world, anne)
  await ended(world, anne, priya, { event: 'my therapy ends' })
})
afterAll(() => world.close())

const ticked = (page: string): string[] =>
  [...page.matchAll(/<input[^>]*name="stays"[^>]*>/g)].flatMap(([box]) =>
    box.includes('checked') ? [/value="([^"]+)"/.exec(box)?.[1] ?? ''] : [],
  )

test('the person leaves something out, and puts it back: others do not see it, and nothing is deleted', async () => {
  const [her, worker] = [await world.as(anne), await world.as(priya)]
  const whole = (await her.get(at())).text
  for (const part of ['Go to my therapy every week', '£62.00', 'Every session kept', 'low days scare me less'])
    expect(whole).toContain(part)
  const all = ticked((await her.get(at('/choose'))).text)
  const view = all.find((entry) => entry.startsWith('view:')) ?? ''
  const form = hiddenOf((await her.get(at('/choose'))).text, at('/choose'))
  const kept = all.filter((entry) => entry !== view)
  expect((await her.post(at('/choose'), { ...form, stays: kept } as never)).status).toBe(303)
  for (const one of [her, worker]) expect((await one.get(at())).text).not.toContain('low days scare me less')
  expect((await her.get(at('/choose'))).text).toContain('low days scare me less')
  const again = hiddenOf((await her.get(at('/choose'))).text, at('/choose'))
  await her.post(at('/choose'), { ...again, stays: all } as never)
  expect((await worker.get(at())).text).toContain('low days scare me less')
})

test('a picture is put in, printed and taken out again', async () => {
  const [her, worker] = [await world.as(anne), await world.as(priya)]
  const form = hiddenOf((await her.get(at('/picture'))).text, at('/picture'))
  const fields = { ...form, words: 'My first race', ...dayBoxes('happenedOn', world.today) }
  expect((await postFile(world, her, at('/picture'), fields, await aPhoto())).status).toBe(303)
  const src = imageIn((await worker.get(at())).text)
  expect((await worker.get(src)).status).toBe(200)
  const pdf = await her.get(on(anne, '/ending/story.pdf'))
  expect(pdf.status).toBe(200)
  expect(pdf.text.startsWith('%PDF')).toBe(true)
  const id = src.split('/').at(-1) ?? ''
  expect((await her.send(at('/picture/out'), { picture: id })).status).toBe(303)
  expect((await worker.get(src)).status).toBe(404)
  expect((await her.get(src)).status).toBe(404)
  for (const key of ['eastmarsh/joanne', 'eastmarsh/david', 'eastmarsh/farah'])
    expect((await (await world.as(key)).get(at())).status).toBe(404)
  expect((await her.get(at('/what-i-did'))).text).toContain('Every session kept')
  expect(world.bugs).toEqual([])
})

const [budget, her, by] = [budgetOf(anne), idOf(anne), idOf(priya)]
const [account, file, asked] = [idOf('an account'), idOf('a file of a bank'), idOf('a private question')]
const sentences = 'insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on)'

/** Rows in which the word stands that must not get in: each with its values. */
const PRIVATE: readonly (readonly [string, ...unknown[]])[] = [
  [
    "insert into statement_account (account_id, budget_id, name, held_by, added_by, added_on) values ($1, $2, 'PRIVATE', 'person', $3, now())",
    ...[account, budget, her],
  ],
  [
    "insert into statement_file (file_id, budget_id, account_id, name, sha256, size, sent_by, sent_on) values ($1, $2, $3, 'PRIVATE', sha256('x'), 1, $4, now())",
    ...[file, budget, account, her],
  ],
  [
    "insert into statement_row (file_id, row_number, budget_id, account_id, booked_on, amount_pence, payee, words, print, turn) values ($1, 1, $2, $3, now(), -100, 'PRIVATE', 'PRIVATE', '\\x00112233445566778899aabbccddeeff', 0)",
    ...[file, budget, account],
  ],
  [
    "insert into private_question (private_id, budget_id, signs, because, asked_by, asked_on) values ($1, $2, '{}', 'PRIVATE', $3, now())",
    ...[asked, budget, by],
  ],
  [
    "insert into private_answer (private_id, alone, said, words, safe_way, said_by, said_on) values ($1, true, 'yes', 'PRIVATE', 'PRIVATE', $2, now())",
    ...[asked, her],
  ],
  [
    "insert into safety_worry (worry_id, words, about_whom, raised_by, raised_on, raised_at) values (gen_random_uuid(), 'PRIVATE', 'PRIVATE', $1, now(), now())",
    by,
  ],
  [
    `${sentences} select version_id, p.part, 'person', 'PRIVATE', $2, $2, now() from plan_version v, unnest(array['unwell-signs','unwell-help','unwell-ring']) p (part) where v.budget_id = $1`,
    ...[budget, her],
  ],
  [
    `${sentences} select version_id, 'purpose', 'worker', 'PRIVATE', $2, $2, now() from plan_version v where v.budget_id = $1`,
    ...[budget, by],
  ],
]

/** All that the story may read. */
const MAY_READ = [
  ...['offer', 'human', 'offer_answer', 'outcome', 'plan_version', 'agreement', 'budget', 'plan_sentence'],
  ...['sounds_like_me', 'transfer', 'review_held', 'review', 'review_view', 'ending_confirmed', 'ending'],
  ...['check_in_answer', 'check_in', 'story_picture', 'story_picture_out', 'story_choice'],
  // Of what was said at a review whether it counts.
  ...['ending_stands', 'review_view_now'],
  // Of a way back its place among the plans alone.
  ...['way_back', 'set_up', 'person', 'entry'],
]

test('never: something private gets into the story', async () => {
  for (const [text, ...values] of PRIVATE) await rowsIn(world, 1, text, values)
  for (const key of [anne, priya])
    for (const path of ['', '/what-i-did'])
      expect((await (await world.as(key)).get(at(path))).text).not.toContain('PRIVATE')
  expect((await (await world.as(anne)).get(at('/choose'))).text).not.toContain('PRIVATE')
  const { text } = entriesOf as unknown as { text: string }
  const read = new Set([...text.matchAll(/(?:from|join) ([a-z_]+)/g)].map(([, table]) => table ?? ''))
  expect(read.has('review_held')).toBe(true)
  expect([...read].filter((table) => !MAY_READ.includes(table))).toEqual([])
})

describe('rules', () => {
  const today = day('2026-11-22')
  const codes = (verdict: Verdict): string =>
    verdict.map(({ code, at: where }) => (where ? `${code} @${where}` : code)).join()
  const entry = (id: string, isHidden = false): Entry => ({
    ...{ entry: `picture:${id}`, kind: 'picture', on: today, words: '', about: '', pence: undefined, isHidden },
  })
  const twelve = Array.from({ length: 12 }, (_, at_) => entry(`${at_}`))
  test.each<[string, Verdict, string]>([
    ['a picture', mayAddPicture([], today, today), ''],
    ['of a day to come', mayAddPicture([], addDays(today, 1), today), 'picture-of-a-day-to-come @happenedOn'],
    ['a thirteenth', mayAddPicture(twelve, today, today), 'twelve-pictures-are-in'],
    ['out', mayTakeOut(twelve, '3'), ''],
    ['out, what is not in', mayTakeOut(twelve, 'x'), 'not-a-picture-of-this-story @picture'],
  ])('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))
  test('what is left out stays for the person to choose from, and for nobody else', () => {
    const both = [entry('1'), entry('2', true)]
    expect(shownTo(both, true)).toHaveLength(2)
    expect(shownTo(both, false)).toHaveLength(1)
    expect(told(both)).toHaveLength(1)
    expect(changesTo(both, ['picture:2'])).toEqual([
      { entry: 'picture:1', hidden: true },
      { entry: 'picture:2', hidden: false },
    ])
  })
})
