import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { capital, EVERY_WORDS } from '../words.ts'
import { type Choice, UPDATE_EVERY } from './choosing.ts'
import { HINTS } from './words.ts'

/** How often to be told: one question, by the person, or typed for them. */
export function ChoosePage({ choice, look }: { choice: Choice | undefined; look: Look }): JSX.Element {
  const own = look.permit?.as === 'person'
  const name = knownAs(look)
  const days = look.settings.process.updateEveryDays
  return (
    <Layout look={look} title="How often to hear" back={{ href: onRecord(look, '/waiting') }}>
      <Form look={look}>
        <Radios
          {...bind(look, 'every', choice?.every)}
          legend={{
            children: own
              ? 'How often do you want to hear how it stands?'
              : `How often does ${name} want to hear how it stands?`,
            classes: 'govuk-fieldset__legend--l',
            isPageHeading: true,
          }}
          hint={
            own ? 'Only what you choose here counts.' : `Ask ${name}. Choose what they said. It says that you typed it.`
          }
          items={UPDATE_EVERY.map((every) => ({
            value: every,
            text:
              every === 'worker-rings'
                ? own
                  ? 'My worker rings me'
                  : 'The worker rings'
                : capital(EVERY_WORDS[every]),
            hint: HINTS[every],
          }))}
        />
        <p class="govuk-body">
          {choice === undefined
            ? `Nobody has chosen yet. Until then it is every ${days} days.`
            : `Chosen on ${sayDate(choice.on)}${choice.typedByName === undefined ? '' : `, typed by ${choice.typedByName}`}.`}
        </p>
        <Button preventDoubleClick>Keep this</Button>
      </Form>
    </Layout>
  )
}
