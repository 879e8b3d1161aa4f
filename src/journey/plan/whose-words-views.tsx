import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Radios } from '#web/components/index.ts'
import { bind, knownAs, type Look } from '#web/look.ts'
import type { Spoken } from './plan.ts'
import { voiceOf } from './voice.ts'

/** Whose words a goal or a line is, asked of the worker; nothing is asked of the person: what they type is theirs. */
export function WhoseWordsField({ now, look }: { now: Spoken | undefined; look: Look }): JSX.Element | null {
  if (voiceOf(look) === 'person') return null
  const name = knownAs(look)
  const isTheirOwn = now?.personsWords === true && now.typed === undefined
  const stands = isTheirOwn ? undefined : (now?.typed?.how ?? 'mine')
  return (
    <Radios
      {...bind(look, 'whoseWords', stands)}
      legend="Whose words are these?"
      hint={
        isTheirOwn
          ? `${name} typed them, and they stay ${name}’s. If you change the words, say whose the new ones are.`
          : `Where they are ${name}’s, it will say that you typed them.`
      }
      items={[
        { value: 'mine', text: 'Mine' },
        ...HEARD_HOW.map((value) => ({ value, text: `${name}’s. ${HEARD_WORDS[value]}` })),
      ]}
    />
  )
}
