import { pagesOf } from './engine/app-config'
import { packageIn } from './launch'

/** Every page of app.json: a new one is tested without anybody adding it here. */
export const pages = pagesOf(packageIn().app)

/** Somebody whose duty the page is for. */
export function personAt(path: string): string {
  if (!path.startsWith('packages/staff/')) return 'resident-1'
  if (path.includes('/desk/')) return 'clerk'
  return path.includes('/duties/') || path.includes('/areas/') ? 'admin' : 'office'
}
