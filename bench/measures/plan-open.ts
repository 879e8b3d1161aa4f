import { startChild } from '#bench/core/children.ts'
import { each, middle, openMeter, type Taken } from '#bench/core/cpu.ts'
import { type Figure, figure, inTurn } from '#bench/core/figure.ts'
import { type Ground, signedIn } from '#bench/core/ground.ts'
import { startLoad, type Target } from '#bench/core/load.ts'
import { listening } from '#bench/core/record.ts'
import { visibleText } from '#bench/peer/dom.ts'
import { FIRST_LINE, type Own, PLANS } from '#bench/people/index.ts'
import { POPULATED } from '#demo/councils.ts'

const ROUNDS = 9
const ROUND_MS = 700
const WARM_UP = 4
const CONNECTIONS = 8

/** What opening a big plan costs when it has had many versions, against the same plan in its first. */
export async function planOpen({ postgres }: Ground): Promise<Figure[]> {
  const { appUrl, superUrl } = postgres
  await drawnAlike(appUrl)
  const [app, load, meter] = await Promise.all([
    startChild<{ port: number }>('app', { appUrl }),
    startLoad(),
    openMeter(superUrl),
  ])
  try {
    const side = async (own: Own) => {
      const targets = await targetsOf(appUrl, own)
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

const targetsOf = async (appUrl: string, own: Own): Promise<Target[]> =>
  (await signedIn(appUrl, [own])).map(({ budgetId, cookie }) => ({
    path: `/${POPULATED.slug}/budgets/${budgetId}/plan`,
    cookie,
  }))

/** A comparison is honest only where both pages show the same plan, below what each says of its versions. */
async function drawnAlike(appUrl: string): Promise<void> {
  const shown = async (own: Own): Promise<string> => {
    const [target] = await targetsOf(appUrl, own)
    if (target === undefined) throw new Error('nobody to open a plan for')
    const { html } = await listening(appUrl, (ask) => ask(target))
    const text = visibleText(html)
    return text.slice(text.indexOf(FIRST_LINE))
  }
  const [one, many] = [await shown(PLANS.one), await shown(PLANS.many)]
  if (!one.startsWith(FIRST_LINE) || one !== many)
    throw new Error(`the two plans are not alike: "${one}" and "${many}"`)
}
