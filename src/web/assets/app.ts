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

// Someone who leaves a half-filled form is asked first; sending it is not leaving it.
let typed = false
for (const form of document.querySelectorAll('form[data-footing-form]')) {
  form.addEventListener('input', () => {
    typed = true
  })
  form.addEventListener('submit', () => {
    typed = false
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
