import { sayDate } from '#core/day.ts'
import { told } from './rules.ts'
import type { Entry } from './story.ts'
import { entryTitle, entryWords } from './words.ts'

/** One thing on paper: its heading, its words, and the bytes of its picture (none: an empty list). */
export type OnPaper = { title: string; words: string; jpeg: readonly number[] }

/** The story as its template is given it; `pictures` by entry. What the person leaves out is not in it. */
export const onPaper = (
  entries: readonly Entry[],
  pictures: ReadonlyMap<string, Buffer>,
  { own, person }: { own: boolean; person: string },
): readonly OnPaper[] =>
  told(entries).map((entry) => ({
    title: `${sayDate(entry.on)}: ${entryTitle(entry, own, person)}`,
    words: entryWords(entry),
    jpeg: [...(pictures.get(entry.entry) ?? [])],
  }))

/** Draws the story; whatever is in it stays text, and each picture has its words for a screen reader. */
export const STORY_TEMPLATE = `
#for one in data.entries [
  #heading(level: 2, one.title)
  #if one.jpeg.len() > 0 { image(bytes(one.jpeg), format: "jpg", alt: one.words, width: 70%) }
  #if one.words != "" { said(one.words, "") }
]
#if data.entries.len() == 0 [ #data.empty ]
`
