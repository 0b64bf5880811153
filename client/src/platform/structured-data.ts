import { useEffect } from 'react'
import { isWeapp } from './target'

/** While the page is open in a browser, search engines and assistants read this on it (JSON-LD). */
export function useStructuredData(data: object | undefined): void {
  const text = isWeapp || data === undefined ? undefined : JSON.stringify(data)
  useEffect(() => {
    if (text === undefined) return
    const script = document.createElement('script')
    script.setAttribute('type', 'application/ld+json')
    script.textContent = text
    document.head.append(script)
    return () => script.remove()
  }, [text])
}
