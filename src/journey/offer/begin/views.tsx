import type { JSX } from 'preact'
import { Button, Input } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'

export function BeginForm({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Somebody new" back={{ href: to(look, '/caseload') }}>
      <h1 class="govuk-heading-l">Begin with somebody new</h1>
      <BeginFields look={look} />
    </Layout>
  )
}

/** Who is new here; `name` as somebody wrote it who asked for them. */
export function BeginFields({ look, name }: { look: Look; name?: string }): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        You become their named worker. Nothing is promised by this: the first thing is to explain. Nobody needs to sign
        in; where they want to, you can have a link sent to them afterwards.
      </p>
      <Form look={look}>
        <Input {...bind(look, 'name', name)} label="Their full name" autocomplete="off" spellcheck={false} />
        <Input
          {...bind(look, 'knownAs', name?.split(/\s+/)[0])}
          label="What they like to be called"
          autocomplete="off"
          spellcheck={false}
        />
        <Button preventDoubleClick>Begin</Button>
      </Form>
    </>
  )
}
