export const WORDS: Record<'write-what-you-want-to-tell', string> = {
  'write-what-you-want-to-tell': 'Write what you want to tell the worker. You can also ring them instead',
}

export const DONE = {
  confided: 'It is written down, for the worker alone.',
}
