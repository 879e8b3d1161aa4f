import type { JournalReason } from './rules.ts'

export const JOURNAL_WORDS: Record<JournalReason | 'say-from-which-day' | 'say-up-to-which-day', string> = {
  'say-from-which-day': 'Write the first day of the journal',
  'say-up-to-which-day': 'Write the last day of the journal',
  'ends-before-it-begins': 'The last day lies before the first. Change one of the two',
  'day-is-still-to-come': 'The last day is still to come. Choose today or an earlier day',
  'more-than-a-year': 'This is more than a year. Choose fewer days, and make a second journal for the rest',
  'nothing-happened': 'No money moved on these days. Choose other days',
  'journal-does-not-balance': 'Debits and credits of these days differ, so nothing was made. Ring support',
  'journal-would-say-what-it-is-for':
    'A heading or a fixed text says what the money is for. Ask an administrator to change it in the money settings',
}

export const JOURNAL_DONE = {
  made: 'The journal is made. Download it for the general ledger.',
  differs:
    'More was written down for these days since this journal was made, so we did not hand out another one. Make a new journal.',
}
