/** The colours of the app, for paper: always the light ones. */
export const colours = {
  paper: '#F6F5F2',
  surface: '#FFFFFF',
  line: '#E4E1DA',
  ink: '#1F2328',
  soft: '#57606A',
  action: '#1F5FA8',
  waiting: '#8A5A00',
  onAction: '#FFFFFF',
  urgent: '#B3261E',
}

/** Of a phone's screen, in pixels. */
export const size = { width: 750, height: 1334 }

/** Of a sheet of A4, in pixels. */
export const sheet = { width: 1080, height: 1528 }
