import { type Day, sayDay } from '#core/day.ts'
import type { NewWay, Way } from './ways.ts'

/** Who looks after the money from a day on, to the person. */
export function sayNewWay({ way, from }: Pick<NewWay, 'way' | 'from'>): string {
  const day = sayDay(from)
  if (way === 'as-before') return `From ${day} it is looked after as before, by you.`
  return way === 'council-managed'
    ? `From ${day} the council keeps the money for you, and pays for what is in your plan. What you owe to somebody who works for you still comes to you. Nothing stops, and no amount changes.`
    : `From ${day} somebody else looks after the money for you, and pays for what is in your plan. Finance checks their account first. Until then, the money goes where it goes now. Nothing stops, and no amount changes.`
}

/** The sentence of the timeline. */
export const said = {
  changed: (by: string, person: string, way: Way, from: Day): string => {
    const day = sayDay(from)
    if (way === 'as-before') return `${by} wrote down that ${person} looks after the money again, from ${day}.`
    const who = way === 'council-managed' ? 'the council keeps the money' : 'somebody else looks after the money'
    return `${by} decided that ${who} for ${person} from ${day}. No amount changes, nothing stops, and ${person} can challenge it.`
  },
}
