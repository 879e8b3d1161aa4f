import type { JSX } from 'preact'
import { LinkList, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { AskButton, Points, PublicPage, RingUs } from './views-parts.tsx'
import { DISAGREE, DUTIES, ENDING, FOR_WORKERS, GONE_WRONG, PUBLIC_PAGES, WHAT_IT_IS, WHAT_IT_IS_NOT } from './words.ts'

/** For everybody, before sign-in: what it is in one sentence, and a page for each further question. */
export function About({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Personal budgets">
      <h1 class="govuk-heading-l">A personal budget in mental health</h1>
      <p class="govuk-body-l">
        It is money from the council for something that helps you, agreed between you and your worker.
      </p>
      <AskButton look={look} />
      <p class="govuk-body">
        Do you have one here already?{' '}
        <a class="govuk-link" href={to(look, '/sign-in')}>
          Sign in
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/can-i-spend')}>
          Can I spend it on…? Ask, and read our rules
        </a>
      </p>
      <h2 class="govuk-heading-m">Read more first</h2>
      <LinkList links={[...PUBLIC_PAGES, FOR_WORKERS].map(({ path, text }) => ({ href: to(look, path), text }))} />
      <RingUs look={look} />
    </Layout>
  )
}

export const WhatItIs = ({ look }: { look: Look }): JSX.Element => (
  <PublicPage look={look} path="/about/what-it-is">
    <h2 class="govuk-heading-m">What it is</h2>
    <Points points={WHAT_IT_IS} />
    <h2 class="govuk-heading-m">What it is not</h2>
    <Points points={WHAT_IT_IS_NOT} />
  </PublicPage>
)

export const SmallPrint = ({ look }: { look: Look }): JSX.Element => (
  <PublicPage look={look} path="/about/small-print">
    <h2 class="govuk-heading-m">What you have to do</h2>
    <Points points={DUTIES} />
    <h2 class="govuk-heading-m">What can go wrong, and what happens then</h2>
    <SummaryList rows={GONE_WRONG.map(([key, value]) => ({ key, value }))} />
    <h2 class="govuk-heading-m">If you do not agree with us</h2>
    <p class="govuk-body">{DISAGREE}</p>
  </PublicPage>
)

export function TheEnd({ look }: { look: Look }): JSX.Element {
  const { ending } = look.settings
  return (
    <PublicPage look={look} path="/about/the-end">
      <Points
        points={[
          ...ENDING,
          `You are told at least ${ending.noticeDays} days before the last day, with the reason and how to challenge it.`,
          'Afterwards we ask how you are, if you want. If things get worse, there is a short way back.',
        ]}
      />
    </PublicPage>
  )
}
