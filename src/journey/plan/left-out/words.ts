/** What stands at the field. */
export const LEFT_OUT_WORDS: Record<'say-what-was-left-out', string> = {
  'say-what-was-left-out': 'Write what it was. A few words are enough',
}

export const DONE = { noted: 'It is written down. Nothing in the plan has changed.' }

/** The sentence of the timeline: that something was said, not what. */
export const said = {
  noted: (name: string) => `${name} wrote down something that was wanted and left out of the plan.`,
}
