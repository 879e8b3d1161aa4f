import { type Browser, on, type World } from '#test/world.ts'

async function sent(
  browser: Browser,
  path: string,
  fields: Record<string, string | string[]>,
  page = path,
): Promise<void> {
  const seen = await browser.send(path, fields, page)
  if (seen.status !== 303) throw new Error(`${path} answered ${seen.status}: ${seen.text.slice(0, 3000)}`)
}

/** The person, asked alone, asks a carer to answer too, by the carer's e-mail. */
export async function carerInvited(
  world: World,
  person = 'eastmarsh/anne',
  email = 'joanne@eastmarsh.example',
): Promise<void> {
  const path = on(person, '/needs/invite-carer')
  await sent(await world.as(person), path, { alone: 'yes', email }, `${path}?alone=yes`)
}

/** The carer answers one question in these words and leaves the others; `finish` ends it. */
export async function carerAnswered(
  world: World,
  words: string,
  { person = 'eastmarsh/anne', carer = 'eastmarsh/joanne', about = 'children', finish = true } = {},
): Promise<void> {
  const browser = await world.as(carer)
  await sent(browser, on(person, '/carer-part/answers'), { [`level-${about}`]: 'cannot', [`words-${about}`]: words })
  if (finish) await sent(browser, on(person, '/carer-part/finish'), {})
}
