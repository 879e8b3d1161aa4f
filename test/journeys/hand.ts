import type { Page } from 'playwright-core'

/** What somebody uses a page with. */
export type Hand = {
  /** Fills one field by its name; `label:…` chooses by what is read. */
  fill(page: Page, name: string, value: string): Promise<void>
  /** Presses the main button, or the one of that name. */
  press(page: Page, button: string | undefined): Promise<void>
}

/** The radio or checkbox that is meant, or nothing where the field is of another kind. */
export const choiceOf = (page: Page, name: string, value: string) =>
  value.startsWith('label:')
    ? page.locator('.govuk-radios__item', { hasText: value.slice(6) }).locator(`input[name="${name}"]`)
    : page.locator(`input:is([type="radio"], [type="checkbox"])[name="${name}"][value="${value}"]`)

export const buttonOf = (page: Page, button: string | undefined) =>
  button === undefined
    ? page.locator('main form button[type="submit"]').first()
    : page.getByRole('button', { name: button })

/** What is folded away around a field, and still closed. */
export const foldedAround = (page: Page, name: string) =>
  page.locator(`details:not([open]):has([name="${name}"]) > summary`)

/** A finger or a mouse. */
export const byPointer: Hand = {
  async fill(page, name, value) {
    const choice = choiceOf(page, name, value)
    if ((await choice.count()) > 0) return choice.first().check()
    const file = page.locator(`input[type="file"][name="${name}"]`)
    if ((await file.count()) > 0) return file.setInputFiles(value)
    // What is folded away is opened first, as anybody would.
    const folded = foldedAround(page, name)
    for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click()
    const list = page.locator(`select[name="${name}"]`)
    if ((await list.count()) > 0) {
      await list.selectOption(value)
      return
    }
    await page.fill(`[name="${name}"]`, value)
  },
  press: (page, button) => buttonOf(page, button).click(),
}
