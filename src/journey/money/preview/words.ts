import { sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { type Preview, type Step, stepsOf, togetherOf } from './steps.ts'

const SAID_AT_MOST = 5

/** One step in a sentence. The last of them goes on; one week alone is called that. */
export function sayStep({ weekOf, weeks, beforePence, afterPence }: Step, goesOn: boolean): string {
  const [day, was, becomes] = [sayDay(weekOf), sayMoney(beforePence), sayMoney(afterPence)]
  const when = weeks === 1 && !goesOn ? `In the week from ${day}` : `From ${day}`
  const each = weeks === 1 && !goesOn ? '' : ' a week'
  if (beforePence === afterPence) return `${when}: ${was}${each}, as before.`
  if (afterPence === 0n) return `${when}: nothing, where it was ${was}${each}.`
  if (beforePence === 0n) return `${when}: ${becomes}${each}, where it was nothing.`
  return `${when}: ${was}${each} becomes ${becomes}.`
}

/** A change in words: its first steps, and what the half year comes to. */
export function sayPreview({ weeks }: Preview): string[] {
  const steps = stepsOf(weeks)
  if (steps.length === 0) return ['No week of the next half year comes to more or less.']
  const { beforePence, afterPence } = togetherOf(weeks)
  return [
    ...steps.slice(0, SAID_AT_MOST).map((step, index) => sayStep(step, index === steps.length - 1)),
    ...(steps.length > SAID_AT_MOST ? ['The table has every week.'] : []),
    `These ${weeks.length} weeks together: ${sayMoney(beforePence)} becomes ${sayMoney(afterPence)}.`,
  ]
}
