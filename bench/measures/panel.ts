import { startChild } from '#bench/core/children.ts'
import { each, middle, openMeter, type Taken } from '#bench/core/cpu.ts'
import { type Figure, figure, inTurn } from '#bench/core/figure.ts'
import type { Ground } from '#bench/core/ground.ts'
import { startLoad, type Target } from '#bench/core/load.ts'
import { listening } from '#bench/core/record.ts'
import { once, type Scratch, withScratch } from '#bench/core/scratch.ts'
import { visibleText } from '#bench/peer/dom.ts'
import { realClock } from '#core/clock.ts'
import { inCouncil, openPool, type Pool } from '#db/transaction.ts'
import { DEMO_COUNCILS, type DemoCouncil, idOf } from '#demo/councils.ts'
import { foundCouncils, foundPeople } from '#demo/found.ts'
import { beginSession } from '#people/sign-in/deeds.ts'

const ROUNDS = 9
const ROUND_MS = 700
const WARM_UP = 3
const CONNECTIONS = 4

/** Two councils of one making: the same staff and settings, few plans that wait or many. */
const SIDES = {
  few: { council: aCouncil(101, 'benchfew'), open: 50 },
  many: { council: aCouncil(102, 'benchlot'), open: 5000 },
} as const
type Side = (typeof SIDES)[keyof typeof SIDES]

function aCouncil(authorityId: number, slug: string): DemoCouncil {
  const [pattern] = DEMO_COUNCILS
  if (pattern === undefined) throw new Error('there is no council to copy')
  return { ...pattern, authorityId, slug, name: 'Bench Council' }
}

/** Whose plans they are to decide, and somebody who only reads them. */
const READERS = ['eastmarsh/marcus', 'eastmarsh/grace'] as const

/** Plans that wait for the panel: twenty on each of its days, and as many on the first three in both councils. */
const casesSql = ({ council: { authorityId }, open }: Side): string => `
  set app.authority = '${authorityId}';
  create temporary table own as
    with first as (select anchor + 14 * ceil((current_date - anchor) / 14.0)::int as day
      from (select (settings->'process'->>'panelDay')::date as anchor from council_settings where authority_id = ${authorityId} limit 1) s)
    select n, md5('bench case ' || n)::uuid as id, first.day + 14 * (case when n < 50 then n / 20 else 3 + (n - 50) / 20 end) as panel_on
    from first cross join generate_series(0, ${open - 1}) n;
  insert into human (human_id, name, known_as, joined_at) select id, 'Robin Bench', 'Robin', now() from own;
  insert into person (person_id, known_from) select id, current_date - 60 from own;
  insert into budget (budget_id, person_id, opened_on, opened_by) select id, id, current_date - 60, '${idOf('eastmarsh/priya')}' from own;
  insert into plan_version (version_id, budget_id, number, opened_by, opened_on) select id, id, 1, id, current_date - 30 from own;
  insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on)
    select id, 'want', 'person', 'Somebody to look after the children while I go to therapy.', id, id, current_date - 20 from own;
  insert into outcome (outcome_id, version_id, kind, words, known_by, ends_as, position, said_by, typed_by)
    select id, id, 'change', 'Go to my therapy', 'I have been there', 'ongoing', 1, id, id from own;
  insert into spend_line (spend_line_id, version_id, outcome_id, what, provider, amount_pence, every, starts_on, ends_as, position, said_by, typed_by)
    select id, id, id, 'Childcare on Tuesdays', 'Little Acorns', 6200, 'weekly', current_date + 30, 'ongoing', 1, id, id from own;
  insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence, yearly_pence, panel_on)
    select id, id, id, id, current_date - 10, 'panel', '${idOf('eastmarsh/marcus')}', 6200, 322400, panel_on from own;
  drop table own;`

/** What the panel's desk costs over five thousand plans that wait, against fifty: the same page of twenty. */
export const panel = ({ postgres }: Ground): Promise<Figure[]> =>
  withScratch(postgres, async (scratch) => {
    const targets = await filled(scratch)
    const [app, load, meter] = await Promise.all([
      startChild<{ port: number }>('app', { appUrl: scratch.appUrl }),
      startLoad(),
      openMeter(scratch.superUrl),
    ])
    try {
      const side = (asked: readonly Target[]) => async (): Promise<Taken> => {
        let answers = 0
        const taken = await meter.during(app.pid, async () => {
          const what = { port: app.ready.port, targets: asked, connections: CONNECTIONS, ms: ROUND_MS }
          answers = (await load.run(what)).answers
        })
        return each(taken, answers)
      }
      const sides = { many: side(targets.many), few: side(targets.few) }
      await inTurn(sides, WARM_UP)
      const values = await inTurn(sides, ROUNDS)
      return [
        figure('panel', 'growth', {
          value: middle(values.many, 'both'),
          unit: 'µs a page',
          against: '5,000 plans that wait against 50, twenty a page; Node and PostgreSQL’s own processes together',
          limit: middle(values.few, 'both'),
          bar: { of: 'ratio', is: 'at most', bar: 2 },
        }),
      ]
    } finally {
      await Promise.all([app.stop(), load.stop(), meter.end()])
    }
  })

async function filled(scratch: Scratch): Promise<{ few: Target[]; many: Target[] }> {
  const pool = openPool(scratch.appUrl, 2)
  try {
    const councils = Object.values(SIDES).map(({ council }) => council)
    await foundCouncils(scratch.ownerUrl, councils)
    await foundPeople(pool, realClock.now(), null, councils)
    for (const side of Object.values(SIDES)) await once(scratch.superUrl, casesSql(side))
    await once(scratch.superUrl, 'analyze')
    const targets = { few: await targetsOf(pool, SIDES.few), many: await targetsOf(pool, SIDES.many) }
    await drawnAlike(scratch, targets)
    return targets
  } finally {
    await pool.end()
  }
}

const targetsOf = (pool: Pool, { council: { authorityId, slug } }: Side): Promise<Target[]> =>
  inCouncil(pool, authorityId, (tx) =>
    Promise.all(
      READERS.map(async (key) => ({
        path: `/${slug}/panel`,
        cookie: `footing=${authorityId}.${await beginSession(tx, idOf(key), realClock.now(), true)}`,
      })),
    ),
  )

/** A comparison is honest only where both pages say the same. */
async function drawnAlike({ appUrl }: Scratch, targets: Record<'few' | 'many', Target[]>): Promise<void> {
  const shown = (asked: readonly Target[]) =>
    listening(appUrl, async (ask) => {
      const pages = []
      for (const target of asked) pages.push(visibleText((await ask(target)).html))
      return pages
    })
  const [few, many] = [await shown(targets.few), await shown(targets.many)]
  if (few.some((text) => text.split('Robin').length < 20) || few.join() !== many.join())
    throw new Error(`the two desks are not alike:\n${few.join('\n')}\n\n${many.join('\n')}`)
}
