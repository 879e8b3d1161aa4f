import type { Permit } from '#access/permit.ts'
import { day } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { openChallenges } from '#journey/decision/challenge/reads.ts'
import { type Deciding, nextPanelDay, WEEKS_A_YEAR } from '#journey/decision/index.ts'
import { type DecidedPlan, PAGE_SIZE, type PanelDay, type WaitingPlan } from './panel.ts'
import { agendas, dayFrom, pageFrom, panelDaysFrom } from './rules.ts'
import { agendaCounts, decidedLately, type WaitingRow, waitingPage } from './store.ts'

const [FIRST_DAY, LAST_DAY] = [day('0001-01-01'), day('9999-12-31')]

/** One page of the panel's desk. `on`: the one panel day it is about, where one was asked for. */
export type PanelDesk = {
  waiting: readonly WaitingPlan[]
  days: readonly PanelDay[]
  on: PanelDay['on'] | undefined
  page: number
  hasMore: boolean
  decided: readonly DecidedPlan[]
  /** Decisions that somebody thinks are wrong, and that this human looks at again. */
  challenges: Awaited<ReturnType<typeof openChallenges>>
}

/** What waits for a decision, this human's first; asks in two steps, since the settings say which days are panel days. */
export async function panelDeskOf(tx: Tx, permit: Permit, asked: { on: string; page: string }): Promise<PanelDesk> {
  const [on, page] = [dayFrom(asked.on), pageFrom(asked.page)]
  const human = permit.humanId
  const [settings, found, decided, challenges] = await Promise.all([
    settingsIn(tx, permit.today),
    tx.run(waitingPage, {
      ...{ human, from: on ?? FIRST_DAY, to: on ?? LAST_DAY },
      ...{ offset: (page - 1) * PAGE_SIZE, rows: PAGE_SIZE + 1 },
    }),
    tx.run(decidedLately, { human }),
    openChallenges(tx, permit),
  ])
  const days = panelDaysFrom(settings.process, permit.today)
  const counts = await tx.run(agendaCounts, { days })
  const taken = new Map(counts.map(({ due_on, taken }) => [due_on, taken]))
  return {
    waiting: found.slice(0, PAGE_SIZE).map((row) => waitingPlan(row, settings.process)),
    days: agendas(days, taken, settings.process),
    ...{ on, page, hasMore: found.length > PAGE_SIZE },
    decided: decided.map(({ budget_id: budgetId, known_as: knownAs, verdict, decided_on: decidedOn }) => ({
      ...{ budgetId, knownAs, verdict, decidedOn },
    })),
    challenges: challenges.filter(({ deciderId }) => deciderId === human),
  }
}

function waitingPlan(row: WaitingRow, process: Deciding): WaitingPlan {
  return {
    ...{ budgetId: row.budget_id, knownAs: row.known_as, since: row.since },
    weeklyPence: row.weekly_pence,
    oncePence: row.yearly_pence - row.weekly_pence * WEEKS_A_YEAR,
    ...{ deciderId: row.decider_id, deciderName: row.decider_name, dueOn: row.due_on },
    isPanelDay: row.body === 'panel' && nextPanelDay(process, row.due_on) === row.due_on,
    ...{ purpose: row.purpose ?? undefined, whats: row.whats },
  }
}
