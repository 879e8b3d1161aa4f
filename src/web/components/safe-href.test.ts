import { expect, it } from 'vitest'
import { safeHref } from './safe-href.ts'

it.each([
  'https://www.nhs.uk/mental-health/?a=1&b=2#c',
  'HTTP://example.org',
  'mailto:duty@council.example?subject=a:b',
  'tel:+441234567890',
  '/north/plan/7',
  '/',
  '#when-day',
  '?page=2',
  'plan/7?at=10:30',
  './plan',
  '../plan',
  '',
])('leaves %j as it is', (url) => {
  expect(safeHref(url)).toBe(url)
})

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'javascript\r:alert(1)',
  'javascript:https://good.example',
  'javascript://good.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://good.example/1',
  'file:///etc/passwd',
  'filesystem:https://good.example/1',
  'view-source:https://good.example',
  'intent://scan/#Intent;scheme=zxing;end',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  ' //evil.example',
  'https:\u0000//evil.example',
  'httpss://evil.example',
  'xhttps://evil.example',
  'unknown:1',
  ':1',
])('turns %j into #', (url) => {
  expect(safeHref(url)).toBe('#')
})
