import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { buttonOf, choiceOf, foldedAround, type Hand } from './hand.ts'
import type { Looks } from './looks.ts'

const MOST_STOPS = 400

/** Whoever has no pointer: Tab to get there, then the keys that each kind of field knows. */
export const byKeyboard: Hand = {
  async fill(page, name, value) {
    const folded = foldedAround(page, name)
    for (let left = await folded.count(); left > 0; left -= 1) {
      await reach(page, folded.first())
      await page.keyboard.press('Enter')
    }
    const choice = choiceOf(page, name, value).first()
    if ((await choice.count()) > 0) return choose(page, choice)
    const file = page.locator(`input[type="file"][name="${name}"]`)
    if ((await file.count()) > 0) return attach(page, file, value)
    const list = page.locator(`select[name="${name}"]`)
    if ((await list.count()) > 0) return pick(page, list, value)
    await reach(page, page.locator(`[name="${name}"]`))
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.type(value)
    await expect(page.locator(`[name="${name}"]`).inputValue(), `${name} at ${page.url()}`).resolves.toBe(value)
  },
  async press(page, button) {
    await reach(page, buttonOf(page, button))
    const left = page.waitForEvent('framenavigated')
    await page.keyboard.press('Enter')
    await left
  },
}

/** Presses Tab until it is there, or in its group of radios; every stop on the way has to be seen. */
async function reach(page: Page, wanted: Locator): Promise<void> {
  const aim = await wanted.elementHandle()
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const there = await page.evaluate((element) => {
      const now = document.activeElement
      if (now === element) return true
      const [one, other] = [now, element] as unknown as [HTMLInputElement | null, HTMLInputElement]
      return one?.type === 'radio' && other.type === 'radio' && one.name === other.name && one.form === other.form
    }, aim)
    if (there) return
    await page.keyboard.press('Tab')
    await expectSeen(page)
  }
  throw new Error(`${await wanted.evaluate((one) => one.outerHTML.slice(0, 120))} is out of reach at ${page.url()}`)
}

async function choose(page: Page, choice: Locator): Promise<void> {
  await reach(page, choice)
  for (let turn = 0; turn < MOST_STOPS; turn += 1) {
    if (await choice.isChecked()) return
    const isThere = await choice.evaluate((one) => one === document.activeElement)
    await page.keyboard.press(isThere ? 'Space' : 'ArrowDown')
  }
  throw new Error(`the keys never choose ${await choice.getAttribute('value')} at ${page.url()}`)
}

async function pick(page: Page, list: Locator, value: string): Promise<void> {
  await reach(page, list)
  const away = await list.evaluate((one, wanted) => {
    const { options, selectedIndex } = one as HTMLSelectElement
    return [...options].findIndex((option) => option.value === wanted) - selectedIndex
  }, value)
  for (let step = 0; step < Math.abs(away); step += 1) await page.keyboard.press(away > 0 ? 'ArrowDown' : 'ArrowUp')
  await expect(list.inputValue(), `${page.url()}`).resolves.toBe(value)
}

/** Presses once more where the browser opened nothing, as it does at times when the machine is busy. */
async function attach(page: Page, file: Locator, path: string, again = true): Promise<void> {
  await reach(page, file)
  const chooser = page.waitForEvent('filechooser', { timeout: again ? 15_000 : 30_000 })
  await page.keyboard.press('Enter')
  const opened = await chooser.catch((trouble: unknown) => {
    if (!again) throw trouble
  })
  if (opened) await opened.setFiles(path)
  else await attach(page, file, path, false)
}

/** Where the keys are has to be seen: an outline, a shadow or another ground than without them. */
async function expectSeen(page: Page): Promise<void> {
  const unseen = await page.evaluate(() => {
    const now = document.activeElement
    if (now === null || now === document.body) return ''
    // The radio and the box themselves are transparent; what is drawn beside them shows where the keys are.
    const shown = [
      getComputedStyle(now),
      ...(now.nextElementSibling ? [getComputedStyle(now.nextElementSibling, '::before')] : []),
    ]
    const isSeen = shown.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    )
    return isSeen ? '' : now.outerHTML.slice(0, 160)
  })
  expect(unseen, `has the keys unseen at ${page.url()}`).toBe('')
}

/** From the top, Tab comes by everything that can be used, once each, and leaves again. */
export const everyStop: Looks = async ({ page }) => {
  await fromTheTop(page)
  const seen = new Set<string>()
  const missed = await usable(page)
  for (let stops = 0; stops < MOST_STOPS && missed.size > 0; stops += 1) {
    await page.keyboard.press('Tab')
    await expectSeen(page)
    const at = await page.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? '')
    if (at === '' || seen.has(at)) break
    seen.add(at)
    missed.delete(at)
  }
  expect([...missed.values()], `out of reach of the keys at ${page.url()}`).toEqual([])
}

/** Whatever a script gave the focus to: the next Tab begins at the first stop. */
const fromTheTop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const first = document.createElement('span')
    first.tabIndex = -1
    document.body.prepend(first)
    first.focus()
    first.remove()
  })

/** Marks what can be used on the page, and gives what stands there by its mark. Of a group of radios one is a stop. */
async function usable(page: Page): Promise<Map<string, string>> {
  const found = await page.evaluate(() => {
    const groups = new Set<string>()
    const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    return all.flatMap((one, place) => {
      const { type, name, disabled, checked } = one as HTMLInputElement
      if (disabled || !one.checkVisibility({ visibilityProperty: true })) return []
      one.setAttribute('data-stop', `${place}`)
      if (type !== 'radio') return [[`${place}`, one.outerHTML.slice(0, 120)] as const]
      const group = all.filter(
        (other) => (other as HTMLInputElement).type === 'radio' && (other as HTMLInputElement).name === name,
      )
      const isStop = checked || !(group.some((other) => (other as HTMLInputElement).checked) || groups.has(name))
      groups.add(name)
      return isStop ? [[`${place}`, one.outerHTML.slice(0, 120)] as const] : []
    })
  })
  return new Map(found)
}
