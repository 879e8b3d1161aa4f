import { info } from 'node:console'
import { render } from 'preact-render-to-string'
import { afterAll, describe, expect, it } from 'vitest'
import { normalise } from './fixtures/compare.ts'
import { contents } from './fixtures/contents.tsx'
import { fields } from './fixtures/fields.tsx'
import { lists } from './fixtures/lists.tsx'
import { fixturesOf, officialComponents } from './fixtures/read.ts'

const built = { ...fields, ...contents, ...lists }

/** Official components that the service does without, each with its reason. */
const notBuilt: Record<string, string> = {
  accordion: 'hides what people came to read; one question a page instead',
  'cookie-banner': 'only the session cookie, which needs no consent',
  feedback: 'asks for feedback on GOV.UK pages',
  footer: "bears the crown and Crown copyright; the layout writes the council's own",
  header: "bears the GOV.UK logotype; the generic header bears the council's name",
  'language-navigation': 'one language so far',
}

const passed: Record<string, string> = {}

describe('every component passes all its official fixtures', () => {
  for (const [component, show] of Object.entries(built)) {
    it(component, () => {
      const fixtures = fixturesOf(component)
      const wrong = fixtures.flatMap(({ name, options, html }) => {
        const ours = normalise(render(show(options)))
        const theirs = normalise(html)
        return ours === theirs ? [] : [{ name, ours, theirs }]
      })
      passed[component] = `${fixtures.length - wrong.length}/${fixtures.length}`
      expect(fixtures.length).toBeGreaterThan(0)
      expect(wrong.map(({ name }) => name)).toEqual([])
      expect(wrong).toEqual([])
    })
  }
})

it.each([
  ['warning-text', '</span> ', '</span>'],
  ['error-message', '</span> ', '</span>'],
  ['pagination', '<span class="govuk-visually-hidden"> page', '<span class="govuk-visually-hidden">page'],
  ['radios', ' type="radio"', ''],
  ['error-summary', ' role="alert"', ''],
])('a planted fault in our %s is caught: %j becomes %j', (component, right, fault) => {
  const [first] = fixturesOf(component)
  const ours = render(built[component]?.(first?.options ?? {}) ?? <div />)
  expect(normalise(ours)).toBe(normalise(first?.html ?? ''))
  expect(ours).toContain(right)
  expect(normalise(ours.replace(right, fault))).not.toBe(normalise(first?.html ?? ''))
})

it('each component of the package is either built or knowingly not', () => {
  expect(officialComponents().sort()).toEqual([...Object.keys(built), ...Object.keys(notBuilt)].sort())
})

afterAll(() => {
  info(
    Object.entries(passed)
      .sort()
      .map(([component, score]) => `${component} ${score}`)
      .join('\n'),
  )
})
