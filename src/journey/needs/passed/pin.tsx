import type { JSX } from 'preact'
import { Button, PasswordInput } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look } from '#web/look.ts'
import type { Device } from './passed.ts'
import { triesLeft } from './rules.ts'
import { leftToTry, PIN_WORDS } from './words.ts'

/** The PIN by which the worker gets the device back, and the button that hands it over. */
export const ChooseAPin = ({ name, look }: { name: string; look: Look }): JSX.Element => (
  <Form look={look} forgets>
    <PasswordInput
      {...bind(look, 'pin')}
      value=""
      label="Choose a PIN for this time"
      hint="4 to 8 digits. Do not tell it to anybody."
      autocomplete="off"
      showPasswordAriaLabelText="Show PIN"
      hidePasswordAriaLabelText="Hide PIN"
      inputmode="numeric"
    />
    <Button preventDoubleClick>{`Hand over to ${name}`}</Button>
  </Form>
)

/** The blank page: only the worker's PIN goes on from here. */
export function BackPage({ passed, look }: { passed: Device; look: Look }): JSX.Element {
  const { wrongTries } = passed
  const wrong = wrongTries > 0 && look.form === undefined
  const form = { raw: {}, reasons: [{ code: 'wrong-pin', at: 'pin' }], words: PIN_WORDS }
  const shown = wrong ? { ...look, form } : look
  return (
    <Layout look={shown} title="Thank you" alone>
      <h1 class="govuk-heading-l">{`Thank you, ${knownAs(look)}`}</h1>
      <p class="govuk-body">{`Give the device back to ${look.permit?.knownAs ?? ''}.`}</p>
      <Form look={look} forgets>
        <PasswordInput
          {...bind(shown, 'pin')}
          value=""
          label={`${look.permit?.knownAs ?? ''}’s PIN`}
          hint={wrongTries > 0 ? leftToTry(triesLeft(wrongTries)) : undefined}
          showPasswordAriaLabelText="Show PIN"
          hidePasswordAriaLabelText="Hide PIN"
          inputmode="numeric"
          autocomplete="off"
        />
        <Button preventDoubleClick>Go on</Button>
      </Form>
    </Layout>
  )
}
