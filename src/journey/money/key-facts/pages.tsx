import type { Done } from '#access/act.ts'
import { form, type Here } from '#web/page.ts'
import { tellAFriend } from './deeds.ts'
import { tellFields, tellForFields } from './forms.ts'
import { tellingOf } from './reads.ts'
import { TellForm } from './views.tsx'
import { TELL_WORDS as words } from './words.ts'

const next = ({ params }: Here, { lines }: Done): string =>
  `/budgets/${params.budget}/money/key-facts${lines.length === 0 ? '' : '?done=told'}`

export const keyFactsRoutes = [
  form({
    path: '/budgets/:budget/money/key-facts/tell',
    may: ['key-facts', 'tell-a-friend'],
    purpose: 'to say in my own words what the money is for',
    fields: tellFields,
    words,
    load: tellingOf,
    view: (telling, look) => <TellForm telling={telling} typed="here" look={look} />,
    deed: (tx, permit, typed) => tellAFriend(tx, permit, { ...typed, how: 'here' }),
    next,
  }),
  form({
    path: '/budgets/:budget/money/key-facts/tell-for-person',
    may: ['key-facts', 'tell-for-person'],
    purpose: 'to write down what the person said the money is for',
    fields: tellForFields,
    words,
    load: tellingOf,
    view: (telling, look) => <TellForm telling={telling} typed="for-person" look={look} />,
    deed: (tx, permit, typed) => tellAFriend(tx, permit, typed),
    next,
  }),
]
