import type { ShowNowReason } from './rules.ts'

export const WORDS: Record<ShowNowReason, string> = {
  'questions-not-open': 'The questions are not open yet. Your worker opens them, then both of you can answer',
  'both-shown-already': 'You see both sets of answers already. They are on the page about your daily life',
}

/** For the timeline: no answers in it. */
export const said = {
  shown: (person: string) =>
    `${person} asked to see both sets of answers now. From then on each could see the other’s.`,
}
