import type { ByWhom, Wave } from '../followup.ts'
import { SAID_FOR_WORDS } from '../forms.ts'
import { FOLLOWUP_WORDS, sayWave } from '../words.ts'
import type { ChoosingReason } from './rules.ts'

type Needed = 'tick-one-or-leave-it' | 'choose-how' | 'choose-who'

export const CHOOSING_WORDS: Record<ChoosingReason | Needed | string, string> = {
  ...FOLLOWUP_WORDS,
  ...SAID_FOR_WORDS,
  'no-ending-told':
    'The money goes on, so there is nothing to look back on yet. From the day an ending is told, you choose here',
  'has-come-back':
    'You have come back, so nobody asks about the time after. When the money ends again one day, you choose anew',
  'nobody-is-there':
    'Nobody here is named yet to be there for you if things go badly. So we do not ask yet. Ring your worker, or one of the numbers on the page “Afterwards”',
  'not-one-of-these-times': 'Choose from these times. The others have passed',
  'name-who-does-it': 'Write who it is: a name, or what they do',
  'nothing-to-stop': 'You chose no times, so we do not ask',
  'tick-one-or-leave-it': 'Tick at least one. If you want none, that is fine: just leave this page',
  'choose-how': 'Choose how we ask',
  'choose-who': 'Choose who asks',
}

export const BY_WHOM_WORDS: Record<ByWhom, string> = {
  worker: 'My worker',
  somebody: 'Somebody else',
  nobody: 'Nobody. I answer by myself',
}

const list = (waves: readonly Wave[]): string => waves.map(sayWave).join(' and ')

/** The sentences of the timeline. */
export const said = {
  chosen: (person: string, waves: readonly Wave[]) => `${person} wants to look back ${list(waves)} after the last day.`,
  chosenFor: (worker: string, person: string, waves: readonly Wave[]) =>
    `${person} wants to look back ${list(waves)} after the last day. ${worker} typed this for ${person}.`,
  stopped: (person: string) =>
    `${person} does not want to be asked any more. Nobody asks. They can start again on any day.`,
}
