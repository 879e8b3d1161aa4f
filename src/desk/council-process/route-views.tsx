import type { JSX } from 'preact'
import { CHANGES } from '#council/index.ts'
import { Checkboxes, Fieldset, Select } from '#web/components/index.ts'
import { bind, bindSome, type Look } from '#web/look.ts'
import { Pounds } from './boxes.tsx'
import { ROUTE_ROWS } from './forms.ts'
import type { RouteSetting } from './rules.ts'

/** The ways to a decision, a row each: the first that fits is taken. */
export function Routes({ routes, look }: { routes: readonly RouteSetting[]; look: Look }): JSX.Element {
  return (
    <Fieldset legend={{ children: 'Ways to a decision', classes: 'govuk-fieldset__legend--m' }}>
      <p class="govuk-body">
        The first way that fits is taken. Leave a row empty where you need no more. Where none fits, the weekly amount
        further down decides between a manager and the panel.
      </p>
      {Array.from({ length: ROUTE_ROWS }, (_, at) => (
        <RouteRow row={at + 1} route={routes[at]} look={look} />
      ))}
    </Fieldset>
  )
}

const CHANGE_TEXT: Record<(typeof CHANGES)[number], string> = {
  'first-plan': 'a first plan',
  more: 'more money than before',
  less: 'less money than before',
  'other-use': 'the same money for something else',
}

function RouteRow({ row, route, look }: { row: number; route: RouteSetting | undefined; look: Look }): JSX.Element {
  const risk = route?.withRisk === undefined ? '' : route.withRisk ? 'yes' : 'no'
  return (
    <Fieldset legend={{ children: `Way ${row}`, classes: 'govuk-fieldset__legend--s' }}>
      <Select
        {...bind(look, `routeBody${row}`, route?.body ?? '')}
        label={`Way ${row}: who decides?`}
        items={[
          { value: '', text: 'Nobody: this row is empty' },
          { value: 'manager', text: 'A manager' },
          { value: 'panel', text: 'The panel' },
        ]}
      />
      <Pounds
        look={look}
        name={`routeMost${row}`}
        label={`Way ${row}: up to how much in a year?`}
        hint="Empty: however much it is."
        now={route?.upToYearlyPence}
      />
      <Checkboxes
        {...bindSome(look, `routeChanges${row}`, route?.changes ?? [])}
        legend={`Way ${row}: for what?`}
        hint="None ticked: for all of them."
        classes="govuk-checkboxes--small"
        items={CHANGES.map((value) => ({ value, text: CHANGE_TEXT[value] }))}
      />
      <Select
        {...bind(look, `routeRisk${row}`, risk)}
        label={`Way ${row}: where something is written down that could go wrong?`}
        items={[
          { value: '', text: 'It makes no difference' },
          { value: 'yes', text: 'Only where something is written down' },
          { value: 'no', text: 'Only where nothing is written down' },
        ]}
      />
    </Fieldset>
  )
}
