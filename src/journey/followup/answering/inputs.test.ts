import { expect, test } from 'vitest'
import { answerForFields, benefitFields, optionalFields } from './forms.ts'

test('by phone the worker fills in at most eight things for three goals; the rest can be left', () => {
  const optional = new Set([...Object.keys(optionalFields), 'benefits'])
  const once = Object.keys(answerForFields).filter((name) => !optional.has(name))
  const ofAGoal = Object.entries(benefitFields).filter(([name, field]) => 'reason' in field.read({}, name))
  expect(once.length + 3 * ofAGoal.length).toBeLessThanOrEqual(8)
  expect(ofAGoal.map(([name]) => name)).toEqual(['benefit', 'paidBy'])
  for (const [name, field] of Object.entries(optionalFields)) expect('reason' in field.read({}, name), name).toBe(false)
})
