// The part of the DOM that the H5 branches of platform/ and ui/elements/ use. The mini-program has none of it.
declare global {
  interface EventTarget {
    addEventListener(type: string, listener: () => void): void
    removeEventListener(type: string, listener: () => void): void
  }
  interface Blob {
    readonly size: number
    readonly type: string
  }
  interface File extends Blob {
    readonly name: string
  }
  interface Element {
    readonly id: string
    textContent: string | null
    setAttribute(name: string, value: string): void
    append(child: Element): void
    remove(): void
    focus(options?: { preventScroll: boolean }): void
    click(): void
    scrollIntoView(options?: { block: 'nearest' | 'start' | 'center' }): void
  }
  interface HTMLElement extends Element, EventTarget {
    scrollLeft: number
    getBoundingClientRect(): { left: number; top: number; width: number; height: number }
    setPointerCapture?(pointerId: number): void
    getClientRects(): { readonly length: number }
    closest(selector: string): Element | null
    querySelector(selector: string): HTMLElement | null
    contains(other: Element | null): boolean
    readonly style: { setProperty(name: string, value: string): void }
    className: string
  }
  interface IntersectionObserverEntry {
    readonly isIntersecting: boolean
    readonly boundingClientRect: { readonly height: number }
  }
  const IntersectionObserver: new (
    tell: (entries: readonly IntersectionObserverEntry[]) => void,
    options: { root: Element | null; rootMargin: string },
  ) => { observe(element: Element): void; disconnect(): void }
  interface HTMLInputElement extends HTMLElement {
    value: string
    readonly files: ArrayLike<File> | null
    type: string
    accept: string
    capture: string
    multiple: boolean
    onchange: (() => void) | null
    oncancel: (() => void) | null
  }
  interface HTMLTextAreaElement extends HTMLElement {
    value: string
  }
  interface HTMLAnchorElement extends HTMLElement {
    href: string
    download: string
  }
  interface HTMLImageElement extends HTMLElement {
    readonly naturalWidth: number
    readonly naturalHeight: number
  }
  interface MediaStreamTrack extends EventTarget {
    stop(): void
  }
  interface MediaStream {
    getTracks(): readonly MediaStreamTrack[]
  }
  interface HTMLVideoElement extends HTMLElement {
    srcObject: MediaStream | null
    readonly readyState: number
    readonly videoWidth: number
    readonly videoHeight: number
  }
  interface HTMLDialogElement extends HTMLElement {
    readonly open: boolean
    showModal(): void
    close(): void
  }
  interface HTMLCanvasElement extends HTMLElement {
    width: number
    height: number
    getContext(
      kind: '2d',
      options?: { willReadFrequently: boolean },
    ): {
      drawImage(image: ImageBitmap | HTMLVideoElement, x: number, y: number, width: number, height: number): void
      getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray }
    }
    toBlob(done: (blob: Blob | null) => void, type: string, quality: number): void
  }
  interface ImageBitmap {
    readonly width: number
    readonly height: number
    close(): void
  }
  interface KeyboardEvent {
    readonly key: string
    readonly ctrlKey: boolean
    readonly metaKey: boolean
    readonly target: { readonly tagName?: string } | null
  }
  interface PromiseRejectionEvent {
    readonly reason: { readonly name?: string } | undefined
    preventDefault(): void
  }
  interface GeolocationCoordinates {
    readonly latitude: number
    readonly longitude: number
    readonly accuracy: number
  }
  interface Geolocation {
    getCurrentPosition(
      found: (position: { readonly coords: GeolocationCoordinates }) => void,
      notFound: (error: { readonly code: number; readonly PERMISSION_DENIED: number }) => void,
      options: { enableHighAccuracy: boolean; timeout: number; maximumAge: number },
    ): void
  }
  interface MediaQueryList extends EventTarget {
    readonly matches: boolean
  }
  interface Response {
    blob(): Promise<Blob>
  }
  interface Cache {
    put(key: string, value: Response): Promise<void>
    match(key: string): Promise<Response | undefined>
    delete(key: string): Promise<boolean>
  }

  function createImageBitmap(blob: Blob): Promise<ImageBitmap>
  const Response: new (body: Blob) => Response
  const Blob: new (parts: (string | Blob)[], options: { type: string }) => Blob
  const FormData: new () => { append(name: string, value: string | Blob, fileName?: string): void }
  const URL: { createObjectURL(blob: Blob): string; revokeObjectURL(url: string): void }
  const XMLHttpRequest: new () => {
    readonly status: number
    readonly upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null }
    onload: (() => void) | null
    onerror: (() => void) | null
    ontimeout: (() => void) | null
    timeout: number
    open(method: string, url: string): void
    send(body: object): void
  }
  const document: {
    readonly body: HTMLElement
    readonly head: HTMLElement
    readonly activeElement: HTMLElement | null
    readonly documentElement: HTMLElement
    title: string
    getElementById(id: string): HTMLElement | null
    querySelector(selector: string): HTMLElement | null
    querySelectorAll(selector: string): Iterable<HTMLElement>
    createElement<Name extends 'input' | 'a' | 'canvas' | 'div' | 'script' | 'iframe'>(
      name: Name,
    ): {
      input: HTMLInputElement
      a: HTMLAnchorElement
      canvas: HTMLCanvasElement
      div: HTMLElement
      script: HTMLElement
      iframe: HTMLElement
    }[Name]
  }
  const window: EventTarget & {
    readonly caches?: { open(name: string): Promise<Cache> }
    readonly location: { readonly origin: string; readonly pathname: string; href: string; reload(): void }
    readonly sessionStorage: { getItem(name: string): string | null; setItem(name: string, value: string): void }
    print(): void
    readonly isSecureContext?: boolean
    readonly navigator: {
      readonly onLine: boolean
      readonly clipboard?: { writeText(text: string): Promise<void> }
      readonly geolocation?: Geolocation
      readonly mediaDevices?: { getUserMedia(wanted: object): Promise<MediaStream> }
      readonly serviceWorker?: { register(url: string): Promise<object> }
    }
    matchMedia?(query: string): MediaQueryList
    fetch(
      address: string,
      options?: { headers: Record<string, string> },
    ): Promise<{ readonly ok: boolean; blob(): Promise<Blob> }>
    addEventListener(type: 'keydown', listener: (event: KeyboardEvent) => void): void
    addEventListener(type: 'unhandledrejection', listener: (event: PromiseRejectionEvent) => void): void
    removeEventListener(type: 'keydown', listener: (event: KeyboardEvent) => void): void
  }
}

export {}
