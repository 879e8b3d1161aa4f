import type { JSX } from 'preact'
import { Button, Checkboxes, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, knownAs, onRecord } from '#web/look.ts'
import { AFTER_TALK, SIGNS } from './private.ts'
import { mayAskAlone, mayFollow, mayTalk } from './rules.ts'
import { type Shape, TITLE, WhatShows, type WithSigns } from './views.tsx'
import { AFTER_TALK_WORDS, PRIVATE_WORDS, SIGN_WORDS } from './words.ts'

/** The worker asks. */
export function AskAlonePage({ all, shown, look }: WithSigns): JSX.Element {
  const name = knownAs(look)
  const [reason] = mayAskAlone(all)
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/for-you/answers') }}>
      <h1 class="govuk-heading-l">{`Ask ${name} alone`}</h1>
      {reason !== undefined && look.form === undefined ? (
        <>
          <InsetText>{`${PRIVATE_WORDS[reason.code]}.`}</InsetText>
          <Button href={onRecord(look, '/for-you/answers')}>See what was asked</Button>
        </>
      ) : (
        <Form look={look} forgets>
          <p class="govuk-body">{`${name} is asked whether anyone else decides what happens with the money. Better still: ask when you meet alone.`}</p>
          <WhatShows shown={shown} />
          <Checkboxes
            {...bindSome(look, 'signs')}
            legend="What did you notice?"
            items={SIGNS.map((value) => ({ value, ...SIGN_WORDS[value] }))}
          />
          <Textarea
            {...bind(look, 'because')}
            label="Why do you ask?"
            hint={`${name} does not see this on the page. In a copy of the record they do.`}
            rows={3}
          />
          <Button preventDoubleClick>{`Ask ${name} alone`}</Button>
        </Form>
      )}
    </Layout>
  )
}

/** What was done. */
export function FollowPage({ all: [newest], look }: Shape): JSX.Element {
  const reason = newest === undefined ? undefined : mayFollow(newest)[0]
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/for-you/answers') }}>
      <h1 class="govuk-heading-l">What was done?</h1>
      {look.form === undefined && (newest === undefined || reason !== undefined) ? (
        <>
          <InsetText>{`${PRIVATE_WORDS[reason?.code ?? 'not-answered-alone']}.`}</InsetText>
          <Button href={onRecord(look, '/for-you/answers')}>See what was asked</Button>
        </>
      ) : (
        <Form look={look} forgets>
          <Textarea {...bind(look, 'words')} label="What you did, and with whom" rows={4} />
          <Button preventDoubleClick>Write it down</Button>
        </Form>
      )}
    </Layout>
  )
}

/** That they talked alone, and what the worker does next: what the person answers is theirs to write. */
export function TalkedPage({ all: [newest], look }: Shape): JSX.Element {
  const name = knownAs(look)
  const reason = newest === undefined ? undefined : mayTalk(newest)[0]
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/for-you/answers') }}>
      <h1 class="govuk-heading-l">We talked alone</h1>
      {look.form === undefined && (newest === undefined || reason !== undefined) ? (
        <>
          <InsetText>{`${PRIVATE_WORDS[reason?.code ?? 'nothing-is-asked']}.`}</InsetText>
          <Button href={onRecord(look, '/for-you/answers')}>See what was asked</Button>
        </>
      ) : (
        <Form look={look} forgets>
          <p class="govuk-body">{`Write here what you do. What ${name} answers is for ${name} to write, and nobody types it for them.`}</p>
          <DateInput {...bindDate(look, 'on', look.today)} legend="When did you talk?" />
          <Checkboxes
            {...bindSome(look, 'alone')}
            legend="Who could hear it?"
            items={[{ value: 'yes', text: `Nobody but ${name} and me` }]}
          />
          <Radios
            {...bind(look, 'next')}
            legend="What do you do next?"
            items={AFTER_TALK.map((value) => ({ value, text: AFTER_TALK_WORDS[value] }))}
          />
          <Textarea
            {...bind(look, 'words')}
            label="What you do, and why"
            hint={`${name} does not see this on the page. In a copy of the record they do.`}
            rows={4}
          />
          <Button preventDoubleClick>Write it down</Button>
        </Form>
      )}
    </Layout>
  )
}
