import { day } from '#core/day.ts'
import type { Basis, Ground } from './ground.ts'

/** A ground that was written on 21 November 2026. */
export const groundOn = (basis: Basis, part: Partial<Ground> = {}): Ground => ({
  ...{
    groundId: 'g',
    basis,
    why: 'x',
    agreeSteps: '',
    personSaid: '',
    said: undefined,
    restsOn: undefined,
    advice: '',
  },
  ...{ other: undefined, on: undefined, newCouncil: undefined, both: [], byName: 'Priya Shah' },
  writtenOn: day('2026-11-21'),
  ...part,
})
