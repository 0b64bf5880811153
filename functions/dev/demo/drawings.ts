import sharp from 'sharp'

type Found = 'bike' | 'wiring' | 'boxes' | 'gear' | 'drain' | 'crack'
type Seen = 'books' | 'tea'
export type Subject = Found | Seen

const width = 960
const height = 720

/** A drawing in place of a photo: plain shapes that nobody takes for a real place. Tidied up, it shows the place in order. */
export async function drawing(subject: Subject, isTidy = false): Promise<Buffer> {
  const picture = isSeen(subject)
    ? `${room}${seen[subject]}`
    : `${stairwell}${isTidy ? tick : `${shapes[subject]}${ring}`}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${picture}${frame}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

const stairwell = `
  <rect width="960" height="720" fill="#f3ede2"/>
  <rect y="520" width="960" height="200" fill="#d8cfc0"/>
  <rect x="60" y="160" width="190" height="360" fill="#b9c4c9"/>
  <circle cx="225" cy="350" r="9" fill="#6d7b82"/>
  <path d="M620 520h80v-60h80v-60h80v-60h100v180z" fill="#c8bcaa"/>`

const stroke = 'fill="none" stroke="#34403f" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"'

const shapes: Readonly<Record<Found, string>> = {
  bike: `<g ${stroke}><circle cx="330" cy="560" r="72"/><circle cx="590" cy="560" r="72"/>
    <path d="M330 560l80-120h110l70 120M410 440l60 120h-140M520 440l-20-60h50M470 560l50-120M385 430h60"/></g>`,
  wiring: `<g ${stroke}><path d="M300 0c0 220 120 160 120 320s-60 160 0 220" stroke="#b0412e"/>
    <rect x="370" y="530" width="110" height="70" rx="10" fill="#fff"/><path d="M405 560v14M445 560v14"/></g>`,
  boxes: `<g ${stroke}><rect x="290" y="430" width="170" height="150" fill="#d9a866"/><rect x="470" y="480" width="140" height="100" fill="#c99552"/>
    <rect x="320" y="320" width="130" height="110" fill="#e2bb80"/><path d="M290 480h170M470 515h140M320 360h130"/></g>`,
  gear: `<g ${stroke}><rect x="340" y="240" width="230" height="220" fill="#c8452f"/><rect x="365" y="265" width="180" height="170" fill="#f7f1e8"/>
    <path d="M400 400l110-100M400 300l110 100" stroke="#9a8f80"/></g>`,
  drain: `<g ${stroke}><ellipse cx="450" cy="610" rx="250" ry="56" fill="#8fb4c2" stroke="#5f8a99"/>
    <rect x="390" y="580" width="120" height="60" fill="#6d7b82"/><path d="M415 590v40M450 590v40M485 590v40"/></g>`,
  crack: `<g ${stroke}><path d="M420 120l40 90-50 70 60 80-40 70 50 90" stroke="#7d5a45"/><path d="M460 210l60 30M420 360l-60 40" stroke="#7d5a45"/></g>`,
}

const room = `<rect width="960" height="720" fill="#f7efe0"/><rect y="470" width="960" height="250" fill="#c99b6b"/>`

const seen: Readonly<Record<Seen, string>> = {
  books: `<g ${stroke}><path d="M480 430c-60-50-160-60-240-40v190c80-20 180-10 240 40 60-50 160-60 240-40V390c-80-20-180-10-240 40z" fill="#fff"/>
    <path d="M480 430v190M290 440h130M290 490h130M540 440h130M540 490h130"/></g>`,
  tea: `<g ${stroke}><path d="M330 430h260v90a90 90 0 0 1-90 90h-80a90 90 0 0 1-90-90z" fill="#fff"/><path d="M590 460h40a45 45 0 0 1 0 90h-45"/>
    <path d="M400 370c-30-40 30-60 0-100M480 370c-30-40 30-60 0-100" stroke="#8fa59a"/></g>`,
}

const isSeen = (subject: Subject): subject is Seen => subject in seen

const ring = `<ellipse cx="460" cy="440" rx="330" ry="260" fill="none" stroke="#c8452f" stroke-width="10" stroke-dasharray="34 24"/>`
const tick = `<path d="M350 440l90 90 190-210" fill="none" stroke="#2f7d57" stroke-width="36" stroke-linecap="round"/>`
const frame = `<rect x="12" y="12" width="936" height="696" fill="none" stroke="#8a8175" stroke-width="8" stroke-dasharray="20 14"/>`
