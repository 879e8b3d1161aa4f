import { FILE_WORDS, ROW_WORDS } from '../words.ts'
import type { ImportReason } from './rules.ts'

export const IMPORT_WORDS: Record<Exclude<ImportReason, 'nothing-in-it'>, string> = {
  'choose-a-file': 'Choose the file that the bank gave you',
  'file-too-big': 'This file is larger than 15 MB, so nothing was taken from it. Ask the bank for fewer days',
  'say-what-it-is': 'Say what the file is, or that we are to find out',
  'is-another-kind': 'The file is something else than you chose. Look at it again, or let us find out what it is',
  'imported-already': 'This file was read before, so nothing was added. What was in it stands where it stood',
  'no-row-understood': 'We could not understand a single row, so nothing was kept of this file',
  'too-many-not-understood':
    'We could not understand more than 2,000 rows, so nothing was kept. Ask the bank for the file in another form',
}

/** Every sentence that the form of a file may need. */
export const IMPORT_FORM_WORDS: Readonly<Record<string, string>> = { ...IMPORT_WORDS, ...FILE_WORDS, ...ROW_WORDS }

export const IMPORT_DONE = { read: 'The file has been read.' }
