import { strict as assert } from 'node:assert'
import type { Day } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { hiddenOf, type World } from '../world.ts'
import { rowsIn } from './rows.ts'

/** Somebody at a screen who types nothing, and whose taps are counted; opening the first page is none. */
export type Clicking = {
  open(path: string): Promise<void>
  /** Taps the link on this page that leads there. */
  follow(path: string): Promise<void>
  /** Taps the button of the form on this page that posts there; whatever the form shows goes along as it stands. */
  press(path: string): Promise<void>
  text(): string
  taps(): number
}

/** A browser that can only do what stands on the page. */
export async function clicking(world: World, key: string): Promise<Clicking> {
  const browser = await world.as(key)
  let page = ''
  let taps = 0
  const open = async (path: string) => {
    const seen = await browser.get(path)
    assert.equal(seen.status, 200, path)
    page = seen.text
  }
  return {
    open,
    async follow(path) {
      assert(page.includes(`href="${path}"`), `no link to ${path}`)
      taps += 1
      await open(path)
    },
    async press(path) {
      const form = page.split('<form').find((part) => part.includes(`action="${path}"`))
      assert(form !== undefined, `no form that posts to ${path}`)
      assert(
        !/<(textarea|select)|type="(?!hidden|submit)/.test(form.split('</form>')[0] ?? ''),
        'something is to be filled in',
      )
      taps += 1
      const answer = await browser.post(path, hiddenOf(page, path))
      assert.equal(answer.status, 303, answer.text)
      await open(answer.location ?? '')
    },
    text: () => page,
    taps: () => taps,
  }
}

/** What a person was told while waiting, oldest first. */
export const updatesOf = (world: World, person: string, authorityId = 1) =>
  rowsIn<{ on_day: Day; by: string | null }>(
    world,
    authorityId,
    `select u.on_day, u.said_by as by from waiting_update u join submission s using (authority_id, submission_id)
     where s.budget_id = $1 order by u.update_id`,
    [budgetOf(person)],
  )

/** The notices that a person was sent, oldest first. */
export const noticesOf = (world: World, person: string, authorityId = 1) =>
  rowsIn<{ on_day: Day; read_by: Day | null }>(
    world,
    authorityId,
    'select on_day, read_by from notice where budget_id = $1 order by made_at, notice_id',
    [budgetOf(person)],
  )
