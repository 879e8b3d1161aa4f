import type { JSX } from 'preact'
import { Button, Input } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'

export function BeginForm({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Somebody new" back={{ href: to(look, '/caseload') }}>
      <h1 class="govuk-heading-l">Begin with somebody new</h1>
      <p class="govuk-body">
        You become their named worker. Nothing is promised by this: the first thing is to explain.
      </p>
      <Form look={look}>
        <Input {...bind(look, 'name')} label="Their full name" autocomplete="off" spellcheck={false} />
        <Input {...bind(look, 'knownAs')} label="What they like to be called" autocomplete="off" spellcheck={false} />
        <Input
          {...bind(look, 'email')}
          label="Their e-mail address, if they have one that is safe to use"
          hint="You can leave this empty. Nobody needs an account."
          type="email"
          autocomplete="off"
          spellcheck={false}
        />
        <Button preventDoubleClick>Begin</Button>
      </Form>
    </Layout>
  )
}
