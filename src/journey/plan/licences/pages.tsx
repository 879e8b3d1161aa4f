import { form, page } from '#web/page.ts'
import { recordLicence } from './deeds.ts'
import { licenceFields } from './forms.ts'
import { recordedIn } from './reads.ts'
import { LicenceForm, LicencesPage } from './views.tsx'
import { LICENCE_DONE, LICENCE_WORDS } from './words.ts'

export const licenceRoutes = [
  page({
    path: '/measure-licences',
    may: ['measure-licences', 'see'],
    purpose: 'to see for which outcome measures this council has a licence, and until when',
    load: async (tx) => ({ recorded: await recordedIn(tx) }),
    view: ({ recorded }, look) => <LicencesPage recorded={recorded} look={look} />,
    done: LICENCE_DONE,
  }),
  form({
    path: '/measure-licences/record',
    may: ['measure-licences', 'record'],
    purpose: 'to write down a licence for an outcome measure, or put one right',
    fields: licenceFields,
    words: LICENCE_WORDS,
    load: async (tx) => ({ recorded: await recordedIn(tx) }),
    stamp: ({ recorded }) => recorded.map(({ licenceId }) => licenceId).join(' '),
    view: ({ recorded }, look) => <LicenceForm recorded={recorded} look={look} />,
    deed: recordLicence,
    next: () => '/measure-licences?done=recorded',
  }),
]
