import { fine } from '#core/verdict.ts'
import type { Part } from '../part.ts'

/** How holiday of personal assistants is reckoned, and when a pay day is spoken of. */
export const assistantsPart: Part = {
  slug: 'assistant-settings',
  title: 'Personal assistants',
  intro: 'How holiday is reckoned for somebody who works for a person, and when the page reminds of a pay day.',
  keys: ['assistants'],
  mayHold: () => fine,
  words: {},
  groups: [
    {
      title: 'Personal assistants',
      items: [
        {
          at: 'assistants.holidayTenthsOfWeeks',
          label: 'Weeks of holiday a year, in tenths, where hours are the same',
          hint: '56 means 5.6 weeks.',
          kind: { is: 'whole', unit: 'tenths of a week' },
        },
        {
          at: 'assistants.irregularBasisPoints',
          label: 'Holiday for hours that change, in hundredths of a per cent of hours worked',
          hint: '1207 means 12.07 per cent.',
          kind: { is: 'whole', unit: 'hundredths' },
        },
        { at: 'assistants.source', label: 'Where these two come from', kind: { is: 'words' } },
        {
          at: 'assistants.remindDays',
          label: 'So many days before a pay day the page reminds of the hours',
          kind: { is: 'whole', unit: 'days' },
        },
      ],
    },
  ],
}
