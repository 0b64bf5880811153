import gcoord from 'gcoord'

export interface Position {
  /** GCJ-02 degrees, as WeChat gives them. */
  latitude: number
  longitude: number
  /** How far off it may be. */
  metres: number
}

/** `impossible`: this browser, or an address without https, cannot. */
export type Nowhere = 'refused' | 'impossible' | 'not_found'

// Who does not answer the browser's question is not waited for any longer.
const askingMs = 60_000
const findingMs = 20_000

/** Browsers say WGS-84 degrees, and nothing at all on pages that did not come over https. */
export async function whereIAm(): Promise<Position | Nowhere> {
  const { geolocation } = window.navigator
  if (!geolocation || window.isSecureContext === false) return 'impossible'
  return new Promise((done) => {
    setTimeout(() => done('not_found'), askingMs)
    geolocation.getCurrentPosition(
      ({ coords }) => done(positionOf(coords)),
      ({ code, PERMISSION_DENIED }) => done(code === PERMISSION_DENIED ? 'refused' : 'not_found'),
      { enableHighAccuracy: true, timeout: findingMs, maximumAge: 10_000 },
    )
  })
}

function positionOf({ latitude, longitude, accuracy: metres }: GeolocationCoordinates): Position {
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)
  return { latitude: north, longitude: east, metres }
}
