import type { AlarmReason } from './rules.ts'

export const ALARM_WORDS: Record<AlarmReason | 'say-what-you-did', string> = {
  'alarm-is-answered': 'Somebody has answered this already. Read below what was done',
  'say-what-you-did': 'Write what you did. Two or three words are enough',
}

/** The sentences of the timeline. The friend stays "somebody": the timeline may be shared. */
export const said = {
  raised: (name: string) => `Somebody ${name} chose told us that they are worried. No money changes because of it.`,
  answered: (worker: string, words: string) => `${worker} answered that somebody was worried: ${words}`,
}
