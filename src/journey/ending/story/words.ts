import { day } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { PictureReason } from '#files/images/receipt.ts'
import { sayRound } from '#journey/money/index.ts'
import { said as saidAtEnd } from '../confirming/words.ts'
import type { StoryReason } from './rules.ts'
import type { Chapter, Entry } from './story.ts'

type Needed = PictureReason | 'choose-a-picture' | 'say-what-it-shows' | 'say-when-it-was' | 'choose-which-picture'

export const STORY_WORDS: Record<StoryReason | Needed, string> = {
  'twelve-pictures-are-in': 'Twelve pictures are in your story. Take one out first, then add this one',
  'picture-of-a-day-to-come': 'That day is still to come. Write the day on which it was',
  'not-a-picture-of-this-story': 'Choose one of the pictures that are in your story',
  'choose-a-picture': 'Choose a picture',
  'not-a-picture': 'This file is not a picture that we can open. Choose a photo from your phone or computer',
  'picture-too-big': 'This picture is too big. Choose a smaller one, or take the photo again',
  'picture-cannot-be-read': 'We cannot read this picture. Try another one, or take the photo again',
  'say-what-it-shows': 'Write what the picture shows, in a few words',
  'say-when-it-was': 'Write the day on which it was. A guess is fine',
  'choose-which-picture': 'Choose which picture you want to take out',
}

export const STORY_DONE = {
  chosen: 'Your story is as you want it now. Nothing was deleted.',
  picture: 'Your picture is in your story.',
  out: 'The picture is out of your story. Nobody sees it any more.',
}

const PART_WORDS: Record<string, string> = {
  want: 'What I want',
  purpose: 'What the money is for',
  sustain: 'How the good of it can last',
}

/** What an entry is called. `own`: the person reads. */
export function entryTitle({ kind, about, pence }: Entry, own: boolean, person: string): string {
  const who = own ? 'I' : person
  switch (kind) {
    case 'offer':
      return `${about} explained what a personal budget is.`
    case 'answer':
      return `${who} said yes to it.`
    case 'goal':
      return own ? 'My goal' : 'The goal'
    case 'sentence':
      return PART_WORDS[about] ?? 'In the plan'
    case 'first-money':
      return `The first money came: ${sayMoney(pence ?? 0n)}.`
    case 'celebrated':
      return 'What we celebrated'
    case 'view':
      return `How ${who} saw it: ${about}`
    case 'ended':
      return 'It came to its end'
    case 'check-in':
      return `Looking back: ${about}`
    case 'picture':
      return own ? 'My picture' : 'A picture'
  }
}

/** The words of an entry, where it has some. */
export function entryWords({ kind, words, about }: Entry): string {
  if (kind === 'ended') return saidAtEnd.confirmed(about, day(words))
  return kind === 'offer' || kind === 'first-money' ? '' : words
}

/** Whether its words are the person's own, or those of both. */
export const isQuoted = ({ kind }: Entry): boolean => kind !== 'ended' && kind !== 'offer' && kind !== 'first-money'

/** What a chapter is called: 'The second time: from 3 November 2026'. */
export const chapterTitle = ({ round, from, to }: Chapter): string => sayRound({ round, from, lastDay: to })

/** What came in and went out in it, as the statement has it; undefined where the story tells no money. */
export const chapterMoney = ({ money }: Chapter): string | undefined =>
  money && `${sayMoney(money.inPence)} came in, and ${sayMoney(money.outPence)} went out.`

/** The same of all chapters whose money the story tells. */
export function allMoney(chapters: readonly Chapter[]): string | undefined {
  const told = chapters.flatMap(({ money }) => money ?? [])
  if (told.length < 2) return undefined
  const sum = (of: 'inPence' | 'outPence') => sayMoney(told.reduce((total, one) => total + one[of], 0n))
  return `All together ${sum('inPence')} came in, and ${sum('outPence')} went out.`
}

/** What the story is called on paper. */
export const storyTitle = (own: boolean, person: string): string =>
  own ? 'The story of my budget' : `The story of ${person}’s budget`

/** The sentences of the timeline say that something changed, never what was left out. */
export const said = {
  picture: (person: string) => `${person} added a picture to the story of their budget.`,
}
