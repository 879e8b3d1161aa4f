import { addDays, mondayOf, parseDay } from '#core/day.ts'
import { csv } from '#files/csv.ts'
import { first } from '#web/fields.ts'
import { download, form, page } from '#web/page.ts'
import { addSomebody, agreeHours, namePayroll, sayLeft, sendHours, writeWeek } from './deeds.ts'
import { AddForm, AgreeForm, LeftForm, PayrollForm } from './form-views.tsx'
import { addFields, agreeFields, leftFields, payrollFields, sendFields, sheetFields, weekIn } from './forms.ts'
import { assistantsFor } from './reads.ts'
import { minutesOf, toSend } from './rules.ts'
import { SendForm } from './send-view.tsx'
import { AssistantsPage, SheetForm } from './views.tsx'
import { ASSISTANT_DONE, ASSISTANT_WORDS } from './words.ts'

type Args = Parameters<typeof assistantsFor>
const BASE = '/budgets/:budget/assistants'
const done = (budget: string | undefined, what: keyof typeof ASSISTANT_DONE) =>
  `/budgets/${budget}/assistants?done=${what}`

/** One assistant with the rest; undefined where there is none by that id. */
async function oneFor(tx: Args[0], permit: Args[1], id: string | undefined) {
  const list = await assistantsFor(tx, permit)
  const one = list.all.find(({ assistantId }) => assistantId === id)
  return one && { ...list, one }
}

/** Hours in quarters and minutes as a file can hold them: '3:30'. */
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

const arranging = [
  page({
    path: BASE,
    may: ['assistant', 'see'],
    purpose: 'to see who works for the person, and their hours',
    load: assistantsFor,
    view: (list, look) => <AssistantsPage list={list} look={look} />,
    done: ASSISTANT_DONE,
  }),
  form({
    path: `${BASE}/add`,
    may: ['assistant', 'arrange'],
    purpose: 'to write down who works for the person',
    fields: addFields,
    words: ASSISTANT_WORDS,
    load: assistantsFor,
    view: (list, look) => <AddForm list={list} look={look} />,
    deed: addSomebody,
    next: ({ params }, { id }) => `/budgets/${params.budget}/assistants/${id}/agreed?done=added`,
  }),
  form({
    path: `${BASE}/payroll`,
    may: ['assistant', 'arrange'],
    purpose: 'to write down who works out the wages, and when they are paid',
    fields: payrollFields,
    words: ASSISTANT_WORDS,
    load: assistantsFor,
    view: (list, look) => <PayrollForm list={list} look={look} />,
    deed: namePayroll,
    next: ({ params }) => done(params.budget, 'payroll'),
  }),
  form({
    path: `${BASE}/:assistant/agreed`,
    may: ['assistant', 'arrange'],
    purpose: 'to write down the hours agreed with somebody who works for the person',
    fields: agreeFields,
    words: ASSISTANT_WORDS,
    load: (tx, permit, { params }) => oneFor(tx, permit, params.assistant),
    stamp: ({ one }) => JSON.stringify(one.agreed),
    view: ({ one }, look) => <AgreeForm one={one} look={look} />,
    done: ASSISTANT_DONE,
    deed: (tx, permit, { from, irregular, ...days }, { params }) =>
      agreeHours(tx, permit, {
        ...{ assistantId: params.assistant ?? '', from, irregular: irregular.length > 0, week: weekIn(days) },
      }),
    next: ({ params }) => done(params.budget, 'agreed'),
  }),
  form({
    path: `${BASE}/:assistant/left`,
    may: ['assistant', 'arrange'],
    purpose: 'to write down the last day of somebody who works for the person',
    fields: leftFields,
    words: ASSISTANT_WORDS,
    load: (tx, permit, { params }) => oneFor(tx, permit, params.assistant),
    view: ({ one }, look) => <LeftForm one={one} look={look} />,
    deed: (tx, permit, { lastDay }, { params }) =>
      sayLeft(tx, permit, { assistantId: params.assistant ?? '', lastDay }),
    next: ({ params }) => done(params.budget, 'left'),
  }),
]

const working = [
  form({
    path: `${BASE}/:assistant/hours`,
    may: ['assistant', 'write-hours'],
    purpose: 'to write down the hours of a week: as agreed in one tap, or day by day',
    fields: sheetFields,
    words: ASSISTANT_WORDS,
    load: async (tx, permit, { params, query }) => {
      const found = await oneFor(tx, permit, params.assistant)
      const asked = parseDay(first(query, 'week'))
      return found && { ...found, weekFrom: mondayOf(asked ?? permit.today) }
    },
    stamp: ({ one, weekFrom }) => JSON.stringify(one.sheets.find((sheet) => sheet.weekFrom === weekFrom)?.week ?? ''),
    view: ({ one, weekFrom }, look) => <SheetForm one={one} weekFrom={weekFrom} look={look} />,
    deed: (tx, permit, { note, how, asAgreed, weekFrom, ...days }, { params }) =>
      writeWeek(tx, permit, {
        ...{ assistantId: params.assistant ?? '', note, how, asAgreed: asAgreed.length > 0, week: weekIn(days) },
        weekFrom: mondayOf(weekFrom ?? permit.today),
      }),
    next: ({ params }) => done(params.budget, 'written'),
  }),
  form({
    path: `${BASE}/:assistant/send`,
    may: ['assistant', 'send'],
    purpose: 'to give payroll the hours that it does not have yet',
    fields: sendFields,
    words: ASSISTANT_WORDS,
    load: (tx, permit, { params }) => oneFor(tx, permit, params.assistant),
    stamp: ({ one }) =>
      toSend(one)
        .map(({ sheet }) => sheet)
        .join(),
    view: ({ one, payroll }, look) => <SendForm one={one} payroll={payroll} look={look} />,
    deed: (tx, permit, { how }, { params }) => sendHours(tx, permit, { assistantId: params.assistant ?? '', how }),
    next: ({ params }) => done(params.budget, 'sent'),
  }),
  download({
    path: `${BASE}/:assistant/hours.csv`,
    may: ['assistant', 'see'],
    purpose: 'to take the hours of the last weeks as a file for payroll',
    load: async (tx, permit, { params }) => {
      const found = await oneFor(tx, permit, params.assistant)
      if (found === undefined) return undefined
      const head = ['Name', 'Week from', 'Week to', 'Hours', 'Note']
      const rows = found.one.sheets.map(({ weekFrom, week, note }) => [
        ...[found.one.name, weekFrom, addDays(weekFrom, 6), clock(minutesOf(week)), note],
      ])
      return { bytes: csv([head, ...rows]), mime: 'text/csv; charset=utf-8', name: 'hours.csv' }
    },
  }),
]

export const assistantRoutes = [...arranging, ...working]
