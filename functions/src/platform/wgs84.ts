import gcoord from 'gcoord'

interface Place {
  latitude: number
  longitude: number
}

// Six decimals are a decimetre.
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** What the world writes, of what WeChat's map gives (GCJ-02). */
export function wgs84Of({ latitude, longitude }: Place): Place {
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84)
  return { latitude: rounded(north), longitude: rounded(east) }
}

/** And the other way round. */
export function gcj02Of({ latitude, longitude }: Place): Place {
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)
  return { latitude: rounded(north), longitude: rounded(east) }
}
