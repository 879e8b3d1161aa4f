import { date } from '#web/fields.ts'
import { download, form, page } from '#web/page.ts'
import { exportJournal } from './deeds.ts'
import { journalAgain, journalsOf } from './reads.ts'
import { ExportPage, JournalsPage } from './views.tsx'
import { JOURNAL_DONE, JOURNAL_WORDS } from './words.ts'

export const journalRoutes = [
  page({
    path: '/finance/journals',
    may: ['journals', 'see'],
    purpose: 'to see which journals were made for the general ledger',
    load: (tx) => journalsOf(tx),
    view: (journals, look) => <JournalsPage journals={journals} look={look} />,
    done: JOURNAL_DONE,
  }),
  form({
    path: '/finance/journals/export',
    may: ['journals', 'export'],
    purpose: 'to make a journal of some days for the general ledger',
    fields: { from: date('say-from-which-day'), to: date('say-up-to-which-day') },
    words: JOURNAL_WORDS,
    load: async () => ({}),
    view: (_, look) => <ExportPage look={look} />,
    deed: exportJournal,
    next: () => '/finance/journals?done=made',
  }),
  download({
    path: '/finance/journals/:journal',
    may: ['journals', 'see'],
    purpose: 'to download a journal',
    inSteps: true,
    load: async (tx, _, { params }) => {
      const again = await journalAgain(tx, params.journal ?? '')
      if (again === undefined) return undefined
      if (again === 'differs') return { elsewhere: '/finance/journals?done=differs' }
      const { bytes, fromDay, toDay } = again
      return { bytes, mime: 'text/csv; charset=utf-8', name: `journal-${fromDay}-${toDay}.csv` }
    },
  }),
]
