import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { Button, Details } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'

/** For everybody, before sign-in: what a budget is, what it is not, who decides, and what happens at the end. */
export function About({ look }: { look: Look }): JSX.Element {
  const { process, ending, reviews } = look.settings
  return (
    <Layout look={look} title="Personal budgets">
      <h1 class="govuk-heading-l">A personal budget in mental health</h1>
      <p class="govuk-body-l">
        It is money from the council for something that helps you, agreed between you and your worker.
      </p>
      <Button href={to(look, '/sign-in')}>Sign in</Button>
      <h2 class="govuk-heading-m">What it is, and what it is not</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>It is for a purpose: you say what should get better, or what should stay as good as it is.</li>
        <li>It is not wages and not a benefit. It does not change your benefits.</li>
        <li>
          It does not go on for ever. You know from the first day what it ends with, and we plan early how the good of
          it can stay.
        </li>
        <li>You can say no, and you can change your mind.</li>
      </ul>
      <h2 class="govuk-heading-m">How it goes</h2>
      <ol class="govuk-list govuk-list--number">
        <li>Your worker explains it. You answer in your own words.</li>
        <li>You and your worker each say what you need help with, apart. Then you look at both together.</li>
        <li>You see a first amount, with how we worked it out. It is not a promise.</li>
        <li>You make a plan together, in your words. You each agree to it.</li>
        <li>{`Somebody who did not write the plan decides. Plans of up to ${sayMoney(process.managerUpToWeeklyPence)} a week: a manager. Larger ones: ${process.panelName}, which meets ${everyWeeks(process.panelEveryWeeks)}. You see who decides and when, all the time.`}</li>
        <li>The money comes. You use it as in your plan, and your phone is enough to show what you bought.</li>
        <li>{`We look at it together: after about ${Math.round(reviews.lightTouchDays / 7)} weeks, then at least once a year, or whenever you ask. No money stops on the day of a review.`}</li>
        <li>{`Before it ends we talk. You are told at least ${ending.noticeDays} days before, with the reason and how to challenge it.`}</li>
        <li>Afterwards we ask how you are, if you want. If things get worse, there is a short way back.</li>
      </ol>
      <h2 class="govuk-heading-m">The small print, in plain words</h2>
      <Details summary="What you have to do">
        <p class="govuk-body">
          Use the money for what is in your plan, keep receipts or say why there is none, and tell us when things
          change. If you are not sure, ask first. Asking is never held against you.
        </p>
      </Details>
      <Details summary="What can go wrong, and what happens then">
        <p class="govuk-body">
          If money was spent on something that is not in the plan, we talk about it first. If you are not well, we do
          what your plan says. Nobody lowers your money because you could not answer.
        </p>
      </Details>
      <Details summary="If you do not agree with us">
        <p class="govuk-body">
          Tell your worker first. You can ask for somebody else to look at it again. Then you can complain to the
          council. After that you can go to the Local Government and Social Care Ombudsman. It is free.
        </p>
      </Details>
      <p class="govuk-body">{`Questions? Ring ${look.settings.phones.council.name} on ${look.settings.phones.council.number}, ${look.settings.phones.council.when}.`}</p>
    </Layout>
  )
}

const everyWeeks = (weeks: number): string => (weeks === 1 ? 'every week' : `every ${weeks} weeks`)

/** Whom to ring, for oneself or somebody else. Stops no money and tells nobody. */
export function Worried({ look }: { look: Look }): JSX.Element {
  const { council, outOfHours, crisis } = look.settings.phones
  return (
    <Layout look={look} title="Help now">
      <h1 class="govuk-heading-l">I’m worried about someone’s safety</h1>
      <p class="govuk-body">It may be about you or about somebody else. You do not have to be sure.</p>
      <h2 class="govuk-heading-m">In danger now</h2>
      <p class="govuk-body">Ring 999. If you cannot speak, press 55 when you hear the recorded voice.</p>
      <h2 class="govuk-heading-m">In a crisis, not in danger this minute</h2>
      <p class="govuk-body">{`Ring ${crisis.number} (${crisis.name}), ${crisis.when}.`}</p>
      <h2 class="govuk-heading-m">Somebody is hurt or afraid, not cared for, or their money is being taken</h2>
      <p class="govuk-body">{`Ring ${council.name}: ${council.number}, ${council.when}. ${outOfHours.name}: ${outOfHours.number}, ${outOfHours.when}. Ask for adult safeguarding.`}</p>
      <p class="govuk-body">Nobody is told that you opened this page. It changes no money.</p>
    </Layout>
  )
}

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
