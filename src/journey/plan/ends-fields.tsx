import type { JSX } from 'preact'
import { DateInput, Input, Radios } from '#web/components/index.ts'
import { bind, bindDate, type Look } from '#web/look.ts'
import type { Ends } from './plan.ts'

/** How a goal or a spend line ends: on a day, when something happens, or not for now. */
export function EndsFields({ look, now, legend }: { look: Look; now: Ends | undefined; legend: string }): JSX.Element {
  const day = <DateInput {...bindDate(look, 'endsOn', now?.as === 'date' ? now.on : undefined)} legend="The last day" />
  const event = (
    <Input
      {...bind(look, 'endsEvent', now?.as === 'event' ? now.event : undefined)}
      label="What will have happened?"
      hint="For example: my course is finished"
    />
  )
  return (
    <Radios
      {...bind(look, 'endsAs', now?.as)}
      legend={legend}
      items={[
        { value: 'event', text: 'When something happens', conditional: event },
        {
          value: 'date',
          text: 'On a day',
          hint: 'We look at it together before then. The money goes on until we have.',
          conditional: day,
        },
        { value: 'ongoing', text: 'It has no end for now', hint: 'We look at it together at each review.' },
      ]}
    />
  )
}
