import { sayDate } from '#core/day.ts'
import { chaptersOf } from './rules.ts'
import type { Entry, Story } from './story.ts'
import { allMoney, chapterMoney, chapterTitle, entryTitle, entryWords } from './words.ts'

/** One thing on paper: its heading, its words, a plain sentence, and the bytes of its picture (none: an empty list). */
export type OnPaper = { level: 2 | 3; title: string; words: string; plain: string; jpeg: readonly number[] }

type Reader = { own: boolean; person: string }

/** The story as its template is given it; `pictures` by entry. What the person leaves out is not in it. */
export function onPaper(story: Story, pictures: ReadonlyMap<string, Buffer>, reader: Reader): readonly OnPaper[] {
  const chapters = chaptersOf(story)
  const all = allMoney(chapters)
  if (chapters.length < 2)
    return chapters.flatMap(({ entries }) => entries.map((one) => entryOn(2, one, pictures, reader)))
  return [
    ...chapters.flatMap((chapter) => [
      { ...plain(chapterTitle(chapter)), plain: chapterMoney(chapter) ?? '' },
      ...chapter.entries.map((one) => entryOn(3, one, pictures, reader)),
    ]),
    ...(all === undefined ? [] : [{ ...plain('All together'), plain: all }]),
  ]
}

const plain = (title: string): OnPaper => ({ level: 2, title, words: '', plain: '', jpeg: [] })

const entryOn = (
  level: 2 | 3,
  entry: Entry,
  pictures: ReadonlyMap<string, Buffer>,
  { own, person }: Reader,
): OnPaper => ({
  level,
  title: `${sayDate(entry.on)}: ${entryTitle(entry, own, person)}`,
  words: entryWords(entry),
  plain: '',
  jpeg: [...(pictures.get(entry.entry) ?? [])],
})

/** Draws the story; whatever is in it stays text, and each picture has its words for a screen reader. */
export const STORY_TEMPLATE = `
#for one in data.entries [
  #heading(level: one.level, one.title)
  #if one.jpeg.len() > 0 { image(bytes(one.jpeg), format: "jpg", alt: one.words, width: 70%) }
  #if one.words != "" { said(one.words, "") }
  #if one.plain != "" [ #one.plain ]
]
#if data.entries.len() == 0 [ #data.empty ]
`
