import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { DateInput, Radios } from '#web/components/index.ts'
import { bind, bindDate, type Look } from '#web/look.ts'

/** How the person said it, where the worker types it. */
export const HowSaid = ({ look }: { look: Look }): JSX.Element => (
  <Radios
    {...bind(look, 'how')}
    legend="How did they say it?"
    items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
  />
)

/** How and when the person said it. */
export const SaidFor = ({ look }: { look: Look }): JSX.Element => (
  <>
    <HowSaid look={look} />
    <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
  </>
)
