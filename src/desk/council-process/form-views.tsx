import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { inForce } from '#core/in-force.ts'
import type { Settings } from '#council/index.ts'
import type { Decider } from '#journey/decision/index.ts'
import { Button, DateInput, Fieldset, Input, Select, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, to } from '#web/look.ts'
import { Pounds, Whole } from './boxes.tsx'
import { readLimits } from './forms.ts'
import type { CouncilProcess } from './reads.ts'
import { Routes } from './route-views.tsx'
import { WhoCould } from './views.tsx'
import { NUMBERS } from './words.ts'

type Process = Settings['process']
type Part = { process: Process | undefined; deciders: readonly Decider[]; look: Look }

/** Another way of deciding from a day on: what was set last stands in the boxes. */
export function ChangePage({ process: given, look }: { process: CouncilProcess; look: Look }): JSX.Element {
  const { versions, deciders, promised } = given
  const { now, coming } = inForce(versions, look.today)
  const process = (coming.at(-1) ?? now)?.settings.process
  const part = { process, deciders, look }
  return (
    <Layout look={look} title="Change how we decide" back={{ href: to(look, '/council-process') }}>
      <h1 class="govuk-heading-l">Change how we decide</h1>
      <p class="govuk-body">
        It holds from the day you name, for plans that are sent from then on. What waits already goes on as it was. The
        boxes hold what was set last.
      </p>
      <Promised promised={promised} />
      <Form look={look}>
        <DateInput {...bindDate(look, 'from')} legend="From which day?" hint="Today or a later day." />
        <Routes routes={process?.routes ?? []} look={look} />
        <Manager {...part} />
        <Panel {...part} />
        <Limits {...part} />
        <Whole
          look={look}
          name="updateEveryDays"
          label={NUMBERS.updateEveryDays}
          hint="1 to 14"
          now={process?.updateEveryDays}
        />
        <Pounds
          look={look}
          name="interimUpTo"
          label="Help until there is an answer: up to how much a week may a manager agree?"
          now={process?.interimUpToWeeklyPence}
        />
        <Button preventDoubleClick>Set this way of deciding</Button>
      </Form>
    </Layout>
  )
}

/** The panel days that people were told: none of them may be taken out while plans stand on its list. */
function Promised({ promised }: { promised: CouncilProcess['promised'] }): JSX.Element | null {
  if (promised.size === 0) return null
  const days = [...promised].sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    <>
      <p class="govuk-body">People were told that the panel decides their plan on these days. Keep them in:</p>
      <ul class="govuk-list govuk-list--bullet">
        {days.map(([day, count]) => (
          <li>{`${sayDate(day)}: ${count === 1 ? '1 plan' : `${count} plans`}`}</li>
        ))}
      </ul>
    </>
  )
}

const heading = (children: string) => ({ children, classes: 'govuk-fieldset__legend--m' })

const named = (deciders: readonly Decider[], body: 'manager' | 'panel') => [
  { value: '', text: 'Choose' },
  ...deciders
    .filter(({ bodies }) => bodies.includes(body))
    .map(({ humanId, name }) => ({ value: humanId, text: name })),
]

function Manager({ process, deciders, look }: Part): JSX.Element {
  return (
    <Fieldset legend={heading('Where a manager decides')}>
      <Pounds
        look={look}
        name="managerUpTo"
        label="Where no way above fits, a manager decides up to, in pounds a week"
        now={process?.managerUpToWeeklyPence}
      />
      <Select
        {...bind(look, 'managerId', process?.managerId)}
        label="Which manager is asked first?"
        items={named(deciders, 'manager')}
      />
      <Whole
        look={look}
        name="managerWorkingDays"
        label={NUMBERS.managerWorkingDays}
        hint="0 (the same day) to 60"
        now={process?.managerWorkingDays}
      />
    </Fieldset>
  )
}

function Panel({ process, deciders, look }: Part): JSX.Element {
  const days = process?.panelDays.map(sayDate).join('\n')
  return (
    <Fieldset legend={heading('Where the panel decides')}>
      <Input
        {...bind(look, 'panelName', process?.panelName)}
        label="What do people call the panel?"
        classes="govuk-input--width-20"
      />
      <Select
        {...bind(look, 'panelChairId', process?.panelChairId)}
        label="Who chairs it?"
        items={named(deciders, 'panel')}
      />
      <Textarea
        {...bind(look, 'panelDays', days)}
        label="The days on which it meets"
        hint="One day a line, such as 24 November 2026. Leave it empty where it meets every so many weeks."
        rows={6}
      />
      <DateInput
        {...bindDate(look, 'panelDay', process?.panelDay)}
        legend="One day on which it meets or met"
        hint="We count the weeks from here, also after the last day above."
      />
      <Whole
        look={look}
        name="panelEveryWeeks"
        label={NUMBERS.panelEveryWeeks}
        hint="1 to 12"
        now={process?.panelEveryWeeks}
      />
      <Whole
        look={look}
        name="panelCutOffDays"
        label={NUMBERS.panelCutOffDays}
        hint="0 to 30. Later ones go to the next panel day."
        now={process?.panelCutOffDays}
      />
      <Whole
        look={look}
        name="panelAgendaMax"
        label={NUMBERS.panelAgendaMax}
        hint="1 to 60. When it is full, plans go to the next day, and people read why."
        now={process?.panelAgendaMax}
      />
    </Fieldset>
  )
}

/** A box for each human who may decide, and below it what the boxes come to. */
function Limits({ process, deciders, look }: Part): JSX.Element {
  const limits = look.form === undefined ? (process?.limits ?? []) : readLimits(look.form.raw).found
  return (
    <Fieldset legend={heading('How much may each say yes to?')}>
      <p class="govuk-body">
        In pounds a year. An empty box: as much as their part decides. At least two humans need an empty box, since one
        of them may have worked on the plan.
      </p>
      {deciders.map(({ humanId, name, bodies }) => (
        <Pounds
          look={look}
          name={`limit-${humanId}`}
          label={`${name}, ${bodies.map((body) => (body === 'manager' ? 'manager' : 'panel')).join(' and ')}`}
          now={process?.limits.find((one) => one.humanId === humanId)?.yearlyPence}
        />
      ))}
      <WhoCould deciders={deciders} limits={limits} caption="Who could say yes to what, with these limits" />
    </Fieldset>
  )
}
