import { type Day, sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Place } from './panel-days.ts'
import type { Change, Deciding } from './process.ts'
import type { LimitReason } from './rules.ts'

export const LIMIT_WORDS: Record<LimitReason, string> = {
  'above-your-limit':
    'This comes to more in a year than you may say yes to. Leave it to a colleague with a higher limit. You may still say no or send it back, with your reasons',
}

/** Why the first expected date is that day. */
export const because = {
  manager: (days: number): string =>
    days === 0
      ? 'a manager answers on the same day'
      : days === 1
        ? 'a manager answers within one working day'
        : `a manager answers within ${days} working days`,
  panel: (panelName: string, { full, cutOff }: Place): string =>
    [
      `${panelName} meets on that day`,
      ...(cutOff === undefined ? [] : [`for ${sayDay(cutOff.panel)} plans had to be sent by ${sayDate(cutOff.by)}`]),
      ...(full.length === 0 ? [] : [`there is no room left on ${sayList(full.map(sayDay))}`]),
    ].join(', and '),
}

const sayList = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

const CHANGE_SAYS: Record<Change, string> = {
  'first-plan': 'it is a first plan',
  more: 'it asks for more than before',
  less: 'it asks for less than before',
  'other-use': 'it asks for the same money for something else',
}

type Route = Deciding['routes'][number]

const conditionsOf = ({ upToYearlyPence, changes, withRisk }: Route): string[] => [
  ...(upToYearlyPence === undefined ? [] : [`it comes to no more than ${sayMoney(upToYearlyPence)} in a year`]),
  ...(changes === undefined ? [] : [changes.map((one) => CHANGE_SAYS[one]).join(', or ')]),
  ...(withRisk === undefined
    ? []
    : [withRisk ? 'something is written down that could go wrong' : 'nothing is written down that could go wrong']),
]

/** Whether a route is for every plan that comes to it. */
export const takesAll = (route: Route): boolean => conditionsOf(route).length === 0

/** Who decides, step by step, as people read it: the first sentence that fits is how it is decided. */
export function sayRoutes(
  process: Pick<Deciding, 'routes' | 'managerUpToWeeklyPence' | 'panelName'>,
): readonly string[] {
  const name = (body: Route['body']): string => (body === 'manager' ? 'a team manager' : process.panelName)
  const own = process.routes.map((route) => {
    const when = conditionsOf(route)
    return when.length === 0
      ? `${capital(name(route.body))} decides.`
      : `If ${when.join(', and ')}: ${name(route.body)} decides.`
  })
  if (process.routes.some(takesAll)) return own
  const small = `If it comes to no more than ${sayMoney(process.managerUpToWeeklyPence)} a week: a team manager decides.`
  return [...own, small, `All other plans: ${process.panelName} decides.`]
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** When the panel meets, in a sentence: the days that were set, or how often. */
export function sayPanelDays(
  process: Pick<Deciding, 'panelDays' | 'panelEveryWeeks' | 'panelName'>,
  today: Day,
): string {
  const coming = process.panelDays.filter((day) => day >= today).sort()
  if (coming.length > 0) return `${capital(process.panelName)} meets on ${sayList(coming.map(sayDay))}.`
  return `${capital(process.panelName)} meets ${process.panelEveryWeeks === 1 ? 'every week' : `every ${process.panelEveryWeeks} weeks`}.`
}
