import { type Permit, recordOf } from '#access/permit.ts'
import { addMonths, type Day, mondayOf } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Assistant, Assistants } from './assistants.ts'
import { isReminded, nextPayDay } from './rules.ts'
import {
  agreedHoursOf,
  assistantsOf,
  employsNow,
  payDayOf,
  payrollOf,
  sentOf,
  timesheetsOf,
  wagesLinesOf,
} from './store.ts'

/** So many months of weeks are read: the holiday year, and a little more. */
const MONTHS = 14

/** Who works for the person, with hours agreed and worked, and who works out the wages. */
export async function assistantsFor(tx: Tx, permit: Permit): Promise<Assistants> {
  const { budgetId: budget } = recordOf(permit)
  const since = mondayOf(addMonths(permit.today, -MONTHS))
  const [rows, agreed, sheets, sent, payroll, lines] = await Promise.all([
    tx.run(assistantsOf, { budget }),
    tx.run(agreedHoursOf, { budget }),
    tx.run(timesheetsOf, { budget, since }),
    tx.run(sentOf, { budget, since }),
    tx.one(payrollOf, { budget }),
    tx.run(wagesLinesOf, { budget }),
  ])
  const all = rows.map((row): Assistant => {
    const its = <T extends { assistant_id: string }>(list: readonly T[]): T[] =>
      list.filter(({ assistant_id }) => assistant_id === row.assistant_id)
    return {
      ...{ assistantId: row.assistant_id, name: row.name, lineWhat: row.line_what ?? undefined },
      ...{ startsOn: row.starts_on, lastDay: row.last_day ?? undefined },
      agreed: its(agreed).map(({ from_day: from, irregular, assistant_id: _, ...week }) => ({ from, irregular, week })),
      sheets: its(sheets).map(
        ({
          assistant_id: _,
          timesheet_id: sheet,
          week_from: weekFrom,
          note,
          how,
          said_on: on,
          typed_by_name,
          ...week
        }) => ({
          ...{ sheet, weekFrom, note, how, on, typedByName: typed_by_name, week },
        }),
      ),
      sent: its(sent).map(({ from_day: from, to_day: to, minutes, how, sent_on: on, up_to_sheet: upTo }) => ({
        ...{ from, to, minutes, how, on, upTo: upTo ?? undefined },
      })),
    }
  })
  return {
    all,
    payroll: payroll && {
      ...{ name: payroll.name, email: payroll.email, phone: payroll.phone },
      ...{ every: payroll.pays_every, aPayDay: payroll.a_pay_day },
    },
    lines: lines.map(({ line_id: lineId, what }) => ({ lineId, what })),
  }
}

/** For the first screen: a pay day that is near, and whether hours wait to be sent; undefined where there is nothing to say. */
export async function payDayNear(tx: Tx, permit: Permit): Promise<{ on: Day; hasHours: boolean } | undefined> {
  const [payroll, settings] = await Promise.all([
    tx.one(payDayOf, { budget: recordOf(permit).budgetId, today: permit.today }),
    settingsIn(tx, permit.today),
  ])
  if (payroll === undefined) return undefined
  const { pays_every: every, a_pay_day: aPayDay, has_hours: hasHours } = payroll
  const on = nextPayDay({ every, aPayDay }, permit.today, new Set(settings.holidays))
  return isReminded(on, permit.today, settings.assistants.remindDays) ? { on, hasHours } : undefined
}

/** Whether anybody works for the person: whom hours and pay days concern. */
export const employs = async (tx: Tx, permit: Permit): Promise<boolean> =>
  (await tx.one(employsNow, { budget: recordOf(permit).budgetId, today: permit.today }))?.employs === true
