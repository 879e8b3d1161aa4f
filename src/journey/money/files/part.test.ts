import { expect, test } from 'vitest'
import { accountsPayableLayout } from './accounts-payable.ts'
import { bacs18Layout } from './bacs18.ts'
import { head, paymentsOf, written } from './files.test-kit.ts'
import type { PaymentRow } from './files.ts'
import { daysOf, type InADay, type Layout, writeLayout, writePart } from './layout.ts'
import { pain001Layout } from './pain001.ts'

const rows = paymentsOf([
  ...[1n, 20n, 300n].map((pence) => ['2026-11-27', pence] as const),
  ...[4_000n, 50_000n].map((pence) => ['2026-12-04', pence] as const),
  ['2026-12-11', 600_000n],
])
const days = daysOf(rows)

test.each<[string, () => Layout<PaymentRow>]>([
  ['pain.001', () => pain001Layout(head(days))],
  ['Bacs 18', () => bacs18Layout(head(days), new Set())],
  ['CSV', () => accountsPayableLayout(head(days), [])],
])('%s: parts of any size are the bytes of the whole', async (_, layout) => {
  const whole = await written((write) => writeLayout(rows, days, layout(), write))
  for (const size of [1, 2, 3, 4, 5, 6]) {
    const parts: Buffer[] = []
    let from: InADay | undefined
    for (let at = 0; at < rows.length; at += size) {
      // Each part begins anew, as after a restart: nothing is carried over but what the part before left.
      const { bytes, now } = writePart(rows.slice(at, at + size), days, layout(), {
        from,
        isLast: at + size >= rows.length,
      })
      parts.push(bytes)
      from = now
    }
    expect(Buffer.concat(parts).toString('utf8'), `${size} at a time`).toBe(whole.text)
  }
})

test.each<[string, readonly PaymentRow[], InADay | undefined, boolean]>([
  ['one is left out', rows.slice(0, 5), undefined, true],
  ['one stands twice', [...rows.slice(0, 3), ...rows.slice(2)], undefined, true],
  [
    'the part before said something else',
    rows.slice(1),
    { day: days[0]?.arrivesOn ?? ('' as never), payments: 1, pence: 2n },
    true,
  ],
  ['nothing is left', [], undefined, false],
])('%s: it throws', (_, some, from, isLast) => {
  expect(() => writePart(some, days, pain001Layout(head(days)), { from, isLast })).toThrow()
})
