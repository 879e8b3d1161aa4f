export type BeginReason = 'write-their-name' | 'write-what-they-like-to-be-called'

export const BEGIN_WORDS: Record<BeginReason, string> = {
  'write-their-name': 'Write their full name, as they write it',
  'write-what-they-like-to-be-called': 'Write what they like to be called',
}

export const said = {
  begun: (worker: string) =>
    `${worker} is your named worker from now on. The first thing is to talk about what a personal budget is.`,
}
