import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { codes, line, plan } from '../plan.test-kit.ts'
import type { Setting } from '../unwell/unwell.ts'
import { maySayForPerson, type SettingFor } from './rules.ts'

const today = day('2026-11-25')
const given = (part: Partial<SettingFor> = {}): SettingFor => ({
  ...{ does: 'pause-if-i-say', wish: 'If I am in hospital', spendLineId: undefined, saidOn: day('2026-11-24') },
  witness: { name: 'Grace Lowe', found: { humanId: 'grace', name: 'Grace Lowe' } },
  ...part,
})
const stands = (part: Partial<Setting> = {}): Setting => ({
  ...{ settingId: 1n, versionId: 'v1', spendLineId: undefined, what: undefined, does: 'go-on', wish: '' },
  ...{ saidOn: day('2026-11-22'), heard: { how: 'phone', byName: 'Priya Shah', on: today, witnessName: '' } },
  ...part,
})
const own = stands({ heard: undefined })
const nobody = { name: '', found: undefined }

// biome-ignore format: a row a case
test.each<[string, SettingFor, Setting[], string]>([
  ['a wish that another heard too', given(), [], ''],
  ['a wish that nobody else heard', given({ witness: nobody }), [], 'say-who-else-heard-it @witnessName'],
  ['a wish that only the worker heard', given({ witness: { name: 'priya shah', found: undefined } }), [], 'somebody-else-must-have-heard-it @witnessName'],
  ['that payments go on needs nobody else', given({ does: 'go-on', wish: '', witness: nobody }), [], ''],
  ['that they are asked first needs nobody else', given({ does: 'ask-me', wish: '', witness: nobody }), [own], ''],
  ['a wish over what was typed for them', given(), [stands()], ''],
  ['a wish over what they wrote themself', given(), [own], 'they-wrote-this-themselves'],
  ['that payments go on, over what they wrote themself', given({ does: 'go-on', witness: nobody }), [own], ''],
  ['a wish for one line, over what they wrote of all', given({ spendLineId: 's1' }), [own], 'they-wrote-this-themselves'],
  ['a wish for one line, said before what was typed of all', given({ spendLineId: 's1', saidOn: day('2026-11-21') }), [stands()], 'they-said-otherwise-since @saidOn'],
  ['said before what stands', given({ saidOn: day('2026-11-21') }), [stands()], 'they-said-otherwise-since @saidOn'],
  ['tomorrow', given({ saidOn: day('2026-11-26') }), [], 'said-after-today @saidOn'],
  ['no wish', given({ wish: '' }), [], 'say-your-wish @wish'],
  ['of a line that went', given({ spendLineId: 's9' }), [], 'line-is-gone'],
])('%s', (_, input, settings, expected) =>
  expect(codes(maySayForPerson(plan(), input, { settings, today, names: ['Priya Shah', 'Anne Field'] }))).toBe(expected))

test('not of a line that is owed to somebody employed', () => {
  const wages = plan({ spendLines: [{ ...line, paPart: 'wages' }] })
  const verdict = maySayForPerson(wages, given({ spendLineId: 's1' }), { settings: [], today, names: [] })
  expect(codes(verdict)).toBe('owed-to-somebody-employed @does')
})
