import type { Typed } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { changeProcess } from './deeds.ts'
import { ChangePage } from './form-views.tsx'
import { processFields } from './forms.ts'
import { councilProcessOf } from './reads.ts'
import type { TypedProcess } from './rules.ts'
import { ProcessPage } from './views.tsx'
import { DONE, NUMBERS, WORDS } from './words.ts'

const typedProcess = (typed: Typed<typeof processFields>): TypedProcess => ({
  from: typed.from,
  routes: typed.routes.found,
  process: {
    managerUpToWeeklyPence: typed.managerUpTo,
    managerId: typed.managerId,
    panelChairId: typed.panelChairId,
    panelName: typed.panelName,
    panelDay: typed.panelDay,
    panelEveryWeeks: typed.panelEveryWeeks,
    panelCutOffDays: typed.panelCutOffDays,
    managerWorkingDays: typed.managerWorkingDays,
    updateEveryDays: typed.updateEveryDays,
    panelDays: typed.panelDays,
    panelAgendaMax: typed.panelAgendaMax,
    limits: [...typed.limits.found],
    interimUpToWeeklyPence: typed.interimUpTo,
  },
})

export const councilProcessRoutes = [
  page({
    path: '/council-process',
    may: ['council-process', 'see'],
    purpose: 'to see how this council decides, now and from a coming day',
    load: councilProcessOf,
    view: (process, look) => <ProcessPage process={process} look={look} />,
    done: DONE,
  }),
  form({
    path: '/council-process/change',
    may: ['council-process', 'change'],
    purpose: 'to set how this council decides from a day on',
    fields: processFields,
    words: WORDS,
    callsEach: () => NUMBERS,
    load: councilProcessOf,
    changesSettings: true,
    // Somebody else may have set another way meanwhile.
    stamp: ({ versions }) => versions.map(({ settingsId }) => settingsId).join(' '),
    view: (process, look) => <ChangePage process={process} look={look} />,
    deed: async (tx, permit, typed) => {
      const reasons = [...typed.routes.reasons, ...typed.limits.reasons]
      return reasons.length > 0 ? { refused: reasons } : changeProcess(tx, permit, typedProcess(typed))
    },
    next: () => '/council-process?done=changed',
  }),
]
