import { describe, expect, test } from 'vitest'
import { Bug } from '#core/assert.ts'
import { day } from '#core/day.ts'
import { type OverlayRow, overlayFrom } from './rows.ts'

const row = (part: Partial<OverlayRow> & { kind: string }): OverlayRow => ({
  ...{
    overlay_id: 'o',
    line_id: 'l',
    from_day: day('2027-02-01'),
    to_day: null,
    amount_pence: null,
    basis_points: null,
  },
  ...{
    season_from: null,
    season_to: null,
    what: null,
    outcome_id: null,
    agreed_pence: null,
    taper_id: null,
    request_id: null,
    steps: null,
  },
  ...part,
})
const [from, to] = [day('2027-02-01'), day('2027-03-01')]
const steps = [{ from, pence: '5000' }]

describe('each kind of row as the pattern engine takes it', () => {
  // biome-ignore format: a row a case
  test.each<[Partial<OverlayRow> & { kind: string }, object]>([
    [{ kind: 'pause', line_id: null, to_day: to }, { kind: 'pause', from, to, lineId: undefined }],
    [{ kind: 'ends' }, { kind: 'ends', on: from, lineId: 'l' }],
    [{ kind: 'starts', line_id: null }, { kind: 'starts', on: from, lineId: undefined }],
    [{ kind: 'amount', amount_pence: 5n }, { kind: 'amount', from, to: undefined, lineId: 'l', amountPence: 5n }],
    [{ kind: 'unwell', amount_pence: 5n, to_day: to }, { kind: 'unwell', from, to, lineId: 'l', amountPence: 5n }],
    [{ kind: 'top-up', amount_pence: 5n, season_from: 11, season_to: 2 }, { kind: 'top-up', from, to: undefined, lineId: 'l', amountPence: 5n, season: { fromMonth: 11, toMonth: 2 } }],
    [{ kind: 'one-off', amount_pence: 5n }, { kind: 'one-off', on: from, lineId: 'l', amountPence: 5n }],
    [{ kind: 'uplift', basis_points: 350 }, { kind: 'uplift', from, lineId: 'l', basisPoints: 350 }],
    [{ kind: 'use', what: 'art', outcome_id: 'g' }, { kind: 'use', from, to: undefined, lineId: 'l', what: 'art', outcomeId: 'g' }],
    [{ kind: 'taper', agreed_pence: 5n, steps }, { kind: 'taper', from, lineId: 'l', agreedPence: 5n, steps: [{ from, amountPence: 5000n }] }],
  ])('%o', (part, expected) => expect(overlayFrom(row(part))).toEqual({ id: 'o', ...expected }))

  // biome-ignore format: a row a case
  test.each<[Partial<OverlayRow> & { kind: string }]>([
    [{ kind: 'amount' }],
    [{ kind: 'amount', amount_pence: 5n, line_id: null }],
    [{ kind: 'top-up', amount_pence: 5n, season_from: 11 }],
    [{ kind: 'taper', agreed_pence: 5n }],
    [{ kind: 'gift', amount_pence: 5n }],
  ])('a row that lacks what its kind needs is a bug: %o', (part) => expect(() => overlayFrom(row(part))).toThrow(Bug))
})
