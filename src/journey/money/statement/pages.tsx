import { parseDay } from '#core/day.ts'
import { first, type Raw } from '#web/fields.ts'
import { download, page } from '#web/page.ts'
import { AheadPage } from './ahead-view.tsx'
import { statementFile } from './file.ts'
import { moneyStillToCome, statementOf, wholeStatementOf } from './reads.ts'
import { cursorFrom } from './rules.ts'
import { StatementPage } from './views.tsx'

/** The day asked for: in one piece, or in the three boxes of the page. 'not-a-day' where it is none; undefined where none is asked. */
function dayAsked(query: Raw) {
  const parts = ['year', 'month', 'day'].map((part) => first(query, `as-at-${part}`))
  const [year = '', ...rest] = parts
  const typed = parts.some((part) => part !== '')
    ? [year, ...rest.map((part) => part.padStart(2, '0'))].join('-')
    : first(query, 'as-at')
  return typed === '' ? undefined : (parseDay(typed) ?? 'not-a-day')
}

const asAtOf = (query: Raw) => {
  const asked = dayAsked(query)
  return asked === 'not-a-day' ? undefined : asked
}

export const statementRoutes = [
  page({
    path: '/budgets/:budget/money/statement',
    may: ['money', 'see'],
    purpose: 'to see what came in, what went out and what is left, line by line, also as at a day',
    load: (tx, permit, { query }) =>
      statementOf(tx, permit, { asAt: asAtOf(query), from: cursorFrom(first(query, 'from'), parseDay) }),
    view: (statement, look) => (
      <StatementPage statement={statement} isDay={dayAsked(look.query) !== 'not-a-day'} look={look} />
    ),
  }),
  download({
    path: '/budgets/:budget/money/statement/file',
    may: ['money', 'see'],
    purpose: 'to keep what came in, what went out and what is left as a file',
    load: async (tx, permit, { query }) => {
      const statement = await wholeStatementOf(tx, permit, asAtOf(query))
      return statementFile(statement, permit)
    },
  }),
  page({
    path: '/budgets/:budget/money/ahead',
    may: ['money', 'see'],
    purpose: 'to see what is still to come, month by month, and what is left this month and this year',
    load: moneyStillToCome,
    view: (ahead, look) => <AheadPage ahead={ahead} look={look} />,
  }),
]
