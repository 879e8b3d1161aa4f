import { pounds } from '#core/money.ts'
import { proposeTaper } from '#journey/ending/taper/deeds.ts'
import { taperStateOf } from '#journey/ending/taper/reads.ts'
import type { Story } from '../story.ts'

/** Arthur's worker proposes to step the yoga class down, slowly and with a way to stay. Arthur has not answered yet. */
export const arthursTaper: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/arthur',
  story: async (t) => {
    await t.does('eastmarsh/owen', -6, ['taper', 'propose'], async (tx, permit) => {
      const { lines } = await taperStateOf(tx, permit)
      return proposeTaper(tx, permit, {
        line: lines.find(({ what }) => what === 'Yoga class')?.lineId,
        unit: 'pounds',
        price: undefined,
        steps: [pounds('9.00') ?? 0n, pounds('6.00') ?? 0n, pounds('3.00') ?? 0n, 0n],
        first: t.day(60),
        weeks: '8',
        hardWeeks: '2',
        back: 'yes',
        why: 'Yoga in the park is free, and you liked it. Step by step there is time to find out whether it is enough.',
      })
    })
  },
}
