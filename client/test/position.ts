interface Coordinates {
  latitude: number
  longitude: number
  /** In metres. */
  accuracy: number
}

/** What WGS-84 32.508, 120.12 is in the degrees that are stored (GCJ-02). */
export const standingAt = { latitude: 32.50614, longitude: 120.124979 }

/** From now on the browser says that it is there (WGS-84), or why not: 1 refused, 2 not found, 3 too late. */
export function standAt(answer: Coordinates | 1 | 2 | 3 | undefined): void {
  const getCurrentPosition = (found: (position: object) => void, notFound: (error: object) => void) =>
    void setTimeout(() =>
      typeof answer === 'object' ? found({ coords: answer }) : notFound({ code: answer, PERMISSION_DENIED: 1 }),
    )
  Object.assign(window.navigator, { geolocation: answer && { getCurrentPosition } })
}
