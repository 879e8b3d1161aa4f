import type { JSX } from 'preact'
import { Button, Input } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import { AnswerAtOnce, WhatOthersWereTold } from '../answer-view.tsx'
import type { PublicAnswer } from '../reads.ts'
import { PUBLIC_NOTE } from '../words.ts'

/** The box, and where something was asked the answer below it. */
export function CanISpend(props: { look: Look; asked?: { words: string; answer: PublicAnswer } }): JSX.Element {
  const { look, asked } = props
  const { council } = look.settings.phones
  return (
    <Layout look={look} title="A question" back={{ href: to(look, '/') }}>
      <h1 class="govuk-heading-l">{asked === undefined ? 'Can I spend it on…?' : asked.words}</h1>
      {asked === undefined ? null : (
        <>
          <AnswerAtOnce
            told={asked.answer.found.told}
            line=""
            rules={asked.answer.found.about}
            unknown={asked.answer.found.unknown}
          />
          <WhatOthersWereTold precedents={asked.answer.precedents} />
        </>
      )}
      <form method="post" action={to(look, '/can-i-spend')} novalidate>
        <Input
          {...bind(look, 'words')}
          label={asked === undefined ? 'What would you like to buy?' : 'Ask about something else'}
          hint="Write it in your own words. We keep nothing of it."
          autocomplete="off"
          attributes={{ maxlength: 300 }}
        />
        <Button>Ask</Button>
      </form>
      <p class="govuk-body">{PUBLIC_NOTE}</p>
      <p class="govuk-body">{`Do you have a budget here? Then sign in: your own plan counts first. Or ring ${council.name} on ${council.number}, ${council.when}.`}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/sign-in')}>
          Sign in
        </a>
      </p>
    </Layout>
  )
}
