import { day } from '#core/day.ts'
import { type Basis, type Ground, type Looked, NO_NEEDS } from './ground.ts'

/** A decision of that day that there are no needs that count. */
export const noneFound: Looked = {
  ...{ kind: 'assessment', id: 'a', on: day('2026-11-21'), byName: 'Priya Shah', saysNone: true },
}

/** A ground that was written on 21 November 2026. */
export const groundOn = (basis: Basis, part: Partial<Ground> = {}): Ground => ({
  ...{
    groundId: 'g',
    basis,
    why: 'x',
    agreeSteps: '',
    personSaid: '',
    said: undefined,
    restsOn: NO_NEEDS.includes(basis) ? noneFound : undefined,
    advice: '',
  },
  ...{ other: undefined, on: undefined, newCouncil: undefined, both: [], byName: 'Priya Shah' },
  writtenOn: day('2026-11-21'),
  ...part,
})
