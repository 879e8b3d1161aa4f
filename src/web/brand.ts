import { createHash } from 'node:crypto'
import type { Council, Settings } from '#council/index.ts'

type Brand = { href: string; css: string; icon: string }

const made = new Map<string, Brand>()

/** A council's colours as a small stylesheet, made once for each version of its settings. */
export function brandOf(council: Council, settings: Settings): Brand {
  const { colour, onColour } = settings.brand
  const name = `${council.slug}${colour}${onColour}`
  const found = made.get(name)
  if (found !== undefined) return found
  const css = `:root{--govuk-brand-colour:${colour};--footing-on-brand:${onColour}}.govuk-generic-header{background:${colour};color:${onColour};border-color:${colour}}.govuk-generic-header__homepage-link,.govuk-generic-header__homepage-link:link,.govuk-generic-header__homepage-link:visited{color:${onColour}}`
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${colour}"/><path d="M8 23h16M11 18h10M14 13h4" stroke="${onColour}" stroke-width="3" stroke-linecap="round"/></svg>`
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12)
  const brand = { href: `/${council.slug}/brand-${hash}.css`, css, icon }
  made.set(name, brand)
  return brand
}
