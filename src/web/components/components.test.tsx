import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import {
  Button,
  Checkboxes,
  DateInput,
  Input,
  LinkList,
  NotificationBanner,
  Radios,
  Select,
  Table,
  Textarea,
  WideTable,
} from './index.ts'

const items = [
  { value: 0, text: 'None' },
  { value: 1, text: 'One' },
]

/** What no official fixture says but our pages rely on. */
const cases: [says: string, element: JSX.Element, shows: string | RegExp][] = [
  ['a nought is a value in a text input', <Input name="n" label="How many" value={0} />, ' value="0"'],
  [
    'a nought is an answer to radios',
    <Radios name="n" legend="How many" value={0} items={items} />,
    /value="0" checked/,
  ],
  ['a nought can be ticked', <Checkboxes name="n" legend="Which" values={['0']} items={items} />, /value="0" checked/],
  ['a nought can be selected', <Select name="n" label="How many" value="0" items={items} />, /value="0" selected/],
  ['a line break at the start of a text is kept', <Textarea name="t" label="Why" value={'\nx'} />, '>\n\nx</textarea>'],
  [
    'the error links to the first radio',
    <Radios name="n" legend="How many" items={items} />,
    / id="n" [\s\S]* id="n-2" /,
  ],
  ['a number needs no options in a table', <Table rows={[['a', 0]]} />, '<td class="govuk-table__cell">0</td>'],
  [
    'elements in a banner stand as they are',
    <NotificationBanner>
      <p>Saved</p>
    </NotificationBanner>,
    '__content"><p>Saved</p>',
  ],
  [
    'a wide table names the column of each value for a phone, but not of what names the row',
    <WideTable
      head={['Who', 'When', { children: 'How much', format: 'numeric' }]}
      rows={[['Anne', 'today', '£3.00']]}
    />,
    'scope="row" class="govuk-table__header">Anne</th><td class="govuk-table__cell" data-label="When">today</td><td class="govuk-table__cell" data-label="How much">£3.00</td>',
  ],
  ['a list of no links is not there', <p>{<LinkList links={[]} />}</p>, /^<p><\/p>$/],
  ['a label may be an element', <Input name="n" label={<b>Name</b>} />, '<b>Name</b></label>'],
  ['an unsafe link goes nowhere', <Button href="data:,x">Go</Button>, 'href="#"'],
]

describe('beyond the fixtures', () => {
  it.each(cases)('%s', (_, element, shows) => {
    expect(render(element)).toMatch(shows)
  })

  it('an empty error or hint is none', () => {
    const html = render(<Input name="n" label="Name" hint="" error={undefined} />)
    expect(html).not.toContain('govuk-form-group--error')
    expect(html).not.toContain('aria-describedby')
  })

  it('only the wrong part of a date is marked, and nothing of a date without error', () => {
    const value = { day: '31', month: '2', year: '' }
    const some = render(<DateInput id="d" legend="When" value={value} error="Enter a year" year={{ error: true }} />)
    expect(some.match(/govuk-input--error/g)).toHaveLength(1)
    expect(some).toContain('aria-describedby="d-error"')
    expect(some).toMatch(/govuk-input--error[^>]* id="d-year"/)
    expect(render(<DateInput id="d" legend="When" value={value} />)).not.toContain('error')
  })
})
