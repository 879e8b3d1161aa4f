import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { post } from '../access/browse.ts'
import { rootOf, whoHolds } from '../access/principals.ts'
import type { Listed } from '../access/routes.ts'
import { guarded } from '../access/routes.ts'
import { fingerprint, rowsNow } from '../access/rows.ts'
import { amountChallenged } from '../steps/amount.ts'
import { carerInvited } from '../steps/carer.ts'
import { planBegun } from '../steps/change.ts'
import { asked } from '../steps/decision.ts'
import { needsOpened, needsRevealed, workerAnswered } from '../steps/needs.ts'
import { planWritten } from '../steps/plan.ts'
import { shared } from '../steps/unwell.ts'
import { aWorld, type World } from '../world.ts'
import { differing, goodForm, type Scene } from './scene.ts'
import { COUNTED_APART, paidJourney, patternOf, sentBack, walked } from './walk.ts'

/** Forms for which no good body is known here; each stage's own tests send them. Shorter is better. */
const NOT_SENT_TWICE_HERE: string[] = [
  '/:council/supervision/:worker/worries/:worry',
  '/:council/council-process/change',
  '/:council/council-rules/change',
  '/:council/money-settings/change',
  '/:council/safety/:safety',
  '/:council/stories/add',
  '/:council/stories/:story/take-back',
  '/:council/requests/:request/begin',
  '/:council/requests/:request/close',
  '/:council/budgets/:budget/offer/answer-for-person',
  '/:council/budgets/:budget/offer/not-offered',
  '/:council/budgets/:budget/needs/together/finish',
  '/:council/budgets/:budget/needs/hand-over',
  '/:council/budgets/:budget/needs/passed',
  '/:council/budgets/:budget/needs/passed/finish',
  '/:council/budgets/:budget/needs/passed/back',
  '/:council/budgets/:budget/needs/invite-carer',
  '/:council/budgets/:budget/carer-part/answers',
  '/:council/budgets/:budget/carer-part/finish',
  '/:council/budgets/:budget/carer-part/in-confidence',
  '/:council/budgets/:budget/third-view',
  '/:council/budgets/:budget/needs/duties/capacity/:capacity/best-interests',
  '/:council/budgets/:budget/plan/how-life-is',
  '/:council/budgets/:budget/plan/unwell/friends/add',
  '/:council/stuck/:submission',
  '/:council/budgets/:budget/decision/information/:information',
  '/:council/budgets/:budget/decision/challenge-for-person',
  '/:council/budgets/:budget/decision/challenge/answer',
  '/:council/budgets/:budget/waiting/nothing-changed',
  '/:council/waiting/tell-all',
  '/:council/budgets/:budget/interim/propose',
  '/:council/budgets/:budget/interim/:interim/answer',
  '/:council/budgets/:budget/money/payee/call',
  '/:council/finance/switches/:moved',
  '/:council/budgets/:budget/money/helpers/:helper/end',
  '/:council/budgets/:budget/money/pot/pay',
  '/:council/budgets/:budget/money/pot/release',
  '/:council/budgets/:budget/money/pot/used',
  '/:council/finance/pay-runs/:run/withdraw',
  '/:council/finance/pay-runs/:run/files/:file/sent',
  '/:council/finance/pay-runs/:run/files/:file/refused',
  '/:council/finance/bank/read',
  '/:council/finance/bank/came-back/by-hand',
  '/:council/finance/bank/came-back/:payment/again',
  '/:council/finance/bank/returns/:return',
  '/:council/finance/bank/statement/:entry',
  '/:council/finance/uplift/propose',
  '/:council/finance/uplift/:uplift/approve',
  '/:council/budgets/:budget/money/agreement/print',
  '/:council/budgets/:budget/asking/:question/pass-on',
  '/:council/budgets/:budget/asking/:question/answer',
  '/:council/spending-rules/new',
  '/:council/spending-rules/answer-time',
  '/:council/spending-rules/:rule/change',
  '/:council/spending-rules/:rule/end',
  '/:council/budgets/:budget/spending/checking/closer',
  '/:council/budgets/:budget/spending/checking/closer/say',
  '/:council/budgets/:budget/spending/checking/closer/settle',
  '/:council/budgets/:budget/spending/checking/look',
  '/:council/budgets/:budget/spending/checking/looks/:look/:purchase/fine',
  '/:council/budgets/:budget/spending/checking/looks/:look/:purchase/ask',
  '/:council/budgets/:budget/spending/checking/looks/:look/:purchase/answer',
  '/:council/budgets/:budget/spending/checking/looks/:look/close',
  '/:council/budgets/:budget/spending/give-back/propose',
  '/:council/budgets/:budget/spending/give-back/:giveBack/approve',
  '/:council/budgets/:budget/spending/give-back/:giveBack/reply',
  '/:council/budgets/:budget/spending/give-back/:giveBack/tried',
  '/:council/budgets/:budget/spending/give-back/:giveBack/drop',
  '/:council/budgets/:budget/spending/give-back/:giveBack/carry-out',
  '/:council/budgets/:budget/spending/change/pause/:line',
  '/:council/budgets/:budget/spending/change/resume/:overlay',
  '/:council/budgets/:budget/spending/change/keep',
  '/:council/budgets/:budget/spending/change/provider/:line',
  '/:council/budgets/:budget/spending/change/less',
  '/:council/budgets/:budget/spending/change/:request/answer',
  '/:council/budgets/:budget/spending/change/:request/take-back',
  '/:council/budgets/:budget/spending/photo',
  '/:council/budgets/:budget/spending/photo/:draft',
  '/:council/budgets/:budget/spending/photo/:draft/more',
  '/:council/budgets/:budget/spending/photo/:draft/leave',
  '/:council/budgets/:budget/spending/:purchase/helped',
  '/:council/budgets/:budget/spending/:purchase/put-right',
  '/:council/budgets/:budget/spending/:purchase/put-right-for-person',
  '/:council/budgets/:budget/statements/rows',
  '/:council/budgets/:budget/statements/rows/:statement/:row',
  '/:council/budgets/:budget/statements/settled/:settled/open',
  '/:council/budgets/:budget/statements/payees/:known/forget',
  '/:council/budgets/:budget/statements/check',
  '/:council/budgets/:budget/statements/by-hand',
  '/:council/budgets/:budget/statements/send',
  '/:council/budgets/:budget/statements/:statement/right',
  '/:council/budgets/:budget/statements/:statement/columns',
  '/:council/budgets/:budget/statements/:statement/undo',
  '/:council/budgets/:budget/outside/:outside/rule',
  '/:council/budgets/:budget/outside/:outside/explain',
  '/:council/budgets/:budget/outside/:outside/ask',
  '/:council/budgets/:budget/outside/:outside/answer',
  '/:council/budgets/:budget/outside/:outside/answer-for-person',
  '/:council/budgets/:budget/outside/:outside/heard',
  '/:council/budgets/:budget/outside/:outside/not-so',
  '/:council/budgets/:budget/outside/:outside/not-so-for-person',
  '/:council/budgets/:budget/outside/:outside/settle',
  '/:council/budgets/:budget/outside/:outside/step',
  '/:council/budgets/:budget/outside/:outside/managed',
  '/:council/budgets/:budget/outside/:outside/stop',
  '/:council/budgets/:budget/outside/:outside/decide',
  '/:council/budgets/:budget/outside/:outside/tried',
  '/:council/budgets/:budget/for-you',
  '/:council/budgets/:budget/for-you/followed',
  '/:council/budgets/:budget/noticed/:noticed',
  '/:council/budgets/:budget/assistants/:assistant/agreed',
  '/:council/budgets/:budget/assistants/:assistant/left',
  '/:council/budgets/:budget/assistants/:assistant/hours',
  '/:council/budgets/:budget/assistants/:assistant/send',
  '/:council/cover/arrange',
  '/:council/cover/:cover/end',
  '/:council/budgets/:budget/messages/:message/answer-by',
]
const EASTMARSH = ['anne', 'joanne', 'priya', 'marcus', 'grace', 'farah', 'tom']

/** The worker has finished, the person has not, and a carer was asked: what may be typed for others. */
async function answersToCome(one: World): Promise<void> {
  await workerAnswered(one)
  await carerInvited(one)
}

/** The plan is written, and a carer may read it. */
async function planShared(one: World): Promise<void> {
  await planWritten(one)
  await shared(one, 'eastmarsh/anne', 'eastmarsh/joanne', 'plan')
}

/** Sends a form twice and says what the second time did; nothing where it is not taken the first time. */
async function sentTwice(route: Listed, scene: Scene, root: pg.Client, sent: Set<string>): Promise<string[]> {
  const good = await goodForm(route, scene)
  if (good === undefined) return []
  const send = () => post(scene.world, good.path, good.fields, good.who.cookie)
  const first = await send()
  if (first.status !== 303) return []
  sent.add(route.path)
  const before = await fingerprint(root, COUNTED_APART)
  const second = await send()
  const after = await fingerprint(root, COUNTED_APART)
  const written = differing(before, after)
  if (second.location === first.location && written.length === 0) return []
  return [`${route.path} again: to ${second.location}, wrote ${written.join(', ') || 'nothing'}`]
}

describe('a form sent twice', { timeout: 300_000 }, () => {
  const sent = new Set<string>()
  let once: Record<string, string>

  test('one after the other: the second goes where the first went and does nothing', async () => {
    const wrong: string[] = []
    once = await walked(async (root, { url = '' }, send) => {
      const first = await send()
      if (first.statusCode !== 303) return first
      const before = await fingerprint(root, COUNTED_APART)
      const second = await send()
      const after = await fingerprint(root, COUNTED_APART)
      const written = differing(before, after)
      if (second.headers.location !== first.headers.location || written.length > 0)
        wrong.push(
          `${patternOf(url)} again: ${second.statusCode} to ${second.headers.location}, wrote ${written.join(', ') || 'nothing'}`,
        )
      sent.add(patternOf(url) ?? url)
      return first
    })
    expect(wrong).toEqual([])
  })

  test('at the same moment: both go to one place, and the journey ends with the same rows', async () => {
    const wrong: string[] = []
    const twice = await walked(async (_, { url = '' }, send) => {
      const [first, second, third] = await Promise.all([send(), send(), send()])
      if (first.headers.location !== second.headers.location || second.headers.location !== third.headers.location)
        wrong.push(
          `${patternOf(url)}: ${first.headers.location}, ${second.headers.location}, ${third.headers.location}`,
        )
      return first
    })
    expect(wrong).toEqual([])
    expect(twice).toEqual(once)
  })

  test.each([
    ['while the questions are open', needsOpened],
    ['while she has still to answer', answersToCome],
    ['when both see both', needsRevealed],
    ['while a carer may read the plan', planShared],
    ['when she thinks the first guess is wrong', amountChallenged],
    ['when the plan has just been begun', planBegun],
    ['while the plan is written', planWritten],
    ['while she waits', asked],
    ['when it was sent back', sentBack],
    ['while she is paid', paidJourney],
  ])('the forms that Anne’s journey does not pass, filled in from their own page, %s', async (_, walk) => {
    const one = await aWorld()
    const root = await rootOf(one)
    try {
      await walk(one)
      const humans = await Promise.all(
        EASTMARSH.map(async (key) => whoHolds((await one.as(`eastmarsh/${key}`)).cookie)),
      )
      const scene = { world: one, filled: await rowsNow(root, 1), budget: budgetOf('eastmarsh/anne'), humans }
      const unsent = guarded.filter(({ method, path }) => method === 'POST' && !sent.has(path))
      const faults = []
      for (const route of unsent) faults.push(...(await sentTwice(route, scene, root, sent)))
      expect(faults).toEqual([])
      expect(one.bugs).toEqual([])
    } finally {
      await root.end()
      await one.close()
    }
  })

  test('and that is every form there is', () => {
    const never = guarded.filter(({ method, path }) => method === 'POST' && !sent.has(path)).map(({ path }) => path)
    expect(never).toEqual(NOT_SENT_TWICE_HERE)
  })
})
