import type { ForWhom } from '../public.ts'
import type { StoryReason } from './rules.ts'

type Needed =
  | 'choose-for-whom'
  | 'say-the-title'
  | 'write-the-story'
  | 'say-the-name'
  | 'say-when-agreed'
  | 'say-they-agreed'

export const STORY_WORDS: Record<StoryReason | Needed, string> = {
  'agreed-in-the-future': 'This day has not come yet. Write the day on which they agreed',
  'story-is-gone': 'This story was taken back already. Nobody can read it now',
  'choose-for-whom': 'Choose who this story is for',
  'say-the-title': 'Write a title, like: The Tuesday club',
  'write-the-story': 'Write the story',
  'say-the-name': 'Write the name under which it is told. It need not be their own',
  'say-when-agreed': 'Write the day on which they agreed that it is told',
  'say-they-agreed': 'Ask first whoever told it. A story stands here only if they agreed to these very words',
}

export const FOR_WHOM_WORDS: Record<ForWhom, string> = {
  people: 'People who think about a budget',
  workers: 'Workers',
}

export const DONE = {
  added: 'The story is on the public pages now.',
  withdrawn: 'The story is gone from the public pages.',
}
