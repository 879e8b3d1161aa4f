import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '#access/role.ts'
import { filledIn, formsOf, get, keyFor, post } from '../access/browse.ts'
import { type AccessWorld, anAccessWorld, type SignedIn } from '../access/principals.ts'
import { type AForm, drawnInAll, everyForm } from './every-form.ts'
import { isTyped, lostFrom, withText } from './kit.ts'

// A hash as quick as Argon2id can be: two sign-ins a form.
const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 }

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Too long for any field, with a mark by which it is known again. */
const TOO_LONG = `My own words. ${'x'.repeat(2_500)}`

describe('never: a form loses what was typed', { timeout: 300_000 }, () => {
  let fresh: AccessWorld
  const signInAs = async (human: string, more: Record<string, string>) => {
    const path = '/eastmarsh/sign-in'
    const { rows } = await fresh.root.query<{ email: string }>('select email from human where human_id = $1', [human])
    const fields = {
      email: rows[0]?.email ?? '',
      password: 'kept for a test',
      key: keyFor(fresh, 1, undefined, path),
      ...more,
    }
    return post(fresh, path, fields)
  }
  beforeAll(async () => {
    fresh = await anAccessWorld()
    await fresh.root.query('update human set password_hash = $1', [await hash('kept for a test', CHEAP)])
  })
  afterAll(() => fresh.end())

  test('refused, drawn against something older, about something gone, or after the session ended: it is all there again, for the same human alone', async () => {
    const wrong: string[] = []
    let number = 0
    for await (const one of everyForm(fresh)) {
      number += 1
      wrong.push(...(await afterTheSession(one)).map((fault) => `${one.route} ${fault}`))
      if (!one.form.controls.some(isTyped)) continue // one press, nothing typed
      if (one.form.enter !== undefined) wrong.push(`${one.route}: Enter in a box presses ${one.form.enter}`)
      wrong.push(...(await afterItHasGone(one)).map((fault) => `${one.route} ${fault}`))
      const sent = withText(one, TOO_LONG, fresh.today)
      const key = [keyFor(fresh, 1, one.who.token, one.path)]
      const tries: [string, Record<string, string[]>][] = [
        ['refused', { ...sent, key }],
        ['drawn against something older', { ...sent, ...filledIn(one.form, fresh.today), stamp: ['older'], key }],
      ]
      for (const [how, fields] of tries) {
        const hasStamp = one.form.controls.some(({ name }) => name === 'stamp')
        if (how !== 'refused' && !hasStamp) continue
        const seen = await post(fresh, one.path, fields, one.who.cookie)
        if (seen.status !== 422) wrong.push(`${one.route}, ${how}, answered ${seen.status}`)
        else wrong.push(...lostFrom(seen, one, fields).map((name) => `${one.route}, ${how}, lost ${name}`))
      }
    }
    expect(wrong).toEqual([])
    // Where people have signed in, a form for those who never have is not drawn.
    expect(number).toBeGreaterThan(drawnInAll() - 3)
    expect(fresh.bugs).toEqual([])
  })

  /** Sends a form about something that is not there any more, and says what does not stand on the page that answers. */
  async function afterItHasGone(one: AForm): Promise<string[]> {
    const path = one.path.replaceAll(ID, (id) => (one.path.includes(`/budgets/${id}`) ? id : randomUUID()))
    if (path === one.path) return []
    const typed = one.form.controls.filter(isTyped).filter(({ name }) => !/-(?:day|month|year)$/.test(name))
    const sent = filledIn(one.form, fresh.today)
    for (const [at, { name }] of typed.entries()) sent[name] = [`My own “words” & more, ${at}`]
    const seen = await post(fresh, path, { ...sent, key: keyFor(fresh, 1, one.who.token, path) }, one.who.cookie)
    if (![404, 422].includes(seen.status)) return [`about nothing answered ${seen.status}`]
    const lost = typed.filter((_, at) => !seen.text.includes(`My own “words” &amp; more, ${at}`))
    return lost.map(({ name }) => `about nothing lost ${name}`)
  }

  /** Another human, who may draw this very form where there is one: so that it is not the gate that keeps the words from them. */
  async function somebodyElse({ path, who }: AForm): Promise<SignedIn> {
    const others = ROLES.map((role) => fresh.here[role]).filter((other) => other !== who)
    for (const other of others) if ((await get(fresh, path, other.cookie)).status === 200) return other
    return who === fresh.here.analyst ? fresh.here.administrator : fresh.here.analyst
  }

  /** Sends a form whose session has ended, signs in again as the same human and as another, and says what was lost or shown. */
  async function afterTheSession(one: AForm): Promise<string[]> {
    const sent = withText(one, 'My own words.', fresh.today)
    const { token, cookie } = await fresh.signIn('eastmarsh', one.who.human)
    await fresh.root.query('update session set ended_at = now() where token_hash = sha256($1)', [token])
    const asked = await post(fresh, one.path, { ...sent, key: keyFor(fresh, 1, token, one.path) }, cookie)
    const kept = formsOf(asked.text)
      .flatMap(({ controls }) => controls)
      .find(({ name }) => name === 'kept')?.now[0]
    if (asked.status !== 401 || kept === undefined)
      return [`after its session answered ${asked.status} and kept nothing`]
    const back = await signInAs(one.who.human, { kept, next: one.path })
    const lost = back.status === 200 ? lostFrom(back, one, sent) : [`everything: ${back.status}`]
    const other = await signInAs((await somebodyElse(one)).human, { kept, next: one.path })
    const shown = other.status === 200 || other.text.includes('My own words.') ? ['was shown to somebody else'] : []
    return [...lost.map((name) => `signed in again, lost ${name}`), ...shown]
  }
})
