import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Reader } from '../words.ts'
import type { EnoughFacts, Standing, SurplusRule } from './enough.ts'

/** How it stands, in a sentence or two; undefined where there is nothing to say. */
export function sayStanding(standing: Standing, { weeks }: SurplusRule, { own, person }: Reader): string | undefined {
  switch (standing.is) {
    case 'fine':
      return undefined
    case 'over':
      return own
        ? `You have spent ${sayMoney(standing.overPence)} more than has come so far. That can happen, and nobody blames you. Here is what can be done.`
        : `${person} has spent ${sayMoney(standing.overPence)} more than has come so far. Nobody is to blame. See together what can be done.`
    case 'low':
      return sayLow(standing, { own, person })
    case 'nearly-left-over':
      return own
        ? `You have ${sayMoney(standing.freePence)} now. Above ${sayMoney(standing.limitPence)}, which is ${weeks} weeks of payments, we talk about what to do with it. You can choose now.`
        : `${person} has ${sayMoney(standing.freePence)} now. Above ${sayMoney(standing.limitPence)}, which is ${weeks} weeks of payments, you talk about it.`
    case 'left-over':
      return own
        ? `You have ${sayMoney(standing.freePence)} now. That is ${sayMoney(standing.leftOverPence)} more than ${weeks} weeks of payments. Tell us what you would like to do with it.`
        : `${person} has ${sayMoney(standing.freePence)} now. That is ${sayMoney(standing.leftOverPence)} more than ${weeks} weeks of payments. Talk about what to do with it.`
  }
}

function sayLow(standing: Extract<Standing, { is: 'low' }>, { own, person }: Reader): string {
  const until = standing.until === undefined ? 'until the next payment comes' : `until ${sayDay(standing.until)}`
  const used = sayMoney(standing.usedWeeklyPence)
  return own
    ? `${sayMoney(standing.leftPence)} is left ${until}. Usually you use about ${used} a week.`
    : `${person} has ${sayMoney(standing.leftPence)} left ${until}. Usually it is about ${used} a week.`
}

/** Something that can be done about it, and where. */
export type Option = { readonly text: string; readonly path: string; readonly forPerson?: true }

const TALK: Option = { text: 'Talk about it', path: '/messages' }
const POT: Option = { text: 'Look at the money kept for a bad time', path: '/money/pot' }
const CHANGE: Option = { text: 'Ask for something to change', path: '/spending/change', forPerson: true }

/** What can be done, by how it stands. */
export function optionsFor({ is }: Standing, hasPot: boolean): readonly Option[] {
  if (is === 'fine') return []
  if (is === 'over' || is === 'low')
    return [
      TALK,
      ...(hasPot ? [POT] : []),
      { text: 'Ask for money once, or for another amount', path: '/spending/change/ask', forPerson: true },
      CHANGE,
    ]
  return [
    { text: 'Keep it for one thing', path: '/spending/change/keep', forPerson: true },
    { text: 'Use it for something else', path: '/spending/change/other-use', forPerson: true },
    { text: 'Get less for a while', path: '/spending/change/less', forPerson: true },
    { text: 'Give some back', path: '/spending/give-back/offer', forPerson: true },
    TALK,
  ]
}

/** How what there is for use was worked out, a sentence each. */
export function sayWorking(
  { inPocketsPence, owedPence, keptPence, weeklyPence }: EnoughFacts,
  rule: SurplusRule,
): string[] {
  return [
    `${sayMoney(inPocketsPence)} was paid and not spent yet.`,
    ...(owedPence > 0n
      ? [`${sayMoney(owedPence)} of it is for wages and what belongs to them. That does not count here.`]
      : []),
    ...(keptPence > 0n ? [`${sayMoney(keptPence)} of it is kept for a named thing. That does not count here.`] : []),
    'Money kept for a bad time does not count here.',
    ...(weeklyPence > 0n
      ? [
          `${rule.weeks} weeks of payments are ${sayMoney(weeklyPence * BigInt(rule.weeks))}: ${sayMoney(weeklyPence)} a week.`,
        ]
      : []),
  ]
}

export const sayPicture = (most: Pence, limit: Pence): string =>
  `A picture of the last weeks: a bar is what was there at the end of a week. The highest is ${sayMoney(most)}. The line is at ${sayMoney(limit)}.`

export const sayWeek = (on: Day): string => sayDate(on)

/** For a list of people: what it is about. */
export const STANDING_WORDS: Record<Standing['is'], string> = {
  fine: 'There is enough',
  over: 'More was spent than has come',
  low: 'The money runs low',
  'nearly-left-over': 'Nearly more is there than the council lets lie',
  'left-over': 'More is there than the council lets lie',
}
