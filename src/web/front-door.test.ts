import { expect, test } from 'vitest'
import type { Council } from '#council/index.ts'
import { frontDoor } from './front-door.tsx'

const council = (slug: string): Council => ({ slug, name: `${slug} Council` }) as Council
const opened = (...slugs: string[]) => frontDoor('production', slugs.map(council), '/assets/app.css')

test('nobody is sent to an address that is not there', () => {
  expect(frontDoor('demo', [], '').headers.location).toBe('/demo')
  const none = opened()
  expect([none.status, none.body]).toEqual([503, expect.stringContaining('footing -- council add')])
  expect(opened('westbay').headers.location).toBe('/westbay/')
})

test('where several councils share an installation, whoever comes chooses', () => {
  const { status, body } = opened('westbay', 'eastmarsh')
  expect(status).toBe(200)
  expect(body).toContain('<a class="govuk-link" href="/westbay/">westbay Council</a>')
  expect(body).toContain('href="/eastmarsh/"')
})
