import type { JSX } from 'preact'
import { Button, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { HELPED, type Purchase } from '../spending.ts'
import { HELPED_WORDS } from '../words.ts'

/** Whether something helped, on a page of its own: where the one tap was refused, or somebody says it again. */
export function HelpedForm({ purchase, look }: { purchase: Purchase; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Did it help?" back={{ href: onRecord(look, `/spending/${purchase.purchaseId}`) }}>
      <h1 class="govuk-heading-l">Did this money help?</h1>
      <Form look={look}>
        <p class="govuk-body">You need not say. Nothing changes by it, and nobody will ask you again.</p>
        <Radios
          {...bind(look, 'helped', purchase.helped)}
          legend={`About: ${purchase.what}`}
          items={HELPED.map((value) => ({ value, text: HELPED_WORDS[value] }))}
        />
        <Button preventDoubleClick>Keep my answer</Button>
      </Form>
    </Layout>
  )
}
