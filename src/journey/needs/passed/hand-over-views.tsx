import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import type { Opened } from '../needs.ts'
import { ChooseAPin } from './pin.tsx'
import { mayHandOver } from './rules.ts'
import { HAND_OVER_WORDS } from './words.ts'

/** The worker chooses a PIN and reads what will happen before the device goes to the person. */
export function HandOverPage({ opened, look }: { opened: Opened | undefined; look: Look }): JSX.Element {
  const name = knownAs(look)
  const [reason] = mayHandOver(opened)
  const back = { href: onRecord(look, '/needs') }
  if (reason !== undefined)
    return (
      <Layout look={look} title="Hand over this device" back={back}>
        <h1 class="govuk-heading-l">There is nothing to hand over now</h1>
        <p class="govuk-body">{`${HAND_OVER_WORDS[reason.code]}.`}</p>
        <Button href={onRecord(look, '/needs')}>See where things stand</Button>
      </Layout>
    )
  return (
    <Layout look={look} title="Hand over this device" back={back}>
      <h1 class="govuk-heading-l">{`Hand over this device to ${name}`}</h1>
      <p class="govuk-body">{`${name} then sees the questions and nothing else: no record, no answers of yours.`}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {opened?.shownEarly === undefined
            ? `${name} answers alone. You do not see the answers until both of you have finished.`
            : `${name} answers alone. You see the answers at once, because ${name} asked to see both.`}
        </li>
        <li>When they are done, or want to stop, the page goes blank.</li>
        <li>Only your PIN brings you back to your own pages. After five wrong tries you sign in again.</li>
      </ul>
      <ChooseAPin name={name} look={look} />
    </Layout>
  )
}
