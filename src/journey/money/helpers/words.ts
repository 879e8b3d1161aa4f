import { sayDate } from '#core/day.ts'
import type { Helper, HelperKind } from './helper.ts'
import type { HelperReason } from './rules.ts'

type Needed = 'choose-which' | 'say-their-name'

export const HELPER_WORDS: Record<HelperReason | Needed, string> = {
  'nominee-needs-their-yes': 'Only the person can choose who this is. Ask them. Then tick that they said yes',
  'worker-names-an-authorised-person':
    'Your worker writes this one down, together with you. You can choose a nominee yourself',
  'say-why-it-is-best-for-them': 'Write why this is best for the person, and who was asked about it',
  'somebody-looks-after-it-already': 'Somebody looks after the money already. End that first, then name somebody else',
  'helper-has-ended': 'This has ended already. Nothing more is needed here',
  'choose-which': 'Choose which of the two it is',
  'say-their-name': 'Write their name',
}

export const HELPER_DONE = {
  named: 'It is written down. They look after the money. They can read nothing here.',
  ended: 'It is written down. They no longer look after the money.',
}

export const KIND_WORDS: Record<HelperKind, { text: string; hint: string }> = {
  nominee: {
    text: 'A nominee',
    hint: 'Somebody whom the person chooses. They get the money and look after it as the person wants.',
  },
  'authorised-person': {
    text: 'An authorised person',
    hint: 'For somebody who cannot make this choice now, not even with help.',
  },
}

/** 'Sam Reed, a nominee, since 3 May 2026' */
export const sayHelper = ({ name, kind, namedOn }: Helper): string =>
  `${name}, ${KIND_WORDS[kind].text.toLowerCase()}, since ${sayDate(namedOn)}`

/** The sentences of the timeline. */
export const said = {
  chosen: (person: string, helper: string) => `${person} chose ${helper} to look after the money.`,
  named: (worker: string, helper: string, person: string, kind: HelperKind) =>
    kind === 'nominee'
      ? `${worker} wrote down that ${person} chose ${helper} to look after the money.`
      : `${worker} wrote down that ${helper} looks after the money for ${person}.`,
  ended: (name: string, helper: string) => `${name} wrote down that ${helper} no longer looks after the money.`,
}
