import type { JSX } from 'preact'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Opened } from './needs.ts'

type Way = { path: string; text: string }

/** Links of a page, one a line. */
export const Ways = ({ ways, look }: { ways: readonly Way[]; look: Look }): JSX.Element | null =>
  ways.length === 0 ? null : (
    <ul class="govuk-list">
      {ways.map(({ path, text }) => (
        <li>
          <a class="govuk-link" href={onRecord(look, path)}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )

/** Other ways for the person to answer than on a device of their own; the worker's first, each where it can be taken. */
export function WaysToAnswer({ opened, look }: { opened: Opened; look: Look }): JSX.Element | null {
  const { person, worker } = opened.finished
  if (isPerson(look)) return <Ways look={look} ways={[{ path: '/needs/show-now', text: 'I want to see both now' }]} />
  if (person !== undefined) return null
  const name = knownAs(look)
  const together = { path: '/needs/together', text: `Answer together with ${name}, on this device` }
  const passed = { path: '/needs/hand-over', text: `Hand over this device, so that ${name} answers alone` }
  return (
    <>
      <h2 class="govuk-heading-m">{`Other ways for ${name} to answer`}</h2>
      <Ways look={look} ways={worker === undefined ? [together, passed] : [passed]} />
      {worker === undefined ? (
        <p class="govuk-body">{`When you have finished, you can also type what ${name} tells you by phone or gives you on paper.`}</p>
      ) : (
        <Ways
          look={look}
          ways={[{ path: '/needs/answers-for-person', text: `Type what ${name} says by phone or on paper` }]}
        />
      )}
    </>
  )
}

/** What else is here for both, at any time. */
export const AlsoHere = ({ look }: { look: Look }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">Also here</h2>
    <Ways
      look={look}
      ways={[
        { path: '/needs/questions', text: 'Read or print all the questions' },
        {
          path: '/about-me',
          text: isPerson(look) ? 'About me: what I like, and what helps' : 'What they like, and what helps',
        },
        { path: '/needs/risks', text: 'What could go wrong, and what we do then' },
        {
          path: '/communication',
          text: isPerson(look) ? 'How we talk and write to you' : `How to talk and write to ${knownAs(look)}`,
        },
        { path: '/needs/duties', text: 'What the law asks us to write down' },
      ]}
    />
  </>
)
