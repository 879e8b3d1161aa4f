import type Sharp from 'sharp'

let loaded: Promise<typeof Sharp> | undefined

/**
 * The library that makes pictures, loaded when the first one comes: it is large, and most pages need none. Only what we take can be
 * opened with it at all, whatever bytes say; nothing is kept between two pictures, a core each.
 */
export function pictureMaker(): Promise<typeof Sharp> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  })
  return loaded
}
