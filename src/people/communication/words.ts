export const DONE = {
  kept: 'It is written down. Staff see it on each of their pages.',
}

/** What some people ask for, to make it easier to say. */
export const EXAMPLES = [
  'Large print, or dark paper',
  'Easy read, with short sentences',
  'Read it out to me',
  'My own language, or sign language',
  'Ring before you write',
  'No phone calls, please',
  'Meet in a quiet place',
  'Give me time to answer',
] as const
