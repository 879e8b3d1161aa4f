import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate } from '#core/day.ts'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import type { Standing } from './conditions.ts'
import { CONDITION_WORDS, CONDITIONS_TO_THEM } from './words.ts'

/** What has to be clear before money goes to the person directly, and what was written down of it: for both to read. */
export function ConditionsList(props: { conditions: readonly Standing[]; own: boolean; look: Look }): JSX.Element {
  const { conditions, own, look } = props
  const name = knownAs(look)
  const mayWrite = look.permit !== undefined && mayAlso(look.permit, 'money', 'say-conditions')
  return (
    <>
      <h2 class="govuk-heading-m">
        {own ? 'Money to your own account or card' : `Money to ${name}’s own account or card`}
      </h2>
      <p class="govuk-body">
        {own
          ? 'Before money comes to you directly, your worker writes these down. Help counts for each of them. If one is not there yet, somebody else can look after the money until it is.'
          : 'Write these down before money goes to them directly. Help counts for each of them.'}
      </p>
      <dl class="govuk-summary-list">
        {conditions.map(({ condition, recorded }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              {own ? CONDITIONS_TO_THEM[condition] : CONDITION_WORDS[condition](name).title}
            </dt>
            <dd class="govuk-summary-list__value">
              {recorded === undefined
                ? 'Not written down yet'
                : `${recorded.met ? 'Yes' : 'Not yet'}. ${recorded.byName}, ${sayDate(recorded.on)}.`}
              {recorded === undefined || recorded.words === '' ? null : (
                <p class="footing-words govuk-body">{recorded.words}</p>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {mayWrite ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/money/conditions')}>
            Write these down
          </a>
        </p>
      ) : null}
    </>
  )
}
