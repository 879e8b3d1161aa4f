import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { WarningText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { GROUPS, type Warning } from './rooms.ts'
import type { Setting } from './rules.ts'

/** So many changes of the last time stand here; each page has its own in full. */
const SHOWN = 10

type Props = { set: readonly Setting[]; warnings: readonly Warning[]; look: Look }

/** Every page of settings under plain headings; what comes, and what was set last, by whom. */
export function SettingsIndexPage({ set, warnings, look }: Props): JSX.Element {
  const coming = set.filter(({ from }) => from > look.today).toReversed()
  const held = set.filter(({ from }) => from <= look.today)
  return (
    <Layout look={look} title="Settings" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">What this council sets</h1>
      <p class="govuk-body">
        Each setting holds from a day on, and what was promised before stays promised. Nothing can be set that the law
        does not allow.
      </p>
      {warnings.map(({ path, text, warning }) => (
        <WarningText>
          {`${warning} `}
          <a class="govuk-link" href={to(look, path)}>
            {text}
          </a>
        </WarningText>
      ))}
      {coming.length === 0 ? null : <Changes title="Coming" changes={coming} look={look} />}
      {GROUPS.map(({ title, rooms }) => (
        <>
          <h2 class="govuk-heading-m">{title}</h2>
          <ul class="govuk-list govuk-list--spaced">
            {rooms.map(({ path, text, about }) => (
              <li>
                <a class="govuk-link govuk-!-font-weight-bold" href={to(look, path)}>
                  {text}
                </a>
                <br />
                {about}
              </li>
            ))}
          </ul>
        </>
      ))}
      {held.length === 0 ? (
        <p class="govuk-body">All of it is as it was when the council began here. What is changed stands here then.</p>
      ) : (
        <Changes title="Set last" changes={held.slice(0, SHOWN)} look={look} />
      )}
    </Layout>
  )
}

const Changes = (props: { title: string; changes: readonly Setting[]; look: Look }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{props.title}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {props.changes.map(({ from, room, byName, on }) => (
        <li>
          {`From ${sayDate(from)}: `}
          <a class="govuk-link" href={to(props.look, room.path)}>
            {room.text}
          </a>
          {byName === undefined ? '' : `, written down by ${byName} on ${sayDate(on)}`}
        </li>
      ))}
    </ul>
  </>
)
