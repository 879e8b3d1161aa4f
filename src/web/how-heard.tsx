import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Radios } from '#web/components/index.ts'
import { bind, knownAs, type Look } from '#web/look.ts'

/** How somebody heard what they type for the person: as the field `how`. */
export const HowHeard = ({ look }: { look: Look }): JSX.Element => (
  <Radios
    {...bind(look, 'how')}
    legend={`How did ${knownAs(look)} tell you?`}
    items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
  />
)
