import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { intoRounds } from '#journey/money/index.ts'
import { type Chapter, type Entry, PICTURES_MAX, type Story } from './story.ts'

export type StoryReason = 'twelve-pictures-are-in' | 'picture-of-a-day-to-come' | 'not-a-picture-of-this-story'

/** What a reader sees: the person everything, to choose from; everybody else nothing that the person leaves out. */
export const shownTo = (entries: readonly Entry[], isPerson: boolean): readonly Entry[] =>
  isPerson ? entries : entries.filter(({ isHidden }) => !isHidden)

/** What the story tells: what the person leaves out is not in it, for nobody. */
export const told = (entries: readonly Entry[]): readonly Entry[] => entries.filter(({ isHidden }) => !isHidden)

/** What the story tells, in chapters: one for each time. One alone where the person never came back. */
export function chaptersOf({ entries, returns, rounds }: Omit<Story, 'reached'>): readonly Chapter[] {
  const [first] = entries
  if (first === undefined) return []
  const starts = [{ round: 0, from: first.on }, ...returns.map(({ round, on }) => ({ round, from: on }))]
  return intoRounds(told(entries), starts, ({ on }) => on).map(({ round: { round, from }, things }, at) => {
    const tellsMoney = things.some(({ kind }) => kind === 'first-money')
    const next = starts[at + 1]
    return {
      ...{ round, from, entries: things, to: next && addDays(next.from, -1) },
      money: tellsMoney ? rounds.find((one) => one.round === round) : undefined,
    }
  })
}

/** What changes when these entries stay in: each entry that is now otherwise. */
export const changesTo = (
  entries: readonly Entry[],
  staying: readonly string[],
): readonly { entry: string; hidden: boolean }[] =>
  entries.flatMap(({ entry, isHidden }) => {
    const hidden = !staying.includes(entry)
    return hidden === isHidden ? [] : [{ entry, hidden }]
  })

/** A picture may be added while fewer than twelve are in, of a day that has come. */
export function mayAddPicture(entries: readonly Entry[], happenedOn: Day, today: Day): Verdict<StoryReason> {
  if (entries.filter(({ kind }) => kind === 'picture').length >= PICTURES_MAX) return refuse('twelve-pictures-are-in')
  return happenedOn > today ? refuse('picture-of-a-day-to-come', 'happenedOn') : fine
}

/** A picture that is in may be taken out again. */
export const mayTakeOut = (entries: readonly Entry[], pictureId: string): Verdict<StoryReason> =>
  entries.some(({ entry }) => entry === `picture:${pictureId}`)
    ? fine
    : refuse('not-a-picture-of-this-story', 'picture')
