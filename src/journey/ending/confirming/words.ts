import { type Day, sayDate } from '#core/day.ts'

/** The sentences of the timeline. */
export const said = {
  confirmed: (by: string, lastDay: Day) =>
    `${by} confirmed the ending. ${sayDate(lastDay)} is the last day that is paid.`,
}
