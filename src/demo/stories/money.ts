import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import { returnByHand } from '#journey/money/bank/returned/deeds.ts'
import { recordContribution } from '#journey/money/contribution/deeds.ts'
import { placeHold } from '#journey/money/holds/deeds.ts'
import { tellAFriend } from '#journey/money/key-facts/deeds.ts'
import { pauseByPerson } from '#journey/money/unwell/deeds.ts'
import { unwellNowOf } from '#journey/money/unwell/reads.ts'
import { approveUplift, proposeUplift } from '#journey/money/uplift/deeds.ts'
import { arrangeCover } from '#people/cover/deeds.ts'
import { idOf } from '../councils.ts'
import { budgetOf } from '../found.ts'
import type { Story } from '../story.ts'

const lastPayment = statement(
  'demo-last-payment',
  (_, p: { budget: string; before: Day }) => sql<{ reference: string; amount_pence: Pence; arrives_on: Day }>`
    select reference, amount_pence, arrives_on from payment where budget_id = ${p.budget}::uuid and arrives_on <= ${p.before}::date
    order by arrives_on desc, payment_id limit 1`,
)

/** What it is for in his own words; what he pays is not worked out yet; he rests from one class for two weeks. */
export const arthursMoney: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/arthur',
  story: async (t) => {
    await t.does('eastmarsh/arthur', -300, ['key-facts', 'tell-a-friend'], (tx, permit) =>
      tellAFriend(tx, permit, { words: 'It gets me to yoga and art, so that I do not sit at home.', how: 'here' }),
    )
    await t.does('eastmarsh/farah', -60, ['money', 'contribution'], (tx, permit) =>
      recordContribution(tx, permit, { known: 'not-yet', amount: undefined, from: t.day(-60), words: '' }),
    )
    await t.does('eastmarsh/arthur', -2, ['unwell', 'pause'], async (tx, permit) => {
      const { pausable } = await unwellNowOf(tx, permit)
      const found = pausable.find(({ line }) => line.what === 'Tai chi class')
      const [from, again] = [found?.from[0]?.day ?? '', found?.again[1] ?? '']
      const spendLineId = found?.line.spendLineId ?? ''
      return pauseByPerson(tx, permit, { spendLineId, from, again, words: 'My knee needs a rest.' })
    })
  },
}

/** A payment came back, since his account was closed; the next ones wait until he has told us the new one. */
export const davidsMoney: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/david',
  story: async (t) => {
    await t.does('eastmarsh/farah', -3, ['bank', 'match'], async (tx, permit) => {
      const paid = await tx.one(lastPayment, { budget: budgetOf('eastmarsh/david'), before: t.day(-5) })
      const { reference = '', amount_pence: amount = 0n, arrives_on: returnedOn = permit.today } = paid ?? {}
      return returnByHand(tx, permit, { reference, amount, returnedOn, why: 'account-closed' })
    })
    await t.does('eastmarsh/farah', -3, ['money', 'hold'], (tx, permit) =>
      placeHold(tx, permit, {
        ...{ reason: 'bank-details-in-doubt', words: 'A payment came back: the account was closed.' },
        ...{ whoActs: 'worker', actBy: t.day(4) },
      }),
    )
  },
}

/** Everything rose a little this month; next week one worker is away and another covers. */
export const everybodysMoney: Story = {
  council: 'eastmarsh',
  story: async (t) => {
    const rise = await t.does('eastmarsh/farah', -40, ['uplift', 'propose'], (tx, permit) =>
      proposeUplift(tx, permit, {
        ...{ from: t.day(-21), basisPoints: 320, code: undefined, paOnly: false },
        reason: 'Classes and helpers cost more than last year.',
      }),
    )
    await t.does('eastmarsh/tom', -39, ['uplift', 'approve'], (tx, permit) => approveUplift(tx, permit, rise.id ?? ''))
    await t.does('eastmarsh/grace', -2, ['cover', 'arrange'], (tx, permit) =>
      arrangeCover(tx, permit, {
        ...{ worker: idOf('eastmarsh/priya'), coveredBy: idOf('eastmarsh/owen'), from: t.day(5), to: t.day(16) },
      }),
    )
  },
}
