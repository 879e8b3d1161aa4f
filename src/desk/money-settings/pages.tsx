import type { Typed } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { changeMoney } from './deeds.ts'
import { ChangePage } from './form-views.tsx'
import { moneyFields } from './forms.ts'
import { moneySettingsOf } from './reads.ts'
import type { TypedMoney } from './rules.ts'
import { SettingsPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

const typedMoney = (typed: Typed<typeof moneyFields>): TypedMoney => ({
  from: typed.from,
  money: {
    codes: typed.codes,
    contributions: typed.contributions,
    runLimits: typed.limits.found,
    unusualHundredths: typed.unusual,
    payer: {
      name: typed.payerName,
      sortCode: typed.payerSortCode,
      accountNumber: typed.payerAccountNumber,
      serviceUserNumber: typed.serviceUserNumber,
    },
    accountsPayable: typed.accountsPayable,
    journal: typed.journal,
  },
})

export const moneySettingsRoutes = [
  page({
    path: '/money-settings',
    may: ['money-settings', 'see'],
    purpose: 'to see how this council pays, now and from a coming day',
    load: moneySettingsOf,
    view: (settings, look) => <SettingsPage settings={settings} look={look} />,
    done: DONE,
  }),
  form({
    path: '/money-settings/change',
    may: ['money-settings', 'change'],
    purpose: 'to set how this council pays from a day on',
    fields: moneyFields,
    words: WORDS,
    load: moneySettingsOf,
    changesSettings: true,
    freshSignIn: true,
    // Somebody else may have set something else meanwhile.
    stamp: ({ versions }) => versions.map(({ settingsId }) => settingsId).join(' '),
    view: (settings, look) => <ChangePage settings={settings} look={look} />,
    deed: async (tx, permit, typed) =>
      typed.limits.reasons.length > 0 ? { refused: typed.limits.reasons } : changeMoney(tx, permit, typedMoney(typed)),
    next: () => '/money-settings?done=changed',
  }),
]
