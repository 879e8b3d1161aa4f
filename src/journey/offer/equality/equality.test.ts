import { afterAll, beforeAll, expect, test } from 'vitest'
import { guarded, isAboutABudget } from '#test/access/routes.ts'
import { forced } from '#test/forced.ts'
import { offerAccepted } from '#test/steps/offer.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await offerAccepted(world)
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const FORM = anne('/equality/answer')
const words = ({ text }: { text: string }) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const rows = () => rowsIn(world, 1, 'select question, answer from equality_answer order by equality_id')

/** The addresses of every page of her record and of the desk. */
const PATHS = guarded
  .filter(({ method, path }) => method === 'GET' && !/:(?!council|budget)/.test(path))
  .filter(({ path }) => isAboutABudget(path) || /caseload|requests|offers-counted|home/.test(path))
  .map(({ path }) => path.replace(':council', 'eastmarsh').replace('/eastmarsh/budgets/:budget', anne('')))

/** Those of these pages that open to somebody, each as they see it, without what differs at every drawing. */
async function pagesOf(who: Browser, paths: Iterable<string> = PATHS): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  for (const path of paths) {
    const seen = await who.get(path)
    const isText = `${seen.headers['content-type']}`.includes('text/')
    const text = isText ? seen.text.replaceAll(/name="key" value="[^"]*"/g, '') : ''
    if (seen.status === 200) pages.set(path, text)
  }
  return pages
}

test('it may be left, answered in part, changed and taken back; nothing is demanded', async () => {
  const her = await world.as('eastmarsh/anne')
  expect(words(await her.get(anne('/equality')))).toContain('You have not answered any of them.')
  expect((await her.send(FORM, {})).location).toBe(anne('/equality?done=kept'))
  expect(await rows()).toEqual([])

  const fields = { 'age-group': '35 to 44', 'first-language': 'Welsh <cy>' }
  const drawn = hiddenOf((await her.get(FORM)).text, FORM)
  await Promise.all([her.post(FORM, { ...drawn, ...fields }), her.post(FORM, { ...drawn, ...fields })])
  expect(await rows()).toHaveLength(2)
  expect((await her.get(anne('/equality'))).text).toContain('Welsh &lt;cy>')
  await her.send(FORM, { 'age-group': '', 'first-language': 'Welsh <cy>' })
  expect(await rows()).toHaveLength(3)
  expect(words(await her.get(anne('/equality')))).not.toContain('35 to 44')

  const wrong = await her.send(FORM, { 'age-group': 'old', 'first-language': 'w'.repeat(61) })
  expect(wrong.status).toBe(422)
  for (const field of ['age-group', 'first-language']) expect(wrong.text).toContain(`href="#${field}"`)
  expect(wrong.text).toContain('w'.repeat(61))
  await her.send(FORM, {})
  expect(words(await her.get(anne('/equality')))).toContain('You took your answers back')
  expect(world.bugs).toEqual([])
})

test('never: what somebody answered about themself leaves a trace on anybody else’s page', async () => {
  const her = await world.as('eastmarsh/anne')
  const others = ['priya', 'joanne', 'grace', 'marcus', 'farah', 'owen']
  for (const key of others) {
    const other = await world.as(`eastmarsh/${key}`)
    for (const path of [anne('/equality'), FORM]) expect((await other.get(path)).status, key).toBe(404)
    expect((await forced(world, other, FORM, { 'age-group': '18 to 24' })).status).toBe(404)
  }
  const readers = await Promise.all(['priya', 'grace', 'joanne'].map((key) => world.as(`eastmarsh/${key}`)))
  const before = await Promise.all(readers.map((reader) => pagesOf(reader)))
  await her.send(FORM, {
    'age-group': '25 to 34',
    sexuality: 'Bisexual',
    religion: 'Sikh',
    'first-language': 'Punjabi',
  })
  expect((await rows()).length).toBeGreaterThan(3)
  const after = await Promise.all(readers.map((reader, index) => pagesOf(reader, before[index]?.keys())))
  expect(after).toEqual(before)
  expect(before[0]?.size).toBeGreaterThan(40)
  // Nor on her own pages but this one: somebody may sit beside her, or read what she shares.
  const hers = [...(await pagesOf(her))].filter(([, text]) => text.includes('Punjabi')).map(([path]) => path)
  expect(hers).toEqual([anne('/equality'), FORM])
}, 120_000)
