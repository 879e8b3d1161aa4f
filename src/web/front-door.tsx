import type { Council } from '#council/index.ts'
import { type Answer, html, seeOther } from './answer.ts'
import { LinkList } from './components/index.ts'
import type { Assets } from './look.ts'

/**
 * The installation's own address, before a council is named. In production each council has an address of its own, which it gives to
 * people; whoever comes here all the same chooses.
 */
export function frontDoor(mode: 'demo' | 'production', councils: readonly Council[], css: Assets['css']): Answer {
  if (mode === 'demo') return seeOther('/demo')
  const [only] = councils
  if (only === undefined) return NO_COUNCIL
  if (councils.length === 1) return seeOther(`/${only.slug}/`)
  return html(
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>Which council?</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={css} />
      </head>
      <body class="govuk-template__body">
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="main">
            <h1 class="govuk-heading-l">Which council is yours?</h1>
            <LinkList links={councils.map(({ slug, name }) => ({ href: `/${slug}/`, text: name }))} />
          </main>
        </div>
      </body>
    </html>,
  )
}

const NO_COUNCIL: Answer = {
  status: 503,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'No council is here yet. Whoever looks after this installation adds one: npm run footing -- council add (the README says how).',
}
