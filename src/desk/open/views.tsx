import type { JSX } from 'preact'
import { Layout } from '#web/layout.tsx'
import type { Look } from '#web/look.ts'

export function Accessibility({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Accessibility">
      <h1 class="govuk-heading-l">How to use these pages your way</h1>
      <p class="govuk-body">
        You can use each page with a keyboard or a screen reader. You can use it on an old phone, zoomed to 400%, and
        with JavaScript off. We build to the Web Content Accessibility Guidelines 2.2, level AA. A machine tests the
        pages of one whole journey. People who use screen readers have not tested it yet.
      </p>
      <p class="govuk-body">{`Does something not work for you? Do you want it on paper, by phone or in some other way? Ring ${look.settings.phones.council.name} on ${look.settings.phones.council.number}. If our answer does not help, you can ask the Equality Advisory and Support Service.`}</p>
    </Layout>
  )
}
