import { startChild } from '#bench/core/children.ts'
import { each, middle, openMeter, type Taken } from '#bench/core/cpu.ts'
import { type Figure, figure, inTurn } from '#bench/core/figure.ts'
import { type Ground, signedIn } from '#bench/core/ground.ts'
import { startLoad } from '#bench/core/load.ts'
import { type Own, PLANS } from '#bench/people/index.ts'
import { POPULATED } from '#demo/councils.ts'

const ROUNDS = 9
const ROUND_MS = 700
const WARM_UP = 4
const CONNECTIONS = 8

/** What opening a big plan costs when it has had many versions, against the same plan in its first. */
export async function planOpen({ postgres }: Ground): Promise<Figure[]> {
  const { appUrl, superUrl } = postgres
  const [app, load, meter] = await Promise.all([
    startChild<{ port: number }>('app', { appUrl }),
    startLoad(),
    openMeter(superUrl),
  ])
  try {
    const side = async (own: Own) => {
      const targets = (await signedIn(appUrl, [own])).map(({ budgetId, cookie }) => ({
        path: `/${POPULATED.slug}/budgets/${budgetId}/plan`,
        cookie,
      }))
      return async (): Promise<Taken> => {
        let answers = 0
        const asked = { port: app.ready.port, targets, connections: CONNECTIONS, ms: ROUND_MS }
        const taken = await meter.during(app.pid, async () => {
          answers = (await load.run(asked)).answers
        })
        return each(taken, answers)
      }
    }
    const sides = { many: await side(PLANS.many), one: await side(PLANS.one) }
    await inTurn(sides, WARM_UP)
    const values = await inTurn(sides, ROUNDS)
    return [
      figure('plan-open', 'growth', {
        value: middle(values.many, 'both'),
        unit: 'µs a page',
        against: '12 goals, 40 spend lines, 30 versions against one; Node and PostgreSQL’s own processes together',
        limit: middle(values.one, 'both'),
        bar: { of: 'ratio', is: 'at most', bar: 2 },
      }),
    ]
  } finally {
    await Promise.all([app.stop(), load.stop(), meter.end()])
  }
}
