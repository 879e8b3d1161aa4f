import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import { closeAccount } from '#journey/spending/closing/deeds.ts'
import { toClose } from '#journey/spending/closing/reads.ts'
import { settleRow } from '#journey/spending/settling/deeds.ts'
import { toSettle } from '#journey/spending/settling/reads.ts'
import { sendStatement } from '#journey/spending/statements/deeds.ts'
import { accountsFor } from '#journey/spending/statements/reads.ts'
import { budgetOf } from '../found.ts'
import type { Story, Storyteller } from '../story.ts'

const ARTHUR = 'eastmarsh/arthur'
const FILE = { field: 'file', name: 'statement.csv', truncated: false }

/** As a bank's file has it: pounds, a point, two figures. */
const inFile = (pence: Pence): string => `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`

type Row = { on: Day; words: string; pence: Pence }

/** Every so many days between two days: what Arthur's bank wrote of one of his classes. */
const classes = (t: Storyteller, words: string, pence: Pence, [from, to]: readonly [number, number]): Row[] =>
  Array.from({ length: Math.floor((to - from) / 7) + 1 }, (_, week) => ({ on: t.day(to - 7 * week), words, pence }))

const credits = statement(
  'demo-credits',
  (_, p: { budget: string; from: Day; to: Day }) => sql<{ reference: string; amount_pence: Pence; arrives_on: Day }>`
    select reference, amount_pence, arrives_on from payment
    where budget_id = ${p.budget}::uuid and arrives_on between ${p.from}::date and ${p.to}::date
    order by arrives_on, payment_id`,
)

/** A bank's CSV: what went out, and what the council paid between two days, oldest first. */
function csvOf(
  out: readonly Row[],
  paid: readonly { reference: string; amount_pence: Pence; arrives_on: Day }[],
): Buffer {
  const rows = [
    ...out.map(({ on, words, pence }) => ({ on, text: `${words},${inFile(pence)},` })),
    ...paid.map((one) => ({
      ...{ on: one.arrives_on, text: `EASTMARSH COUNCIL ${one.reference},,${inFile(one.amount_pence)}` },
    })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const lines = rows.map(({ on, text }) => `${on.split('-').reverse().join('/')},${text}`)
  return Buffer.from(`Date,Description,Paid out,Paid in\r\n${lines.join('\r\n')}\r\n`)
}

const sends = (t: Storyteller, on: number, out: readonly Row[], [from, to]: readonly [number, number]) =>
  t.does(ARTHUR, on, ['statements', 'send'], async (tx, permit) => {
    const [paid, [account]] = await Promise.all([
      tx.run(credits, { budget: budgetOf(ARTHUR), from: t.day(from), to: t.day(to) }),
      accountsFor(tx, permit),
    ])
    return sendStatement(
      tx,
      permit,
      { account: account?.accountId ?? 'new', newName: 'Money for my classes', heldBy: 'person' },
      { ...FILE, bytes: csvOf(out, paid) },
    )
  })

/** He says yes to what is proposed up to a day; with `rest` also that everything else was nothing of this budget. */
const settles = (t: Storyteller, on: number, { upTo, rest }: { upTo: number; rest: boolean }) =>
  t.does(ARTHUR, on, ['statements', 'settle'], async (tx, permit) => {
    for (;;) {
      const { rows } = await toSettle(tx, permit)
      const mine = rows.filter(({ bookedOn, proposal }) => bookedOn <= t.day(upTo) && (rest || proposal !== undefined))
      if (mine.length === 0) return { lines: [] }
      for (const { fileId: file, rowNumber: row, proposal } of mine) {
        const is = proposal?.as ?? { is: 'not-this-budget' as const }
        const settled = await settleRow(tx, permit, { file, row }, { is, remembers: false })
        if ('refused' in settled) return settled
      }
    }
  })

const closes = (t: Storyteller, on: number, upTo: number) =>
  t.does(ARTHUR, on, ['statements', 'close'], async (tx, permit) => {
    const [account] = await toClose(tx, permit)
    const opening = 20_00n
    const upToThen = account?.days.filter(({ on }) => on <= t.day(upTo)) ?? []
    const closing = upToThen.reduce((sum, { pence }) => sum + pence, opening)
    return closeAccount(tx, permit, { account: account?.accountId ?? '', upTo: t.day(upTo), opening, closing })
  })

/** One month is checked and closed; of the next most is settled, three rows are proposed, and two are his to say. */
export const arthursStatements: Story = {
  council: 'eastmarsh',
  about: ARTHUR,
  story: async (t) => {
    const [first, next] = [
      [-65, -35],
      [-34, -5],
    ] as const
    await sends(
      t,
      -32,
      [
        ...classes(t, 'CARD RIVERSIDE YOGA CLASS', 1_200n, [-65, -40]),
        ...classes(t, 'CARD THE PAVILION TAI CHI', 900n, [-65, -38]),
        ...classes(t, 'CARD COLLEGE ART CLASS', 1_500n, [-65, -39]),
        { on: t.day(-44), words: 'CARD NEWSAGENT', pence: 240n },
      ],
      first,
    )
    await settles(t, -31, { upTo: -35, rest: true })
    await closes(t, -31, -35)
    await sends(
      t,
      -3,
      [
        ...classes(t, 'CARD RIVERSIDE YOGA CLASS', 1_200n, [-34, -12]),
        ...classes(t, 'CARD THE PAVILION TAI CHI', 900n, [-34, -10]),
        ...classes(t, 'CARD COLLEGE ART CLASS', 1_500n, [-34, -9]),
        { on: t.day(-13), words: 'CARD GREENGROCER', pence: 510n },
        { on: t.day(-8), words: 'CARD NEWSAGENT', pence: 340n },
      ],
      next,
    )
    await settles(t, -3, { upTo: -14, rest: false })
  },
}
