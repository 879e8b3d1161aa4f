import { expectAccessible, expectNoSidewaysScroll, type Window } from './browser.ts'

/** What looks at each page on the way, for example axe. */
export type Looks = (window: Window, where: string) => Promise<void>

/** Axe and the width of the window, on each page that somebody reads. */
export const carefully: Looks = async ({ page }) => {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** Only the width of the window. */
export const inPassing: Looks = ({ page }) => expectNoSidewaysScroll(page)
