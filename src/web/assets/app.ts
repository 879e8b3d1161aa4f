/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { createAll } from 'govuk-frontend'
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { ExitThisPage } from 'govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs'
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs'
import { Radios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')

for (const part of [Button, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, Radios, SkipLink])
  createAll(part)

// What is typed is kept on the way, so that a flat battery or a lost line loses nothing.
const KEEP_AFTER_MS = 2000
async function keep(form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams({ 'draft-path': location.pathname + location.search })
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  const [, council] = location.pathname.split('/')
  const answer = await fetch(`/${council}/draft`, { method: 'POST', body, keepalive: true }).catch(() => undefined)
  if (answer?.ok !== true) return
  typed = false
  const said = form.querySelector('[data-footing-kept]')
  if (said !== null) said.textContent = 'What you typed is kept. It is not sent yet.'
}

// Someone who leaves a half-filled form is asked first; sending it is not leaving it.
let typed = false
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-footing-form]')) {
  let later: number | undefined
  const keeps =
    form.querySelector('[data-footing-kept]') !== null && new URL(form.action).pathname === location.pathname
  form.addEventListener('input', () => {
    typed = true
    window.clearTimeout(later)
    if (keeps) later = window.setTimeout(() => void keep(form), KEEP_AFTER_MS)
  })
  form.addEventListener('submit', () => {
    typed = false
    window.clearTimeout(later)
  })
}
for (const exit of document.querySelectorAll('.govuk-exit-this-page')) {
  exit.addEventListener('click', () => {
    typed = false
  })
}
window.addEventListener('beforeunload', (leaving) => {
  if (typed) leaving.preventDefault()
})
// A page kept by the browser's back button may show what is no longer so, or belong to someone who has signed out.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
