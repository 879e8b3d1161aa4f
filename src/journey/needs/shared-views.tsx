import type { JSX } from 'preact'
import type { Look } from '#web/look.ts'
import type { Opened, Said, Side, View } from './needs.ts'
import { levelsAbout, OWN_LEVELS } from './words.ts'

/** Whether the reader is the person whose record this is. */
export const isPerson = (look: Look): boolean => look.permit?.record?.personId === look.permit?.humanId

/** What the person is called. */
export const knownAsOf = (look: Look): string => look.permit?.record?.personKnownAs ?? ''

/** How the person is addressed in a sentence: 'you' to them, by name to others. */
export const whoIs = (look: Look): string => (isPerson(look) ? 'you' : knownAsOf(look))

/** The worker of this assessment by name: who answered as one, else who opened it. */
export const workerOf = (opened: Opened): string => opened.finished.worker?.byName ?? opened.byName

/** Where a side answers. */
export const pathOf = (side: Side): string => (side === 'person' ? '/needs/my-answers' : '/needs/worker-answers')

/** Both answers to one question side by side, with their words, as they were given. */
export function TwoViews({ view, opened, look }: { view: View; opened: Opened; look: Look }): JSX.Element {
  const name = knownAsOf(look)
  return (
    <div class="footing-two-views">
      <OneView
        who={isPerson(look) ? 'You said' : `${name} said`}
        label={OWN_LEVELS[view.person.level]}
        said={view.person}
      />
      <OneView who={`${workerOf(opened)} said`} label={levelsAbout(name)[view.worker.level]} said={view.worker} />
    </div>
  )
}

const OneView = ({ who, label, said }: { who: string; label: string; said: Said }): JSX.Element => (
  <div>
    <p class="footing-said-by govuk-body">{who}</p>
    <p class="govuk-body">{`“${label}”`}</p>
    {said.words === '' ? null : <p class="footing-words govuk-body">{said.words}</p>}
  </div>
)
