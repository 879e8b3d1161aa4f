import type { ComponentChildren, JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { STAFF } from '#access/role.ts'
import {
  BackLink,
  ExitThisPage,
  GenericHeader,
  InsetText,
  NotificationBanner,
  ServiceNavigation,
  SkipLink,
} from './components/index.ts'
import { Problems } from './form.tsx'
import { type Look, onRecord, to } from './look.ts'
import { StillHere } from './still-here.tsx'

/**
 * Every page's frame: council, navigation, exit, help. `title` is shown in the browser's tab, where others may read it:
 * it names no illness and no money.
 */
export function Layout(props: {
  look: Look
  title: string
  children: ComponentChildren
  back?: { href: string; text?: string } | undefined
  doneWords?: Readonly<Record<string, string>> | undefined
  wide?: boolean
  /** On a device in somebody else's hands: nothing of the record, and no way to other pages but leaving. */
  alone?: boolean
  /** Asks for the page anew after so many seconds: only while something is being worked on that it tells of. */
  againAfter?: number | undefined
}): JSX.Element {
  const { look, title, back, alone = false } = props
  const { council, permit } = look
  return (
    <html lang="en" class={lettersOf(look)}>
      <Head look={look} title={title} againAfter={props.againAfter} />
      <body class="govuk-template__body">
        <SkipLink href="#main">Skip to the main part of this page</SkipLink>
        <header>
          <GenericHeader url={alone ? look.here : permit === undefined ? to(look, '/') : to(look, '/home')}>
            {council.name}
          </GenericHeader>
        </header>
        {permit === undefined || alone ? null : <Navigation look={look} />}
        <div class="govuk-width-container">
          <ExitThisPage redirectUrl={to(look, '/exit')}>
            <span class="govuk-visually-hidden">Emergency: </span>Leave this page
          </ExitThisPage>
          {back === undefined ? null : <BackLink href={back.href}>{back.text ?? 'Back'}</BackLink>}
          <main class="govuk-main-wrapper" id="main">
            <DoneBanner look={look} words={props.doneWords} />
            {alone ? null : <HowToTalk look={look} />}
            {props.wide ? (
              <>
                <Problems look={look} />
                {props.children}
                <StillHere look={look} />
              </>
            ) : (
              <div class="govuk-grid-row">
                <div class="govuk-grid-column-two-thirds">
                  <Problems look={look} />
                  {props.children}
                  <StillHere look={look} />
                </div>
              </div>
            )}
          </main>
        </div>
        <Footer look={look} alone={alone} />
      </body>
    </html>
  )
}

/** Large letters on the screen of whoever reads large print, and on paper where the person of the record does. */
const lettersOf = ({ permit }: Look): string =>
  [
    'govuk-template',
    ...(permit?.ownLargePrint === true ? ['footing-large'] : []),
    ...((permit?.record?.largePrint ?? permit?.ownLargePrint) === true ? ['footing-large-print'] : []),
  ].join(' ')

function Head(props: { look: Look; title: string; againAfter: number | undefined }): JSX.Element {
  const { look, title, againAfter } = props
  const { council } = look
  const wrong = look.form !== undefined && look.form.reasons.length > 0
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${wrong ? 'Error: ' : ''}${title} – ${council.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content={look.settings.brand.colour} />
      <meta name="robots" content="noindex" />
      {againAfter === undefined ? null : <meta http-equiv="refresh" content={String(againAfter)} />}
      <link rel="icon" href={`/${council.slug}/icon.svg`} type="image/svg+xml" />
      <link rel="stylesheet" href={look.assets.css} />
      <link rel="stylesheet" href={look.assets.brand} />
      <script type="module" src={look.assets.js} />
    </head>
  )
}

/** What staff must know before they talk or write to the person; never shown to the person or their circle (a planner is of it). */
function HowToTalk({ look }: { look: Look }): JSX.Element | null {
  const { permit } = look
  const record = permit?.record
  if (permit === undefined || record === undefined || record.howToTalk === '') return null
  if (!STAFF.has(permit.as) || permit.as === 'planner') return null
  return <InsetText>{`How to talk and write to ${record.personKnownAs}: ${record.howToTalk}`}</InsetText>
}

function DoneBanner({
  look,
  words,
}: {
  look: Look
  words: Readonly<Record<string, string>> | undefined
}): JSX.Element | null {
  const sentence = look.done === undefined ? undefined : words?.[look.done]
  return sentence === undefined ? null : (
    <NotificationBanner type="success" title="Done">
      <p class="govuk-notification-banner__heading">{sentence}</p>
      {look.permit !== undefined && mayAlso(look.permit, 'case-notes', 'see') ? (
        <p class="govuk-body">
          <a class="govuk-notification-banner__link" href={onRecord(look, '/case-notes')}>
            Copy for my case notes
          </a>
        </p>
      ) : null}
    </NotificationBanner>
  )
}

function Navigation({ look }: { look: Look }): JSX.Element {
  const { permit } = look
  const record = permit?.record
  const own = record !== undefined && record.personId === permit?.humanId
  const items =
    record === undefined || permit === undefined
      ? []
      : [
          mayAlso(permit, 'budget', 'see') && {
            text: own ? 'My budget' : `${record.personKnownAs}’s budget`,
            href: onRecord(look, ''),
            current: look.here === onRecord(look, ''),
          },
          mayAlso(permit, 'timeline', 'see') && {
            text: 'So far',
            href: onRecord(look, '/timeline'),
            current: look.here === onRecord(look, '/timeline'),
          },
        ]
  return (
    <ServiceNavigation
      collapseNavigationOnMobile={false}
      navigation={[
        own ? undefined : { text: 'Home', href: to(look, '/home'), current: look.here === to(look, '/home') },
        ...items,
        { text: 'Sign out', href: to(look, '/sign-out') },
      ]}
    />
  )
}

function Footer({ look, alone }: { look: Look; alone: boolean }): JSX.Element {
  const { council, outOfHours, crisis } = look.settings.phones
  return (
    <footer class="govuk-footer footing-footer">
      <div class="govuk-width-container">
        {alone ? null : (
          <p class="govuk-body-s">
            <a class="govuk-link" href={to(look, '/worried')}>
              I’m worried about someone’s safety
            </a>
          </p>
        )}
        <p class="govuk-body-s">
          {`${council.name.charAt(0).toUpperCase()}${council.name.slice(1)}: ${council.number}. ${outOfHours.name}: ${outOfHours.number}. ${crisis.name}: ${crisis.number}, ${crisis.when}. In danger now: 999.`}
        </p>
        {alone ? null : (
          <p class="govuk-body-s">
            <a class="govuk-link" href={to(look, '/')}>
              About personal budgets here
            </a>{' '}
            <a class="govuk-link" href={to(look, '/accessibility')}>
              Accessibility
            </a>
          </p>
        )}
        {alone || look.permit === undefined ? null : (
          <p class="govuk-body-s">
            <a class="govuk-link" href={to(look, '/sign-out/everywhere')}>
              Sign out everywhere
            </a>
          </p>
        )}
      </div>
    </footer>
  )
}
